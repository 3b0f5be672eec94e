/// One invented account: what it is, how it writes, and how its counts drift.
struct Author {
    let type: CustomerType
    let language: Language
    let verified: Bool
    let protected: Bool
    /// A snowflake, unique in the sample.
    let id: UInt64
    /// Counts at the start of the period.
    let followers: Int32
    let following: Int32
    let statuses: Int32
    /// Change a day: followers gained or lost, and posts written.
    let followersPerDay: Float
    let statusesPerDay: Float
    /// Chances of a positive, a negative and an opinionated post.
    let positive: Float
    let negative: Float
    let opinionated: Float
    /// Posts that must remain when the whole sample was read, and the reposts among them.
    var livePosts: Int32 = 0
    var liveReposts: Int32 = 0

    /// What a payload says of the account at one instant.
    struct Counts {
        let followers: Int
        let following: Int
        let statuses: Int
        var listed: Int { followers / 120 }
    }

    /// Draws an author.
    ///
    /// - Parameters:
    ///   - index: The author's place in the sample; the low half of the id is a bijection of it, so ids are unique.
    ///   - start: The first instant of the period, in milliseconds since 1970.
    init(index: Int, start: Int64, random: inout SplitMix64) {
        type = Self.type(at: random.unit())
        let traits = type.traits
        language = Language.drawn(by: &random)
        verified = random.chance(traits.verified)
        protected = random.chance(0.01)

        // Busy accounts tend to be large ones: half of the deviation is shared by the three counts.
        let shared = random.normal() * 0.5
        func count(_ quantity: LogNormal, _ random: inout SplitMix64) -> Double {
            quantity.value(at: shared + 0.866_025_403_784_438_6 * random.normal())
        }
        let reach = count(traits.followers, &random)
        followers = Int32(reach)
        following = Int32(count(traits.following, &random))
        let drawnAge = max(2, traits.accountAgeInDays.value(at: random.normal()))
        // No snowflake is older than the epoch: too old accounts spread below the limit instead.
        let age = drawnAge > Self.oldestInDays ? Self.oldestInDays * (0.5 + 0.5 * random.unit()) : drawnAge
        let written = count(traits.statuses, &random)
        statuses = Int32(written)
        followersPerDay = Float(reach * traits.monthlyGrowth / 30 * (1 + 0.5 * random.normal()))
        statusesPerDay = Float(written / age)

        let created = start - Int64(age * Double(SamplePlan.millisecondsPerDay))
        id = Self.id(created: created, index: index)
        func scattered(_ mean: Double, _ random: inout SplitMix64) -> Float {
            Float(min(1, max(0, mean + 0.05 * random.normal())))
        }
        positive = scattered(traits.positive, &random)
        negative = scattered(traits.negative, &random)
        opinionated = scattered(traits.opinionated, &random)
    }

    /// The counts `milliseconds` after the start of the period.
    func counts(after milliseconds: Int64) -> Counts {
        let days = Double(milliseconds) / Double(SamplePlan.millisecondsPerDay)
        return Counts(
            followers: max(0, Int(followers) + Int(Double(followersPerDay) * days)),
            following: Int(following),
            statuses: Int(statuses) + Int(Double(statusesPerDay) * days))
    }

    /// When the account was made, in milliseconds since 1970, as its id says.
    var created: Int64 { Snowflake.instant(of: id) }

    /// The id of the account made at `created`; two indices below 2^32 never share one.
    static func id(created: Int64, index: Int) -> UInt64 {
        let scrambled = UInt64(UInt32(truncatingIfNeeded: index) &* 0x9E37_79B1)
        return Snowflake.id(at: created) & ~0xFFFF_FFFF | scrambled
    }

    /// From the first snowflakes to the earliest start a plan allows, rounded down.
    private static let oldestInDays = 4_700.0

    private static func type(at point: Double) -> CustomerType {
        var left = point
        for type in CustomerType.allCases {
            left -= type.traits.share
            if left < 0 { return type }
        }
        return .everyday
    }
}

/// Ids that carry the instant they were made at, in milliseconds, above 22 low bits.
enum Snowflake {
    private static let epoch: Int64 = 1_288_834_974_657

    static func id(at instant: Int64) -> UInt64 { UInt64(max(0, instant - epoch)) << 22 }

    static func instant(of id: UInt64) -> Int64 { Int64(id >> 22) + epoch }
}
