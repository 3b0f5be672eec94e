/// One number about a profile that segments are made from.
public enum Feature: Hashable, Sendable {
    case followers
    case following
    /// All the posts the author ever wrote, as the network counts them.
    case posts
    /// The author's posts that are stored.
    case volume
    /// Mean of the scored posts, -1...1.
    case polarity
    /// Mean of the scored posts, 0...1.
    case subjectivity
    /// Share of the author's stored posts that are replies, 0...1.
    case replies
    /// Days between the author's latest stored post and the latest post of the store.
    case recency
    /// Years between the opening of the account and the latest post of the store.
    case accountAge
    /// Share of the author's stored posts that meet the terms of a brand, 0...1.
    case brand(String)
    /// Share of the author's stored posts that meet the terms of a topic, 0...1.
    case topic(String)

    /// Every feature that needs no brand or topic.
    public static let plain: [Feature] = [
        .followers, .following, .posts, .volume, .polarity, .subjectivity, .replies, .recency, .accountAge,
    ]

    /// What the number is like.
    public enum Kind: Sendable {
        /// A count or a length of time: from 0 up without an end, spread over many orders of magnitude.
        case amount
        /// A mean or a share over the author's posts: it is as sure as they are many.
        case mean
    }

    public var kind: Kind {
        switch self {
        case .followers, .following, .posts, .volume, .recency, .accountAge: .amount
        case .polarity, .subjectivity, .replies, .brand, .topic: .mean
        }
    }

    /// The values that the feature can have.
    public var range: ClosedRange<Double> {
        switch self {
        case .polarity: -1...1
        case .subjectivity, .replies, .brand, .topic: 0...1
        case .followers, .following, .posts, .recency, .accountAge: 0...(.greatestFiniteMagnitude)
        case .volume: 1...(.greatestFiniteMagnitude)
        }
    }

    /// Whether only whole numbers make sense.
    public var isWhole: Bool {
        switch self {
        case .followers, .following, .posts, .volume: true
        case .polarity, .subjectivity, .replies, .recency, .accountAge, .brand, .topic: false
        }
    }

    /// How long it is from one instant to another, in the unit of the feature: years for the age of an account, days
    /// otherwise; 0 where the second comes first.
    public func length(from start: Instant, to end: Instant) -> Double {
        let unit = self == .accountAge ? 31_556_952_000.0 : 86_400_000
        return max(0, Double(end.milliseconds - start.milliseconds) / unit)
    }

    /// What is done to the number, if a recipe does not say otherwise: amounts are taken as log(1 + x).
    public var usualTransform: Transform { kind == .amount ? .logarithm : .identity }
}

/// What is done to a raw number before it is scaled.
public enum Transform: String, CaseIterable, Codable, Sendable {
    case identity = "none"
    /// log(1 + x), natural.
    case logarithm = "log1p"
}

extension Feature: RawRepresentable, Codable {
    /// The name in configurations, exports and stored runs: `followers`, `account_age`, `brand:acme`.
    public var rawValue: String {
        switch self {
        case .followers: "followers"
        case .following: "following"
        case .posts: "posts"
        case .volume: "volume"
        case .polarity: "polarity"
        case .subjectivity: "subjectivity"
        case .replies: "replies"
        case .recency: "recency"
        case .accountAge: "account_age"
        case .brand(let id): "brand:" + id
        case .topic(let id): "topic:" + id
        }
    }

    public init?(rawValue: String) {
        if let feature = Self.plain.first(where: { $0.rawValue == rawValue }) {
            self = feature
        } else if rawValue.hasPrefix("brand:"), rawValue.utf8.count > 6 {
            self = .brand(String(rawValue.dropFirst(6)))
        } else if rawValue.hasPrefix("topic:"), rawValue.utf8.count > 6 {
            self = .topic(String(rawValue.dropFirst(6)))
        } else {
            return nil
        }
    }
}

extension Profile {
    /// What the profile says of a feature, in raw units.
    ///
    /// - Parameters:
    ///   - feature: What to read.
    ///   - latest: The instant of the latest post of the store, from which recency and age are counted.
    /// - Returns: `nil` where no post of the author says anything of it.
    public func value(of feature: Feature, asOf latest: Instant) -> Double? {
        switch feature {
        case .followers: followers.map { Double($0.value) }
        case .following: following.map { Double($0.value) }
        case .posts: account?.value.posts.map(Double.init)
        case .volume: Double(volume)
        case .recency: feature.length(from: lastSeen, to: latest)
        case .accountAge: account?.value.joinedAt.map { feature.length(from: $0, to: latest) }
        case .polarity, .subjectivity, .replies, .brand, .topic: moments(of: feature).mean
        }
    }

    /// What stands behind a mean or a share: the scores of the posts, in ten-thousandths. Empty for an amount.
    public func moments(of feature: Feature) -> Moments {
        switch feature {
        case .polarity: polarity
        case .subjectivity: subjectivity
        case .replies: share(kinds.reply)
        case .brand(let id): share(brands[id])
        case .topic(let id): share(topics[id])
        case .followers, .following, .posts, .volume, .recency, .accountAge: Moments()
        }
    }

    /// Posts that count as 1 among all, which otherwise count as 0.
    private func share(_ posts: Int64) -> Moments {
        Moments(count: volume, sum: posts * 10_000, sumOfSquares: posts * 100_000_000)
    }
}
