/// A table for the terminal that fits the width it is given without losing a word.
///
/// What does not fit is wrapped within its column; where even that does not fit, each row becomes a block of lines,
/// one a column.
public struct TextTable: Sendable {
    private let columns: [Column]
    private var rows: [Row] = []

    /// One column: its heading and how its cells stand.
    public struct Column: Sendable {
        public var heading: String
        public var alignment: Alignment
        /// Long cells may be broken into lines. Sensible for words, not for numbers.
        public var wraps: Bool

        public init(_ heading: String, _ alignment: Alignment = .leading, wraps: Bool = false) {
            self.heading = heading
            self.alignment = alignment
            self.wraps = wraps
        }

        public enum Alignment: Sendable {
            case leading
            /// For numbers.
            case trailing
        }
    }

    /// One cell: a text, and the tone that it has where colour is wanted.
    public struct Cell: Sendable, ExpressibleByStringInterpolation {
        public var text: String
        public var tone: TextTone

        /// Control characters in the text are made harmless when the table is written.
        public init(_ text: String, tone: TextTone = .plain) {
            self.text = text
            self.tone = tone
        }

        public init(stringLiteral text: String) {
            self.init(text)
        }
    }

    private struct Row {
        var cells: [Cell]
        var isTotal: Bool
    }

    public init(columns: [Column]) {
        precondition(!columns.isEmpty, "a table needs a column")
        self.columns = columns
    }

    /// Adds a row.
    ///
    /// - Parameters:
    ///   - cells: One a column.
    ///   - isTotal: The row sums up those before it, so a rule is drawn above it.
    public mutating func add(_ cells: [Cell], isTotal: Bool = false) {
        precondition(cells.count == columns.count, "a row has one cell a column")
        let clean = cells.map { Cell($0.text.printable, tone: $0.tone) }
        rows.append(Row(cells: clean, isTotal: isTotal))
    }

    /// The table as lines, each ended by a line feed, without trailing spaces.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal; `nil` where there is no limit, as in a pipe.
    ///   - colour: Whether escape sequences for colour may be written.
    /// - Complexity: O(cells).
    public func text(width: Int?, colour: Bool) -> String {
        guard let layout = layout(within: width ?? .max) else { return blocks(width: width ?? .max, colour: colour) }
        var text = line(columns.map { Cell($0.heading, tone: .strong) }, layout, colour: colour)
        let rule = TextTone.faint.paint(String(repeating: "─", count: layout.total), colour: colour) + "\n"
        text += rule
        for row in rows {
            if row.isTotal { text += rule }
            text += line(row.cells, layout, colour: colour)
        }
        return text
    }

    /// Whether the table can be written without taking its rows apart.
    func fits(_ width: Int?) -> Bool { layout(within: width ?? .max) != nil }

    private struct Layout {
        var widths: [Int]
        var gap: Int
        var total: Int { widths.reduce(0, +) + gap * (widths.count - 1) }
    }

    /// The roomiest layout that fits; `nil` where none does.
    private func layout(within width: Int) -> Layout? {
        let natural = columns.indices.map { index in
            rows.reduce(columns[index].heading.displayWidth) { max($0, $1.cells[index].text.displayWidth) }
        }
        for (gap, narrowest) in [(2, 20), (1, 12)] {
            var layout = Layout(widths: natural, gap: gap)
            while layout.total > width {
                let candidates = columns.indices.filter { columns[$0].wraps && layout.widths[$0] > narrowest }
                guard let widest = candidates.max(by: { layout.widths[$0] < layout.widths[$1] }) else { break }
                layout.widths[widest] = max(narrowest, layout.widths[widest] - (layout.total - width))
            }
            if layout.total <= width { return layout }
        }
        return nil
    }

    private func line(_ cells: [Cell], _ layout: Layout, colour: Bool) -> String {
        let wrapped = columns.indices.map { index in
            columns[index].wraps ? cells[index].text.wrapped(to: max(2, layout.widths[index])) : [cells[index].text]
        }
        var text = ""
        for number in 0..<(wrapped.map(\.count).max() ?? 1) {
            var pending = 0
            for index in columns.indices {
                if index > 0 { pending += layout.gap }
                let piece = number < wrapped[index].count ? wrapped[index][number] : ""
                let space = layout.widths[index] - piece.displayWidth
                if piece.isEmpty {
                    pending += space
                    continue
                }
                let before = columns[index].alignment == .trailing ? space : 0
                text += String(repeating: " ", count: pending + before)
                text += cells[index].tone.paint(piece, colour: colour)
                pending = space - before
            }
            text += "\n"
        }
        return text
    }

    private func blocks(width: Int, colour: Bool) -> String {
        let headings = columns.map(\.heading.displayWidth).max() ?? 0
        let room = max(10, width - headings - 2)
        return rows.map { row in
            var text = ""
            for (column, cell) in zip(columns, row.cells) where !cell.text.isEmpty {
                let padding = String(repeating: " ", count: headings - column.heading.displayWidth)
                let lines = cell.text.wrapped(to: room).map { cell.tone.paint($0, colour: colour) }
                let indent = "\n" + String(repeating: " ", count: headings + 2)
                let heading = TextTone.strong.paint(column.heading, colour: colour)
                text += heading + padding + "  " + lines.joined(separator: indent) + "\n"
            }
            return text
        }.joined(separator: "\n")
    }
}

/// How a piece of terminal text is meant. Without colour every tone looks alike, so nothing may rest on it alone.
public enum TextTone: Sendable {
    case plain, strong, faint, good, caution, bad

    /// The text in its tone.
    ///
    /// - Parameter colour: Whether escape sequences may be written.
    public func paint(_ text: String, colour: Bool) -> String {
        guard colour, !text.isEmpty, let code else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private var code: Int? {
        switch self {
        case .plain: nil
        case .strong: 1
        case .faint: 2
        case .bad: 31
        case .good: 32
        case .caution: 33
        }
    }
}
