extension [UInt8] {
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe append(contentsOf: $0) }
    }

    /// Appends some of its own bytes again. A slice would copy the whole buffer first.
    mutating func append(again range: Range<Int>) {
        for place in range { append(self[place]) }
    }

    mutating func append(decimal value: some BinaryInteger) {
        var rest = UInt64(value)
        var digits = 1
        var bound: UInt64 = 10
        while digits < 20, rest >= bound {
            digits += 1
            bound = digits == 20 ? .max : bound * 10
        }
        append(contentsOf: repeatElement(0x30, count: digits))
        var place = count - 1
        while rest > 0 {
            self[place] += UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            place -= 1
        }
    }

    /// Appends an instant as X writes it, to the second: `2026-10-01T08:30:00.000Z`.
    ///
    /// The calendar counts eras of 400 years, 146,097 days each, from 1 March of year 0, so that a leap day comes last.
    mutating func append(instant milliseconds: Int64) {
        let seconds = Int(milliseconds / 1000)
        let days = seconds / 86_400 + 719_468
        let second = seconds % 86_400
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        append(decimal: era * 400 + yearOfEra + (month <= 2 ? 1 : 0))
        append(twoDigits: month, after: 0x2D)
        append(twoDigits: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, after: 0x2D)
        append(twoDigits: second / 3_600, after: 0x54)
        append(twoDigits: second / 60 % 60, after: 0x3A)
        append(twoDigits: second % 60, after: 0x3A)
        append(".000Z")
    }

    private mutating func append(twoDigits value: Int, after separator: UInt8) {
        append(separator)
        append(0x30 + UInt8(value / 10))
        append(0x30 + UInt8(value % 10))
    }

    /// Appends text as it stands inside a JSON string of X: `&`, `<`, `>` as HTML entities, then JSON's own escapes.
    mutating func append(escaping text: some Sequence<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case UInt8(ascii: "\n"): append("\\n")
            case 0..<0x20:
                append("\\u00")
                for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
            default: append(byte)
            }
        }
    }
}

/// Reads the escaped bytes of a JSON string as X's indices count them: in code points, HTML entities spelled out.
enum EscapedText {
    /// Length in bytes and in code points of the unit at `place` that must not be cut: a code point, a JSON escape or
    /// an HTML entity.
    static func unit(in bytes: [UInt8], at place: Int) -> (bytes: Int, codePoints: Int) {
        switch bytes[place] {
        case UInt8(ascii: "\\"):
            return bytes[place + 1] == UInt8(ascii: "u") ? (6, 1) : (2, 1)
        case UInt8(ascii: "&"):
            // Every ampersand opens one of the three entities, for plain ones are escaped.
            var end = place + 1
            while bytes[end] != UInt8(ascii: ";") { end += 1 }
            return (end + 1 - place, end + 1 - place)
        case 0xF0...: return (4, 1)
        case 0xE0...: return (3, 1)
        case 0xC0...: return (2, 1)
        default: return (1, 1)
        }
    }

    /// Code points in a range that does not cut a unit.
    static func codePoints(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        var place = range.lowerBound
        var count = 0
        while place < range.upperBound {
            let unit = unit(in: bytes, at: place)
            place += unit.bytes
            count += unit.codePoints
        }
        return count
    }

    /// The longest end at or after `start` that takes at most `limit` code points and cuts no unit.
    static func end(in bytes: [UInt8], from start: Int, limit: Int) -> Int {
        var place = start
        var count = 0
        while place < bytes.count {
            let unit = unit(in: bytes, at: place)
            if count + unit.codePoints > limit { break }
            place += unit.bytes
            count += unit.codePoints
        }
        return place
    }
}
