public import Covey

/// Writes stored posts as rows.
///
/// The caller owns the buffer: append some rows, send the bytes, empty it with `removeAll(keepingCapacity: true)`, and
/// go on. Memory does not grow with the number of rows.
public struct PostExport: Sendable {
    private let writer: RowWriter<StoredPost>

    /// Every column there is, in the order in which they are written when none are chosen.
    public static var columns: [ExportColumn] {
        all.map { ExportColumn(name: $0.name, meaning: $0.meaning) }
    }

    /// - Parameters:
    ///   - format: How rows are written.
    ///   - columns: Names of the columns to write, in that order; `nil` for all of them.
    /// - Throws: `unknownColumn` names the column and lists those that exist; `repeatedColumn`; `noColumn`.
    public init(_ format: ExportFormat, columns: [String]? = nil) throws(ReportError) {
        writer = try RowWriter(format, all: Self.all, chosen: columns)
    }

    /// Appends what comes before the first row: the header row in CSV, nothing in JSON Lines.
    public func header(into buffer: inout [UInt8]) {
        writer.header(into: &buffer)
    }

    /// Appends one row.
    public func row(_ post: StoredPost, into buffer: inout [UInt8]) {
        writer.row(post, into: &buffer)
    }

    private static let all: [Column<StoredPost>] = [
        Column("id", "the post's id, a text") { .identifier($0.id.text) },
        Column("author", "the author's key, a text") { .identifier($0.author.text) },
        Column("created_at", "when this version was written, RFC 3339 in UTC") { .instant($0.createdAt) },
        Column("kind", "original, reply, repost or quote") { .text($0.kind.rawValue) },
        Column("language", "language of the text, a BCP 47 primary tag; und if it cannot be told") {
            .text($0.reading.language.code)
        },
        Column("sentiment", "positive, negative, neutral, mixed or unscored") { .text($0.reading.sentiment.rawValue) },
        Column("polarity", "polarity of the text, -1 to 1; missing if it is not scored") {
            $0.reading.scores.map { .decimal(Int64($0.polarity)) } ?? .missing
        },
        Column("subjectivity", "subjectivity of the text, 0 to 1; missing if it is not scored") {
            $0.reading.scores.map { .decimal(Int64($0.subjectivity)) } ?? .missing
        },
        Column("scored", "whether the language of the text can be scored") { .flag($0.reading.scores != nil) },
        Column("brands", "brands whose terms the text meets") { .list($0.brands) },
        Column("topics", "topics whose terms the text meets") { .list($0.topics) },
        Column("evidence", "the words that decided the polarity, each with its weight") {
            .evidence($0.reading.evidence)
        },
        Column("text", "the text; missing where texts are not kept") { .text($0.text) },
        Column("version", "id of this version, a text; 0 where a network has no edits") {
            .identifier(String($0.version))
        },
    ]
}
