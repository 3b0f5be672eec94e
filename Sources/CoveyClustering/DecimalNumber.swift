/// Numbers written in decimal digits.
enum DecimalNumber {
    /// Reads a number from bytes, all of them.
    ///
    /// Up to 19 digits with a power of ten within ±22 need no text; such a number is within 2 units of the last place
    /// of a double, far closer than the 32-bit float it becomes. Everything else goes through the standard library.
    ///
    /// - Returns: Nil where the bytes are no decimal number. `nan`, `inf` and `infinity` are numbers.
    static func read(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Double? {
        var (index, digits, mantissa, exponent) = (0, 0, 0 as UInt64, 0)
        let isNegative = unsafe count > 0 && bytes[0] == UInt8(ascii: "-")
        if unsafe isNegative || count > 0 && bytes[0] == UInt8(ascii: "+") { index = 1 }
        var hasPoint = false
        while index < count {
            let digit = unsafe bytes[index] &- UInt8(ascii: "0")
            if digit < 10 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
                digits += 1
                if hasPoint { exponent -= 1 }
            } else if digit == UInt8(ascii: ".") &- UInt8(ascii: "0"), !hasPoint {
                hasPoint = true
            } else {
                break
            }
            index += 1
        }
        if index < count, digits > 0, unsafe bytes[index] | 0x20 == UInt8(ascii: "e") {
            guard let power = unsafe wholeNumber(bytes + index + 1, count - index - 1) else { return nil }
            exponent += power
            index = count
        }
        guard index == count, 1...19 ~= digits, -22...22 ~= exponent else {
            return read(unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
        }
        let size = Double(mantissa)
        let value = exponent < 0 ? size / powersOfTen[-exponent] : size * powersOfTen[exponent]
        return isNegative ? -value : value
    }

    /// Reads a number from text, all of it; nil where it is no decimal number.
    static func read(_ text: String) -> Double? {
        text.utf8.contains { $0 | 0x20 == UInt8(ascii: "x") } ? nil : Double(text)
    }

    /// A signed whole number of at most 4 digits; larger ones are cut to what is beyond every float.
    private static func wholeNumber(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        var (index, value) = (0, 0)
        let isNegative = unsafe count > 0 && bytes[0] == UInt8(ascii: "-")
        if unsafe isNegative || count > 0 && bytes[0] == UInt8(ascii: "+") { index = 1 }
        guard index < count else { return nil }
        while index < count {
            let digit = unsafe bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = min(value * 10 + Int(digit), 9999)
            index += 1
        }
        return isNegative ? -value : value
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
