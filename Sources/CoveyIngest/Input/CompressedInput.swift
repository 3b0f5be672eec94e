/// The compressed bytes that a decompressor has not used yet.
final class CompressedInput {
    private let source: any ByteSource
    private var buffer = [UInt8](repeating: 0, count: 1 << 18)
    private var unused = 0..<0
    /// A decompressor whose output was full may hold more without being given another byte.
    private var mayHoldMore = false

    init(_ source: any ByteSource) {
        self.source = source
    }

    /// Makes sure that there is something to decompress.
    func fill(until deadline: ContinuousClock.Instant?) throws(IngestError) -> Arrival {
        if !unused.isEmpty || mayHoldMore { return .bytes(unused.count) }
        let arrival = unsafe try buffer.withUnsafeMutableBufferPointer { (bytes) throws(IngestError) in
            unsafe try source.read(into: UnsafeMutableRawBufferPointer(bytes), until: deadline)
        }
        if case .bytes(let count) = arrival { unused = 0..<count }
        return arrival
    }

    /// Lends the unused bytes.
    ///
    /// - Parameter body: returns how many of them it used, how much it wrote, and how the member goes on.
    func consume(
        _ body: (UnsafeBufferPointer<UInt8>) -> (used: Int, written: Int, state: MemberState)
    ) -> (written: Int, state: MemberState) {
        let (used, written, state) = unsafe buffer.withUnsafeMutableBufferPointer { bytes in
            unsafe body(UnsafeBufferPointer(rebasing: bytes[unused]))
        }
        unused = unused.lowerBound + used..<unused.upperBound
        mayHoldMore = unused.isEmpty && written > 0
        return (written, state)
    }

    /// Drops zeros, which may follow the last member of a file.
    ///
    /// - Returns: whether anything else is left.
    func skipZeros() -> Bool {
        while let first = unused.first, buffer[first] == 0 { unused.removeFirst() }
        mayHoldMore = false
        return !unused.isEmpty
    }
}
