import Synchronization

/// Goes once through neighbouring rows of a source, in blocks that do not depend on what is in memory.
///
/// The rows are cut into stripes; each of the threads reads and works on a stripe of its own, so one computes while
/// another waits for its file. Within a stripe the blocks come in order. So whatever is kept for each stripe, row by
/// row, has the same bits on any number of threads and for any size of a block.
struct RowScan {
    let source: any RowSource
    /// The number of threads that work at once.
    let threads: Int
    /// The number of rows that are read at once.
    let blockRows: Int
    private let range: Range<Int>
    private let grains: Stripes

    /// Stripes are cut between runs of this many rows, as ``ColumnMoments`` cuts them.
    private static let grainRows = 4096

    /// Plans a scan.
    ///
    /// - Parameters:
    ///   - range: The rows to go through; all of them where nil.
    ///   - blockRows: 1 or more; nil for what fills 1 MiB.
    init(_ source: any RowSource, threads: Int, blockRows: Int? = nil, range: Range<Int>? = nil) {
        self.source = source
        self.threads = threads
        self.blockRows = blockRows ?? max(1, (1 << 18) / source.columns)
        self.range = range ?? 0..<source.rows
        grains = Stripes(items: (self.range.count + Self.grainRows - 1) / Self.grainRows)
    }

    /// The number of stripes.
    var stripes: Int { grains.count }

    /// Runs the body once for every block.
    ///
    /// - Parameter body: Gets the stripe, the rows and their values, row after row. It writes only to what belongs to
    ///   that stripe or those rows.
    /// - Throws: `badFile`; `cancelled`, looked for before every block.
    /// - Complexity: O(rows x columns) and what the body does; memory for one block a thread.
    func run(
        _ body: (_ stripe: Int, _ rows: Range<Int>, _ values: UnsafeBufferPointer<Float>) -> Void
    ) throws(ClusteringError) {
        let failure = Mutex<(stripe: Int, error: ClusteringError)?>(nil)
        let hasFailed = Atomic(false)
        grains.forEach(threads: threads) { stripe, grains in
            let end = min(range.upperBound, range.lowerBound + grains.upperBound * Self.grainRows)
            var rows = range.lowerBound + grains.lowerBound * Self.grainRows..<end
            let block = Storage<Float>(repeating: 0, count: min(blockRows, rows.count) * source.columns)
            while !rows.isEmpty, !hasFailed.load(ordering: .relaxed) {
                let part = rows.prefix(blockRows)
                let values = unsafe UnsafeMutableBufferPointer(start: block.base, count: part.count * source.columns)
                do throws(ClusteringError) {
                    // Only the thread that called knows of the task; it takes blocks like the others.
                    try KMeans.checkCancellation()
                    var span = unsafe values.mutableSpan
                    try source.read(part, into: &span)
                } catch {
                    failure.withLock { known in
                        if known.map({ stripe < $0.stripe }) ?? true { known = (stripe, error) }
                    }
                    hasFailed.store(true, ordering: .relaxed)
                    return
                }
                unsafe body(stripe, part, UnsafeBufferPointer(values))
                rows = part.upperBound..<rows.upperBound
            }
        }
        if let (_, error) = failure.withLock(\.self) { throw error }
    }

    /// The values of one row.
    ///
    /// - Throws: `badFile`.
    func row(_ row: Int) throws(ClusteringError) -> [Double] {
        let values = Storage<Float>(repeating: 0, count: source.columns)
        var span = unsafe UnsafeMutableBufferPointer(start: values.base, count: values.count).mutableSpan
        try source.read(row..<row + 1, into: &span)
        return (0..<values.count).map { Double(values[$0]) }
    }

    /// The error that names the first value that is NaN or infinite, in row order.
    ///
    /// - Throws: As ``run(_:)``.
    func firstNotFinite() throws(ClusteringError) -> ClusteringError? {
        var first: ClusteringError?
        try unsafe RowScan(source, threads: 1, blockRows: blockRows, range: range).run { _, rows, values in
            guard first == nil, let index = unsafe values.firstIndex(where: { !$0.isFinite }) else { return }
            let (row, column) = (rows.lowerBound + index / source.columns, index % source.columns)
            let value = unsafe values[index].isNaN ? "not a number (NaN)" : "infinite"
            first = ClusteringError(
                .notFinite, "the value in row \(row + 1), column \(column + 1) is \(value)", row: row, column: column)
        }
        return first
    }
}
