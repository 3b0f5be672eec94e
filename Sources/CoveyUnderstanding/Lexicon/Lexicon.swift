/// The English words that carry opinion or change the opinion of others, written for this project.
///
/// The entries are lines of text in the files beside this one; a line is one or more forms, then numbers:
///
///     splendid 0.8 0.9                polarity -1...1, subjectivity 0...1
///     waste_of_time -0.7 0.8          a phrase of up to four words
///     load loads loading !0.5 0.2     polarity -0.5 where denied ("won't load"), else none
///     very *1.3 0.3                   strengthens what follows; below 1 it weakens
///     not ~not 0                      a word of grammar: see `Role`
///
/// A form in `n't` is also known without its apostrophe. A form that is listed twice keeps its first line.
struct Lexicon: Sendable {
    private var table: ByteTable
    private var entries: [Entry] = []

    struct Entry: Equatable, Sendable {
        var role: Role
        /// In ten-thousandths. For `scale`, the percentage.
        var value: Int32
        /// In ten-thousandths.
        var subjectivity: Int32
        /// The longest phrase, in words, that this word begins; 1 where it begins none.
        var phraseLength: Int32 = 1
    }

    enum Role: UInt8, Sendable {
        /// Carries an opinion of its own, perhaps of strength 0.
        case opinion
        /// Says what is expected of a product: nothing where it holds, a complaint where it is denied.
        case expectation
        /// Strengthens or weakens.
        case scale
        /// `~not`: denies what follows.
        case negator
        /// `~no`: denies the next word or two only, as an article would point at them.
        case determiner
        /// `~or`: carries a denial on to the next word.
        case alternative
        /// `~but`: what follows weighs more than what came before.
        case contrast
        /// `~although`: the clause that follows weighs less.
        case concession
        /// `~not_only`: denies nothing, and takes the contrast out of the `but` to come.
        case notOnly
        /// Only the beginning of phrases.
        case opener
    }

    /// The lexicon of this project, parsed at its first use.
    static let english = Lexicon(parsing: englishSources)

    static let englishSources: [StaticString] = [
        ruleWords, praise, complaints, feelings, service, money, technology, everyday, idioms, slang, emoji,
    ]

    /// The number of forms, without those that only begin phrases.
    var count: Int { entries.count { $0.role != .opener } }

    init(parsing sources: [StaticString]) {
        table = ByteTable(minimumCapacity: 4096)
        entries.reserveCapacity(4096)
        for source in sources {
            let bytes = source.withUTF8Buffer { buffer in unsafe Array(buffer) }
            for line in bytes.split(separator: UInt8(ascii: "\n")) { add(Array(line)) }
        }
    }

    /// The entry of a key, if there is one.
    @inline(__always)
    func entry(of bytes: [UInt8], in range: Range<Int>) -> Entry? {
        guard let index = table.value(of: bytes, in: range) else { return nil }
        return entries[Int(index)]
    }

    // MARK: Parsing

    private mutating func add(_ line: [UInt8]) {
        let fields = line.split(separator: UInt8(ascii: " "))
        guard fields.count >= 3, let subjectivity = Self.tenThousandths(fields[fields.count - 1]) else {
            preconditionFailure("a lexicon line needs forms and two numbers: \(String(decoding: line, as: UTF8.self))")
        }
        guard let (role, value) = Self.meaning(fields[fields.count - 2]) else {
            preconditionFailure("a lexicon line with an unknown value: \(String(decoding: line, as: UTF8.self))")
        }
        let entry = Entry(role: role, value: value, subjectivity: subjectivity)
        for field in fields.dropLast(2) {
            let form = Self.form(field)
            add(form, entry)
            if form.contains(UInt8(ascii: "'")) { add(form.filter { $0 != UInt8(ascii: "'") }, entry) }
        }
    }

    /// An underscore between letters or digits is the space of a phrase; in an emoticon it is itself.
    private static func form(_ field: ArraySlice<UInt8>) -> [UInt8] {
        let isPhrase = field.contains { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
        return field.map { isPhrase && $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
    }

    private mutating func add(_ form: [UInt8], _ entry: Entry) {
        insert(form, entry)
        let words = Int32(form.count { $0 == UInt8(ascii: " ") }) + 1
        guard words > 1, let first = form.firstIndex(of: UInt8(ascii: " ")) else { return }
        let opener = Array(form[..<first])
        insert(opener, Entry(role: .opener, value: 0, subjectivity: 0))
        guard let index = table.value(of: opener, in: opener.indices) else { return }
        entries[Int(index)].phraseLength = max(entries[Int(index)].phraseLength, words)
    }

    private mutating func insert(_ form: [UInt8], _ entry: Entry) {
        if let index = table.value(of: form, in: form.indices) {
            guard entries[Int(index)].role == .opener, entry.role != .opener else { return }
            let phraseLength = entries[Int(index)].phraseLength
            entries[Int(index)] = entry
            entries[Int(index)].phraseLength = phraseLength
        } else {
            table.set(Int32(entries.count), of: form, in: form.indices) { first, _ in first }
            entries.append(entry)
        }
    }

    private static func meaning(_ field: ArraySlice<UInt8>) -> (Role, Int32)? {
        switch field.first {
        case UInt8(ascii: "~"): role(String(decoding: field.dropFirst(), as: UTF8.self)).map { ($0, 0) }
        case UInt8(ascii: "*"): tenThousandths(field.dropFirst()).map { (.scale, $0 / 100) }
        case UInt8(ascii: "!"): tenThousandths(field.dropFirst()).map { (.expectation, $0) }
        default: tenThousandths(field).map { (.opinion, $0) }
        }
    }

    private static func role(_ name: String) -> Role? {
        switch name {
        case "not": .negator
        case "no": .determiner
        case "or": .alternative
        case "but": .contrast
        case "although": .concession
        case "not_only": .notOnly
        default: nil
        }
    }

    /// A decimal number of up to four places, times 10,000.
    private static func tenThousandths(_ field: ArraySlice<UInt8>) -> Int32? {
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
        for _ in (places ?? 0)..<4 { value *= 10 }
        return isNegative ? -value : value
    }
}
