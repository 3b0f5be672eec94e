/// The texts in one column of a CSV file, row by row, with the tolerance of ``CSVRow``: for work on texts alone, where
/// a row need not be a post.
public struct TextColumn {
    private let index: Int
    private let mapping: CSVMapping
    private var row = CSVRow()
    private var decoded: [UInt8] = []

    /// What to read a file with, so that ``init(_:of:)`` finds the column.
    public static func options(_ name: String) -> InputOptions {
        InputOptions(csv: CSVMapping(author: .name(name), text: .name(name)))
    }

    /// Finds the column.
    ///
    /// - Parameters:
    ///   - name: As in the header; a Sentiment140 file, which has none, calls its column `text`.
    ///   - block: The first block of the file.
    /// - Throws: ``IngestError`` with code `missingColumn`.
    public init(_ name: String, of block: Block) throws(IngestError) {
        switch block.format {
        case .sentiment140 where name == "text":
            (mapping, index) = (.sentiment140, 5)
        case .csv(let header?):
            let names = CSVRow.names(in: header)
            guard let index = names.firstIndex(of: name) else {
                throw Self.missing(name, block.source, "its columns are: \(names.joined(separator: ", "))")
            }
            (mapping, self.index) = (CSVMapping(author: .name(name), text: .name(name)), index)
        default:
            throw Self.missing(name, block.source, "it is no CSV file with a header")
        }
    }

    private static func missing(_ name: String, _ source: String, _ reason: String) -> IngestError {
        IngestError(.missingColumn, "\(source) has no column \"\(name)\": \(reason).")
    }

    /// Hands on the text of each row.
    ///
    /// - Parameter body: Gets the line that the row begins on, and the text; `nil` for a row that cannot be read.
    public mutating func read(_ block: Block, _ body: (_ line: Int, _ text: String?) -> Void) {
        for record in block.records {
            do {
                try mapping.encoding.decoded(block.bytes.span.extracting(record.range), into: &decoded)
                let bytes = decoded
                try row.read(bytes.span, delimiter: mapping.delimiter)
                guard index < row.count else { throw Refusal("has too few fields") }
                let text = row.bytes.span.extracting(row.range(index))
                body(record.line, mapping.isEscaped ? PostText.unescaped(text, quotes: true) : text.text)
            } catch {
                body(record.line, nil)
            }
        }
    }
}

extension CSVRow {
    /// The names in a header row.
    fileprivate static func names(in header: String) -> [String] {
        var row = CSVRow()
        guard (try? row.read(Array(header.utf8).span, delimiter: UInt8(ascii: ","))) != nil else { return [] }
        return (0..<row.count).map { row.text($0) }
    }
}
