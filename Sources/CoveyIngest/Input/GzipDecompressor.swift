import CZlib

/// Decompresses gzip by zlib.
///
/// Source: RFC 1952.
@safe final class GzipDecompressor: Decompressor {
    let name = "gzip"
    private let stream: UnsafeMutablePointer<z_stream>

    init() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        unsafe czlib_inflate_gzip_init(stream)
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    func begin() {
        unsafe inflateReset(stream)
    }

    func decompress(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableRawBufferPointer
    ) -> (used: Int, written: Int, state: MemberState) {
        // zlib does not write to its input; its interface is older than const.
        unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = unsafe output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_out = UInt32(clamping: output.count)
        let room = unsafe stream.pointee.avail_out
        let state: MemberState =
            switch unsafe inflate(stream, Z_NO_FLUSH) {
            case Z_STREAM_END: .ended
            case Z_OK, Z_BUF_ERROR: .goesOn
            default: .damaged
            }
        return unsafe (
            input.count - Int(stream.pointee.avail_in), Int(room - stream.pointee.avail_out), state
        )
    }
}
