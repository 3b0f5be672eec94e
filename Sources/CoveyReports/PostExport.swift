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
        Column("confidence", "how sure the sentiment is, 0 to 1: its probability; missing in posts read long ago") {
            .probability($0.reading.scores?.confidence)
        },
        probability(of: .positive),
        probability(of: .negative),
        probability(of: .neutral),
        probability(of: .mixed),
        Column(
            "traits", "what else the text is: possibly ironic (a hint), question, conditional, quotation, translated"
        ) {
            .list($0.reading.traits.list)
        },
        Column("model", "the version of what read the text; missing in posts read before versions were kept") {
            .text($0.reading.model?.name)
        },
        Column("corrected", "whether a person corrected the scores, which are then that person's") {
            .flag($0.correction.map { !$0.isEmpty } ?? false)
        },
        Column("country", "where the post, or else its author, seems to be, ISO 3166-1 alpha-2; missing if unknown") {
            .text($0.place?.country)
        },
        Column("region", "state or province of that place; missing if unknown") { .text($0.place?.region) },
        Column("city", "city of that place; missing if unknown") { .text($0.place?.city) },
        Column(
            "place_source",
            "what the place was told from: coordinates, payload (a place the post is marked with), text or profile"
        ) {
            .text($0.place?.source.rawValue)
        },
        Column("place_doubtful", "whether other places of that name are about as likely; missing without a place") {
            .flag($0.place?.isDoubtful)
        },
        Column("brands", "brands whose terms the text meets") { .list($0.brands) },
        Column("topics", "topics whose terms the text meets") { .list($0.topics) },
        Column("evidence", "the words that decided the polarity, each with its weight and the rules behind it") {
            .evidence($0.reading.evidence)
        },
        Column("text", "the text; missing where texts are not kept") { .text($0.text) },
        Column("version", "id of this version, a text; 0 where a network has no edits") {
            .identifier(String($0.version))
        },
    ]

    private static func probability(of sentiment: Sentiment) -> Column<StoredPost> {
        let name = sentiment.rawValue
        return Column(
            "probability_\(name)", "how likely the text is \(name), 0 to 1; the four make 1; missing as above"
        ) {
            .probability($0.reading.scores?.probabilities?[sentiment])
        }
    }
}
