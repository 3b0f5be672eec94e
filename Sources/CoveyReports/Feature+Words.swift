public import Covey

extension Feature {
    /// The feature on its own, as a heading.
    public var heading: String {
        switch self {
        case .followers: "Followers"
        case .following: "Following"
        case .posts: "Posts"
        case .volume: "Volume"
        case .polarity: "Polarity"
        case .subjectivity: "Subjectivity"
        case .replies: "Replies"
        case .recency: "Recency"
        case .accountAge: "Account age"
        case .brand(let id): "Posts about \(id)"
        case .topic(let id): "Posts on \(id)"
        }
    }

    /// The heading of a narrow column.
    var shortHeading: String {
        switch self {
        case .subjectivity: "Subj."
        case .accountAge: "Age"
        case .brand(let id): "About \(id)"
        case .topic(let id): "On \(id)"
        default: heading
        }
    }

    /// The feature within a sentence.
    public var noun: String { heading.prefix(1).lowercased() + heading.dropFirst() }

    /// What the number is, for a reader who never saw it.
    public var meaning: String {
        switch self {
        case .followers: "accounts that follow the author"
        case .following: "accounts that the author follows"
        case .posts: "posts the author ever wrote, as the network counts them"
        case .volume: "posts of the author that are stored here"
        case .polarity: "mean of the author's scored posts, from -1 (wholly negative) to 1 (wholly positive)"
        case .subjectivity: "mean of the author's scored posts, from 0 (plain fact) to 1 (pure opinion)"
        case .replies: "share of the author's stored posts that are replies, from 0 to 1"
        case .recency: "days from the author's latest stored post to the latest post of the store"
        case .accountAge: "years from the opening of the account to the latest post of the store"
        case .brand(let id): "share of the author's stored posts that are about the brand \(id), from 0 to 1"
        case .topic(let id): "share of the author's stored posts that are on the topic \(id), from 0 to 1"
        }
    }

    /// Whether the median says more than the mean.
    public var isAmount: Bool { kind == .amount }

    /// A value of the feature, a median or a mean, as a person reads it, with its unit.
    public func text(_ value: Double) -> String {
        switch self {
        case .followers, .following, .posts, .volume: Numerals.compact(value)
        case .recency: Self.counted(Numerals.compact(value), "day")
        case .accountAge: Self.counted(Numerals.compact(value), "year")
        case .polarity: Numerals.signed(value)
        case .subjectivity: Numerals.decimal(value, places: 2)
        case .replies, .brand, .topic: Numerals.percent(value)
        }
    }

    /// A border that a value lies above or does not, as in `above 180` and `up to 180`. Counts are written in full; as
    /// they are whole, those above 180.5 are those above 180.
    public func border(_ value: Double) -> String {
        isWhole ? Numerals.decimal(value.rounded(.down), places: 0) : text(value)
    }

    private static func counted(_ text: String, _ unit: String) -> String { "\(text) \(unit)\(text == "1" ? "" : "s")" }
}

extension FeatureSummary {
    /// The figure of a group that says most of a feature, as a person reads it: medians of amounts, else means.
    public var text: String {
        guard observed > 0 else { return "n/a" }
        return feature.text(feature.isAmount ? median : mean)
    }
}
