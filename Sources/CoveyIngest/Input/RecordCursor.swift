#if canImport(Glibc)
    import Glibc
#endif

/// Where a splitter stands in the bytes that the reader holds, and the records it has found.
///
/// Offsets count from the first byte the reader holds; ``rebase(by:)`` follows when the reader lets go of some.
struct RecordCursor {
    /// The first byte of the record that is not complete; bytes before it are done with.
    var start: Int
    /// The line that ``start`` is on, from 1.
    var startLine = 1
    /// The next byte to look at.
    var position: Int
    /// The line that ``position`` is on, from 1.
    var line = 1
    /// Complete records that no block holds yet.
    var records: [Block.Record] = []
    private let limit: Int
    /// Set while the rest of an overlong record is passed over: its length so far.
    private var passedOver: Int?

    init(start: Int, limit: Int) {
        self.start = start
        position = start
        self.limit = limit
    }

    /// Where scanning must stop even if more bytes are there, so that what is too long does not depend on how the
    /// bytes arrived.
    func bound(_ count: Int) -> Int { min(count, start + limit + 1) }

    /// Whether the record at hand has grown beyond the limit.
    var isTooLong: Bool { position - start > limit }

    var isPassingOver: Bool { passedOver != nil }

    /// Ends the record at hand before an offset; the next one may begin at the position.
    mutating func finish(before end: Int) {
        records.append(Block.Record(start: start, count: end - start, line: startLine))
        skip()
    }

    /// Ends the record at hand before an offset, without the line end there. White space alone is no record.
    mutating func finishLine(_ bytes: Span<UInt8>, before end: Int) {
        var end = end
        if end > start, bytes[end - 1] == ASCII.lineFeed { end -= 1 }
        if end > start, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
        for index in start..<end where !ASCII.isWhite(bytes[index]) { return finish(before: end) }
        skip()
    }

    /// Begins anew at the position.
    mutating func skip() {
        start = position
        startLine = line
    }

    /// Adds a record without bytes, which only tells what is wrong.
    mutating func report(_ fault: Block.Fault) {
        records.append(Block.Record(start: start, count: 0, line: startLine, fault: fault))
    }

    mutating func rebase(by offset: Int) {
        start -= offset
        position -= offset
    }

    /// Moves past the next line feed.
    ///
    /// - Returns: the offset of the line feed, or `nil` if there is none before the end.
    mutating func findLineEnd(_ bytes: Span<UInt8>, before end: Int) -> Int? {
        let found = unsafe bytes.withUnsafeBufferPointer { buffer -> Int? in
            guard position < end, let base = buffer.baseAddress,
                let place = unsafe memchr(base + position, Int32(ASCII.lineFeed), end - position)
            else { return nil }
            return unsafe UnsafeRawPointer(base).distance(to: UnsafeRawPointer(place))
        }
        position = found.map { $0 + 1 } ?? end
        if found != nil { line += 1 }
        return found
    }

    /// Gives the record at hand up: from now on everything up to the next line feed is passed over.
    mutating func passOver() {
        passedOver = position - start
        start = position
    }

    /// Goes on passing over.
    ///
    /// - Returns: whether the overlong record has ended, and was reported.
    mutating func continuePassingOver(_ bytes: Span<UInt8>, ended: Bool) -> Bool {
        let from = position
        let lineEnd = findLineEnd(bytes, before: bytes.count)
        let length = (passedOver ?? 0) + (lineEnd ?? position) - from
        start = position
        guard lineEnd != nil || ended else {
            passedOver = length
            return false
        }
        passedOver = nil
        report(.tooLong(bytes: length))
        skip()
        return true
    }
}
