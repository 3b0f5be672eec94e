/// Which profiles a reader wants to see, in which order, and from where.
public struct ProfileQuery: Hashable, Sendable {
    public var filter: ProfileFilter
    public var order: ProfileOrder
    /// The last profile of the page before; `nil` starts with the first.
    public var after: ProfilePosition?
    /// At most so many profiles, 1 or more.
    public var limit: Int
    /// Look at so many profiles at most, at least ``limit``: what keeps a page cheap however rare its profiles are.
    public var budget: Int

    public init(
        filter: ProfileFilter = ProfileFilter(), order: ProfileOrder = .author, after: ProfilePosition? = nil,
        limit: Int = 50, budget: Int = 20_000
    ) {
        self.filter = filter
        self.order = order
        self.after = after
        self.limit = limit
        self.budget = budget
    }
}

/// What a profile must be like: all parts that are set hold together.
public struct ProfileFilter: Hashable, Sendable {
    /// The run put the author into this segment.
    public var segment: SegmentMember?
    public var volume: ClosedRange<Int64>?
    /// Never met by a profile whose followers are not known.
    public var followers: ClosedRange<Int64>?
    /// The mean in ten-thousandths, as ``Moments/wholeMean`` cuts it; never met without a scored post.
    public var polarity: ClosedRange<Int64>?
    /// As ``polarity``.
    public var subjectivity: ClosedRange<Int64>?
    /// At least one post meets the terms of this brand.
    public var brand: String?
    /// At least one post meets the terms of this topic.
    public var topic: String?
    /// At least one post is in this language.
    public var language: String?
    /// ISO 3166-1 alpha-2 code of the declared place, upper case.
    public var country: String?
    /// The latest post was written at this instant or later.
    public var seenFrom: Instant?
    /// The first post was written before this instant.
    public var seenBefore: Instant?

    public init() {}

    /// An author's place in one run.
    public struct SegmentMember: Hashable, Sendable {
        public var segmentation: SegmentationID
        /// ``Segment/number``.
        public var number: Int

        public init(_ number: Int, of segmentation: SegmentationID) {
            self.segmentation = segmentation
            self.number = number
        }
    }

    /// Whether a profile meets everything but ``segment``, which is not the profile's own.
    public func meets(_ profile: Profile) -> Bool {
        if let volume, !volume.contains(profile.volume) { return false }
        if let followers, !(profile.followers.map { followers.contains($0.value) } ?? false) { return false }
        if let polarity, !(profile.polarity.wholeMean.map { polarity.contains($0) } ?? false) { return false }
        if let subjectivity, !(profile.subjectivity.wholeMean.map { subjectivity.contains($0) } ?? false) {
            return false
        }
        if let brand, profile.brands[brand] == 0 { return false }
        if let topic, profile.topics[topic] == 0 { return false }
        if let language, profile.languages[language] == 0 { return false }
        if let country, profile.account?.value.country != country { return false }
        if let seenFrom, profile.lastSeen < seenFrom { return false }
        if let seenBefore, profile.firstSeen >= seenBefore { return false }
        return true
    }
}

/// The order of a list of profiles. Of equal ones, and of those that lack the number, the lower key comes first; those
/// that lack it come last.
public enum ProfileOrder: String, CaseIterable, Codable, Sendable {
    /// By key.
    case author
    /// Most followers first.
    case followers
    /// Most stored posts first.
    case volume
    /// The latest post first.
    case lastSeen = "last_seen"
    /// The best mean polarity first.
    case polarity
    /// The worst mean polarity first.
    case discontent

    /// The number that decides, the highest first; `nil` where a profile lacks it. By ``author`` nothing but the key does.
    public func rank(of profile: Profile) -> Int64? {
        switch self {
        case .author: nil
        case .followers: profile.followers?.value
        case .volume: profile.volume
        case .lastSeen: profile.lastSeen.milliseconds
        case .polarity: profile.polarity.wholeMean
        case .discontent: profile.polarity.wholeMean.map { -$0 }
        }
    }
}

/// Where a profile stands in an order: enough to go on after it.
public struct ProfilePosition: Hashable, Sendable {
    /// See ``ProfileOrder/rank(of:)``.
    public var rank: Int64?
    public var author: AuthorKey

    public init(rank: Int64?, author: AuthorKey) {
        self.rank = rank
        self.author = author
    }

    public init(of profile: Profile, in order: ProfileOrder) {
        self.init(rank: order.rank(of: profile), author: profile.author)
    }

    /// Whether this one comes before another.
    public func precedes(_ other: ProfilePosition) -> Bool {
        let (left, right) = (rank ?? .min, other.rank ?? .min)
        return left == right ? author < other.author : left > right
    }
}

/// One page of profiles.
public struct ProfilePage: Equatable, Sendable {
    public var profiles: [Profile]
    /// Where the next page begins; `nil` at the end. A page that holds fewer than it might can still have a next one:
    /// its budget was used up.
    public var next: ProfilePosition?

    public init(profiles: [Profile], next: ProfilePosition?) {
        self.profiles = profiles
        self.next = next
    }
}

extension Moments {
    /// The mean in ten-thousandths without its fraction, cut towards 0; `nil` without any score.
    public var wholeMean: Int64? { count == 0 ? nil : sum / count }
}
