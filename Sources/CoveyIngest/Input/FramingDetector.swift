/// Tells from the beginning of an input how it is cut into records.
///
/// An input that begins with `[` or with the archive's `window.YTD.` is split by structure. One that begins with `{` is
/// split by lines if its first document ends with its first line, and by structure if not. Anything else is CSV if its
/// first row is the header that the mapping wants or a row of Sentiment140; else it is split by lines, so that each
/// line that is not JSON is rejected for itself.
struct FramingDetector {
    private let name: String
    private let options: InputOptions
    private var position: Int
    private var place = Place.start
    private var depth = 0
    private var isWithinString = false
    private var isEscaped = false
    /// Splits what may be CSV.
    private var rows: CSVSplitter
    private let start: RecordCursor

    private enum Place {
        case start
        case firstDocument
        /// At the beginning of a line within the first document.
        case secondLine
        case afterFirstDocument
        case firstRow
    }

    /// How an input is split and read.
    struct Framing {
        var splitter: any RecordSplitter
        var format: RecordFormat
    }

    /// - Parameter start: where the input begins in the bytes that the reader holds: after a byte order mark.
    init(start: Int, name: String, options: InputOptions) {
        self.name = name
        self.options = options
        self.start = RecordCursor(start: start, limit: options.recordLimit)
        position = start
        rows = CSVSplitter(cursor: self.start, delimiter: (options.csv ?? .standard).delimiter)
    }

    private var lines: Framing { Framing(splitter: LineSplitter(cursor: start), format: .json) }
    private var structure: Framing { Framing(splitter: StructureSplitter(cursor: start), format: .json) }

    /// Looks at the bytes that arrived since the last call.
    ///
    /// - Parameters:
    ///   - bytes: all bytes of the input so far.
    ///   - ended: no more will come.
    /// - Returns: `nil` while more bytes are needed to tell; never if `ended`.
    /// - Throws: `missingColumn`.
    mutating func recognise(_ bytes: Span<UInt8>, ended: Bool) throws(IngestError) -> Framing? {
        if place == .start {
            while position < bytes.count, ASCII.isWhite(bytes[position]) { position += 1 }
            guard position < bytes.count else { return ended ? lines : nil }
            let rest = bytes.extracting(position...)
            if rest[0] == ASCII.openBracket || rest.hasPrefix("window.YTD.") { return structure }
            if rest[0] == UInt8(ascii: "w"), rest.count < 11, !ended { return nil }
            place = rest[0] == ASCII.openBrace ? .firstDocument : .firstRow
        }
        if place == .firstRow { return try recogniseRow(bytes, ended: ended) }
        while position < bytes.count {
            if let isLines = step(bytes[position]) { return isLines ? lines : structure }
            position += 1
        }
        return ended || bytes.count - position > options.recordLimit ? lines : nil
    }

    /// Looks at one byte of a JSON document or just after it.
    ///
    /// - Returns: whether the input is split by lines, or `nil` while that is open.
    private mutating func step(_ byte: UInt8) -> Bool? {
        switch place {
        case .secondLine:
            // A first line cut short is a broken line, not a document over many lines.
            return byte == ASCII.carriageReturn || byte == ASCII.lineFeed ? nil : byte == ASCII.openBrace
        case .afterFirstDocument:
            if byte == ASCII.lineFeed { return true }
            return ASCII.isWhite(byte) ? nil : ![ASCII.openBrace, UInt8(ascii: ",")].contains(byte)
        default:
            if isWithinString {
                if byte == ASCII.lineFeed { return true }
                if isEscaped {
                    isEscaped = false
                } else if byte == ASCII.backslash {
                    isEscaped = true
                } else if byte == ASCII.quote {
                    isWithinString = false
                }
                return nil
            }
            switch byte {
            case ASCII.lineFeed: place = .secondLine
            case ASCII.quote: isWithinString = true
            case ASCII.openBrace, ASCII.openBracket: depth += 1
            case ASCII.closeBrace, ASCII.closeBracket:
                depth -= 1
                if depth == 0 { place = .afterFirstDocument }
            default: break
            }
            return nil
        }
    }

    private mutating func recogniseRow(_ bytes: Span<UInt8>, ended: Bool) throws(IngestError) -> Framing? {
        rows.scan(bytes, ended: ended)
        guard let first = rows.cursor.records.first else { return ended ? lines : nil }
        guard first.fault == nil else { return lines }
        let row = bytes.extracting(first.range)
        if let mapping = options.csv, !mapping.hasHeader { return Framing(splitter: rows, format: .csv(header: nil)) }
        if CSVLayout.isSentiment140(row) { return Framing(splitter: rows, format: .sentiment140) }
        if let mapping = options.csv { return try csv(mapping, header: row) }
        guard CSVMapping.standard.fits(header: row) else { return lines }
        return try csv(.standard, header: row)
    }

    private func csv(_ mapping: CSVMapping, header row: Span<UInt8>) throws(IngestError) -> Framing {
        let header = mapping.encoding.lossyText(row)
        do {
            _ = try CSVLayout(mapping, header: header)
        } catch {
            throw IngestError(.missingColumn, "cannot read \(name): \(error.reason)")
        }
        var rows = rows
        rows.cursor.records.removeFirst()
        return Framing(splitter: rows, format: .csv(header: header))
    }
}
