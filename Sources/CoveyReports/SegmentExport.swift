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

    private static let all: [Column<Segment>] =
        [
            Column("number", "1 for the largest segment, and so on") { .integer(Int64($0.number)) },
            Column("name", "what sets the segment apart") { .text($0.name) },
            Column("size", "authors in the segment") { .integer(Int64($0.summary.size)) },
            Column("share", "share of all authors, 0 to 1") { .decimal(rounding: $0.share) },
            Column("scored_authors", "authors with at least one scored post; the others stand at polarity 0") {
                .integer(Int64($0.summary.scoredAuthors))
            },
        ]
        + Feature.allCases.flatMap { feature in
            [
                Column("\(feature.rawValue)_mean", "mean over the authors: \(feature.meaning)") {
                    $0.summary[feature].map { .decimal(rounding: $0.mean) } ?? .missing
                },
                Column("\(feature.rawValue)_median", "lower median over the authors: \(feature.meaning)") {
                    guard let summary = $0.summary[feature] else { return .missing }
                    return feature.isCount
                        ? .integer(Int64(exactly: summary.median.rounded())) : .decimal(rounding: summary.median)
                },
            ]
        }
}
