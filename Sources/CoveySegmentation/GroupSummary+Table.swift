import Covey

extension GroupSummary {
    /// Summarises some rows of a table in raw units.
    ///
    /// - Parameter rows: Numbers of rows, at least one.
    /// - Complexity: O(rows * log rows) a feature.
    init(of rows: [Int], in table: FeatureTable) {
        let width = table.features.count
        let features = table.features.enumerated().map { index, feature in
            let values = rows.map { table.values[$0 * width + index] }.sorted()
            // Summed in order of size: the same in any order of rows.
            let sum = values.reduce(into: 0.0) { $0 += Double($1) }
            return FeatureSummary(
                feature: feature, mean: sum / Double(values.count), median: Double(values[(values.count - 1) / 2]))
        }
        let scored = rows.count { table.isScored[$0] }
        self.init(size: rows.count, features: features, scoredAuthors: scored)
    }

    func mean(of feature: Feature) -> Double? {
        features.first { $0.feature == feature }?.mean
    }
}
