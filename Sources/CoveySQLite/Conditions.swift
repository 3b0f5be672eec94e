/// Conditions that must all hold, and the values of their question marks in order.
///
/// The text holds column names and question marks, never what somebody asked for.
struct Conditions {
    private var texts: [String] = []
    private var values: [Value] = []

    enum Value {
        case integer(Int64)
        case text(String)
    }

    /// For `WHERE` or `CASE WHEN`.
    var sql: String { texts.isEmpty ? "TRUE" : texts.joined(separator: " AND ") }

    func bind(to statement: inout PreparedStatement) {
        for value in values {
            switch value {
            case .integer(let integer): statement.bind(integer)
            case .text(let text): statement.bind(text)
            }
        }
    }

    /// - Parameter values: One for each question mark.
    mutating func add(_ text: String, _ values: Value...) {
        texts.append(text)
        self.values += values
    }

    mutating func add(_ other: Conditions) {
        texts += other.texts
        values += other.values
    }

    mutating func add(_ column: String, in range: ClosedRange<Int64>) {
        add("\(column) BETWEEN ? AND ?", .integer(range.lowerBound), .integer(range.upperBound))
    }

    /// A line such as `en=3,fr=1` holds a word.
    mutating func add(tally column: String, holds word: String) {
        guard Self.isWord(word) else { return add("FALSE") }
        add("instr(',' || \(column), ?) > 0", .text(",\(word)="))
    }

    /// A line such as `acme,globex` holds a word.
    mutating func add(list column: String, holds word: String) {
        guard Self.isWord(word) else { return add("FALSE") }
        add("instr(',' || \(column) || ',', ?) > 0", .text(",\(word),"))
    }

    /// Whether it can be a word of a line: what separates words is in none.
    private static func isWord(_ word: String) -> Bool {
        !word.isEmpty && !word.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "=") }
    }
}
