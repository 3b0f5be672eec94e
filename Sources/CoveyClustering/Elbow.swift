#if canImport(Glibc)
    import Glibc
#endif

/// Reads the number of groups off the curve of inertia over k.
struct Elbow {
    /// The k with the sharpest bend.
    let k: Int
    /// How sharp it is: how many times the gain of the step to `k` exceeds that of the step after it.
    let strength: Double

    /// Finds the sharpest bend; of equally sharp ones the first.
    ///
    /// - Parameters:
    ///   - range: The numbers of groups to choose from.
    ///   - inertias: The inertia for k; a bend needs that of both neighbours.
    ///   - total: The inertia of a single group.
    /// - Returns: Nil where no k of the range has both neighbours and a gain that counts.
    init?(in range: ClosedRange<Int>, inertias: [Int: Double], total: Double) {
        let bends = range.compactMap { k in Self.bend(at: k, inertias: inertias, total: total).map { (k, $0) } }
        guard let first = bends.first else { return nil }
        (k, strength) = bends.reduce(first) { $1.1 > $0.1 ? $1 : $0 }
    }

    /// The gain of the step to k over the gain of the next step, at most 1000; gains are of the logarithm of inertia.
    ///
    /// A step counts when it takes away 0.3 % of the total or more. An inertia below 1e-12 of the total is rounding, and
    /// counts as none. Where nothing is left at k, the bend is the sharpest there is.
    private static func bend(at k: Int, inertias: [Int: Double], total: Double) -> Double? {
        func left(_ k: Int) -> Double? { inertias[k].map { $0 < 1e-12 * total ? 0 : $0 } }
        guard let before = left(k - 1), let here = left(k), before - here >= 0.003 * total, before > here else {
            return nil
        }
        let limit = 1000.0
        if here == 0 { return limit }
        guard let after = left(k + 1) else { return nil }
        return after >= here ? limit : min(limit, log(before / here) / log(here / after))
    }
}
