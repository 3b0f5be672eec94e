import CoveyClustering
import Dispatch
import Testing

@Suite struct KMeansErrorTests {
    private func error(
        _ k: Int, _ matrix: Matrix, _ configuration: KMeans.Configuration = .init(), warmStart: [[Double]]? = nil
    ) async throws -> ClusteringError {
        try await #require(throws: ClusteringError.self) {
            _ = try await KMeans(k: k, configuration: configuration).fit(matrix, warmStart: warmStart)
        }
    }

    @Test(arguments: [Float.nan, .infinity, -.infinity])
    func `a value that is no finite number is named by row and column`(value: Float) async throws {
        var matrix = Samples.oracle
        matrix[123, 2] = value
        let error = try await error(3, matrix)
        #expect(error.code == .notFinite)
        #expect(error.row == 123 && error.column == 2)
        #expect(error.message.contains("row 124, column 3"))
        let late = try #require(throws: ClusteringError.self) { try KMeans.assign(matrix, to: [[0, 0, 0]]) }
        #expect(late.code == .notFinite && late.row == 123)
    }

    @Test func `fewer rows than groups are refused`() async throws {
        #expect(try await error(5, Samples.rectangle).code == .tooFewRows)
        #expect(try await error(1, Matrix(rows: 0, columns: 1, elements: [])).code == .tooFewRows)
    }

    @Test(arguments: [
        KMeans.Configuration(restarts: 0), .init(restarts: -1), .init(maxIterations: 0), .init(tolerance: -1),
        .init(tolerance: .nan), .init(threads: 0),
    ])
    func `a parameter out of range is refused by name`(configuration: KMeans.Configuration) async throws {
        let error = try await error(2, Samples.rectangle, configuration)
        #expect(error.code == .badParameter)
        #expect(["restarts", "maxIterations", "tolerance", "threads"].contains { error.message.hasPrefix($0) })
    }

    @Test func `k below 1 and warm starts that do not fit are refused`() async throws {
        #expect(try await error(0, Samples.rectangle).code == .badParameter)
        #expect(try await error(2, Samples.rectangle, warmStart: [[0, 0]]).code == .badParameter)
        #expect(try await error(1, Samples.rectangle, warmStart: [[0]]).code == .badParameter)
        #expect(try await error(1, Samples.rectangle, warmStart: [[0, .nan]]).code == .notFinite)
    }

    @Test func `a cancelled task ends with its error`() async throws {
        let code = await withTaskGroup(of: ClusteringError.Code?.self) { group in
            group.cancelAll()
            group.addTask {
                do throws(ClusteringError) {
                    _ = try await KMeans(k: 4).fit(Samples.oracle)
                    return nil
                } catch {
                    return error.code
                }
            }
            return await group.next() ?? nil
        }
        #expect(code == .cancelled)
    }

    @Test func `a task that is cancelled at work ends with its error`() async throws {
        let matrix = Samples.blobs(rows: 60_000, columns: 8, groups: 40, spread: 30, seed: 3)
        let start = (0..<200).map { matrix[row: $0].map(Double.init) }
        let search = KMeans(k: 200, configuration: .init(restarts: 0, maxIterations: 1_000_000, tolerance: 0))
        let task = Task { try await search.fit(matrix, warmStart: start) }
        // From a thread of its own: the fit may hold all those that tasks run on.
        DispatchQueue(label: "cancels").asyncAfter(deadline: .now() + .milliseconds(20)) { task.cancel() }
        let error = try await #require(throws: ClusteringError.self) { _ = try await task.value }
        #expect(error.code == .cancelled)
    }
}
