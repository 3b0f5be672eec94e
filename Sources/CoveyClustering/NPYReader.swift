/// Reads one array from a NumPy file.
struct NPYReader {
    private let source: ByteSource

    init(_ source: ByteSource) { self.source = source }

    /// Reads the header and the values; see ``NumericTable/init(contentsOf:)``.
    func table() throws(ClusteringError) -> NumericTable {
        let header = try NPYHeader(source)
        let (rows, columns) = (header.rows, header.columns)
        var values = try values(header)
        if header.isFortran {
            values = unsafe [Float](unsafeUninitializedCapacity: header.count) { target, initialized in
                for row in 0..<rows {
                    for column in 0..<columns {
                        unsafe target.initializeElement(at: row * columns + column, to: values[column * rows + row])
                    }
                }
                initialized = header.count
            }
        }
        return NumericTable(matrix: Matrix(rows: rows, columns: columns, elements: values), columnNames: nil)
    }

    /// The values in the order of the file, each turned into a float where it is to stay.
    private func values(_ header: NPYHeader) throws(ClusteringError) -> [Float] {
        // A pipe does not say how long it is, and what a header says may be wrong.
        let isKnown = source.size.map { $0 >= header.size } ?? false
        var values: [Float] = []
        if isKnown { values.reserveCapacity(header.count) }
        while values.count < header.count {
            guard try source.need(header.element.size) else {
                throw header.tooShort(source, after: values.count)
            }
            let ready = min((source.end - source.start) / header.element.size, header.count - values.count)
            let bytes = unsafe UnsafeRawBufferPointer(
                start: source.bytes.base + source.start, count: ready * header.element.size)
            var tooLarge: Int?
            values.append(addingCapacity: ready) { span in
                unsafe span.withUnsafeMutableBufferPointer { target, initialized in
                    unsafe tooLarge = header.element.narrow(bytes, to: target.baseAddress!)
                    initialized = ready
                }
            }
            if let tooLarge { throw header.tooLarge(values.count - ready + tooLarge, source.path) }
            source.start += ready * header.element.size
        }
        guard try !source.need(1) else { throw header.tooLong(source) }
        return values
    }
}
