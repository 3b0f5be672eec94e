import Covey

extension Recipe {
    /// One line for each part that differs, in the order of the recipe: "k: 2...12, then 5". Empty for equal recipes.
    func differences(to later: Recipe) -> [String] {
        var lines = columnDifferences(to: later)
        func compare(_ part: String, _ words: (Recipe) -> String) {
            let (before, now) = (words(self), words(later))
            if before != now { lines.append("\(part): \(before), then \(now)") }
        }
        compare("scaling") { $0.scaling.rawValue }
        compare("clip") { $0.clip.map(Self.text) ?? "none" }
        compare("shrinkage") { recipe in
            switch recipe.shrinkage {
            case .estimated: "estimated"
            case .posts(let posts): "\(Self.text(posts)) posts"
            }
        }
        compare("minimum posts") { "\($0.minimumPosts)" }
        compare("k") { recipe in
            switch recipe.k {
            case .fixed(let k): "\(k)"
            case .elbow(let from, let through): "\(from)...\(through)"
            }
        }
        compare("floor") { "\($0.floor.people) people or a share of \(Self.text($0.floor.share))" }
        compare("seed") { "\($0.seed)" }
        compare("restarts") { "\($0.restarts)" }
        compare("iterations") { "\($0.maximumIterations)" }
        return lines
    }

    private func columnDifferences(to later: Recipe) -> [String] {
        func names(_ features: [Feature]) -> String { features.map(\.rawValue).joined(separator: ", ") }
        let added = later.features.filter { !features.contains($0) }
        let removed = features.filter { !later.features.contains($0) }
        var lines: [String] = []
        if !added.isEmpty { lines.append("features added: \(names(added))") }
        if !removed.isEmpty { lines.append("features removed: \(names(removed))") }
        if added.isEmpty, removed.isEmpty, features != later.features {
            lines.append("order of features: \(names(features)), then \(names(later.features))")
        }
        for column in columns {
            guard let now = later.columns.first(where: { $0.feature == column.feature }) else { continue }
            let feature = column.feature.rawValue
            if column.transform != now.transform {
                lines.append("\(feature): \(column.transform.rawValue), then \(now.transform.rawValue)")
            }
            if column.weight != now.weight {
                lines.append("weight of \(feature): \(Self.text(column.weight)), then \(Self.text(now.weight))")
            }
        }
        return lines
    }

    /// All digits of a number, so that two that differ never read alike: `4`, `0.25`.
    private static func text(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
