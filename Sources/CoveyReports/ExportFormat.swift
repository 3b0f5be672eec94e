/// How exported rows are written.
public enum ExportFormat: String, CaseIterable, Codable, Sendable {
    /// Comma-separated values for spreadsheets: a header row, rows ended by CRLF, and no cell that a spreadsheet
    /// would run as a formula.
    ///
    /// Source: RFC 4180; OWASP, "CSV Injection".
    case csv
    /// JSON Lines for programs: one object a row. Nothing is altered for the sake of spreadsheets.
    ///
    /// Source: RFC 8259, one text a line.
    case jsonl
}
