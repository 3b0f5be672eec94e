import CoveyClustering
import Testing

/// Figures of scikit-learn 1.x, printed by `Benchmarks/peers/clustering_oracle.py`.
@Suite struct KMeansOracleTests {
    struct Expected: Sendable {
        let k: Int
        let inertia: Double
        let iterations: Int
        let sizes: [Int]
        let index: Double
        let firstCentroid: [Double]
    }

    @Test func `means and deviations agree`() throws {
        let scaler = try StandardScaler(fitting: Samples.oracle)
        expectClose(scaler.means, [2.4891666666666667, 3.217578125, 33.640625], 1e-13)
        expectClose(scaler.deviations, [2.445294742791401, 3.056739997719073, 19.138205119140395], 1e-13)
    }

    @Test(arguments: [
        Expected(
            k: 2, inertia: 30719.095316919498, iterations: 6, sizes: [144, 156], index: 0.4593244612106605,
            firstCentroid: [0.6507703993055529, 3.5944824218749996, 50.93055555555556]),
        Expected(
            k: 4, inertia: 6773.477976412893, iterations: 3, sizes: [75, 74, 76, 75], index: 0.9910811504997546,
            firstCentroid: [0.21604166666666735, 0.002656250000002025, 40.86375]),
        Expected(
            k: 7, inertia: 3439.3754332941303, iterations: 6, sizes: [35, 34, 39, 75, 40, 41, 36],
            index: 0.7121823795912134, firstCentroid: [0.17053571428571335, -0.13448660714285854, 36.870535714285715]),
    ])
    func `groups of the raw columns agree`(expected: Expected) async throws {
        try await expectSame(Samples.oracle, expected, 1e-12)
    }

    @Test(arguments: [
        Expected(
            k: 2, inertia: 498.9093144990095, iterations: 4, sizes: [150, 150], index: 0.49747899159663866,
            firstCentroid: [-0.7642441013879668, 0.06364010355645497, 0.8653611051942369]),
        Expected(
            k: 4, inertia: 120.86981540552158, iterations: 3, sizes: [75, 75, 75, 75], index: 1,
            firstCentroid: [-0.929591414982203, -1.0517485547998722, 0.37741914432592466]),
        Expected(
            k: 7, inertia: 86.46372843955726, iterations: 5, sizes: [36, 41, 34, 75, 39, 34, 41],
            index: 0.7126534385081367, firstCentroid: [-1.3175530536976237, -1.1501649505541116, 0.3839941252371433]),
    ])
    func `groups of the scaled columns agree up to the rounding of 32 bits`(expected: Expected) async throws {
        let scaled = try StandardScaler(fitting: Samples.oracle).transformed(Samples.oracle)
        try await expectSame(scaled, expected, 1e-6)
    }

    private func expectSame(_ matrix: Matrix, _ expected: Expected, _ tolerance: Double) async throws {
        let start = (0..<expected.k).map { matrix[row: $0].map(Double.init) }
        let fit = try await KMeans(k: expected.k, configuration: .init(restarts: 0, tolerance: 0))
            .fit(matrix, warmStart: start)
        #expect(abs(fit.inertia - expected.inertia) <= tolerance * expected.inertia)
        #expect(fit.iterations == expected.iterations)
        #expect(fit.sizes == expected.sizes)
        let truth = (0..<matrix.rows).map { Int32($0 % 4) }
        #expect(abs(AdjustedRandIndex.between(truth, fit.labels) - expected.index) < 1e-12)
        expectClose(fit.centroids[0], expected.firstCentroid, max(tolerance, 1e-6))
    }

    private func expectClose(_ values: [Double], _ expected: [Double], _ tolerance: Double) {
        #expect(values.count == expected.count)
        for (value, wanted) in zip(values, expected) {
            #expect(abs(value - wanted) <= tolerance * max(1, abs(wanted)))
        }
    }
}
