/// The kinds of customer a sample is made of: the segments a sound clustering should find again.
public enum CustomerType: String, CaseIterable, Sendable {
    /// Many followers, warm, opinionated.
    case advocate
    /// Few followers, negative, opinionated.
    case critic
    /// Middling counts, mostly neutral questions and remarks.
    case everyday
    /// News and reseller accounts: huge followings, very many posts, plain facts.
    case broadcaster
    /// Young accounts, few of everything, friendly.
    case newcomer
    /// Power users who answer others: very many posts of their own, mostly replies.
    case helper
}

/// A quantity whose logarithm is close to normal.
struct LogNormal {
    let median: Double
    /// Standard deviation of the natural logarithm.
    let spread: Double

    /// The value `deviations` standard deviations above the median, in `0 ... 2,000,000,000`.
    func value(at deviations: Double) -> Double {
        min(2_000_000_000, median * SplitMix64.exponential(spread * deviations))
    }
}

/// The distributions that make a customer type.
struct CustomerTraits {
    /// Share of all authors.
    let share: Double
    let followers: LogNormal
    let following: LogNormal
    /// Posts of any kind the account has ever written.
    let statuses: LogNormal
    let accountAgeInDays: LogNormal
    /// Posts about the brand, beyond the first three; scaled so that the whole sample has the planned number.
    let extraPosts: LogNormal
    /// Growth of the followers over 30 days, as a share.
    let monthlyGrowth: Double
    let verified: Double
    /// Mean chance of a positive and of a negative post; the rest is neutral. Authors scatter around it.
    let positive: Double
    let negative: Double
    /// Mean chance that a post states an opinion rather than a fact.
    let opinionated: Double
    let reply: Double
    let repost: Double
    let quote: Double
}

extension CustomerType {
    var traits: CustomerTraits { Self.table[place] }

    private var place: Int {
        switch self {
        case .advocate: 0
        case .critic: 1
        case .everyday: 2
        case .broadcaster: 3
        case .newcomer: 4
        case .helper: 5
        }
    }

    private static let table = [
        CustomerTraits(
            share: 0.14, followers: LogNormal(median: 12_000, spread: 0.7),
            following: LogNormal(median: 800, spread: 0.5), statuses: LogNormal(median: 7_000, spread: 0.6),
            accountAgeInDays: LogNormal(median: 2_400, spread: 0.4), extraPosts: LogNormal(median: 2.5, spread: 0.5),
            monthlyGrowth: 0.05, verified: 0.35, positive: 0.82, negative: 0.03, opinionated: 0.9,
            reply: 0.12, repost: 0.08, quote: 0.08),
        CustomerTraits(
            share: 0.2, followers: LogNormal(median: 55, spread: 0.65),
            following: LogNormal(median: 180, spread: 0.5), statuses: LogNormal(median: 500, spread: 0.6),
            accountAgeInDays: LogNormal(median: 1_800, spread: 0.5), extraPosts: LogNormal(median: 1.2, spread: 0.6),
            monthlyGrowth: 0.0, verified: 0.01, positive: 0.03, negative: 0.85, opinionated: 0.9,
            reply: 0.2, repost: 0.04, quote: 0.03),
        CustomerTraits(
            share: 0.3, followers: LogNormal(median: 400, spread: 0.65),
            following: LogNormal(median: 450, spread: 0.5), statuses: LogNormal(median: 3_500, spread: 0.6),
            accountAgeInDays: LogNormal(median: 2_600, spread: 0.4), extraPosts: LogNormal(median: 0.6, spread: 0.6),
            monthlyGrowth: 0.01, verified: 0.03, positive: 0.1, negative: 0.1, opinionated: 0.2,
            reply: 0.15, repost: 0.05, quote: 0.03),
        CustomerTraits(
            share: 0.06, followers: LogNormal(median: 120_000, spread: 0.9),
            following: LogNormal(median: 300, spread: 0.6), statuses: LogNormal(median: 120_000, spread: 0.6),
            accountAgeInDays: LogNormal(median: 3_600, spread: 0.25), extraPosts: LogNormal(median: 16, spread: 0.6),
            monthlyGrowth: 0.02, verified: 0.8, positive: 0.01, negative: 0.01, opinionated: 0.02,
            reply: 0.02, repost: 0.04, quote: 0.04),
        CustomerTraits(
            share: 0.2, followers: LogNormal(median: 12, spread: 0.7),
            following: LogNormal(median: 45, spread: 0.6), statuses: LogNormal(median: 25, spread: 0.8),
            accountAgeInDays: LogNormal(median: 90, spread: 0.5), extraPosts: LogNormal(median: 0.3, spread: 0.6),
            monthlyGrowth: 0.3, verified: 0.0, positive: 0.7, negative: 0.06, opinionated: 0.5,
            reply: 0.1, repost: 0.06, quote: 0.02),
        CustomerTraits(
            share: 0.1, followers: LogNormal(median: 1_800, spread: 0.6),
            following: LogNormal(median: 2_600, spread: 0.5), statuses: LogNormal(median: 45_000, spread: 0.5),
            accountAgeInDays: LogNormal(median: 3_000, spread: 0.3), extraPosts: LogNormal(median: 7, spread: 0.5),
            monthlyGrowth: 0.02, verified: 0.1, positive: 0.3, negative: 0.1, opinionated: 0.4,
            reply: 0.7, repost: 0.05, quote: 0.05),
    ]
}
