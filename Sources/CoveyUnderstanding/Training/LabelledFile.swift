import Covey
private import FoundationEssentials

/// How texts and labels stand in a file.
public struct LabelledFile: Sendable {
    public enum Format: String, Sendable {
        /// Rows of RFC 4180.
        case csv
        /// Fields between tabs.
        case tsv
        /// One JSON object a line.
        case jsonl
        /// One text a line, all of one label; or with the labels in another file.
        case lines
    }

    public var path: String
    public var format: Format
    /// The column or member of the text: by its name in the header, or by its number, from 1.
    public var text = "text"
    /// The column or member of the label, likewise.
    public var label = "label"
    /// The column or member of the language of a row, where there is one.
    var languageName: String?
    public var hasHeader = true
    /// What the labels of the file mean; names such as `positive` need no entry.
    var meanings: [String: LabelledText.Label] = [:]
    /// Labels are numbers of how good or bad, up to this on either side.
    var valenceScale: Double?
    /// The label of every line.
    var labelOfAll: LabelledText.Label?
    /// The file of the labels, line by line.
    var labelsPath: String?
    /// The language of rows that state none.
    var language = ScoredLanguage.english
    /// Whether texts are escaped: `&amp;`, `\u2019`, doubled quotation marks.
    var isEscaped = false

    /// A file of a company's own labels, by the end of its name: `.csv`; `.tsv` or `.txt`, with tabs; `.jsonl`, `.ndjson`
    /// or `.json`, with one object a line. The first row of a CSV or TSV file names its columns.
    ///
    /// - Parameters:
    ///   - text: The column or member of the text; `nil` is `text`.
    ///   - label: Likewise; `nil` is `label`.
    ///   - language: The language of rows without a column or member `language`, or with an empty one.
    /// - Throws: `labelsMalformed` for another end, or a language that cannot be scored.
    public init(path: String, text: String?, label: String?, language: String) throws(UnderstandingError) {
        self.path = path
        let name = path.lowercased()
        if name.hasSuffix(".csv") {
            format = .csv
        } else if name.hasSuffix(".tsv") || name.hasSuffix(".txt") {
            format = .tsv
        } else if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") || name.hasSuffix(".json") {
            format = .jsonl
        } else {
            throw UnderstandingError(.labelsMalformed, "\(path) is neither CSV, TSV nor JSON Lines by its name.")
        }
        self.text = text ?? "text"
        self.label = label ?? "label"
        languageName = "language"
        guard let index = ScoredLanguage.codes.firstIndex(of: language) else {
            throw UnderstandingError(.labelsMalformed, "The language \(language) cannot be scored.")
        }
        self.language = index
        for (name, value) in Self.numbers { meanings[name] = value }
    }

    /// What numbers mean where only they are given: the sign of an opinion.
    private static let numbers: [String: LabelledText.Label] = [
        "-1": .negative, "0": .neutral, "1": .positive, "+1": .positive,
    ]

    init(path: String, format: Format) {
        self.path = path
        self.format = format
    }

    /// Reads the file. Rows without a text are left out; `skipped` counts those that are too short, or whose label or
    /// language means nothing here.
    ///
    /// - Throws: `labelsMalformed` where the file cannot be read, lacks a field, or has a quotation without an end.
    public func read(skipped: inout Int) throws(UnderstandingError) -> [LabelledText] {
        var rows: [LabelledText] = []
        func add(_ text: String, _ label: String, _ stated: String? = nil) {
            guard let label = meaning(of: label), let language = language(of: stated) else {
                skipped += 1
                return
            }
            let text = isEscaped ? Escapes.undone(text) : text
            if !text.allSatisfy(\.isWhitespace) {
                rows.append(LabelledText(text: text, language: language, label: label))
            }
        }
        let bytes = try Self.bytes(of: path)
        switch format {
        case .lines:
            let texts = Self.lines(bytes)
            if let labelOfAll {
                for text in texts { add(text, labelOfAll.name) }
            } else {
                let labels = Self.lines(try Self.bytes(of: labelsPath ?? path))
                guard labels.count == texts.count else {
                    throw UnderstandingError(
                        .labelsMalformed, "\(path) has \(texts.count) lines, but there are \(labels.count) labels.")
                }
                for (text, label) in zip(texts, labels) { add(text, label) }
            }
        case .jsonl:
            for (number, line) in Self.lines(bytes).enumerated() where !line.allSatisfy(\.isWhitespace) {
                guard let row = try? JSONDecoder().decode(JSONRow.self, from: Data(line.utf8)),
                    let text = row.fields[text], let label = row.fields[label]
                else {
                    throw UnderstandingError(
                        .labelsMalformed, "\(path), line \(number + 1), is no JSON object with a text and a label.")
                }
                add(text, label, languageName.flatMap { row.fields[$0] })
            }
        case .csv, .tsv:
            var fields = SeparatedFields(bytes, separator: format == .csv ? UInt8(ascii: ",") : 0x09, of: path)
            guard let first = try fields.next() else {
                throw UnderstandingError(.labelsMalformed, "\(path) is empty.")
            }
            let textIndex = try index(of: text, in: first)
            let labelIndex = try index(of: label, in: first)
            let languageIndex = hasHeader ? languageName.flatMap { first.firstIndex(of: $0) } : nil
            var next = try hasHeader ? fields.next() : first
            while let row = next {
                next = try fields.next()
                if row == [""] { continue }
                guard row.count > max(textIndex, labelIndex, languageIndex ?? 0) else {
                    skipped += 1
                    continue
                }
                add(row[textIndex], row[labelIndex], languageIndex.map { row[$0] })
            }
        }
        return rows
    }

    /// The place of a column among those of the first row. A name comes before a number: a column may be called 2020.
    private func index(of field: String, in first: [String]) throws(UnderstandingError) -> Int {
        if hasHeader, let index = first.firstIndex(of: field) { return index }
        guard let number = Int(field), (1...first.count).contains(number) else {
            throw UnderstandingError(.labelsMalformed, "\(path) has no column \(field).")
        }
        return number - 1
    }

    /// The language of a row; `nil` for one that cannot be scored.
    private func language(of stated: String?) -> Int? {
        guard let stated, !stated.isEmpty else { return language }
        return ScoredLanguage.index(of: Language(tag: stated))
    }

    private func meaning(of label: String) -> LabelledText.Label? {
        if let valenceScale {
            guard let value = Double(label) else { return nil }
            return .valence(min(max(value / valenceScale, -1), 1))
        }
        return meanings[label] ?? .named(label)
    }

    private static func bytes(of path: String) throws(UnderstandingError) -> [UInt8] {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw UnderstandingError(.labelsMalformed, "\(path) is missing or cannot be read.")
        }
        return [UInt8](data)
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// The members of a JSON object whose values are texts or numbers.
    private struct JSONRow: Decodable {
        var fields: [String: String] = [:]

        private struct Key: CodingKey {
            var stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            for key in container.allKeys {
                if let text = try? container.decode(String.self, forKey: key) {
                    fields[key.stringValue] = text
                } else if let number = try? container.decode(Int.self, forKey: key) {
                    fields[key.stringValue] = "\(number)"
                }
            }
        }
    }
}

