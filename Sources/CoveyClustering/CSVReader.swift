/// Reads a table of numbers from text with one line a row.
struct CSVReader {
    /// One cell of the window.
    private struct Cell {
        /// The bytes of the cell, without quotes and without spaces around it.
        var range: Range<Int>
        /// Whether it stands in quotes.
        var isQuoted: Bool
        /// Whether it is the last one of its line.
        var endsLine: Bool
    }

    /// The number of columns.
    private(set) var columns = 0
    /// The names of the columns, where the file has them.
    private(set) var names: [String]?
    /// The number of rows read so far.
    private(set) var rows = 0

    private let source: ByteSource
    /// The values of a first line that is no header, until they are read.
    private var firstRow: [Float] = []
    private var separator = UInt8(ascii: ",")
    /// The line being read, from 1.
    private var line = 1
    private var isAtEnd = false

    init(_ source: ByteSource) {
        self.source = source
    }

    /// Reads all lines; see ``NumericTable/init(contentsOf:)``.
    mutating func table() throws(ClusteringError) -> NumericTable {
        try readHeader()
        var elements: [Float] = []
        try readRows(into: &elements)
        return NumericTable(
            matrix: Matrix(rows: rows, columns: columns, elements: elements), columnNames: names)
    }

    /// Reads the first line that is not blank: the names of the columns, or their number only.
    ///
    /// - Throws: `badFile` for a file without lines.
    mutating func readHeader() throws(ClusteringError) {
        if source.starts(with: [0xEF, 0xBB, 0xBF]) { source.start += 3 }
        var first: [String] = []
        while first.isEmpty, try source.need(1) {
            try chooseSeparator()
            first = try textsOfLine()
        }
        guard !first.isEmpty else { throw source.bad("it is empty") }
        columns = first.count
        let numbers = first.map { DecimalNumber.read($0) }
        guard !numbers.contains(nil) else {
            names = first
            return
        }
        for (column, number) in numbers.enumerated() {
            firstRow.append(try narrowed(number ?? 0, column: column, line: 1))
        }
    }

    /// Reads rows, and counts them in ``rows``.
    ///
    /// - Parameters:
    ///   - elements: The values are added to it.
    ///   - limit: How many values are enough for now.
    /// - Throws: `badFile` for a bad cell or line, or where there are no rows at all.
    mutating func readRows(into elements: inout [Float], limit: Int = .max) throws(ClusteringError) {
        if !firstRow.isEmpty {
            elements.append(contentsOf: firstRow)
            firstRow = []
            rows = 1
        }
        while elements.count < limit, !isAtEnd, try source.need(1) {
            let start = elements.count
            let startLine = line
            while true {
                let cell = try nextCell()
                let column = elements.count - start
                if cell.endsLine, column == 0, cell.range.isEmpty, !cell.isQuoted { break }
                guard column < columns else {
                    throw source.bad("line \(startLine) has more than \(columns) cells, as the first line has")
                }
                let number = unsafe DecimalNumber.read(source.bytes.base + cell.range.lowerBound, cell.range.count)
                guard let number else {
                    let text = source.text(cell.range)
                    throw source.bad(
                        place(startLine, column)
                            + (text.isEmpty ? " is empty" : ": \"\(text.prefix(24))\" is not a number"),
                        row: rows, column: column)
                }
                elements.append(try narrowed(number, column: column, line: startLine))
                guard cell.endsLine else { continue }
                guard column == columns - 1 else {
                    throw source.bad("line \(startLine) has \(column + 1) cells, the first line has \(columns)")
                }
                rows += 1
                break
            }
        }
        guard rows > 0 else { throw source.bad("it has a header, but no rows") }
    }

    /// Rounds to 32 bits; a finite number must stay finite.
    private func narrowed(_ number: Double, column: Int, line: Int) throws(ClusteringError) -> Float {
        let value = Float(number)
        guard value.isFinite || !number.isFinite else {
            throw source.bad(place(line, column) + " is too large for a 32-bit float", row: rows, column: column)
        }
        return value
    }

    private func place(_ line: Int, _ column: Int) -> String {
        "line \(line), column \(column + 1)" + (names.map { " (\"\($0[column].prefix(40))\")" } ?? "")
    }

    /// Takes the separator that the next line has outside quotes: tab, else semicolon, else comma.
    private mutating func chooseSeparator() throws(ClusteringError) {
        var seen: Set<UInt8> = []
        var offset = 0
        var isQuoted = false
        while try source.need(offset + 1) {
            let byte = source.bytes[source.start + offset]
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted {
                if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
                seen.insert(byte)
            }
            offset += 1
        }
        separator = [UInt8(ascii: "\t"), UInt8(ascii: ";")].first(where: seen.contains) ?? UInt8(ascii: ",")
    }

    /// The cells of the next line as text; none for a blank line.
    private mutating func textsOfLine() throws(ClusteringError) -> [String] {
        var texts: [String] = []
        while true {
            let cell = try nextCell()
            let text = source.text(cell.range)
            texts.append(
                cell.isQuoted
                    ? text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"") : text)
            if cell.endsLine {
                return texts.count == 1 && text.isEmpty && !cell.isQuoted ? [] : texts
            }
        }
    }

    /// Finds the next cell and takes it from the source. Its bytes stay in the window until the next call.
    private mutating func nextCell() throws(ClusteringError) -> Cell {
        while true {
            if let cell = try scanCell() { return cell }
            if try !source.more() { isAtEnd = true }
        }
    }

    /// The next cell, or nil when the window ends before the cell does, or before what follows it is known.
    private mutating func scanCell() throws(ClusteringError) -> Cell? {
        let (bytes, end) = unsafe (source.bytes.base, source.end)
        let (space, quote) = (UInt8(ascii: " "), UInt8(ascii: "\""))
        var (index, newlines) = (source.start, 0)
        while index < end, unsafe bytes[index] == space { index += 1 }
        var range = index..<index
        let isQuoted = unsafe index < end && bytes[index] == quote
        if isQuoted {
            index += 1
            while index < end {
                if unsafe bytes[index] == quote {
                    if index + 1 < end, unsafe bytes[index + 1] == quote { index += 1 } else { break }
                } else if unsafe bytes[index] == UInt8(ascii: "\n") {
                    newlines += 1
                }
                index += 1
            }
            guard index < end else {
                guard isAtEnd else { return nil }
                throw source.bad("line \(line) opens a quote that is never closed")
            }
            range = range.lowerBound + 1..<index
            index += 1
            while index < end, unsafe bytes[index] == space { index += 1 }
        } else {
            while index < end, unsafe bytes[index] != separator, unsafe !Self.isLineEnd(bytes[index]) { index += 1 }
            var last = index
            while last > range.lowerBound, unsafe bytes[last - 1] == space { last -= 1 }
            range = range.lowerBound..<last
        }
        guard index + 1 < end || isAtEnd else { return nil }
        var cell = Cell(range: range, isQuoted: isQuoted, endsLine: index == end)
        if index < end {
            let stop = unsafe bytes[index]
            guard stop == separator || Self.isLineEnd(stop) else {
                throw source.bad("line \(line) has text after a closing quote")
            }
            cell.endsLine = stop != separator
            if stop == UInt8(ascii: "\r"), index + 1 < end, unsafe bytes[index + 1] == UInt8(ascii: "\n") { index += 1 }
            index += 1
        }
        line += newlines + (cell.endsLine ? 1 : 0)
        source.start = index
        return cell
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
