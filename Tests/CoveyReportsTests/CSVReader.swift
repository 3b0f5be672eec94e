/// A strict reader of RFC 4180, written apart from the writer it checks: rows end by CRLF, quotes are doubled.
func readCSV(_ bytes: [UInt8]) -> [[String]]? {
    var rows: [[String]] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var index = 0
    while index < bytes.count {
        field.removeAll()
        if bytes[index] == 0x22 {
            index += 1
            while true {
                guard index < bytes.count else { return nil }
                if bytes[index] == 0x22 {
                    index += 1
                    guard index < bytes.count, bytes[index] == 0x22 else { break }
                }
                field.append(bytes[index])
                index += 1
            }
        } else {
            while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0D {
                guard bytes[index] != 0x22, bytes[index] != 0x0A else { return nil }
                field.append(bytes[index])
                index += 1
            }
        }
        guard let text = String(validating: field, as: UTF8.self) else { return nil }
        fields.append(text)
        guard index < bytes.count else { return nil }
        if bytes[index] == 0x2C {
            index += 1
            // A comma just before the end of the row leaves one more empty field.
            continue
        }
        guard index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A else { return nil }
        index += 2
        rows.append(fields)
        fields = []
    }
    return fields.isEmpty ? rows : nil
}
