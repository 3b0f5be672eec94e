public import Covey

/// Writes profiles as rows, each with the segment its author is in.
///
/// The caller owns the buffer: append some rows, send the bytes, empty it with `removeAll(keepingCapacity: true)`, and
/// go on. Memory does not grow with the number of rows.
public struct ProfileExport: Sendable {
    private let writer: RowWriter<Row>

    private struct Row {
        let profile: Profile
        let placement: Placement?
        let segment: Segment?

        var hasTooLittleEvidence: Bool { placement?.segment == Segment.tooLittleEvidence }
    }

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
    ///
    /// - Parameters:
    ///   - profile: The profile to write.
    ///   - placement: Where it stands among the segments; `nil` where there is no segmentation.
    ///   - segment: The segment of the placement, for its name; `nil` where there is none.
    ///   - buffer: Appended to.
    public func row(_ profile: Profile, placement: Placement?, segment: Segment?, into buffer: inout [UInt8]) {
        writer.row(Row(profile: profile, placement: placement, segment: segment), into: &buffer)
    }

    private static let all: [Column<Row>] = [
        Column("author", "the author's key, a text") { .identifier($0.profile.author.text) },
        Column("volume", "stored posts of the author") { .integer($0.profile.volume) },
        Column("original", "stored posts that speak for themselves") { .integer($0.profile.kinds.original) },
        Column("reply", "stored posts that answer another post") { .integer($0.profile.kinds.reply) },
        Column("repost", "stored posts that pass another post on") { .integer($0.profile.kinds.repost) },
        Column("quote", "stored posts that pass another post on with own words") { .integer($0.profile.kinds.quote) },
        Column("scored", "stored posts in a language that can be scored") { .integer($0.profile.polarity.count) },
        Column("polarity", "mean polarity of the scored posts, -1 to 1; missing if none is scored") {
            .mean($0.profile.polarity)
        },
        Column("polarity_sum", "sum of polarity over the scored posts, in ten-thousandths") {
            .integer($0.profile.polarity.sum)
        },
        Column("polarity_squares", "sum of squared polarity, each squared in ten-thousandths") {
            .integer($0.profile.polarity.sumOfSquares)
        },
        Column("subjectivity", "mean subjectivity of the scored posts, 0 to 1; missing if none is scored") {
            .mean($0.profile.subjectivity)
        },
        Column("subjectivity_sum", "sum of subjectivity over the scored posts, in ten-thousandths") {
            .integer($0.profile.subjectivity.sum)
        },
        Column("subjectivity_squares", "sum of squared subjectivity, each squared in ten-thousandths") {
            .integer($0.profile.subjectivity.sumOfSquares)
        },
        Column("languages", "stored posts by language") { .tally($0.profile.languages) },
        Column("brands", "stored posts by brand") { .tally($0.profile.brands) },
        Column("topics", "stored posts by topic") { .tally($0.profile.topics) },
        Column("first_seen", "when the first stored post was written, RFC 3339 in UTC") {
            .instant($0.profile.firstSeen)
        },
        Column("last_seen", "when the last stored post was written, RFC 3339 in UTC") { .instant($0.profile.lastSeen) },
        Column("followers", "accounts that follow the author, as last seen") { .integer($0.profile.followers?.value) },
        Column("following", "accounts that the author follows, as last seen") { .integer($0.profile.following?.value) },
        Column("posts", "posts the author ever wrote, as last seen") { .integer($0.profile.account?.value.posts) },
        Column("listed", "lists that name the author, as last seen") { .integer($0.profile.account?.value.listed) },
        Column("verified", "whether the network has verified the author") { .flag($0.profile.account?.value.verified) },
        Column("protected", "whether the author's posts are for approved followers only") {
            .flag($0.profile.account?.value.protected)
        },
        Column("joined_at", "when the account was opened, RFC 3339 in UTC") {
            .instant($0.profile.account?.value.joinedAt)
        },
        Column("country", "country of the declared place, ISO 3166-1 alpha-2") {
            .text($0.profile.account?.value.country)
        },
        Column("segment", "number of the author's segment; \(Segment.tooLittleEvidence) for too little evidence") {
            .integer($0.placement.map { Int64($0.segment) })
        },
        Column("segment_name", "name of the author's segment") {
            .text($0.hasTooLittleEvidence ? "Too little evidence" : $0.segment?.name)
        },
        Column("standing", "assigned by the run, or provisional until the next one") {
            .text($0.placement?.standing.rawValue)
        },
        Column("margin", "how far inside the segment, from 0 on its border to 1; missing without one") {
            guard let placement = $0.placement, !$0.hasTooLittleEvidence else { return .missing }
            return .decimal(rounding: placement.margin)
        },
        Column("firm", "yes for an author well inside the segment, no for one near its border") {
            guard let placement = $0.placement, !$0.hasTooLittleEvidence else { return .missing }
            return .text(placement.isFirm ? "yes" : "no")
        },
    ]
}
