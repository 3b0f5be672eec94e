extension KChoice {
    /// Says in one sentence what was chosen, and why.
    static func explanation(_ elbow: Elbow?, chosen: Int) -> String {
        guard let elbow else { return "\(counted(chosen)): there is nothing to compare it with." }
        let best = elbow.best
        guard best.isGrouped else {
            return
                "No structure: the best split, into \(best.k), is not set apart; where two of its groups meet there are "
                + "\(density(best)) as many rows as around their centres, with the margin of chance, and one cloud "
                + "without groups gives about 100 % or more."
        }
        let step =
            "the step from \(best.k - 1) to \(best.k) gains \(tenths(best.bend)) times what the step to \(best.k + 1) gains"
        let valleys = "where groups meet there are about \(density(best)) as many rows as around their centres"
        let rivals = elbow.rivals.map { String($0.k) }
        guard !rivals.isEmpty else { return "\(counted(best.k)): \(step), and \(valleys)." }
        return "\(counted(best.k)), but \(listed(rivals)) would serve nearly as well: \(step), and \(valleys)."
    }

    /// The mean share of rows at the shallowest valleys.
    private static func density(_ candidate: Elbow.Candidate) -> String {
        "\(Int((100 * (1 - candidate.separation / Double(candidate.k))).rounded())) %"
    }

    private static func counted(_ k: Int) -> String { k == 1 ? "1 group" : "\(k) groups" }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((min(value, 999) * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func listed(_ items: [String]) -> String {
        items.count < 2 ? items.joined() : items.dropLast().joined(separator: ", ") + " or " + (items.last ?? "")
    }
}
