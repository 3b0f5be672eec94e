/// Splits rows of CSV, whose quoted fields may span lines.
///
/// A quote that is never closed would swallow the rows after it. Where a row of several lines stays within quotes for
/// more bytes than any post has, or to the end, or where its quotes close in the midst of words, its first line is
/// taken for a row of its own and splitting goes on after that.
///
/// Source: RFC 4180.
struct CSVSplitter: RecordSplitter {
    var cursor: RecordCursor
    private let delimiter: UInt8
    private let longestQuoted: Int
    private var place = Place.fieldStart
    /// The row at hand has passed `longestQuoted` on its first line, so it cannot be cut there.
    private var isLongLine = false

    private enum Place {
        case fieldStart
        case plain
        case quoted
        /// After a quote within quotes: it closes them unless another follows.
        case closing
        /// After quotes that opened on an earlier line and closed where no field can end.
        case broken
    }

    init(cursor: RecordCursor, delimiter: UInt8, longestQuoted: Int = 1 << 18) {
        self.cursor = cursor
        self.delimiter = delimiter
        self.longestQuoted = longestQuoted
    }

    mutating func scan(_ bytes: Span<UInt8>, ended: Bool) {
        while true {
            if cursor.isPassingOver {
                guard cursor.continuePassingOver(bytes, ended: ended) else { return }
                begin()
            }
            scanRow(bytes)
            if place == .broken {
                _ = cutFirstLine(bytes)
            } else if place == .quoted, cursor.position - cursor.start >= longestQuoted, !isLongLine {
                isLongLine = !cutFirstLine(bytes)
            } else if cursor.isTooLong {
                cursor.passOver()
            } else if cursor.position == bytes.count {
                guard ended, cursor.start < bytes.count else { return }
                if place != .quoted || !cutFirstLine(bytes) {
                    cursor.finishLine(bytes, before: bytes.count)
                    return
                }
            }
        }
    }

    private mutating func scanRow(_ bytes: Span<UInt8>) {
        let watch = isLongLine ? .max : cursor.start + longestQuoted
        var end = cursor.bound(bytes.count)
        while cursor.position < end {
            let byte = bytes[cursor.position]
            if place == .quoted, cursor.position >= watch { end = cursor.position }
            guard cursor.position < end else { return }
            cursor.position += 1
            if byte == ASCII.lineFeed { cursor.line += 1 }
            switch place {
            case .quoted:
                if byte == ASCII.quote { place = .closing }
            case .closing where byte == ASCII.quote:
                place = .quoted
            case .fieldStart where byte == ASCII.quote:
                place = .quoted
            case .closing where cursor.line > cursor.startLine && !endsField(byte):
                place = .broken
                return
            default:
                if byte == ASCII.lineFeed {
                    cursor.finishLine(bytes, before: cursor.position - 1)
                    return begin()
                }
                place = byte == delimiter ? .fieldStart : .plain
            }
        }
    }

    private func endsField(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
    }

    private mutating func begin() {
        place = .fieldStart
        isLongLine = false
    }

    /// Ends the row at hand at its first line feed and goes back there.
    ///
    /// - Returns: whether there is one.
    private mutating func cutFirstLine(_ bytes: Span<UInt8>) -> Bool {
        let (position, line) = (cursor.position, cursor.line)
        (cursor.position, cursor.line) = (cursor.start, cursor.startLine)
        if let lineEnd = cursor.findLineEnd(bytes, before: position) {
            cursor.finishLine(bytes, before: lineEnd)
            begin()
            return true
        }
        (cursor.position, cursor.line) = (position, line)
        return false
    }
}
