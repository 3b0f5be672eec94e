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
    /// - Parameter body: returns how many of them it used, and its result: an outcome and how much it wrote.
    func consume(
        _ body: (UnsafeBufferPointer<UInt8>) -> (used: Int, result: (outcome: Int32, count: Int))
    ) -> (outcome: Int32, count: Int) {
        let (used, result) = unsafe buffer.withUnsafeMutableBufferPointer { bytes in
            unsafe body(UnsafeBufferPointer(rebasing: bytes[unused]))
        }
        unused = unused.lowerBound + used..<unused.upperBound
        mayHoldMore = unused.isEmpty && result.count > 0
        return result
    }

    /// Drops zeros, which may follow the last member of a file.
    ///
    /// - Returns: whether anything else is left.
    func skipZeros() -> Bool {
        while let first = unused.first, buffer[first] == 0 { unused.removeFirst() }
        mayHoldMore = false
        return !unused.isEmpty
    }

    static func truncated(_ name: String, _ kind: String, at offset: Int) -> IngestError {
        IngestError(.truncated, "\(name) is cut short: its \(kind) data ends after \(offset) decompressed bytes")
    }

    static func damaged(_ name: String, _ kind: String, at offset: Int) -> IngestError {
        IngestError(.damaged, "\(name) is damaged: its \(kind) data cannot be read past \(offset) decompressed bytes")
    }
}
