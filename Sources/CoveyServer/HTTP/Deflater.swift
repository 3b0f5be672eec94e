import CZlib
import NIOCore

/// Compresses by zlib, piece after piece.
///
/// - Source: RFC 1952.
@safe final class Deflater {
    private let stream: UnsafeMutablePointer<z_stream>

    init() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        // Level 3 of 9: answers are compressed while somebody waits.
        unsafe czlib_deflate_gzip_init(stream, 3)
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    enum Ending {
        /// All that was given can be read by whoever gets what came out so far.
        case flush
        case finish
    }

    func deflate(_ input: ByteBuffer, _ ending: Ending) -> ByteBuffer {
        var output = ByteBuffer()
        var chunk = [UInt8](repeating: 0, count: 32 << 10)
        unsafe input.withUnsafeReadableBytes { input in
            // zlib does not write to its input; its interface is older than const.
            unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(
                mutating: input.bindMemory(to: UInt8.self).baseAddress)
            unsafe stream.pointee.avail_in = UInt32(input.count)
            var room: UInt32
            repeat {
                let written = unsafe chunk.withUnsafeMutableBufferPointer { chunk in
                    unsafe stream.pointee.next_out = chunk.baseAddress
                    unsafe stream.pointee.avail_out = UInt32(chunk.count)
                    _ = unsafe CZlib.deflate(stream, ending == .finish ? Z_FINISH : Z_SYNC_FLUSH)
                    return unsafe chunk.count - Int(stream.pointee.avail_out)
                }
                output.writeBytes(chunk[..<written])
                room = unsafe stream.pointee.avail_out
            } while room == 0
        }
        return output
    }
}
