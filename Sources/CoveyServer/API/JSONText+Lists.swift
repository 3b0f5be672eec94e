import CoveyReports

extension JSONText {
    /// Writes a member whose value is a list of texts.
    mutating func list(_ name: String, _ texts: [String]) {
        array(name) { json in
            for text in texts { json.value(text) }
        }
    }

    /// Writes a member whose value is a list of whole numbers.
    mutating func list(_ name: String, _ numbers: [Int]) {
        array(name) { json in
            for number in numbers { json.value(number) }
        }
    }
}
