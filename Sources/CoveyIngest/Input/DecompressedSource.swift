/// What a compression library does for ``DecompressedSource``: one member of a file at a time.
protocol Decompressor: AnyObject {
    /// What the compression is called in errors.
    var name: String { get }

    /// Makes ready for the beginning of a member.
    func begin()

    /// Decompresses on, within a member.
    ///
    /// - Returns: how many bytes of the input were used, how many of the output written, and how the member goes on.
    func decompress(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableRawBufferPointer
    ) -> (used: Int, written: Int, state: MemberState)
}

/// How a member of a compressed file goes on.
enum MemberState {
    case goesOn
    case ended
    case damaged
}

/// Decompresses a file of one or more members, such as several gzip files one after the other.
final class DecompressedSource: ByteSource {
    private let name: String
    private let compressed: CompressedInput
    private let decompressor: any Decompressor
    private var state = MemberState.ended
    /// Decompressed bytes given out so far.
    private var delivered = 0

    init(_ source: any ByteSource, _ decompressor: any Decompressor, name: String) {
        self.name = name
        self.decompressor = decompressor
        compressed = CompressedInput(source)
    }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, until deadline: ContinuousClock.Instant?
    ) throws(IngestError) -> Arrival {
        while true {
            guard state != .damaged else {
                throw IngestError(
                    .damaged,
                    """
                    \(name) is damaged: its \(decompressor.name) data cannot be read past \(delivered) decompressed \
                    bytes
                    """)
            }
            switch try compressed.fill(until: deadline) {
            case .nothingYet: return .nothingYet
            case .end:
                guard state == .ended else {
                    throw IngestError(
                        .truncated,
                        "\(name) is cut short: its \(decompressor.name) data ends after \(delivered) decompressed bytes"
                    )
                }
                return .end
            case .bytes: break
            }
            if state == .ended {
                // Tapes and block devices fill up a file with zeros.
                guard compressed.skipZeros() else { continue }
                decompressor.begin()
            }
            let written: Int
            (written, state) = unsafe compressed.consume { input in
                unsafe decompressor.decompress(input, into: buffer)
            }
            delivered += written
            if written > 0 { return .bytes(written) }
        }
    }
}
