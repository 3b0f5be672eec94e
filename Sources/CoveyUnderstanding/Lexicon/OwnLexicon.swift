import Covey
import FoundationEssentials

/// An operator's own words: what `sick`, `basic` or a product's name means where the operator sells.
///
/// The file is CSV (RFC 4180, each row on one line). Its first row names the columns: `phrase` and `polarity`, and, in any
/// order, `subjectivity`, `brand` and `language`. Empty lines and lines that begin with `#` are passed over.
///
/// - `phrase`: up to four words, or one emoji or emoticon. Case, accents' composition and drawn-out letters do not matter.
/// - `polarity`: -1...1. With 0 a word of the shipped lexicon says nothing any more.
/// - `subjectivity`: 0...1; where it is empty, as far from 0 as the polarity.
/// - `brand`: the id of a brand; then the phrase counts for posts of that brand only.
/// - `language`: a code such as `en`; where it is empty, the phrase counts in every language that is scored.
///
/// A later line of the same phrase, brand and language wins; a line with a brand comes before one without. Own words come
/// before the shipped ones; all rules act on them.
public struct OwnLexicon: Sendable {
    /// The brands that lines name, in the order of the file.
    public let brands: [String]
    /// A hash of everything that the lines say: files with the same words have the same.
    public let identity: UInt64
    private let lines: [Line]

    private struct Line {
        var phrase: String
        var key: String
        var polarity: Int32
        var subjectivity: Int32
        /// The place of the brand in `brands`.
        var brand: Int?
        var language: Language?

        /// Grows with what a line asks of a post.
        var narrowness: Int { (brand == nil ? 0 : 2) + (language == nil ? 0 : 1) }
    }

    /// The brands of a post are bits of one number.
    private static let mostBrands = 63
    private static let longestPhrase = 4

