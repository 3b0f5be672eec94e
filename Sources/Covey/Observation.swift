/// What one payload says of its author at the instant of the post.
public struct Observation: Equatable, Sendable {
    /// How many accounts follow the author; `nil` where the payload does not say.
    public var followers: Int64?
    /// How many accounts the author follows; `nil` where the payload does not say.
    public var following: Int64?
    public var account: Account

    public init(followers: Int64? = nil, following: Int64? = nil, account: Account = Account()) {
        self.followers = followers
        self.following = following
        self.account = account
    }
}

/// The facts about an account that a payload states together.
public struct Account: Hashable, Comparable, Codable, Sendable {
    /// Posts the author has written in all; `nil` where the payload does not say.
    public var posts: Int64?
    /// Lists that name the author; `nil` where the payload does not say.
    public var listed: Int64?
    public var verified: Bool
    /// Whether the author's posts are shown to approved followers only.
    public var protected: Bool
    /// When the account was opened; `nil` where the payload does not say.
    public var joinedAt: Instant?
    /// ISO 3166-1 alpha-2 code of the declared place, upper case; `nil` where it is not known.
    public var country: String?

    public init(
        posts: Int64? = nil, listed: Int64? = nil, verified: Bool = false, protected: Bool = false,
        joinedAt: Instant? = nil, country: String? = nil
    ) {
        self.posts = posts
        self.listed = listed
        self.verified = verified
        self.protected = protected
        self.joinedAt = joinedAt
        self.country = country
    }

    /// A total order, so that two observations of one instant are resolved alike in any order of arrival. It begins
    /// with the number of posts, which only grows: of two observations, the later one tends to show more.
    public static func < (left: Account, right: Account) -> Bool {
        if left.posts != right.posts { return (left.posts ?? -1) < (right.posts ?? -1) }
        if left.listed != right.listed { return (left.listed ?? -1) < (right.listed ?? -1) }
        if left.verified != right.verified { return right.verified }
        if left.protected != right.protected { return right.protected }
        if left.joinedAt != right.joinedAt {
            return (left.joinedAt?.milliseconds ?? .min) < (right.joinedAt?.milliseconds ?? .min)
        }
        return (left.country ?? "") < (right.country ?? "")
    }
}

/// A value with the instant it was seen at. Merging keeps the later one, and of two of one instant the larger: the
/// same result in any order, any number of times.
///
/// Source: a last-writer-wins register; Shapiro et al., "Conflict-free Replicated Data Types", 2011,
/// doi:10.1007/978-3-642-24550-3_29.
public struct Latest<Value: Comparable & Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var seenAt: Instant

    public init(_ value: Value, at seenAt: Instant) {
        self.value = value
        self.seenAt = seenAt
    }

    /// Keeps the later of two.
    public mutating func merge(_ other: Latest) {
        if (seenAt, value) < (other.seenAt, other.value) { self = other }
    }
}

extension Latest where Value == Int64 {
    /// Keeps the later of two counts, but never lets a zero replace a positive count: X answers 0 followers for a
    /// while when its service is under duress.
    public mutating func mergeCount(_ other: Latest) {
        if (value > 0 ? 1 : 0, seenAt, value) < (other.value > 0 ? 1 : 0, other.seenAt, other.value) { self = other }
    }
}
