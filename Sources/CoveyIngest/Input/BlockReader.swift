/// Reads one input, a file or a pipe, as blocks of whole records. It blocks its thread; use it on one at a time.
///
/// gzip (several members), bzip2 (several streams), a UTF-8 byte order mark and the way records are set are recognised
/// by content, whatever the input is called. Memory is bounded by the block size and the longest record.
public final class BlockReader {
    /// The name of the input, as it stands in notices, rejections and errors.
    public let name: String
    private let options: InputOptions
    /// The decompressed bytes, once the first read has told how the input is compressed.
    private var source: any ByteSource
    private var isOpened = false
    private var framing: FramingDetector.Framing?
    private var detector: FramingDetector?
    private var buffer: [UInt8]
    /// How many bytes of the buffer are the input's.
    private var filled = 0
    private var hasEnded = false
    /// Thrown once everything that came before it is delivered.
    private var failure: IngestError?
    /// When the first record that waits for its block must be delivered.
    private var deadline: ContinuousClock.Instant?

    /// Opens a file.
    ///
    /// - Throws: `unreadable`.
    public convenience init(path: String, options: InputOptions = InputOptions()) throws(IngestError) {
        self.init(try FileSource(path: path), name: path, options: options)
    }

    /// Reads from an open file descriptor, such as standard input. It is not closed, and nothing is read yet.
    ///
    /// - Throws: `unreadable`.
    public convenience init(
        descriptor: Int32, name: String, options: InputOptions = InputOptions()
    ) throws(IngestError) {
        self.init(
            try FileSource(descriptor: descriptor, name: name, closes: false), name: name, options: options)
    }

    /// Reads from memory: a request's body, for example.
    public convenience init(bytes: [UInt8], name: String, options: InputOptions = InputOptions()) {
        self.init(MemorySource(bytes), name: name, options: options)
    }

    init(_ source: any ByteSource, name: String, options: InputOptions) {
        self.name = name
        self.options = options
        self.source = source
        buffer = Self.buffer(options.blockSize)
    }

    /// Reads on until a block is full, the input ends, or a pipe has kept a complete record waiting for too long.
    ///
    /// - Returns: a block of at least one record; `nil` at the end, or once asked to stop.
    /// - Throws: `unreadable`, `truncated`, `damaged`, each after all blocks before it; `unsupported` for a compression
    ///   that Covey does not read and for UTF-16; `missingColumn` for a CSV file that the mapping does not fit.
    public func next() throws(IngestError) -> Block? {
        while true {
            let hasRecords = framing.map { !$0.splitter.cursor.records.isEmpty } ?? false
            if hasRecords, hasEnded || filled >= options.blockSize || isDue { return takeBlock() }
            if hasEnded {
                if let failure {
                    self.failure = nil
                    throw failure
                }
                return nil
            }
            // Whatever is not a whole record by then was not read.
            if options.shouldStop() { return hasRecords ? takeBlock() : nil }
            if hasRecords, deadline == nil { deadline = .now + options.patience }
            fill(until: hasRecords ? deadline : .now + options.patience)
            try split()
        }
    }

    private var isDue: Bool { deadline.map { $0 <= .now } ?? false }

    /// Reads once. A failure ends the input; it is thrown when its time has come.
    private func fill(until deadline: ContinuousClock.Instant?) {
        makeRoom()
        do throws(IngestError) {
            if !isOpened { source = try Compression.opened(source, name: name, options: options) }
            isOpened = true
            let arrival = unsafe try buffer.withUnsafeMutableBufferPointer { (bytes) throws(IngestError) in
                let room = unsafe UnsafeMutableBufferPointer(
                    rebasing: bytes[filled..<(bytes.count - JSONParser.padding)])
                return unsafe try source.read(into: UnsafeMutableRawBufferPointer(room), until: deadline)
            }
            switch arrival {
            case .bytes(let count): filled += count
            case .nothingYet: break
            case .end: hasEnded = true
            }
        } catch {
            failure = error
            hasEnded = true
        }
    }

    private func makeRoom() {
        let room = buffer.count - JSONParser.padding - filled
        guard room <= 0 else { return }
        let done = framing?.splitter.cursor.start ?? 0
        let isWorthMoving = done >= filled / 2
        move(from: done, into: isWorthMoving ? buffer.count - JSONParser.padding : filled * 2)
    }

    /// Lets go of the bytes before an offset.
    private func move(from start: Int, into size: Int) {
        var moved = Self.buffer(max(size, filled - start))
        moved.replaceSubrange(0..<filled - start, with: buffer[start..<filled])
        buffer = moved
        filled -= start
        framing?.splitter.cursor.rebase(by: start)
    }

    private func split() throws(IngestError) {
        if framing == nil { try recognise() }
        let held = buffer
        framing?.splitter.scan(held.span.extracting(..<filled), ended: hasEnded)
    }

    private func recognise() throws(IngestError) {
        let held = buffer
        let bytes = held.span.extracting(..<filled)
        if detector == nil {
            guard let start = try startOfText(bytes) else { return }
            detector = FramingDetector(start: start, name: name, options: options)
        }
        framing = try detector?.recognise(bytes, ended: hasEnded)
        if framing != nil { detector = nil }
    }

    /// Where the text begins: after a byte order mark. `nil` while more bytes are needed to tell.
    private func startOfText(_ bytes: Span<UInt8>) throws(IngestError) -> Int? {
        if bytes.count >= 2, bytes[0] &+ bytes[1] == 0xFD, bytes[0] >= 0xFE {
            throw IngestError(.unsupported, "cannot read \(name): it is UTF-16 text; convert it to UTF-8")
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let held = (0..<min(3, bytes.count)).map { bytes[$0] }
        if held == mark { return 3 }
        return held.count < 3 && !hasEnded && (mark.starts(with: held) || held == [0xFF] || held == [0xFE]) ? nil : 0
    }

    /// Hands out the complete records with the buffer they lie in, and goes on with what is left in another.
    private func takeBlock() -> Block? {
        guard let framing else { return nil }
        let records = framing.splitter.cursor.records
        var block = Block(
            source: name, format: framing.format, options: options, records: records, bytes: buffer,
            byteCount: framing.splitter.cursor.start)
        block.endsAtPause = !hasEnded && filled < options.blockSize
        self.framing?.splitter.cursor.records = []
        move(from: framing.splitter.cursor.start, into: options.blockSize)
        deadline = nil
        return block
    }

    private static func buffer(_ size: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: size + JSONParser.padding)
    }
}
