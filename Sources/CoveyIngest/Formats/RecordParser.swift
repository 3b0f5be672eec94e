/// Turns the records of blocks into items. Each worker has its own; a parser keeps memory between blocks.
///
/// Bad data never stops it: what cannot be taken becomes a ``Rejection`` with its bytes. The items of a block depend on
/// that block alone, so blocks may be parsed in any order by any number of workers.
public final class RecordParser {
    private let json = JSONParser()
    private var reader = JSONRecordReader()
    /// Of the block at hand.
    private var mapping = CSVMapping.standard
    private var row = CSVRow()
    private var rowText: [UInt8] = []
    /// The layout of the CSV file at hand.
    private var layout: (mapping: CSVMapping, header: String?, layout: CSVLayout)?

    public init() {}

    /// Parses all records of a block.
    ///
    /// - Parameter emit: is given each item, in the order of the input.
    /// - Complexity: O(bytes of the block).
    public func parse(_ block: Block, _ emit: (consuming Item) -> Void) {
        reader.archiveOwner = block.options.archiveOwner
        mapping = block.options.csv ?? .standard
        for record in block.records {
            let origin = Origin(source: block.source, line: record.line, format: block.format)
            switch record.fault {
            case nil: parse(block.bytes, record.range, origin, emit)
            case .tooLong(let bytes):
                emit(
                    origin.rejection(
                        Refusal(
                            "is \(bytes) bytes long, more than the \(block.options.recordLimit) allowed; it was left out"
                        ),
                        raw: []))
            case .arrayNotClosed:
                emit(origin.rejection(Refusal("is an array that is never closed: its input may be cut short"), raw: []))
            }
        }
    }

    /// Parses the record in a range of bytes that reach on for `JSONParser.padding` bytes.
    private func parse(_ bytes: [UInt8], _ range: Range<Int>, _ origin: Origin, _ emit: (consuming Item) -> Void) {
        do {
            switch origin.format {
            case .json: try parseJSON(bytes, range, origin, emit)
            case .sentiment140: try parseRow(bytes.span.extracting(range), .sentiment140, header: nil, emit)
            case .csv(let header): try parseRow(bytes.span.extracting(range), mapping, header: header, emit)
            }
        } catch {
            emit(origin.rejection(error, raw: Array(bytes[range])))
        }
    }

    private func parseJSON(
        _ bytes: [UInt8], _ range: Range<Int>, _ origin: Origin, _ emit: (consuming Item) -> Void
    ) throws(Refusal) {
        var rejected: RejectedRecord?
        do {
            try json.withDocument(bytes, range) { (root) throws(Refusal) in
                rejected = try reader.read(root, origin, emit)
            }
        } catch {
            guard error == .badString, let mended = SurrogateRepair.mended(bytes.span.extracting(range)) else {
                throw error
            }
            try json.withDocument(mended, 0..<range.count) { (root) throws(Refusal) in
                rejected = try reader.read(root, origin, emit)
            }
        }
        guard let rejected else { return }
        if rejected.raw.isEmpty { return emit(origin.rejection(RejectedRecord.isEmpty, raw: Array(bytes[range]))) }
        let padded = rejected.raw + [UInt8](repeating: 0, count: JSONParser.padding)
        parse(padded, 0..<rejected.raw.count, rejected.origin, emit)
    }

    private func parseRow(
        _ record: Span<UInt8>, _ mapping: CSVMapping, header: String?, _ emit: (consuming Item) -> Void
    ) throws(Refusal) {
        let layout = try layout(mapping, header: header)
        try mapping.encoding.decoded(record, into: &rowText)
        let text = rowText
        try row.read(text.span, delimiter: mapping.delimiter)
        emit(.post(try layout.post(row)))
    }

    private func layout(_ mapping: CSVMapping, header: String?) throws(Refusal) -> CSVLayout {
        if let layout, layout.header == header, layout.mapping == mapping { return layout.layout }
        let made = try CSVLayout(mapping, header: header)
        layout = (mapping, header, made)
        return made
    }
}

/// Where a record stands, and how it is to be read.
struct Origin {
    var source: String
    var line: Int
    var format: RecordFormat

    func rejection(_ refusal: Refusal, raw: [UInt8]) -> Item {
        .rejection(
            Rejection(source: source, line: line, reason: "The record \(refusal.reason).", format: format, raw: raw))
    }

    func notice(_ kind: Notice.Kind) -> Item {
        .notice(Notice(kind, source: source, line: line))
    }
}
