/// A table of numbers that stays in its file, for fits that read it again and again.
public struct StreamedTable: RowSource {
    public let rows: Int
    public let columns: Int
    /// The names of the columns, where the file has them.
    public let columnNames: [String]?

    private let header: NPYHeader
    private let file: OpenFile

    /// Opens a table; what it may hold is that of ``NumericTable/init(contentsOf:)``.
    ///
    /// An NPY file is read where it lies. CSV is turned into numbers once, into a temporary file without a name, with 4
    /// bytes a value; it lies in the folder that TMPDIR names, or in /var/tmp.
    ///
    /// - Parameter path: An NPY file; a CSV file or a pipe of CSV.
    /// - Throws: `badFile` as for ``NumericTable``, for NPY from a pipe, and where there is no room for a temporary file;
    ///   `cancelled`, looked for in every MiB.
    /// - Complexity: O(1) for NPY, O(bytes) for CSV; memory for a window of 1 MiB.
    @concurrent
    public init(contentsOf path: String) async throws(ClusteringError) {
        let source = try ByteSource(path: path)
        switch try NumericTable.Format(of: source) {
        case .npy:
            header = try NPYHeader(source)
            file = try OpenFile(path)
            columnNames = nil
            guard let size = source.size else { throw source.bad("NPY from a pipe can be read once only") }
            guard size >= header.start + header.size else {
                throw header.tooShort(source, after: (size - header.start) / header.element.size)
            }
            guard size == header.start + header.size else { throw header.tooLong(source) }
        case .csv:
            var reader = CSVReader(source)
            try reader.readHeader()
            file = try OpenFile.temporary()
            var (values, place) = ([Float](), 0)
            repeat {
                values.removeAll(keepingCapacity: true)
                try reader.readRows(into: &values, limit: 1 << 18)
                try file.write(values, at: &place)
            } while !values.isEmpty
            header = NPYHeader(floatsWithRows: reader.rows, columns: reader.columns)
            columnNames = reader.names
        }
        (rows, columns) = (header.rows, header.columns)
    }

    public func read(_ range: Range<Int>, into values: inout MutableSpan<Float>) throws(ClusteringError) {
        precondition(values.count == range.count * columns, "\(range.count) rows have \(range.count * columns) values")
        try unsafe values.withUnsafeMutableBufferPointer { target throws(ClusteringError) in
            guard let target = target.baseAddress else { return }
            if header.isFortran {
                for column in 0..<columns {
                    let first = column * rows + range.lowerBound
                    try unsafe read(first, count: range.count, to: target + column, step: columns)
                }
            } else {
                try unsafe read(range.lowerBound * columns, count: range.count * columns, to: target, step: 1)
            }
        }
    }

    /// Reads values that are neighbours in the file.
    private func read(
        _ first: Int, count: Int, to target: UnsafeMutablePointer<Float>, step: Int
    ) throws(ClusteringError) {
        let (size, isInPlace) = (header.element.size, header.element == .float32 && step == 1)
        let spare = Storage<UInt8>(repeating: 0, count: isInPlace ? 0 : count * size)
        let bytes = unsafe UnsafeMutableRawBufferPointer(
            start: isInPlace ? UnsafeMutableRawPointer(target) : UnsafeMutableRawPointer(spare.base),
            count: count * size)
        try unsafe file.read(bytes, at: header.start + first * size)
        if let tooLarge = unsafe header.element.narrow(UnsafeRawBufferPointer(bytes), to: target, step: step) {
            throw header.tooLarge(first + tooLarge, file.path)
        }
    }
}
