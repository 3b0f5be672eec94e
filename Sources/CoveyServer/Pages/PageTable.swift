import Covey
import CoveyReports

/// A table as pages show it and as its CSV holds it: one source for both.
struct PageTable {
    struct Heading {
        let text: String
        let isNumber: Bool
        /// What the column is to a chart of the table: `x`, `group`, `value`, `low` or `high`.
        let role: String?

        init(_ text: String, isNumber: Bool = false, role: String? = nil) {
            (self.text, self.isNumber, self.role) = (text, isNumber, role)
        }

        static func number(_ text: String, role: String? = nil) -> Heading {
            Heading(text, isNumber: true, role: role)
        }
    }

    struct Cell {
        let shown: String
        let link: String?
        let isNumber: Bool
        /// A plain number for charts.
        let plain: String?
        /// A class for colour; the text must say the same.
        let tone: String?
        let field: CSVText.Field

        init(
            _ shown: String, link: String? = nil, isNumber: Bool = false, plain: String? = nil, tone: String? = nil,
            field: CSVText.Field? = nil
        ) {
            self.shown = shown
            self.link = link
            self.isNumber = isNumber
            self.plain = plain
            self.tone = tone
            self.field = field ?? .text(shown)
        }

        /// A whole number; a dash for none.
        static func count(_ number: (some BinaryInteger)?, link: String? = nil) -> Cell {
            guard let number else { return none }
            return Cell(
                Numerals.grouped(number), link: link, isNumber: true, plain: String(number),
                field: .integer(Int64(clamping: number)))
        }

        /// A number with its text; a dash for none.
        static func number(_ number: Double?, _ text: (Double) -> String, tone: String? = nil) -> Cell {
            guard let number, number.isFinite else { return none }
            return Cell(
                Self.minus(text(number)), isNumber: true, plain: String(number), tone: tone, field: .number(number))
        }

        static func percent(_ share: Double?) -> Cell { number(share, Numerals.percent) }

        static func score(_ score: Double?) -> Cell { number(score) { Numerals.signed($0) } }

        static func instant(_ instant: Instant?) -> Cell {
            guard let instant else { return Cell("–", field: .missing) }
            return Cell(instant.moment, field: .text(instant.text))
        }

        static let none = Cell("–", isNumber: true, field: .missing)

        /// A number with a true minus sign.
        static func minus(_ text: String) -> String {
            text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text
        }
    }

    struct Row {
        /// The row's own heading.
        let first: Cell
        let cells: [Cell]
        var isTotal = false
    }

    /// Unique on its page.
    let id: String
    let caption: String
    /// A sentence under the caption.
    var remark: String?
    var headings: [Heading]
    var rows: [Row] = []
    /// What is said in place of no row.
    var whenEmpty = "There is nothing to show yet."
    /// Where the rows are as CSV.
    var download: String?
    /// How a script draws the table: `lines` takes rows one by one, `series` takes each row as a line.
    var chart: String?
    /// What the chart shows, for those who do not see it.
    var chartLabel: String?

    init(_ id: String, _ caption: String, _ headings: [Heading]) {
        self.id = id
        self.caption = caption
        self.headings = headings
    }

    mutating func add(_ first: Cell, _ cells: [Cell], isTotal: Bool = false) {
        rows.append(Row(first: first, cells: cells, isTotal: isTotal))
    }

    /// The rows as CSV.
    var csv: [UInt8] {
        var csv = CSVText()
        csv.row(headings.map { .text($0.text) })
        for row in rows { csv.row([row.first.field] + row.cells.map(\.field)) }
        return csv.bytes
    }
}

extension Instant {
    /// Day and minute as pages show them: `2026-01-31 09:00`, in UTC.
    var moment: String {
        let text = text
        return String(text.prefix(10) + " " + text.dropFirst(11).prefix(5))
    }
}
