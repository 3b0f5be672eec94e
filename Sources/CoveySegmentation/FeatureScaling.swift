import Covey
import CoveyClustering

/// The matrix of a recipe: a row for every author with posts enough, a column for every feature that varies.
struct FeatureScaling: Sendable {
    let recipe: Recipe
    /// One entry a column of the recipe.
    let scales: [FeatureScale]
    /// The columns of the recipe that vary.
    let used: [Int]
    /// The rows of the table that have posts enough.
    let rows: [Int]
    /// As many rows as ``rows``, as many columns as ``used``.
    let matrix: Matrix
    /// Row after row of ``rows``: the raw values that are used, one a column of the recipe.
    let values: [Float]

    /// - Throws: `SegmentationError` with code `tooFewProfiles` or `nothingVaries`.
    /// - Complexity: O(profiles * log profiles) a feature.
    init(_ table: FeatureTable, _ recipe: Recipe) throws(SegmentationError) {
        let rows = table.authors.indices.filter { table.volumes[$0] >= recipe.minimumPosts }
        guard !rows.isEmpty else {
            throw SegmentationError(
                .tooFewProfiles,
                "None of the \(table.authors.count) profiles has \(recipe.minimumPosts) or more stored posts.")
        }
        let width = recipe.columns.count
        var values = [Float](repeating: 0, count: rows.count * width)
        var scales: [FeatureScale] = []
        for (index, column) in recipe.columns.enumerated() {
            let scale = Self.scale(column, index, table, rows, recipe, into: &values)
            scales.append(scale)
        }
        let used = scales.indices.filter { !scales[$0].isConstant }
        guard !used.isEmpty else {
            throw SegmentationError(
                .nothingVaries, "All \(rows.count) profiles are alike in every feature of the recipe.")
        }
        var elements: [Float] = []
        elements.reserveCapacity(rows.count * used.count)
        for row in rows.indices {
            for index in used {
                elements.append(Float(scales[index].scaled(Double(values[row * width + index]), clip: recipe.clip)))
            }
        }
        matrix = Matrix(rows: rows.count, columns: used.count, elements: elements)
        (self.recipe, self.scales, self.used, self.rows, self.values) = (recipe, scales, used, rows, values)
    }

    /// Measures one column and writes the values that are used.
    private static func scale(
        _ column: Recipe.Column, _ index: Int, _ table: FeatureTable, _ rows: [Int], _ recipe: Recipe,
        into values: inout [Float]
    ) -> FeatureScale {
        let (feature, width) = (column.feature, recipe.columns.count)
        var scale = FeatureScale(
            feature: feature, transform: column.transform, weight: column.weight, usual: 0, priorPosts: 0, centre: 0,
            spread: 0, isConstant: true, percentiles: [])
        if feature.kind == .mean {
            let credibility = Credibility(of: index, in: table, recipe.shrinkage)
            (scale.usual, scale.priorPosts) = (credibility.usual, credibility.posts)
        }
        var observed: [Double] = []
        observed.reserveCapacity(rows.count)
        for (place, row) in rows.enumerated() where !table[row, index].isNaN {
            let posts = Double(table.posts(behind: feature, row: row))
            let used = Float(scale.used(Double(table[row, index]), posts: posts))
            values[place * width + index] = used
            observed.append(Double(used))
        }
        observed.sort()
        guard let lowest = observed.first, let highest = observed.last else { return scale }
        scale.percentiles = (0...100).map { observed[(observed.count - 1) * $0 / 100] }
        let transformed = observed.map { column.transform.applied(to: $0) }
        scale.centre = centre(of: transformed, recipe.scaling)
        if feature.kind == .amount { scale.usual = column.transform.undone(scale.centre) }
        scale.isConstant = lowest == highest
        scale.spread = scale.isConstant ? 0 : spread(of: transformed, recipe.scaling)
        for (place, row) in rows.enumerated() where table[row, index].isNaN {
            values[place * width + index] = Float(scale.usual)
        }
        return scale
    }

    /// - Parameter values: Rising, at least one.
    private static func centre(of values: [Double], _ scaling: Recipe.Scaling) -> Double {
        switch scaling {
        case .standard, .none: values.reduce(0, +) / Double(values.count)
        case .robust: quantile(values, 0.5)
        }
    }

    /// - Parameter values: Rising, not all the same.
    private static func spread(of values: [Double], _ scaling: Recipe.Scaling) -> Double {
        if scaling == .none { return 1 }
        // The quartiles of a normal distribution lie 1.349 standard deviations apart.
        let quartiles = (quantile(values, 0.75) - quantile(values, 0.25)) / 1.349
        if scaling == .robust, quartiles > 0 { return quartiles }
        let mean = values.reduce(0, +) / Double(values.count)
        return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
    }

    private static func quantile(_ values: [Double], _ share: Double) -> Double {
        let place = share * Double(values.count - 1)
        let below = Int(place)
        let above = min(below + 1, values.count - 1)
        return values[below] + (values[above] - values[below]) * (place - Double(below))
    }

    /// The raw value that is used for a feature of a row of ``matrix``.
    func value(row: Int, column: Int) -> Double { Double(values[row * scales.count + column]) }
}
