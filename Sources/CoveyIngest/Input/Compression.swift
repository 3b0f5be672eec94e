/// How an input is compressed, told by its first bytes.
enum Compression: CaseIterable {
    case gzip
    case bzip2
    case zip
    case zstandard
    case xz

    /// The bytes every such file begins with.
    private var magic: [UInt8] {
        switch self {
        case .gzip: [0x1F, 0x8B]
        case .bzip2: Array("BZh".utf8)
        case .zip: [0x50, 0x4B, 0x03, 0x04]
        case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
        case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
        }
    }

    /// How many bytes the longest magic has.
    static let longestMagic = 6

    /// - Returns: the compression; `.some(nil)` if there is none; `nil` while more bytes are needed to tell.
    static func recognised(_ start: some Collection<UInt8>) -> Compression?? {
        for candidate in allCases where start.starts(with: candidate.magic) { return candidate }
        return allCases.contains { $0.magic.starts(with: start) } ? nil : .some(nil)
    }
}

/// A source whose first bytes were looked at and put back.
final class ResumedSource: ByteSource {
    private var start: [UInt8]
    private let rest: any ByteSource

    init(_ start: [UInt8], then rest: any ByteSource) {
        self.start = start
        self.rest = rest
    }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, until deadline: ContinuousClock.Instant?
    ) throws(IngestError) -> Arrival {
        if start.isEmpty { return unsafe try rest.read(into: buffer, until: deadline) }
        let count = min(start.count, buffer.count)
        unsafe buffer.copyBytes(from: start[..<count])
        start.removeFirst(count)
        return .bytes(count)
    }
}

extension Compression {
    /// Looks at the first bytes of a source and returns its decompressed bytes.
    ///
    /// - Throws: `unsupported` for a compression that Covey does not read; `unreadable`.
    static func opened(
        _ source: any ByteSource, name: String, options: InputOptions
    ) throws(IngestError) -> any ByteSource {
        var start: [UInt8] = []
        var ended = false
        while !ended, recognised(start) == nil, !options.shouldStop() {
            var piece = [UInt8](repeating: 0, count: longestMagic - start.count)
            let arrival = unsafe try piece.withUnsafeMutableBufferPointer { (buffer) throws(IngestError) in
                unsafe try source.read(into: UnsafeMutableRawBufferPointer(buffer), until: .now + options.patience)
            }
            switch arrival {
            case .bytes(let count): start += piece[..<count]
            case .nothingYet: break
            case .end: ended = true
            }
        }
        let whole = ResumedSource(start, then: source)
        switch recognised(start) ?? nil {
        case nil: return whole
        case .gzip: return DecompressedSource(whole, GzipDecompressor(), name: name)
        case .bzip2: return DecompressedSource(whole, Bzip2Decompressor(), name: name)
        case .zip: throw unsupported(name, "a ZIP archive", "unzip it and read the files in it")
        case .zstandard: throw unsupported(name, "compressed by Zstandard", "read it through zstdcat")
        case .xz: throw unsupported(name, "compressed by xz", "read it through xzcat")
        }
    }

    private static func unsupported(_ name: String, _ what: String, _ advice: String) -> IngestError {
        IngestError(.unsupported, "cannot read \(name): it is \(what); \(advice)")
    }
}
