import COpenBLAS
import CRows

/// The border to OpenBLAS: products of rows and centroids, where they beat the loops.
extension CentredRows {
    /// Lets OpenBLAS work in the calling thread alone: the stripes already keep every thread busy, and the bits must
    /// not depend on OPENBLAS_NUM_THREADS. This holds for the whole process, once.
    private static let oneThreadACall: Void = openblas_set_num_threads(1)

    /// Whether the nearest centroids are found faster by SGEMM than by the loop of our own.
    ///
    /// The loop's time over that of a centred copy of the block, SGEMM and a pass over the scores, for 2 to 64
    /// centroids on one thread of an AMD EPYC of family 25 (`Benchmarks/peers/nearest_against_sgemm.c`):
    ///
    /// | columns | AVX-512, 2 centroids | AVX-512, more | AVX2 | neither |
    /// |---|--:|--:|--:|--:|
    /// | 2 to 16 | 0.2 to 0.4 | 0.1 to 0.6 | 0.2 to 0.6 | 0.2 to 0.6 |
    /// | 24 to 56 | 0.5 to 1.0 | 0.5 to 0.9 | 0.5 to 1.0 | 0.5 to 0.8 |
    /// | 64 to 128 | 1.4 to 1.6 | 0.8 to 1.0 | 1.0 to 1.5 | 0.6 to 1.0 |
    /// | 200 to 512 | 1.2 to 1.5 | 0.7 to 1.0 | 0.8 to 1.3 | 0.8 to 1.0 |
    /// | 640 to 2048 | 0.3 to 1.1 | 0.3 to 0.8 | 0.5 to 1.0 | 0.6 to 0.9 |
    ///
    /// - Parameter level: The instructions of the loop, as ``level``.
    static func productsWin(level: Int32, columns: Int, centroids: Int) -> Bool {
        guard (64...512).contains(columns) else { return false }
        return level == 1 || level == 2 && centroids <= 2
    }

    /// ``nearest(_:to:labels:)`` by SGEMM: one product of the block and the slopes gives all scores less the offsets.
    func nearestByProducts(_ block: Block, to lines: Lines, labels: UnsafeMutablePointer<Int32>) {
        Self.oneThreadACall
        let (step, count) = (Self.blockRows, block.rows.count)
        unsafe withUnsafeTemporaryAllocation(of: Float.self, capacity: step * (columns + lines.count)) { room in
            let centred = room.baseAddress!
            let scores = unsafe centred + step * columns
            unsafe covey_centre(Self.level, block.values, count, columns, origin, centred)
            unsafe cblas_sgemm(
                CblasColMajor, CblasTrans, CblasNoTrans, Int32(count), Int32(lines.count), Int32(columns),
                1, centred, Int32(columns), lines.slopes, Int32(columns), 0, scores, Int32(step))
            unsafe covey_least(Self.level, scores, count, step, Int32(lines.count), lines.offsets, labels)
        }
    }
}
