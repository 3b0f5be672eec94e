import Covey
import Glibc

extension FeatureScale {
    /// The raw value that is used for an author: means are drawn in, and what was never observed is everybody's.
    ///
    /// - Parameters:
    ///   - value: In raw units; `nil` where it was never observed.
    ///   - posts: How many posts stand behind a mean; without meaning for an amount.
    func used(_ value: Double?, posts: Double) -> Double {
        guard let value else { return usual }
        guard feature.kind == .mean else { return value }
        return Credibility.drawnIn(value, posts: posts, towards: usual, priorPosts: priorPosts)
    }

    /// The column's value: transformed, scaled, clipped and weighed.
    ///
    /// - Parameter used: In raw units.
    func scaled(_ used: Double, clip: Double?) -> Double {
        guard spread > 0 else { return 0 }
        let value = (transform.applied(to: used) - centre) / spread
        return (clip.map { min(max(value, -$0), $0) } ?? value) * weight
    }

    /// The raw value behind a column's value, within the feature's range.
    func raw(_ scaled: Double) -> Double {
        let value = transform.undone(scaled / weight * spread + centre)
        return min(max(value, feature.range.lowerBound), feature.range.upperBound)
    }

    /// The mean over an author's own posts that is used as `used`.
    func own(_ used: Double, posts: Double) -> Double {
        guard feature.kind == .mean, posts > 0 else { return used }
        return (used * (posts + priorPosts) - priorPosts * usual) / posts
    }

    /// The share of authors with a lower value, in per cent; `nil` where nobody's was observed.
    func percentile(of used: Double) -> Double? {
        guard let lowest = percentiles.first, let highest = percentiles.last else { return nil }
        if used <= lowest { return 0 }
        if used >= highest { return 100 }
        // The first of the hundredths that is not below the value, and how far between it and the one before.
        let above = percentiles.firstIndex { $0 >= used } ?? 100
        let (low, high) = (percentiles[above - 1], percentiles[above])
        return Double(above - 1) + (high > low ? (used - low) / (high - low) : 1)
    }
}

extension Transform {
    func applied(to value: Double) -> Double {
        switch self {
        case .identity: value
        case .logarithm: log1p(max(0, value))
        }
    }

    func undone(_ value: Double) -> Double {
        switch self {
        case .identity: value
        case .logarithm: expm1(value)
        }
    }
}
