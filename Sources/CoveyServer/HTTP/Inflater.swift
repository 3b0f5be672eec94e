import CZlib
import NIOCore

/// Decompresses gzip, and stops where more comes out than is allowed.
///
/// - Source: RFC 1952.
@safe final class Inflater {
    private let stream: UnsafeMutablePointer<z_stream>
    private var hasEnded = false

    init() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        unsafe czlib_inflate_gzip_init(stream)
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Whether all that was begun has come to its end.
    var isComplete: Bool { hasEnded }

    /// Adds what comes out of a piece.
    ///
    /// - Parameter limit: The most bytes that `output` may have.
    /// - Throws: ``Problem`` with code `too-large`, or `unusable` for what is not gzip.
    func inflate(_ input: ByteBuffer, into output: inout [UInt8], limit: Int) throws {
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        try unsafe input.withUnsafeReadableBytes { input in
            unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(
                mutating: input.bindMemory(to: UInt8.self).baseAddress)
            unsafe stream.pointee.avail_in = UInt32(input.count)
            while true {
                if hasEnded {
                    // Several members are one text.
                    guard unsafe stream.pointee.avail_in > 0 else { return }
                    unsafe inflateReset(stream)
                    hasEnded = false
                }
                let (status, written) = unsafe chunk.withUnsafeMutableBufferPointer { chunk in
                    unsafe stream.pointee.next_out = chunk.baseAddress
                    unsafe stream.pointee.avail_out = UInt32(chunk.count)
                    let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
                    return unsafe (status, chunk.count - Int(stream.pointee.avail_out))
                }
                guard output.count + written <= limit else { throw Problem.tooLarge(limit) }
                output += chunk[..<written]
                switch status {
                case Z_STREAM_END: hasEnded = true
                case Z_OK:
                    // Where there was room for more, there is no more.
                    if unsafe stream.pointee.avail_in == 0, unsafe stream.pointee.avail_out > 0 { return }
                case Z_BUF_ERROR: return
                default: throw Problem(.unusable, "The body says that it is gzip, but it is not.")
                }
            }
        }
    }
}
