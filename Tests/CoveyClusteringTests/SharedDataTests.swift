import CoveyClustering
import Testing

/// The number of groups of benchmark sets from beside the repository, where they are.
@Suite struct SharedDataTests {
    @Test(
        .enabled(if: SharedSet.isThere, "skips where ../shared/data is missing"),
        arguments: [("s1", 15), ("s2", 15), ("a1", 20), ("unbalance", 8)])
    func `the true number stands out, as the columns are and scaled, whatever the end of the range`(
        name: String, k: Int
    ) async throws {
        let matrix = try SharedSet(name).matrix
        let scaled = try StandardScaler(fitting: matrix).transformed(matrix)
        for (columns, matrix) in [("raw", matrix), ("scaled", scaled)] {
            for most in [k + 5, 30] {
                let choice = try await KChoice.sweep(matrix, over: 1...most, configuration: .init(restarts: 4))
                print(name, columns, "over 1...\(most):", choice.verdict, choice.explanation)
                #expect(choice.chosenK == k && choice.verdict == .elbow, "\(columns), 1...\(most)")
            }
        }
    }
}
