import COpenBLAS

extension CentredBlocks {
    /// The centroids of one iteration, as the kernels want them.
    struct Centroids {
        let k: Int
        /// `k` rows of one value a column.
        let values: [Float]
        /// The squared length of every centroid.
        let norms: [Float]

        init(_ centroids: [[Double]]) {
            k = centroids.count
            values = centroids.flatMap { $0.map(Float.init) }
            norms = centroids.map { centroid in Float(centroid.reduce(0) { $0 + $1 * $1 }) }
        }
    }

    /// Lets OpenBLAS work in the calling thread alone: the stripes already keep every thread busy, and the bits must
    /// not depend on OPENBLAS_NUM_THREADS. This holds for the whole process, once.
    private static let oneThreadACall: Void = openblas_set_num_threads(1)

    /// The squared distances of the 16 rows of a group to a point, by differences.
    @inline(__always)
    func squaredDistances(_ group: UnsafePointer<Group>, to point: UnsafePointer<Float>) -> Group {
        var sum = Group.zero
        for column in 0..<columns {
            let difference = unsafe group[column * Self.blockGroups] - point[column]
            sum += difference * difference
        }
        return sum
    }

    /// Finds the nearest centroid of every row in a block; of equally near ones the first.
    ///
    /// One SGEMM gives all products; |c|² - 2 x·c orders the centroids, as |x|² is the same for all of them. It beats
    /// sums of squared differences, the way of ``squaredDistances(_:to:)``, from 2 columns on: at 8 columns and 6
    /// centroids 0.05 against 0.10 ns for each row, column and centroid, at 64 columns 0.022 against 0.085 (one thread
    /// of an AMD EPYC of family 25; `swift test -c release -Xswiftc -enable-testing --filter CentredBlocksTests`).
    ///
    /// - Parameters:
    ///   - labels: Receives `blockRows` labels; those of rows past the last mean nothing.
    /// - Complexity: O(blockRows x k x columns).
    func nearest(block: Int, to centroids: Centroids, labels: UnsafeMutablePointer<Int32>) {
        Self.oneThreadACall
        unsafe withUnsafeTemporaryAllocation(of: Group.self, capacity: centroids.k * Self.blockGroups) { products in
            let scores = products.baseAddress!
            unsafe cblas_sgemm(
                CblasColMajor, CblasNoTrans, CblasNoTrans,
                Int32(Self.blockRows), Int32(centroids.k), Int32(columns),
                -2, floats(ofBlock: block), Int32(Self.blockRows), centroids.values, Int32(columns),
                0, UnsafeMutableRawPointer(scores).assumingMemoryBound(to: Float.self), Int32(Self.blockRows))
            for group in 0..<Self.blockGroups {
                var (best, label) = (Group(repeating: .infinity), SIMD16<Int32>.zero)
                for centroid in 0..<centroids.k {
                    let score = unsafe scores[centroid * Self.blockGroups + group] + centroids.norms[centroid]
                    let closer = score .< best
                    best.replace(with: score, where: closer)
                    label.replace(with: Int32(truncatingIfNeeded: centroid), where: closer)
                }
                unsafe UnsafeMutableRawPointer(labels + group * Self.groupRows).storeBytes(
                    of: label, as: SIMD16<Int32>.self)
            }
        }
    }
}
