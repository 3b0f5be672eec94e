/// A table of numbers read from a file: CSV, or NumPy's NPY.
public struct NumericTable: Sendable, Equatable {
    /// The numbers.
    public let matrix: Matrix
    /// The names of the columns, where the file has them.
    public let columnNames: [String]?

    /// Reads a table in one pass over the file; the format shows in the first bytes, not in the name.
    ///
    /// NPY: versions 1 to 3, little-endian float32, float64, int32 or int64, one dimension (one column) or two, in C
    /// or Fortran order. CSV: UTF-8 with or without a byte order mark, any line ends; commas, semicolons or tabs,
    /// whichever the first line has (tabs before semicolons before commas); decimal points; quotes where wanted. The
    /// first line is a header when one of its cells is no number. Blank lines are skipped. `nan` and `inf` are read as
    /// such, and refused by ``KMeans`` and ``StandardScaler``.
    ///
    /// Every number becomes the nearest 32-bit float; a decimal one goes through double precision.
    ///
    /// - Parameter path: A file, or a pipe.
    /// - Throws: `badFile` when it cannot be read, is empty, or does not hold what its format promises; a bad cell is
    ///   named by line and column; `cancelled`, looked for in every MiB.
    /// - Complexity: O(bytes) time; memory for the matrix and a window of 1 MiB, and once more the matrix for Fortran
    ///   order.
    ///
    /// Source: the NPY format, numpy.lib.format; RFC 4180 for CSV.
    public init(contentsOf path: String) throws(ClusteringError) {
        let source = try ByteSource(path: path)
        switch try Format(of: source) {
        case .npy: self = try NPYReader(source).table()
        case .csv:
            var reader = CSVReader(source)
            self = try reader.table()
        }
    }

    /// How the numbers are written down.
    enum Format {
        case npy, csv

        /// Looks at the first bytes, and leaves them where they are.
        init(of source: ByteSource) throws(ClusteringError) {
            try source.need(8)
            if source.starts(with: NPYHeader.magic) {
                self = .npy
            } else if source.path.hasSuffix(".npy") {
                throw source.bad("it does not start as an NPY file does")
            } else if source.starts(with: [0x1F, 0x8B]) {
                throw source.bad("it is compressed; unpack it first")
            } else {
                self = .csv
            }
        }
    }

    init(matrix: Matrix, columnNames: [String]?) {
        self.matrix = matrix
        self.columnNames = columnNames
    }
}
