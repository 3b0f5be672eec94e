import Covey

/// One column of an export.
public struct ExportColumn: Equatable, Sendable {
    /// The heading in CSV, the member's name in JSON Lines, and the name to choose the column by.
    public let name: String
    /// What the column holds: one phrase with unit and range.
    public let meaning: String
}

/// A column together with how its cell is taken from a row.
struct Column<Row>: Sendable {
    let name: String
    let meaning: String
    let cell: @Sendable (Row) -> ExportCell

    init(_ name: String, _ meaning: String, cell: @escaping @Sendable (Row) -> ExportCell) {
        self.name = name
        self.meaning = meaning
        self.cell = cell
    }
}

/// What a cell can hold, before it is known in which format it is written.
enum ExportCell {
    case missing
    case text(String)
    /// For programs alone: written as it is, whatever a spreadsheet would make of it.
    case verbatim(String)
    /// Names something, and must not be taken for a number even where it looks like one.
    case identifier(String)
    case integer(Int64)
    /// A number with four decimals, given in ten-thousandths.
    case decimal(Int64)
    case flag(Bool)
    case instant(Instant)
    case list([String])
    case tally(Tally)
    case evidence([Evidence])

    static func text(_ text: String?) -> ExportCell { text.map { .text($0) } ?? .missing }
    static func integer(_ number: Int64?) -> ExportCell { number.map { .integer($0) } ?? .missing }
    static func flag(_ flag: Bool?) -> ExportCell { flag.map { .flag($0) } ?? .missing }
    /// A probability, given in ten-thousandths.
    static func probability(_ probability: Int32?) -> ExportCell { probability.map { .decimal(Int64($0)) } ?? .missing }
    static func instant(_ instant: Instant?) -> ExportCell { instant.map { .instant($0) } ?? .missing }

    /// A plain number, rounded to four decimals; missing where it is not finite or beyond 9 * 10^14.
    static func decimal(rounding value: Double) -> ExportCell {
        Int64(exactly: (value * 10_000).rounded()).map { .decimal($0) } ?? .missing
    }

    /// The mean of scores in ten-thousandths, rounded half away from zero with integers alone; missing without any.
    static func mean(_ moments: Moments) -> ExportCell {
        guard moments.count > 0 else { return .missing }
        let (quotient, remainder) = moments.sum.quotientAndRemainder(dividingBy: moments.count)
        let roundsAway = remainder.magnitude >= moments.count.magnitude - remainder.magnitude
        return .decimal(roundsAway ? quotient + (moments.sum < 0 ? -1 : 1) : quotient)
    }
}
