/// One thing that a text names.
public struct Entity: Equatable, Sendable {
    public var kind: Kind
    /// Where it stands, as offsets of the text's UTF-8.
    public var range: Range<Int>
    /// As it is written; of an e-mail address no more than ``normal``, of a link not the name and password of a user.
    public var written: String
    /// The same for all ways of writing the same:
    /// - `@acme`, `#acme` in lower case, `$ACME` in upper case
    /// - a link as host and path pattern: `acme.com/posts/*`
    /// - an e-mail address without its name: `*@acme.com`
    /// - a brand as its id
    /// - money as `EUR 1299.50`, without a code where the currency is not known
    /// - a date as `2024-03-12`, `--03-12` without a year, `2024-03` without a day, `day+1` for tomorrow, `weekday-1`
    ///   for Monday
    /// - a time of day as `14:30` or `14:30:05`
    public var normal: String
    /// Whether it may mean something else: `12/03/2024`, a `$` of no stated country, `mañana`, a link that is cut off.
    public var isDoubtful: Bool
    /// The one other normal form that it may have, where there is one: `2024-12-03`.
    public var alternative: String?
    /// Of money.
    public var amount: Money?

    public enum Kind: String, CaseIterable, Sendable {
        case handle, hashtag, cashtag, link, email, brand, money, date, time
    }

    /// An amount of money.
    public struct Money: Equatable, Sendable {
        /// In the smallest unit of the currency, as ISO 4217 has it: cents of EUR, yen of JPY; hundredths where the
        /// currency is not known.
        public var minorUnits: Int64
        /// The code of ISO 4217, likely where ``Entity/isDoubtful``; `nil` where many have the same name.
        public var currency: String?
    }
}

/// Finds what texts name: handles, hashtags, cashtags, links, e-mail addresses, brands, money, dates and times.
///
/// It reads English, Spanish, French, German, Italian, Portuguese, Arabic and Hindi, without being told which, and never
/// asks the running system for a language, a calendar or a time zone.
public enum Entities {
    /// The entities of a text.
    ///
    /// - Parameters:
    ///   - text: Of any length and content.
    ///   - brands: The terms of each brand by its id. They are found as whole words, in letters of either case.
    /// - Returns: In the order of the text. Only a brand may overlap another entity, as in `@acme`.
    /// - Complexity: O(length of the text times the number of brand terms that begin with the same letter).
    public static func of(_ text: String, brands: [String: [String]] = [:]) -> [Entity] {
        var scanner = Scanner(Array(text.utf8))
        scanner.run()
        guard !brands.isEmpty else { return scanner.entities }
        return (scanner.entities + scanner.brands(brands)).sorted {
            let (left, right) = ($0.range, $1.range)
            if left.lowerBound != right.lowerBound { return left.lowerBound < right.lowerBound }
            return left.upperBound != right.upperBound ? left.upperBound > right.upperBound : $0.normal < $1.normal
        }
    }

    /// Goes through a text once. At each place where a word, a number or a sign begins it looks a bounded distance
    /// ahead, or takes what it has looked at.
    struct Scanner {
        let bytes: [UInt8]
        var entities: [Entity] = []
        var position = 0
        /// The end of what may have been the name of an e-mail address.
        var endOfName = 0

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
        }

        mutating func run() {
            while position < bytes.count { step() }
        }

