/// Mends JSON whose only fault are lone surrogates: `\ud83d` that no `\ude00` follows, where somebody cut a text
/// between the halves of an emoji. Each becomes `\ufffd`, which is as long.
enum SurrogateRepair {
    /// - Returns: the document mended, and `JSONParser.padding` bytes; `nil` if there was no lone surrogate.
    static func mended(_ document: Span<UInt8>) -> [UInt8]? {
        var bytes = unsafe document.withUnsafeBufferPointer { unsafe Array($0) }
        var isMended = false
        var index = 0
        while index < bytes.count {
            guard bytes[index] == ASCII.backslash else {
                index += 1
                continue
            }
            guard let unit = escapedUnit(bytes, at: index) else {
                index += 2
                continue
            }
            if 0xD800...0xDBFF ~= unit, let next = escapedUnit(bytes, at: index + 6), 0xDC00...0xDFFF ~= next {
                index += 12
                continue
            }
            if 0xD800...0xDFFF ~= unit {
                bytes.replaceSubrange(index + 2..<index + 6, with: Array("fffd".utf8))
                isMended = true
            }
            index += 6
        }
        guard isMended else { return nil }
        bytes.append(contentsOf: [UInt8](repeating: 0, count: JSONParser.padding))
        return bytes
    }

    /// The UTF-16 unit of `\uXXXX`.
    private static func escapedUnit(_ bytes: [UInt8], at index: Int) -> UInt32? {
        guard index + 6 <= bytes.count, bytes[index] == ASCII.backslash, bytes[index + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt32 = 0
        for byte in bytes[index + 2..<index + 6] {
            let digit: UInt8
            switch ASCII.lower(byte) {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = ASCII.lower(byte) - UInt8(ascii: "a") + 10
            default: return nil
            }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }
}
