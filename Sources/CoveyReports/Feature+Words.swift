import Covey

extension Feature {
    /// The heading of a column.
    var heading: String {
        switch self {
        case .followers: "Followers"
        case .following: "Following"
        case .posts: "Posts"
        case .volume: "Volume"
        case .polarity: "Polarity"
        case .subjectivity: "Subjectivity"
        }
    }

    /// What the number is, for a reader who never saw it.
    var meaning: String {
        switch self {
        case .followers: "accounts that follow the author"
        case .following: "accounts that the author follows"
        case .posts: "posts the author ever wrote, as the network counts them"
        case .volume: "posts of the author that are stored here"
        case .polarity: "mean of the author's scored posts, from -1 (wholly negative) to 1 (wholly positive)"
        case .subjectivity: "mean of the author's scored posts, from 0 (plain fact) to 1 (pure opinion)"
        }
    }

    /// Whether the feature counts something, so that its median says more than its mean.
    var isCount: Bool { transform == .logarithm }

    /// A value of the feature, a median or a mean, as a person reads it.
    func text(_ value: Double) -> String {
        switch self {
        case .followers, .following, .posts, .volume: Numerals.compact(value)
        case .polarity: Numerals.signed(value)
        case .subjectivity: Numerals.decimal(value, places: 2)
        }
    }
}
