/// Where an input's bytes come from: a file, what decompresses one, or memory.
protocol ByteSource: AnyObject {
    /// Reads some bytes, waiting for the first of them.
    ///
    /// - Parameters:
    ///   - buffer: is filled from its start; not empty.
    ///   - deadline: when to stop waiting; `nil` waits without end.
    /// - Throws: `unreadable`, `truncated`, `damaged`.
    func read(
        into buffer: UnsafeMutableRawBufferPointer, until deadline: ContinuousClock.Instant?
    ) throws(IngestError) -> Arrival
}

/// What a read brought.
enum Arrival: Equatable {
    /// So many bytes, at least one.
    case bytes(Int)
    /// Nothing before the deadline.
    case nothingYet
    /// There is no more.
    case end
}

/// Bytes at hand, given out in pieces.
final class MemorySource: ByteSource {
    private let bytes: [UInt8]
    private var position = 0
    private let largestRead: Int

    init(_ bytes: [UInt8], largestRead: Int = .max) {
        self.bytes = bytes
        self.largestRead = largestRead
    }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, until deadline: ContinuousClock.Instant?
    ) throws(IngestError) -> Arrival {
        let count = min(buffer.count, bytes.count - position, largestRead)
        guard count > 0 else { return .end }
        unsafe buffer.copyBytes(from: bytes[position..<position + count])
        position += count
        return .bytes(count)
    }
}
