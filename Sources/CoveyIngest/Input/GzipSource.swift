import CZlib

/// Decompresses a gzip file of one or more members.
///
/// Source: RFC 1952.
@safe final class GzipSource: ByteSource {
    private let name: String
    private let compressed: CompressedInput
    private let stream: UnsafeMutablePointer<z_stream>
    private var isWithinMember = false
    private var isDamaged = false
    /// Decompressed bytes given out so far.
    private var delivered = 0

    init(_ source: any ByteSource, name: String) {
        self.name = name
        compressed = CompressedInput(source)
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        unsafe czlib_inflate_gzip_init(stream)
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, until deadline: ContinuousClock.Instant?
    ) throws(IngestError) -> Arrival {
        while true {
            guard !isDamaged else { throw CompressedInput.damaged(name, "gzip", at: delivered) }
            switch try compressed.fill(until: deadline) {
            case .nothingYet: return .nothingYet
            case .end:
                guard !isWithinMember else { throw CompressedInput.truncated(name, "gzip", at: delivered) }
                return .end
            case .bytes: break
            }
            if !isWithinMember {
                // Tapes and block devices fill up a file with zeros.
                guard compressed.skipZeros() else { continue }
                unsafe inflateReset(stream)
                isWithinMember = true
            }
            let (outcome, count) = unsafe inflate(into: buffer)
            delivered += count
            switch outcome {
            case Z_STREAM_END: isWithinMember = false
            case Z_OK, Z_BUF_ERROR: break
            default: isDamaged = true
            }
            if count > 0 { return .bytes(count) }
        }
    }

    private func inflate(into buffer: UnsafeMutableRawBufferPointer) -> (outcome: Int32, count: Int) {
        unsafe compressed.consume { input in
            // zlib does not write to its input; its interface is older than const.
            unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: input.baseAddress)
            unsafe stream.pointee.avail_in = UInt32(input.count)
            unsafe stream.pointee.next_out = unsafe buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
            unsafe stream.pointee.avail_out = UInt32(clamping: buffer.count)
            let room = unsafe stream.pointee.avail_out
            let outcome = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
            let count = unsafe Int(room - stream.pointee.avail_out)
            return unsafe (input.count - Int(stream.pointee.avail_in), (outcome, count))
        }
    }
}
