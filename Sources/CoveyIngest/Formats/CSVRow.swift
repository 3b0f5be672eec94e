/// The fields of one row of CSV, in memory that is used again for the next.
///
/// Source: RFC 4180. A quote in the midst of a field that does not begin with one is an ordinary character.
struct CSVRow {
    /// All fields without their quotes, one after the other.
    private(set) var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    /// Where a field lies in ``bytes``; counts from 0.
    func range(_ field: Int) -> Range<Int> {
        (field == 0 ? 0 : ends[field - 1])..<ends[field]
    }

    func text(_ field: Int) -> String {
        bytes.span.extracting(range(field)).text
    }

    /// Takes a row apart.
    ///
    /// - Throws: `Refusal` if a quoted field is not closed.
    mutating func read(_ row: Span<UInt8>, delimiter: UInt8) throws(Refusal) {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        var index = 0
        while true {
            if index < row.count, row[index] == ASCII.quote {
                index = try readQuoted(row, from: index + 1)
            }
            while index < row.count, row[index] != delimiter {
                bytes.append(row[index])
                index += 1
            }
            ends.append(bytes.count)
            guard index < row.count else { return }
            index += 1
        }
    }

    /// - Returns: the index after the closing quote.
    private mutating func readQuoted(_ row: Span<UInt8>, from start: Int) throws(Refusal) -> Int {
        var index = start
        while index < row.count {
            if row[index] != ASCII.quote {
                bytes.append(row[index])
                index += 1
            } else if index + 1 < row.count, row[index + 1] == ASCII.quote {
                bytes.append(ASCII.quote)
                index += 2
            } else {
                return index + 1
            }
        }
        throw Refusal("has a quoted field that is never closed")
    }
}
