import CBzip2
import CZlib

/// Compresses bytes for tests.
enum Compressed {
    /// One gzip member.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count + 1_000)
        let count = unsafe input.withUnsafeMutableBufferPointer { from in
            unsafe output.withUnsafeMutableBufferPointer { to in
                var stream = unsafe z_stream()
                unsafe deflateInit2_(
                    &stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                    Int32(MemoryLayout<z_stream>.size))
                unsafe stream.next_in = from.baseAddress
                unsafe stream.avail_in = UInt32(from.count)
                unsafe stream.next_out = to.baseAddress
                unsafe stream.avail_out = UInt32(to.count)
                unsafe deflate(&stream, Z_FINISH)
                let count = unsafe Int(stream.total_out)
                unsafe deflateEnd(&stream)
                return count
            }
        }
        return Array(output[..<count])
    }

    /// One bzip2 stream.
    static func bzip2(_ bytes: [UInt8]) -> [UInt8] {
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 2 + 1_000)
        var count = UInt32(output.count)
        unsafe BZ2_bzBuffToBuffCompress(&output, &count, &input, UInt32(bytes.count), 1, 0, 0)
        return output[..<Int(count)].map { UInt8(bitPattern: $0) }
    }
}
