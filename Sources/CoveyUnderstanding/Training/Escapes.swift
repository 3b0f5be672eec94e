/// Undoes what collections of posts did to texts: `\u2019`, `\"`, doubled quotation marks, `&amp;`, once or twice.
enum Escapes {
    static func undone(_ text: String) -> String {
        var bytes = Array(text.utf8)
        bytes = withoutBackslashes(bytes)
        // Some collections were escaped twice.
        for _ in 0..<2 where bytes.contains(UInt8(ascii: "&")) { bytes = withoutEntities(bytes) }
        var trimmed = bytes[...]
        func trim() {
            while let first = trimmed.first, first <= 0x20 { trimmed.removeFirst() }
            while let last = trimmed.last, last <= 0x20 { trimmed.removeLast() }
        }
        trim()
        if trimmed.count > 1, trimmed.first == UInt8(ascii: "\""), trimmed.last == UInt8(ascii: "\"") {
            trimmed = trimmed.dropFirst().dropLast()
            trim()
        }
        return String(decoding: trimmed, as: UTF8.self)
    }

    private static func withoutBackslashes(_ bytes: [UInt8]) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var offset = 0
        func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
        while offset < bytes.count {
            if bytes[offset] == quote, byte(offset + 1) == quote {
                result.append(quote)
                offset += 2
            } else if bytes[offset] == UInt8(ascii: "\\") {
                switch byte(offset + 1) {
                case UInt8(ascii: "u") where hexadecimal(bytes, offset + 2) != nil:
                    let first = hexadecimal(bytes, offset + 2) ?? 0
                    offset += 6
                    var scalar = first
                    if (0xD800..<0xDC00).contains(first), byte(offset) == UInt8(ascii: "\\"),
                        byte(offset + 1) == UInt8(ascii: "u"), let second = hexadecimal(bytes, offset + 2),
                        (0xDC00..<0xE000).contains(second)
                    {
                        scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
                        offset += 6
                    }
                    UTF8Decoding.append(scalar, to: &result)
                case quote:
                    result.append(quote)
                    offset += byte(offset + 2) == quote ? 3 : 2
                case UInt8(ascii: "'"):
                    result.append(UInt8(ascii: "'"))
                    offset += 2
                case UInt8(ascii: "n"):
                    result.append(UInt8(ascii: " "))
                    offset += 2
                default:
                    result.append(bytes[offset])
                    offset += 1
                }
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return result
    }

    private static func hexadecimal(_ bytes: [UInt8], _ offset: Int) -> UInt32? {
        guard offset + 4 <= bytes.count else { return nil }
        return UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    }

    private static func withoutEntities(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "&"),
                let end = bytes[offset...].prefix(10).firstIndex(of: UInt8(ascii: ";")),
                let scalar = entity(String(decoding: bytes[offset + 1..<end], as: UTF8.self))
            {
                UTF8Decoding.append(scalar, to: &result)
                offset = end + 1
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return result
    }

    private static func entity(_ name: String) -> UInt32? {
        switch name {
        case "amp": return 0x26
        case "lt": return 0x3C
        case "gt": return 0x3E
        case "quot": return 0x22
        case "apos": return 0x27
        case "nbsp": return 0xA0
        case "hellip": return 0x2026
        default: break
        }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        return digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    }
}
