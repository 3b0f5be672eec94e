/// Writes rows with chosen columns in one format, appending to a buffer that the caller empties and uses again.
struct RowWriter<Row>: Sendable {
    private let format: ExportFormat
    private let columns: [Column<Row>]

    /// - Parameters:
    ///   - all: Every column there is.
    ///   - chosen: Names of the columns to write, in that order; `nil` for all of them.
    /// - Throws: `unknownColumn`, `repeatedColumn`, `noColumn`.
    init(_ format: ExportFormat, all: [Column<Row>], chosen: [String]?) throws(ReportError) {
        self.format = format
        guard let chosen else {
            columns = all
            return
        }
        let known = all.map(\.name).joined(separator: ", ")
        guard !chosen.isEmpty else {
            throw ReportError(.noColumn, "No column was chosen. There are: \(known).")
        }
        var columns: [Column<Row>] = []
        for name in chosen {
            guard let column = all.first(where: { $0.name == name }) else {
                throw ReportError(.unknownColumn, "There is no column \"\(name.printable)\". There are: \(known).")
            }
            guard !columns.contains(where: { $0.name == name }) else {
                throw ReportError(.repeatedColumn, "The column \"\(name)\" was chosen twice.")
            }
            columns.append(column)
        }
        self.columns = columns
    }

    func header(into buffer: inout [UInt8]) {
        guard format == .csv else { return }
        for (index, column) in columns.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            buffer.append(contentsOf: column.name.utf8)
        }
        buffer.append(contentsOf: "\r\n".utf8)
    }

    func row(_ row: Row, into buffer: inout [UInt8]) {
        switch format {
        case .csv:
            let start = buffer.count
            for (index, column) in columns.enumerated() {
                if index > 0 { buffer.append(UInt8(ascii: ",")) }
                column.cell(row).appendCSV(to: &buffer)
            }
            // A row with nothing in it would read as no row.
            if buffer.count == start { buffer.append(contentsOf: "\"\"".utf8) }
            buffer.append(contentsOf: "\r\n".utf8)
        case .jsonl:
            var json = JSONText()
            swap(&json.bytes, &buffer)
            json.object { json in
                for column in columns {
                    json.key(column.name)
                    column.cell(row).write(to: &json)
                }
            }
            json.bytes.append(UInt8(ascii: "\n"))
            swap(&json.bytes, &buffer)
        }
    }
}
