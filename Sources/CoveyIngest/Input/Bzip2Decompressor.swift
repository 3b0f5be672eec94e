import CBzip2

/// Decompresses bzip2.
@safe final class Bzip2Decompressor: Decompressor {
    let name = "bzip2"
    private let stream: UnsafeMutablePointer<bz_stream>
    private var isOpen = false

    init() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: bz_stream())
    }

    deinit {
        close()
        unsafe stream.deallocate()
    }

    func begin() {
        close()
        unsafe stream.pointee = bz_stream()
        unsafe BZ2_bzDecompressInit(stream, 0, 0)
        isOpen = true
    }

    private func close() {
        if isOpen { unsafe BZ2_bzDecompressEnd(stream) }
        isOpen = false
    }

    func decompress(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableRawBufferPointer
    ) -> (used: Int, written: Int, state: MemberState) {
        // bzip2 does not write to its input; its interface is older than const.
        unsafe stream.pointee.next_in = unsafe UnsafeMutableRawPointer(mutating: input.baseAddress)?
            .assumingMemoryBound(to: CChar.self)
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
        unsafe stream.pointee.avail_out = UInt32(clamping: output.count)
        let room = unsafe stream.pointee.avail_out
        let state: MemberState =
            switch unsafe BZ2_bzDecompress(stream) {
            case BZ_STREAM_END: .ended
            case BZ_OK: .goesOn
            default: .damaged
            }
        return unsafe (
            input.count - Int(stream.pointee.avail_in), Int(room - stream.pointee.avail_out), state
        )
    }
}
