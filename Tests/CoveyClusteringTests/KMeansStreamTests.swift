import Synchronization
import Testing

@testable import CoveyClustering

/// Fits by passes over a source, held against fits in memory and against sums made by hand.
@Suite struct KMeansStreamTests {
    private static let matrix = Samples.blobs(rows: 9000, columns: 3, groups: 5, spread: 6, seed: 31)
    private static let start = (0..<5).map { group in matrix[row: group].map(Double.init) }

    private func stream(
        _ matrix: Matrix = matrix, from start: [[Double]]? = start, threads: Int = 2, blockRows: Int? = nil,
        iterations: Int = 300, tolerance: Double = 0
    ) async throws -> KMeansStreamFit {
        let configuration = KMeans.Configuration(
            restarts: start == nil ? 3 : 0, maxIterations: iterations, tolerance: tolerance, seed: 5, threads: threads)
        return try await KMeans(k: start?.count ?? 5, configuration: configuration)
            .fit(streaming: matrix, warmStart: start, blockRows: blockRows)
    }

    private func labels(of matrix: Matrix, _ centroids: [[Double]]) async throws -> [Int32] {
        var labels: [Int32] = []
        _ = try await KMeans.assign(streaming: matrix, to: centroids, threads: 2) { labels += $0 }
        return labels
    }

    @Test func `blocks of any size and any number of threads give the same bits`() async throws {
        let one = try await stream(threads: 1, iterations: 3)
        for threads in [1, 2, 8] {
            for blockRows in [1, 7, 4096, 5000, 9000] {
                let fit = try await stream(threads: threads, blockRows: blockRows, iterations: 3)
                #expect(fit == one, "\(threads) threads, blocks of \(blockRows) rows")
            }
        }
    }

