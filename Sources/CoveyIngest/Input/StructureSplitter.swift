/// Splits JSON whose records do not keep to lines: documents printed over many lines, one after the other, and the
/// elements of arrays of any length, also of the archive's `window.YTD.tweets.part0 = [ ... ]`.
///
/// A piece that is never closed does not take its neighbours with it: where a line begins with `{` in its first column
/// although an object is open, and the open object does not itself set its lines in the first column, a new record
/// begins there.
struct StructureSplitter: RecordSplitter {
    var cursor: RecordCursor
    private var place = Place.between
    private var isWithinArray = false
    /// Braces and brackets open within the record.
    private var depth = 0
    private var isWithinString = false
    private var isEscaped = false
    private var isAtLineStart = false
    private var layout = Layout.oneLine

    private enum Place {
        /// Outside of any record.
        case between
        /// Within an object or an array that is a record.
        case inside
        /// Within something that cannot be a record but must not be lost.
        case stray
    }

    /// How the record at hand is set over lines.
    private enum Layout {
        case oneLine
        case indented
        case flush
    }

    init(cursor: RecordCursor) {
        self.cursor = cursor
    }

    mutating func scan(_ bytes: Span<UInt8>, ended: Bool) {
        while true {
            if cursor.isPassingOver {
                guard cursor.continuePassingOver(bytes, ended: ended) else { return }
                place = .between
            }
            let from = (cursor.position, place)
            switch place {
            case .between: scanBetween(bytes)
            case .inside: scanInside(bytes)
            case .stray: scanStray(bytes)
            }
            if place != .between, cursor.isTooLong {
                cursor.passOver()
            } else if from == (cursor.position, place) {
                break
            }
        }
        guard ended else { return }
        if place != .between { cursor.finishLine(bytes, before: bytes.count) }
        place = .between
        if isWithinArray {
            isWithinArray = false
            cursor.skip()
            cursor.report(.arrayNotClosed)
        }
    }

    private mutating func scanBetween(_ bytes: Span<UInt8>) {
        while cursor.position < bytes.count {
            let byte = bytes[cursor.position]
            switch byte {
            case ASCII.lineFeed: cursor.line += 1
            case UInt8(ascii: ","), UInt8(ascii: ";"): break
            case _ where ASCII.isWhite(byte): break
            case ASCII.closeBracket where isWithinArray: isWithinArray = false
            case ASCII.openBracket where !isWithinArray: isWithinArray = true
            case ASCII.openBrace, ASCII.openBracket: return begin(.inside)
            default: return begin(.stray)
            }
            cursor.position += 1
            cursor.skip()
        }
    }

    private mutating func begin(_ place: Place) {
        self.place = place
        cursor.skip()
        depth = 0
        isWithinString = false
        isEscaped = false
        isAtLineStart = false
        layout = .oneLine
    }

    private mutating func scanInside(_ bytes: Span<UInt8>) {
        let end = cursor.bound(bytes.count)
        var position = cursor.position
        defer { cursor.position = position }
        while position < end {
            let byte = unsafe bytes[unchecked: position]
            if isAtLineStart, startsAnew(byte) {
                cursor.position = position
                cursor.finishLine(bytes, before: position)
                place = .between
                return
            }
            position += 1
            if byte == ASCII.lineFeed {
                cursor.line += 1
                isAtLineStart = true
                isEscaped = false
            } else if isWithinString {
                if isEscaped {
                    isEscaped = false
                } else if byte == ASCII.backslash {
                    isEscaped = true
                } else if byte == ASCII.quote {
                    isWithinString = false
                }
            } else if byte == ASCII.quote {
                isWithinString = true
            } else if byte == ASCII.openBrace || byte == ASCII.openBracket {
                depth += 1
            } else if byte == ASCII.closeBrace || byte == ASCII.closeBracket {
                depth -= 1
                guard depth == 0 else { continue }
                // A record of exactly the limit is taken; one byte more is not.
                cursor.position = position
                if cursor.isTooLong { return }
                cursor.finish(before: position)
                place = .between
                return
            }
        }
    }

    /// Learns from the first byte of a line how the record is set.
    ///
    /// - Returns: whether another record begins here.
    private mutating func startsAnew(_ byte: UInt8) -> Bool {
        isAtLineStart = false
        if byte == ASCII.openBrace { return layout != .flush }
        if layout == .oneLine, byte != ASCII.carriageReturn, byte != ASCII.lineFeed {
            layout = byte == ASCII.space || byte == ASCII.tab ? .indented : .flush
        }
        return false
    }

    /// Outside of arrays a stray piece ends with its line, or where an archive's array begins; within one also at the
    /// next comma.
    private mutating func scanStray(_ bytes: Span<UInt8>) {
        let end = cursor.bound(bytes.count)
        while cursor.position < end {
            let (offset, byte) = (cursor.position, bytes[cursor.position])
            if byte == ASCII.lineFeed || isWithinArray && (byte == UInt8(ascii: ",") || byte == ASCII.closeBracket) {
                if isArchiveName(bytes, before: offset) {
                    cursor.skip()
                } else {
                    cursor.finishLine(bytes, before: offset)
                }
                place = .between
                return
            }
            if byte == ASCII.openBracket, !isWithinArray, isArchiveName(bytes, before: offset) {
                cursor.skip()
                place = .between
                return
            }
            cursor.position += 1
        }
    }

    private func isArchiveName(_ bytes: Span<UInt8>, before end: Int) -> Bool {
        bytes.extracting(cursor.start..<end).hasPrefix("window.YTD.")
    }
}
