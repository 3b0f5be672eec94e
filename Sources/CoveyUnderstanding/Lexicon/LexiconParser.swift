/// Reads the lines of lexicons into a table.
struct LexiconParser {
    private(set) var table: ByteTable
    private(set) var entries: [Lexicon.Entry]
    private var text = TokenisedText()

    init(table: ByteTable = ByteTable(minimumCapacity: 4096), entries: [Lexicon.Entry] = []) {
        self.table = table
        self.entries = entries
        if entries.isEmpty { self.entries.reserveCapacity(4096) }
    }

    /// The sources are part of the program: a line that breaks the format is a fault of ours.
    mutating func parse(_ source: StaticString) {
        let bytes = source.withUTF8Buffer { buffer in unsafe Array(buffer) }
        for line in bytes.split(separator: UInt8(ascii: "\n")) { add(line) }
    }

    /// Puts an entry before all others of its form. One that counts for some brands only leaves the others in place.
    mutating func put(_ form: String, _ entry: Lexicon.Entry) {
        let key = key(of: form)
        var entry = entry
        openPhrase(key)
        if let index = index(of: key) {
            entry.phraseLength = entries[index].phraseLength
            // The head of a form keeps its place, so that the table stays as it is.
            entry.next = Int32(entries.count)
            entries.append(entries[index])
            entries[index] = entry
        } else {
            insert(key, entry)
        }
    }

    private mutating func add(_ line: ArraySlice<UInt8>) {
        let fields = line.split(separator: UInt8(ascii: " "))
        guard fields.count >= 3, let subjectivity = Self.tenThousandths(fields[fields.count - 1]) else {
            preconditionFailure("a lexicon line needs forms and two numbers: \(String(decoding: line, as: UTF8.self))")
        }
        let meaning = fields[fields.count - 2]
        if let marks = Self.marks(meaning) {
            for field in fields.dropLast(2) { mark(spoken(field), marks) }
            return
        }
        guard let (role, value) = Self.meaning(meaning) else {
            preconditionFailure("a lexicon line with an unknown value: \(String(decoding: line, as: UTF8.self))")
        }
        let entry = Lexicon.Entry(role: role, value: value, subjectivity: subjectivity)
        for field in fields.dropLast(2) {
            let form = spoken(field)
            add(key(of: form), entry)
            if form.utf8.contains(UInt8(ascii: "'")) {
                add(key(of: form).filter { $0 != UInt8(ascii: "'") }, entry)
            }
        }
    }

    /// An underscore between letters or digits is the space of a phrase; in an emoticon, which has no small letters, it
    /// is itself.
    private func spoken(_ field: ArraySlice<UInt8>) -> String {
        let isPhrase = field.contains { $0 &- UInt8(ascii: "a") < 26 || $0 >= 0x80 }
        let bytes = isPhrase ? field.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 } : Array(field)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The key that the tokeniser gives a form.
    private mutating func key(of form: String) -> [UInt8] {
        text.tokenise(form)
        return Array(text.keys.dropLast())
    }

    private mutating func add(_ key: [UInt8], _ entry: Lexicon.Entry) {
        openPhrase(key)
        if let index = index(of: key) {
            guard entries[index].role == .opener, entry.role != .opener else { return }
            let phraseLength = entries[index].phraseLength
            entries[index] = entry
            entries[index].phraseLength = phraseLength
        } else {
            insert(key, entry)
        }
    }

    private mutating func mark(_ form: String, _ marks: Lexicon.Marks) {
        let key = key(of: form)
        // A mark alone must not hide what the words of a phrase say.
        if marks == .ironic { add(key, Lexicon.Entry(role: .opinion, value: 0, subjectivity: 0)) }
        if let index = index(of: key) { entries[index].marks.formUnion(marks) }
    }

    /// Tells the first word of a phrase how long the phrase is.
    private mutating func openPhrase(_ key: [UInt8]) {
        let words = UInt8(clamping: key.count { $0 == UInt8(ascii: " ") } + 1)
        guard words > 1, let first = key.firstIndex(of: UInt8(ascii: " ")) else { return }
        let opener = Array(key[..<first])
        let index: Int
        if let known = self.index(of: opener) {
            index = known
        } else {
            index = entries.count
            insert(opener, Lexicon.Entry(role: .opener, value: 0, subjectivity: 0))
        }
        entries[index].phraseLength = max(entries[index].phraseLength, words)
    }

    private mutating func insert(_ key: [UInt8], _ entry: Lexicon.Entry) {
        precondition(!key.isEmpty, "a form of a lexicon needs a key")
        table.set(Int32(entries.count), of: key, in: key.indices, hash: Lexicon.hash(key, key.indices)) { first, _ in
            first
        }
        entries.append(entry)
    }

    private func index(of key: [UInt8]) -> Int? {
        table.value(of: key, in: key.indices, hash: Lexicon.hash(key, key.indices)).map { Int($0) }
    }

    private static func meaning(_ field: ArraySlice<UInt8>) -> (Lexicon.Role, Int32)? {
        switch field.first {
        case UInt8(ascii: "~"): role(String(decoding: field.dropFirst(), as: UTF8.self)).map { ($0, 0) }
        case UInt8(ascii: "*"): tenThousandths(field.dropFirst()).map { (.scale, $0 / 100) }
        case UInt8(ascii: "!"): tenThousandths(field.dropFirst()).map { (.expectation, $0) }
        default: tenThousandths(field).map { (.opinion, $0) }
        }
    }

    private static func role(_ name: String) -> Lexicon.Role? {
        switch name {
        case "not": .negator
        case "around": .negatorAround
        case "behind": .negatorBehind
        case "no": .determiner
        case "or": .alternative
        case "and": .addition
        case "but": .contrast
        case "although": .concession
        case "not_only": .notOnly
        case "if": .condition
        case "would": .hypothesis
        case "wish": .wish
        default: nil
        }
    }

    private static func marks(_ field: ArraySlice<UInt8>) -> Lexicon.Marks? {
        guard field.first == UInt8(ascii: "~") else { return nil }
        switch String(decoding: field.dropFirst(), as: UTF8.self) {
        case "loves": return .loves
        case "thanks": return .thanks
        case "mocks": return .mocks
        case "ironic": return .ironic
        default: return nil
        }
    }

    /// A decimal number of up to four places, times 10,000.
    static func tenThousandths(_ field: ArraySlice<UInt8>) -> Int32? {
        var digits = field
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        var value: Int32 = 0
        var places: Int32?
        for byte in digits {
            if byte == UInt8(ascii: "."), places == nil {
                places = 0
            } else if byte &- UInt8(ascii: "0") < 10, places ?? 0 < 4, value < 1_000_000 {
                value = value * 10 + Int32(byte - UInt8(ascii: "0"))
                places? += 1
            } else {
                return nil
            }
        }
        guard !digits.isEmpty else { return nil }
        // Up to 1,000,000 before the point is still within the bounds after the point is moved.
        guard value < 200_000 || places == 4 else { return nil }
        for _ in (places ?? 0)..<4 { value *= 10 }
        return isNegative ? -value : value
    }
}
