/// Writes rows of a table as CSV that a spreadsheet can open safely: texts that it would take for formulas get an
/// apostrophe in front, numbers stay numbers.
///
/// Source: RFC 4180; OWASP, "CSV Injection".
public struct CSVText: Sendable {
    /// One field of a row.
    public enum Field: Sendable {
        case missing
        case text(String)
        case integer(Int64)
        /// Written with four decimals.
        case number(Double)
    }

    /// What is written so far.
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// Writes one row.
    public mutating func row(_ fields: [Field]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            switch field {
            case .missing: break
            case .text(let text): ExportCell.text(text).appendCSV(to: &bytes)
            case .integer(let number): ExportCell.integer(number).appendCSV(to: &bytes)
            case .number(let number): ExportCell.decimal(rounding: number).appendCSV(to: &bytes)
            }
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }
}
