/// Finds where records begin and end as bytes arrive. It does no reading of its own, and the records it finds do not
/// depend on how the bytes were cut when they arrived.
protocol RecordSplitter {
    var cursor: RecordCursor { get set }

    /// Looks at the bytes that arrived since the last call.
    ///
    /// - Parameters:
    ///   - bytes: all bytes the reader holds.
    ///   - ended: no more will come, so what is left is a record.
    mutating func scan(_ bytes: Span<UInt8>, ended: Bool)
}

/// One record a line. Blank lines are no records; a carriage return before the line feed belongs to neither.
struct LineSplitter: RecordSplitter {
    var cursor: RecordCursor

    mutating func scan(_ bytes: Span<UInt8>, ended: Bool) {
        while true {
            if cursor.isPassingOver {
                guard cursor.continuePassingOver(bytes, ended: ended) else { return }
            }
            if let lineEnd = cursor.findLineEnd(bytes, before: cursor.bound(bytes.count)) {
                cursor.finishLine(bytes, before: lineEnd)
            } else if cursor.isTooLong {
                cursor.passOver()
            } else {
                if ended { cursor.finishLine(bytes, before: bytes.count) }
                return
            }
        }
    }
}
