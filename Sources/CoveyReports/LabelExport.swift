public import Covey

/// Writes what people said of posts as rows to train a scorer with: the text and the labels of each post that a person
/// corrected, and whose text is kept. A label is empty where the person left that part as it was read.
///
/// The rows are for programs, so the text is exact in CSV too: nothing is put before what a spreadsheet would run.
public struct LabelExport: Sendable {
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

    /// Appends a row, if the post is a label.
    public func row(_ post: StoredPost, into buffer: inout [UInt8]) {
        guard post.text != nil, post.reading.scores != nil, post.correction?.isEmpty == false else { return }
        writer.row(post, into: &buffer)
    }

    private static func judgesSentiment(_ post: StoredPost) -> Bool {
        post.correction?.polarity != nil || post.correction?.sentiment != nil
    }

    private static let all: [Column<StoredPost>] = [
        Column("text", "the text that a person judged") {
            $0.text.map { .verbatim($0) } ?? .missing
        },
        // Empty and not missing: training skips an empty label, and takes a row without one for a damaged file.
        Column("label", "positive, negative, neutral or mixed, as the person said") {
            .text(judgesSentiment($0) ? $0.reading.sentiment.rawValue : "")
        },
        Column("polarity", "polarity that the person gave, or that goes with the label, -1 to 1") {
            guard judgesSentiment($0), let scores = $0.reading.scores else { return .missing }
            return .decimal(Int64(scores.polarity))
        },
        Column("subjectivity", "subjective or objective, parted at 0.5, as the person said") {
            .text($0.correction?.subjectivity.map { $0 >= 5_000 ? "subjective" : "objective" } ?? "")
        },
        Column("language", "language of the text, a BCP 47 primary tag") { .text($0.reading.language.code) },
    ]
}
