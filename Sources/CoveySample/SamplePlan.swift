/// What a sample holds: how many posts, by how many authors, over which days, with which disturbances.
///
/// The same plan gives the same bytes on every machine; another seed gives other bytes.
public struct SamplePlan: Equatable, Sendable {
    /// Distinct posts, 0 or more. A post and its later versions count once, and a deleted post counts; lines for
    /// edits, duplicates and deletes come on top.
    public var posts: Int
    /// Authors, at most one a post. `nil` means a fifth of the posts.
    public var customers: Int?
    /// The seed of every random choice.
    public var seed: UInt64
    /// The first instant, in milliseconds since 1970-01-01T00:00:00Z; midnight UTC is a good choice.
    public var startMilliseconds: Int64
    /// Length of the period in days, 1 ... 3,650.
    public var days: Int
    /// The company the posts mention, 1 ... 40 bytes.
    public var brand: String
    /// Chance, 0 ... 1, that a written post line is written once more, later and byte for byte.
    public var duplicateShare: Double
    /// Chance, 0 ... 1, that an original or a quote is edited, one to five times.
    public var editShare: Double
    /// Chance, 0 ... 1, that a post is deleted.
    public var deleteShare: Double
    /// Chance, 0 ... 1, that the delete of a deleted post arrives before the post itself.
    public var earlyDeleteShare: Double
    /// Whether the mixture of customers shifts over the period: critics write ever less and fall silent after two
    /// thirds of the posts, and newcomers write nothing in the first half. Everybody still writes as many posts.
    public var drifts: Bool

    /// Makes a plan; every value but `posts` has a default.
    public init(
        posts: Int,
        customers: Int? = nil,
        seed: UInt64 = 7,
        startMilliseconds: Int64 = 1_790_812_800_000,
        days: Int = 30,
        brand: String = "Acme",
        duplicateShare: Double = 0.02,
        editShare: Double = 0.02,
        deleteShare: Double = 0.02,
        earlyDeleteShare: Double = 0.25,
        drifts: Bool = false
    ) {
        self.posts = posts
        self.customers = customers
        self.seed = seed
        self.startMilliseconds = startMilliseconds
        self.days = days
        self.brand = brand
        self.duplicateShare = duplicateShare
        self.editShare = editShare
        self.deleteShare = deleteShare
        self.earlyDeleteShare = earlyDeleteShare
        self.drifts = drifts
    }

    /// The day of the network outage, counted from 0: more posts, most of them negative. `nil` under five days.
    public var outageDay: Int? { days < 5 ? nil : days * 2 / 5 }

    /// The day of the product launch, counted from 0: more posts, most of them positive. `nil` under five days.
    public var launchDay: Int? { days < 5 ? nil : days * 7 / 10 }

    /// Authors the sample really has: `customers`, or a fifth of the posts, within 1 ... posts.
    public var authorCount: Int { min(posts, max(1, customers ?? posts / 5)) }

    static let millisecondsPerDay: Int64 = 86_400_000

    /// The day of the period an instant falls on, counted from 0.
    func day(of instant: Int64) -> Int { Int((instant - startMilliseconds) / Self.millisecondsPerDay) }

    func check() throws(SampleError) {
        func refuse(_ name: String, _ value: some CustomStringConvertible, _ range: String) -> SampleError {
            SampleError(.planOutOfRange, "The sample plan's \(name) is \(value); it must be \(range).")
        }
        guard (0...1_000_000_000).contains(posts) else { throw refuse("posts", posts, "0 to 1000000000") }
        if let customers, customers < 1 { throw refuse("customers", customers, "1 or more") }
        guard (1...3_650).contains(days) else { throw refuse("days", days, "1 to 3650") }
        guard (Self.earliestStart...Self.latestStart).contains(startMilliseconds) else {
            throw refuse("start", startMilliseconds, "within 2024 to 2060, in milliseconds since 1970")
        }
        guard (1...40).contains(brand.utf8.count) else { throw refuse("brand", "'\(brand)'", "1 to 40 bytes") }
        let shares = [
            ("duplicate share", duplicateShare), ("edit share", editShare), ("delete share", deleteShare),
            ("early delete share", earlyDeleteShare),
        ]
        for (name, share) in shares where !(0...1).contains(share) { throw refuse(name, share, "0 to 1") }
    }

    private static let earliestStart: Int64 = 1_704_067_200_000
    private static let latestStart: Int64 = 2_840_140_800_000
}