        /// Consumes at least one byte.
        private mutating func step() {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "@"):
                if !takeHandle() { position += 1 }
            case UInt8(ascii: "#"):
                if !takeHashtag() { position += 1 }
            case UInt8(ascii: "$"):
                if !takeCashtag(), !takeMoneyAfterSign() { position += 1 }
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
                takeWordOrNumber()
            case 0x80...:
                let scalar = scalar(at: position)
                if digit(at: position) != nil || ScalarClass(scalar.value) == .letter {
                    takeWordOrNumber()
                } else if ScalarClass(scalar.value) != .currency || !takeMoneyAfterSign() {
                    position += scalar.length
                }
            default: position += 1
            }
        }

        /// What begins with a letter or a digit.
        private mutating func takeWordOrNumber() {
            if takeLinkOrEmail() { return }
            if digit(at: position) != nil {
                if takeDateOrTime() || takeMoneyBeforeCurrency() { return }
            } else if takeMoneyAfterCode() || takeNamedDate() {
                return
            }
            position = max(endOfWord(position), position + 1)
        }

        // MARK: Signs

        /// `@name`, `@name@host`, `@name.host`.
        private mutating func takeHandle() -> Bool {
            guard !isWord(before: position) else { return false }
            var end = position + 1
            while isNameByte(byte(end)) { end += 1 }
            guard end > position + 1 else { return false }
            if byte(end) == UInt8(ascii: "@") || byte(end) == UInt8(ascii: "."),
                let host = host(at: end + 1, isSure: false)
            {
                end = host.end
            }
            let written = text(position..<end)
            add(.handle, to: end, normal: written.lowercased())
            return true
        }

        /// `#word` of letters, digits and underscores in any script, not of digits alone.
        private mutating func takeHashtag() -> Bool {
            guard !isWord(before: position), byte(position - 1) != UInt8(ascii: "&") else { return false }
            var end = position + 1
            var hasLetter = false
            while end < bytes.count {
                let scalar = scalar(at: end)
                if scalar.value < 0x80 {
                    guard isNameByte(bytes[end]) else { break }
                    if digit(at: end) == nil, bytes[end] != UInt8(ascii: "_") { hasLetter = true }
                } else {
                    let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
                    guard isJoiner || ScalarClass(scalar.value) == .letter else { break }
                    if !isJoiner, digit(at: end) == nil { hasLetter = true }
                }
                end += scalar.length
            }
            guard hasLetter else { return false }
            add(.hashtag, to: min(end, bytes.count), normal: text(position..<min(end, bytes.count)).lowercased())
            return true
        }

        /// `$ACME` of one to six letters.
        private mutating func takeCashtag() -> Bool {
            guard !isWord(before: position) else { return false }
            var end = position + 1
            while isLetter(byte(end)), end < position + 8 { end += 1 }
            guard (2...7).contains(end - position), !isWord(at: end), byte(end) != UInt8(ascii: "$") else {
                return false
            }
            add(.cashtag, to: end, normal: text(position..<end).uppercased())
            return true
        }

        // MARK: Brands

        /// Every place where a term of a brand stands as whole words; of the terms of one brand at one place the longest.
        func brands(_ brands: [String: [String]]) -> [Entity] {
            var terms: [UInt8: [(bytes: [UInt8], id: String)]] = [:]
            for (id, list) in brands {
                for term in list {
                    let folded = Self.folded(Array(term.utf8))
                    if let first = folded.first { terms[first, default: []].append((folded, id)) }
                }
            }
            let folded = Self.folded(bytes)
            var found: [Entity] = []
            for start in folded.indices {
                guard let candidates = terms[folded[start]], !isJoined(at: start) else { continue }
                var longest: [String: Int] = [:]
                for term in candidates where folded.count - start >= term.bytes.count {
                    let end = start + term.bytes.count
                    guard folded[start..<end].elementsEqual(term.bytes), !isJoined(at: end) else { continue }
                    longest[term.id] = max(longest[term.id] ?? 0, end)
                }
                for (id, end) in longest {
                    found.append(
                        Entity(
                            kind: .brand, range: start..<end, written: text(start..<end), normal: id, isDoubtful: false)
                    )
                }
            }
            return found
        }

        /// Whether the scalars before and behind an offset are of one word.
        private func isJoined(at offset: Int) -> Bool {
            isWord(before: offset) && isWord(at: offset)
        }

        /// In lower case as far as that keeps the offsets: ASCII, and the letters of Latin, Greek and Cyrillic that take
        /// two bytes in either case.
        private static func folded(_ bytes: [UInt8]) -> [UInt8] {
            var folded: [UInt8] = []
            folded.reserveCapacity(bytes.count)
            while folded.count < bytes.count {
                let byte = bytes[folded.count]
                if byte &- UInt8(ascii: "A") < 26 {
                    folded.append(byte | 0x20)
                } else if byte &- 0xC3 < 0x10 {
                    let scalar = UTF8Decoding.scalar(in: bytes, at: folded.count).value
                    UTF8Decoding.append(WideLetter.lowered(scalar), to: &folded)
                } else {
                    folded.append(byte)
                }
            }
            return folded
        }

        // MARK: Bytes

        /// The byte at an offset, or 0 before the start and past the end.
        @inline(__always)
        func byte(_ offset: Int) -> UInt8 {
            bytes.indices.contains(offset) ? bytes[offset] : 0
        }

        func scalar(at offset: Int) -> (value: UInt32, length: Int) {
            UTF8Decoding.scalar(in: bytes, at: offset)
        }

        func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

        /// A letter or digit of ASCII or an underscore.
        func isNameByte(_ byte: UInt8) -> Bool {
            isLetter(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
        }

        /// Whether the scalar at an offset is of a word: not a mark, a space or a picture.
        func isWord(at offset: Int) -> Bool {
            let byte = byte(offset)
            return byte < 0x80 ? isNameByte(byte) : ScalarClass(scalar(at: offset).value) == .letter
        }

        /// Whether the scalar that ends at an offset is of a word.
        func isWord(before offset: Int) -> Bool {
            var start = offset - 1
            while start > 0, offset - start < 4, byte(start) & 0xC0 == 0x80 { start -= 1 }
            return start >= 0 && isWord(at: start)
        }

        /// A decimal digit of ASCII, Arabic, Persian or Devanagari.
        func digit(at offset: Int) -> (value: Int, length: Int)? {
            let first = byte(offset)
            if first &- UInt8(ascii: "0") < 10 { return (Int(first - UInt8(ascii: "0")), 1) }
            guard first >= 0x80 else { return nil }
            let (value, length) = scalar(at: offset)
            switch value {
            case 0x0660...0x0669: return (Int(value - 0x0660), length)
            case 0x06F0...0x06F9: return (Int(value - 0x06F0), length)
            case 0x0966...0x096F: return (Int(value - 0x0966), length)
            default: return nil
            }
        }

        /// The end of the letters and digits from an offset on, in any script.
        func endOfWord(_ start: Int) -> Int {
            var end = start
            while end < bytes.count {
                if bytes[end] < 0x80 {
                    guard isNameByte(bytes[end]) else { break }
                    end += 1
                } else {
                    let (value, length) = scalar(at: end)
                    guard ScalarClass(value) == .letter || value == 0x200C || value == 0x200D else { break }
                    end += length
                }
            }
            return min(end, bytes.count)
        }

        /// The end of the letters alone.
        func endOfLetters(_ start: Int) -> Int {
            var end = start
            while end < bytes.count, digit(at: end) == nil {
                if bytes[end] < 0x80 {
                    guard isLetter(bytes[end]) else { break }
                    end += 1
                } else {
                    let (value, length) = scalar(at: end)
                    guard ScalarClass(value) == .letter else { break }
                    end += length
                }
            }
            return min(end, bytes.count)
        }

        /// Past one space of any kind.
        func skipSpace(_ offset: Int) -> Int {
            if byte(offset) == 0x20 { return offset + 1 }
            let (value, length) = scalar(at: offset)
            return value == 0x00A0 || value == 0x202F || value == 0x2009 ? offset + length : offset
        }

        /// Words that are longer than any in a table are not looked up.
        func word(_ range: Range<Int>) -> String? {
            range.isEmpty || range.count > 40 ? nil : text(range).lowercased()
        }

        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

        /// Adds what stands from the position to `end`, and moves on.
        mutating func add(
            _ kind: Entity.Kind, to end: Int, written: String? = nil, normal: String, isDoubtful: Bool = false,
            alternative: String? = nil, amount: Entity.Money? = nil
        ) {
            entities.append(
                Entity(
                    kind: kind, range: position..<end, written: written ?? text(position..<end), normal: normal,
                    isDoubtful: isDoubtful, alternative: alternative, amount: amount))
            position = end
        }
    }
}
