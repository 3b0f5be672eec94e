public import Covey

/// Writes segments as rows.
///
/// The caller owns the buffer, as with ``ProfileExport``.
public struct SegmentExport: Sendable {
    private let writer: RowWriter<Segment>

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

    /// Appends one row. Features that the recipe left out are missing.
    public func row(_ segment: Segment, into buffer: inout [UInt8]) {
        writer.row(segment, into: &buffer)
    }

    private static let all: [Column<Segment>] = figures + Feature.plain.flatMap(columns(of:))

    private static let figures: [Column<Segment>] = [
        Column("number", "stays with the segment from run to run") { .integer(Int64($0.number)) },
        Column("name", "what set the segment apart when it was first seen") { .text($0.name) },
        Column("size", "authors in the segment") { .integer(Int64($0.summary.size)) },
        Column("share", "share of all who are in a segment, 0 to 1") { .decimal(rounding: $0.share) },
        Column("scored_authors", "authors with at least one scored post") {
            .integer(Int64($0.summary.scoredAuthors))
        },
        Column("firm_share", "share of the authors that are well inside, 0 to 1") {
            .decimal(rounding: $0.firmShare)
        },
        Column("stability", "how much of the segment another sample would find again, 0 to 1") {
            $0.stability.map { .decimal(rounding: $0) } ?? .missing
        },
        Column("silhouette", "how far the segment lies from others, -1 to 1; missing where it is the only one") {
            $0.silhouette.map { .decimal(rounding: $0) } ?? .missing
        },
        Column("rules", "what tells the authors from others: any one of these, in raw units") {
            $0.rules.isEmpty ? .missing : .text($0.rules.map(\.phrase).joined(separator: "; or "))
        },
        Column("rule_recall", "share of the authors that the rules find, 0 to 1") {
            $0.rules.isEmpty ? .missing : .decimal(rounding: $0.ruleRecall)
        },
        Column("rule_precision", "share of those that the rules find who are in the segment, 0 to 1") {
            $0.rules.isEmpty ? .missing : .decimal(rounding: $0.rulePrecision)
        },
    ]

    /// Mean and median of a feature.
    private static func columns(of feature: Feature) -> [Column<Segment>] {
        [
            Column("\(feature.rawValue)_mean", "mean over the authors: \(feature.meaning)") {
                observed(feature, of: $0).map { .decimal(rounding: $0.mean) } ?? .missing
            },
            Column("\(feature.rawValue)_median", "lower median over the authors: \(feature.meaning)") {
                guard let summary = observed(feature, of: $0) else { return .missing }
                return feature.isWhole
                    ? .integer(Int64(exactly: summary.median.rounded())) : .decimal(rounding: summary.median)
            },
        ]
    }

    /// A feature that the run used and that was observed of somebody.
    private static func observed(_ feature: Feature, of segment: Segment) -> FeatureSummary? {
        segment.summary[feature].flatMap { $0.observed > 0 ? $0 : nil }
    }
}