    @Test func `it goes where Lloyd's iterations in memory go`() async throws {
        let memory = try await KMeans(k: 5, configuration: .init(restarts: 0, tolerance: 0, threads: 2))
            .fit(Self.matrix, warmStart: Self.start)
        let streamed = try await stream()
        #expect(memory.convergence == .sameLabels && streamed.convergence == .sameLabels)
        #expect(streamed.iterations == memory.iterations)
        #expect(streamed.sizes == memory.sizes)
        // In memory the rows are rounded to 32 bits once more, after they were centred.
        for (one, other) in zip(streamed.centroids.joined(), memory.centroids.joined()) {
            #expect(abs(one - other) < 1e-6)
        }
        #expect(abs(streamed.inertia / memory.inertia - 1) < 1e-12)
        #expect(try await labels(of: Self.matrix, streamed.centroids) == memory.labels)
        for (one, other) in zip(streamed.history, memory.history) { #expect(abs(one / other.inertia - 1) < 1e-6) }
    }

    @Test func `every iteration is one of Lloyd, as sums by hand make it`() async throws {
        var centroids = Self.start
        for iterations in 1...4 {
            var (sums, sizes) = ([[Double]](repeating: [0, 0, 0], count: 5), [Double](repeating: 0, count: 5))
            for row in 0..<Self.matrix.rows {
                let values = Self.matrix[row: row].map(Double.init)
                let distances = centroids.map { centroid in
                    zip(values, centroid).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
                }
                let nearest = try #require(distances.indices.min { distances[$0] < distances[$1] })
                for column in 0..<3 { sums[nearest][column] += values[column] }
                sizes[nearest] += 1
            }
            centroids = zip(sums, sizes).map { sum, size in sum.map { $0 / size } }
            let fit = try await stream(iterations: iterations)
            #expect(fit.iterations == iterations)
            for (one, other) in zip(fit.centroids.joined(), centroids.joined()) { #expect(abs(one - other) < 1e-9) }
        }
    }

    @Test func `labels, sizes and inertia are those of an assignment in memory`() async throws {
        let memory = try KMeans.assign(Self.matrix, to: Self.start, threads: 2)
        for threads in [1, 2, 8] {
            var labels: [Int32] = []
            let streamed = try await KMeans.assign(streaming: Self.matrix, to: Self.start, threads: threads) {
                labels += $0
            }
            #expect(labels == memory.labels && streamed.sizes == memory.sizes)
            #expect(abs(streamed.inertia / memory.inertia - 1) < 1e-12)
        }
    }

    @Test func `inertia never rises, and the last pass counts what it says`() async throws {
        let fit = try await stream(iterations: 5)
        #expect(fit.convergence == .iterationLimit && fit.iterations == 5)
        #expect(zip(fit.history, fit.history.dropFirst()).allSatisfy { $0 >= $1 })
        let counted = try KMeans.assign(Self.matrix, to: fit.centroids)
        #expect(counted.sizes == fit.sizes && abs(counted.inertia / fit.inertia - 1) < 1e-12)
        #expect(fit.inertia <= fit.history[4])
    }

    @Test func `from a fixed point it stays there and needs one pass`() async throws {
        let fit = try await stream()
        let again = try await stream(from: fit.centroids)
        #expect(again.centroids == fit.centroids && again.iterations == 1 && again.convergence == .sameLabels)
        #expect(again.inertia == fit.inertia)
    }

    @Test func `without a start it finds what a search in memory finds`() async throws {
        let memory = try await KMeans(k: 5, configuration: .init(restarts: 3, tolerance: 0, seed: 5))
            .fit(Self.matrix)
        let streamed = try await stream(from: nil)
        #expect(streamed.sampleRows == 9000)
        #expect(abs(streamed.inertia / memory.inertia - 1) < 1e-9)
        #expect(try await stream(from: nil, threads: 8) == streamed)
    }

    @Test func `an empty group gets the row that lies farthest from its centroid`() async throws {
        // The third and the fourth start are nearest to nothing; the farthest rows are 50 and 13.
        let matrix = Matrix([[0], [1], [2], [13], [50], [51]])
        let streamed = try await stream(matrix, from: [[1], [45], [1000], [2000]], iterations: 1)
        let memory = try await KMeans(k: 4, configuration: .init(restarts: 0, maxIterations: 1, tolerance: 0))
            .fit(matrix, warmStart: [[1], [45], [1000], [2000]])
        #expect(streamed.centroids == [[1], [50], [13], [51]])
        #expect(streamed.centroids == memory.centroids && streamed.sizes == memory.sizes)
        #expect(streamed.history == [2])
    }

    @Test func `fewer different rows than groups leave fewer groups`() async throws {
        let matrix = Matrix([[1, 1], [1, 1], [4, 4], [4, 4], [1, 1]])
        let fit = try await stream(matrix, from: [[0, 0], [1, 0], [5, 5], [9, 9]])
        #expect(fit.k == 2 && fit.requestedK == 4 && fit.inertia == 0)
        #expect(fit.sizes.sorted() == [2, 3])
    }

    @Test func `a NaN is refused by row and column, with a start and without`() async throws {
        var matrix = Self.matrix
        matrix[5432, 1] = .nan
        matrix[8000, 0] = .infinity
        for start in [Self.start, nil] {
            let error = await #expect(throws: ClusteringError.self) { try await stream(matrix, from: start) }
            #expect(error?.code == .notFinite && error?.row == 5432 && error?.column == 1, "\(error?.message ?? "")")
        }
        let error = await #expect(throws: ClusteringError.self) { try await StandardScaler(streaming: matrix) }
        #expect(error?.code == .notFinite && error?.row == 5432 && error?.column == 1)
    }

    @Test func `senseless wishes are refused`() async throws {
        let small = Matrix([[1], [2]])
        for (start, code) in [
            ([[1], [2], [3]], ClusteringError.Code.tooFewRows), ([[1, 2], [3, 4]], .badParameter),
            ([[.nan], [1]], .notFinite), ([[]], .badParameter),
        ] {
            let error = await #expect(throws: ClusteringError.self) { try await stream(small, from: start) }
            #expect(error?.code == code, "\(error?.message ?? "")")
        }
    }

    /// More rows than anybody could wait for; whoever reads them is cancelled.
    private struct Endless: RowSource {
        let rows = 1 << 40
        let columns = 2
        let reader: Reader

        final class Reader: Sendable {
            let task = Mutex<Task<KMeansStreamFit, any Error>?>(nil)
        }

        func read(_ range: Range<Int>, into values: inout MutableSpan<Float>) {
            reader.task.withLock { $0?.cancel() }
            for index in values.indices { values[index] = 1 }
        }
    }

    @Test(arguments: [1, 2]) func `a cancelled fit ends within a block`(threads: Int) async throws {
        let reader = Endless.Reader()
        let task = Task {
            try await KMeans(k: 2, configuration: .init(threads: threads))
                .fit(streaming: Endless(reader: reader), warmStart: [[0, 0], [1, 1]])
        }
        reader.task.withLock { $0 = task }
        let error = await #expect(throws: ClusteringError.self) { try await task.value }
        #expect(error?.code == .cancelled)
    }
}
