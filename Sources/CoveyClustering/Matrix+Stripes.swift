extension Matrix {
    /// The stripes of blocks of neighbouring rows.
    func stripes(of blockRows: Int) -> Stripes { Stripes(items: (rows + blockRows - 1) / blockRows) }

    /// Runs the body once for every stripe of blocks, and no further ones once the task is cancelled.
    ///
    /// - Parameters:
    ///   - blockRows: The number of rows in a block, 1 or more.
    ///   - threads: How many threads work at once, 1 or more.
    ///   - body: Gets the stripe, its rows, and their values, row after row. It writes only to what belongs to that
    ///     stripe.
    /// - Throws: `cancelled`; some stripes are missing then.
    func forEachStripe(
        of blockRows: Int, threads: Int,
        _ body: (_ stripe: Int, _ rows: Range<Int>, _ values: UnsafePointer<Float>) -> Void
    ) throws(ClusteringError) {
        guard rows > 0 else { return }
        var failure: ClusteringError?
        unsafe elements.withUnsafeBufferPointer { elements in
            let base = elements.baseAddress!
            do throws(ClusteringError) {
                try stripes(of: blockRows).forEachUnlessCancelled(threads: threads) { stripe, blocks in
                    let rows = blocks.lowerBound * blockRows..<min(rows, blocks.upperBound * blockRows)
                    unsafe body(stripe, rows, base + rows.lowerBound * columns)
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }
}