    /// Reads a file.
    ///
    /// - Parameter path: The path of the file.
    /// - Throws: `tableUnreadable`; `tableMalformed` with the file and the number of the first wrong line, or of line 1
    ///   where no row names the columns.
    public init(fileAt path: String) throws(UnderstandingError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw UnderstandingError(.tableUnreadable, "The lexicon \(path) cannot be read.")
        }
        try self.init(Array(data), path: path)
    }

    /// Reads the bytes of a file; `path` is named in errors.
    init(_ bytes: [UInt8], path: String) throws(UnderstandingError) {
        var columns: Columns?
        var found: [Line] = []
        var brands: [String] = []
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let rows = (bytes.starts(with: mark) ? bytes[3...] : bytes[...]).split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, row) in rows.enumerated() {
            do {
                guard let fields = try Self.fields(row) else { continue }
                if let columns {
                    found.append(try Self.line(fields, columns, &brands))
                } else {
                    columns = try Columns(fields)
                }
            } catch {
                throw UnderstandingError(.tableMalformed, "\(path):\(index + 1): \(error.reason)")
            }
        }
        guard columns != nil else {
            throw UnderstandingError(
                .tableMalformed, "\(path):1: the first row must name the columns phrase and polarity")
        }
        var last: [String: Line] = [:]
        for line in found { last[Self.name(of: line, brands)] = line }
        // In an order that does not depend on that of the file.
        let named = last.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        lines = named.map(\.value)
        self.brands = brands
        var hash = VersionHash()
        for (name, line) in named {
            hash.add(name)
            hash.add(UInt64(UInt32(bitPattern: line.polarity)))
            hash.add(UInt64(UInt32(bitPattern: line.subjectivity)))
        }
        identity = hash.value
    }

    /// The number of phrases.
    public var count: Int { lines.count }

    /// The brands of a post, as readers take them.
    func bits(of ids: some Sequence<String>) -> UInt64 {
        var bits: UInt64 = 0
        for id in ids {
            if let place = brands.firstIndex(of: id) { bits |= 1 << UInt64(place) }
        }
        return bits
    }

    /// A lexicon with the words of a language that this one adds; `nil` where it adds none.
    func adding(to lexicon: Lexicon, of language: Language) -> Lexicon? {
        // What is put last comes first: a line of the language before one of all, a line of a brand before one of all.
        let ours = lines.filter { $0.language == nil || $0.language == language }
            .sorted { $0.narrowness < $1.narrowness }
        guard !ours.isEmpty else { return nil }
        return lexicon.adding(
            ours.map { line in
                var entry = Lexicon.Entry(
                    role: .opinion, value: line.polarity, subjectivity: line.subjectivity, marks: .own)
                if let brand = line.brand { entry.brands = 1 << UInt64(brand) }
                return (line.phrase, entry)
            })
    }

    // MARK: Reading

    private struct Refusal: Error {
        var reason: String
    }

    private struct Columns {
        var phrase: Int
        var polarity: Int
        var subjectivity: Int?
        var brand: Int?
        var language: Int?
        var count: Int

        init(_ names: [String]) throws(Refusal) {
            let known = ["phrase", "polarity", "subjectivity", "brand", "language"]
            for name in names where !known.contains(name) {
                throw Refusal(
                    reason: "the first row must name columns of \(known.joined(separator: ",")); \"\(name)\" is none")
            }
            guard Set(names).count == names.count else { throw Refusal(reason: "the first row names a column twice") }
            guard let phrase = names.firstIndex(of: "phrase"), let polarity = names.firstIndex(of: "polarity") else {
                throw Refusal(reason: "the first row must name the columns phrase and polarity")
            }
            self.phrase = phrase
            self.polarity = polarity
            subjectivity = names.firstIndex(of: "subjectivity")
            brand = names.firstIndex(of: "brand")
            language = names.firstIndex(of: "language")
            count = names.count
        }
    }

    private static func line(
        _ fields: [String], _ columns: Columns, _ brands: inout [String]
    ) throws(Refusal) -> Line {
        guard (max(columns.phrase, columns.polarity) + 1...columns.count).contains(fields.count) else {
            throw Refusal(reason: "the row has \(fields.count) fields, not \(columns.count)")
        }
        func field(_ column: Int?) -> String {
            guard let column, column < fields.count else { return "" }
            return fields[column]
        }
        let phrase = fields[columns.phrase]
        let key = try key(of: phrase)
        let polarity = try number(fields[columns.polarity], "polarity", -10_000...10_000)
        let stated = field(columns.subjectivity)
        let subjectivity = stated.isEmpty ? abs(polarity) : try number(stated, "subjectivity", 0...10_000)
        var language: Language?
        let code = field(columns.language)
        if !code.isEmpty {
            let named = Language(tag: code)
            guard ScoredLanguage.index(of: named) != nil else {
                throw Refusal(
                    reason: "\"\(code)\" is none of the languages \(ScoredLanguage.codes.joined(separator: " "))")
            }
            language = named
        }
        var brand: Int?
        let id = field(columns.brand)
        if !id.isEmpty {
            if let known = brands.firstIndex(of: id) {
                brand = known
            } else {
                guard brands.count < mostBrands else {
                    throw Refusal(reason: "there are more than \(mostBrands) brands")
                }
                brand = brands.count
                brands.append(id)
            }
        }
        return Line(
            phrase: phrase, key: key, polarity: polarity, subjectivity: subjectivity, brand: brand, language: language)
    }

    /// Under which a later line replaces an earlier one.
    private static func name(of line: Line, _ brands: [String]) -> String {
        "\(line.key)\n\(line.brand.map { brands[$0] } ?? "")\n\(line.language?.code ?? "")"
    }

    private static func key(of phrase: String) throws(Refusal) -> String {
        let text = TokenisedText(phrase)
        let isWords = text.tokens.allSatisfy { $0.isWord || $0.kind == .number }
        let isPicture =
            text.tokens.count == 1 && text.tokens.allSatisfy { $0.kind == .emoji || $0.kind == .emoticon }
        guard !text.tokens.isEmpty, isWords || isPicture, text.tokens.allSatisfy({ !$0.key.isEmpty }) else {
            throw Refusal(reason: "the phrase \"\(phrase)\" is neither words nor one emoji")
        }
        guard text.tokens.count <= longestPhrase else {
            throw Refusal(reason: "the phrase \"\(phrase)\" has more than \(longestPhrase) words")
        }
        return String(decoding: text.keys, as: UTF8.self)
    }

    private static func number(
        _ field: String, _ name: String, _ range: ClosedRange<Int32>
    ) throws(Refusal) -> Int32 {
        let digits = Array(field.utf8)
        let unsigned = digits.first == UInt8(ascii: "+") ? digits[1...] : digits[...]
        guard let value = LexiconParser.tenThousandths(unsigned), range.contains(value) else {
            throw Refusal(
                reason: "the \(name) \"\(field)\" is not \(range.lowerBound / 10_000) to 1 with up to four places")
        }
        return value
    }

    /// The fields of a row without blanks around them; `nil` for a row that says nothing.
    private static func fields(_ row: ArraySlice<UInt8>) throws(Refusal) -> [String]? {
        guard let text = String(validating: row, as: UTF8.self) else { throw Refusal(reason: "the row is not UTF-8") }
        var rest = Array(text.utf8)[...]
        while let last = rest.last, last == UInt8(ascii: "\r") || last == UInt8(ascii: " ") { rest.removeLast() }
        while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
        guard let first = rest.first, first != UInt8(ascii: "#") else { return nil }
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\"") where isQuoted && rest.first == byte: field.append(rest.removeFirst())
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                fields.append(trimmed(field))
                field = []
            default: field.append(byte)
            }
        }
        guard !isQuoted else { throw Refusal(reason: "a quote is never closed") }
        return fields + [trimmed(field)]
    }

    private static func trimmed(_ bytes: [UInt8]) -> String {
        let blank = UInt8(ascii: " ")
        let start = bytes.firstIndex { $0 != blank } ?? bytes.count
        let end = bytes.lastIndex { $0 != blank } ?? start - 1
        return String(decoding: bytes[start..<max(start, end + 1)], as: UTF8.self)
    }
}