/// The rows of a file of fields between commas (RFC 4180) or tabs, one after the other.
struct SeparatedFields {
    private let bytes: [UInt8]
    private let separator: UInt8
    private let path: String
    private var position = 0
    private var line = 1

    /// - Parameter path: The file, for errors.
    init(_ bytes: [UInt8], separator: UInt8, of path: String) {
        self.bytes = bytes
        self.separator = separator
        self.path = path
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Where a field stands with its quotation marks: they mean something between commas only, and open a field or
    /// nothing.
    private enum Quotation {
        case possible
        case open(line: Int)
        case over
    }

    /// The next row; `nil` at the end.
    ///
    /// - Throws: `labelsMalformed` for a quotation without an end, with the line where it begins.
    mutating func next() throws(UnderstandingError) -> [String]? {
        guard position < bytes.count else { return nil }
        var row: [String] = []
        var field: [UInt8] = []
        var quotation = Quotation.possible
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == 0x0A { line += 1 }
            if case .open = quotation {
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if position < bytes.count, bytes[position] == byte {
                    field.append(byte)
                    position += 1
                } else {
                    quotation = .over
                }
            } else if byte == separator {
                row.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
                quotation = .possible
            } else if byte == 0x0A {
                break
            } else if byte == UInt8(ascii: "\""), separator != 0x09, case .possible = quotation {
                quotation = .open(line: line)
            } else if byte != 0x0D {
                field.append(byte)
                quotation = .over
            }
        }
        if case .open(let line) = quotation {
            throw UnderstandingError(
                .labelsMalformed, "\(path), line \(line): the quotation that begins there has no end.")
        }
        row.append(String(decoding: field, as: UTF8.self))
        return row
    }
}
