import CBzip2

/// Decompresses a bzip2 file of one or more streams.
@safe final class Bzip2Source: ByteSource {
    private let name: String
    private let compressed: CompressedInput
    private let stream: UnsafeMutablePointer<bz_stream>
    private var isWithinStream = false
    private var isDamaged = false
    /// Decompressed bytes given out so far.
    private var delivered = 0

    init(_ source: any ByteSource, name: String) {
        self.name = name
        compressed = CompressedInput(source)
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: bz_stream())
    }

    deinit {
        if isWithinStream { unsafe BZ2_bzDecompressEnd(stream) }
        unsafe stream.deallocate()
    }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, until deadline: ContinuousClock.Instant?
    ) throws(IngestError) -> Arrival {
        while true {
            guard !isDamaged else { throw CompressedInput.damaged(name, "bzip2", at: delivered) }
            switch try compressed.fill(until: deadline) {
            case .nothingYet: return .nothingYet
            case .end:
                guard !isWithinStream else { throw CompressedInput.truncated(name, "bzip2", at: delivered) }
                return .end
            case .bytes: break
            }
            if !isWithinStream {
                guard compressed.skipZeros() else { continue }
                unsafe stream.pointee = bz_stream()
                unsafe BZ2_bzDecompressInit(stream, 0, 0)
                isWithinStream = true
            }
            let (outcome, count) = unsafe decompress(into: buffer)
            delivered += count
            switch outcome {
            case BZ_OK: break
            case BZ_STREAM_END:
                unsafe BZ2_bzDecompressEnd(stream)
                isWithinStream = false
            default: isDamaged = true
            }
            if count > 0 { return .bytes(count) }
        }
    }

    private func decompress(into buffer: UnsafeMutableRawBufferPointer) -> (outcome: Int32, count: Int) {
        unsafe compressed.consume { input in
            // bzip2 does not write to its input; its interface is older than const.
            unsafe stream.pointee.next_in = unsafe UnsafeMutableRawPointer(mutating: input.baseAddress)?
                .assumingMemoryBound(to: CChar.self)
            unsafe stream.pointee.avail_in = UInt32(input.count)
            unsafe stream.pointee.next_out = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            unsafe stream.pointee.avail_out = UInt32(clamping: buffer.count)
            let room = unsafe stream.pointee.avail_out
            let outcome = unsafe BZ2_bzDecompress(stream)
            let count = unsafe Int(room - stream.pointee.avail_out)
            return unsafe (input.count - Int(stream.pointee.avail_in), (outcome, count))
        }
    }
}
