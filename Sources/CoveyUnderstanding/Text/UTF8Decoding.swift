/// Reads Unicode scalars out of arrays of bytes.
enum UTF8Decoding {
    /// The scalar that starts at an offset, and its length in bytes, 1 to 4.
    ///
    /// Bytes that are not UTF-8 give some number, never a trap.
    @inline(__always)
    static func scalar(in bytes: [UInt8], at offset: Int) -> (value: UInt32, length: Int) {
        let first = offset < bytes.count ? UInt32(bytes[offset]) : 0
        func tail(_ index: Int) -> UInt32 {
            offset + index < bytes.count ? UInt32(bytes[offset + index] & 0x3F) : 0
        }
        switch first {
        case ..<0x80: return (first, 1)
        case ..<0xE0: return ((first & 0x1F) << 6 | tail(1), 2)
        case ..<0xF0: return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
        default: return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
        }
    }

    /// Appends a scalar as UTF-8.
    static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(value) else { return }
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
