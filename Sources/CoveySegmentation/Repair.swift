import Covey

/// Changes to a recipe that was refused, from the mildest to the strongest; each is made on top of those before it.
enum Repair {
    /// One recipe to try.
    struct Attempt: Equatable {
        var recipe: Recipe
        /// What was changed so far, for people.
        var change: String
    }

    /// What can be tried in place of a recipe; empty where nothing is left to change.
    ///
    /// - Parameter certificate: Why the recipe was refused.
    static func attempts(for recipe: Recipe, refused certificate: Certificate) -> [Attempt] {
        var attempts: [Attempt] = []
        var (changed, changes) = (recipe, [String]())
        func add(_ change: String) {
            changes.append(change)
            attempts.append(Attempt(recipe: changed, change: changes.joined(separator: "; ")))
        }
        // Numbers of different sizes need both: one without the other leaves some feature without a say.
        let raw = recipe.columns.indices.filter {
            recipe.columns[$0].feature.kind == .amount && recipe.columns[$0].transform == .identity
        }
        for index in raw { changed.columns[index].transform = .logarithm }
        if !raw.isEmpty {
            changes.append(
                "take \(raw.map { recipe.columns[$0].feature.rawValue }.joined(separator: ", ")) as log(1 + x)")
        }
        if recipe.scaling == .none {
            changed.scaling = .standard
            changes.append("scale every feature")
        }
        if !changes.isEmpty { attempts.append(Attempt(recipe: changed, change: changes.joined(separator: "; "))) }
        if recipe.clip.map({ $0 > 3 }) ?? true {
            changed.clip = 3
            add("bring values beyond 3 deviations to 3")
        }
        let leading = certificate.separation.first?.feature
        let isDecided = certificate.findings.contains { $0.code == .oneFeatureDecides }
        if isDecided, let index = changed.columns.firstIndex(where: { $0.feature == leading }) {
            changed.columns[index].weight /= 2
            add("give \(changed.columns[index].feature.rawValue) half the weight")
        }
        if case .fixed(let k) = recipe.k, k > 2 {
            changed.k = .elbow(from: 2, through: max(k, 12))
            add("let the elbow choose the number of segments")
        }
        if isDecided, changed.columns.count > 1, let leading {
            changed.columns.removeAll { $0.feature == leading }
            add("leave \(leading.rawValue) out")
        }
        return attempts
    }
}
