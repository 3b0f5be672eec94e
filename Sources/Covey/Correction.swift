/// What a person says of a post in place of what was read.
///
/// A part that is `nil` stays as read. A correction belongs to one version of a post: once the author edits the post,
/// the new text is read for itself.
public struct Correction: Hashable, Sendable {
    /// -10000...10000.
    public var polarity: Int32?
    /// 0...10000.
    public var subjectivity: Int32?
    /// Never `unscored`.
    public var sentiment: Sentiment?
    public var correctedAt: Instant

    public init(polarity: Int32? = nil, subjectivity: Int32? = nil, sentiment: Sentiment? = nil, at instant: Instant) {
        self.polarity = polarity
        self.subjectivity = subjectivity
        self.sentiment = sentiment
        correctedAt = instant
    }

    /// Whether it says nothing: it takes an earlier correction back.
    public var isEmpty: Bool { polarity == nil && subjectivity == nil && sentiment == nil }

    /// Why its parts cannot hold together, as one sentence; `nil` if they can.
    public var contradiction: String? {
        guard let polarity, let sentiment else { return nil }
        let holds =
            switch sentiment {
            case .positive: polarity >= 0
            case .negative: polarity <= 0
            case .neutral: polarity.magnitude <= Scores.neutralBand.magnitude
            case .mixed, .unscored: true
            }
        return holds
            ? nil : "A \(sentiment.rawValue) post cannot have that polarity: the two contradict each other."
    }
}

extension Scores {
    /// The scores with a correction in their place.
    ///
    /// A label alone brings the polarity to the nearest that goes with it; a polarity alone brings its label. What a
    /// person says is certain.
    public func corrected(by correction: Correction) -> Scores {
        guard !correction.isEmpty else { return self }
        var scores = self
        scores.subjectivity = correction.subjectivity ?? subjectivity
        guard correction.polarity != nil || correction.sentiment != nil else { return scores }
        let label = correction.sentiment ?? Self.label(of: correction.polarity ?? polarity)
        scores.sentiment = label
        scores.polarity = correction.polarity ?? Self.polarity(nearest: polarity, of: label)
        scores.probabilities = Probabilities(certain: label)
        return scores
    }

    /// Polarities within this distance of 0 are neutral.
    public static let neutralBand: Int32 = 1_500

    /// The label that goes with a polarity alone; `mixed` never does.
    public static func label(of polarity: Int32) -> Sentiment {
        if polarity > neutralBand { return .positive }
        return polarity < -neutralBand ? .negative : .neutral
    }

    private static func polarity(nearest polarity: Int32, of label: Sentiment) -> Int32 {
        switch label {
        case .positive: max(polarity, neutralBand + 1)
        case .negative: min(polarity, -neutralBand - 1)
        case .neutral: min(max(polarity, -neutralBand), neutralBand)
        case .mixed, .unscored: polarity
        }
    }
}

extension Probabilities {
    /// One label for sure.
    public init(certain label: Sentiment) {
        self.init(
            positive: label == .positive ? 10_000 : 0, negative: label == .negative ? 10_000 : 0,
            neutral: label == .neutral ? 10_000 : 0, mixed: label == .mixed ? 10_000 : 0)
    }
}

extension StoredPost {
    /// The post with another reading, as its next edition. A correction stays in force; only scores can be corrected, so
    /// a language that cannot be scored takes it out of sight, not away.
    public func reread(_ reading: Reading) -> StoredPost {
        var post = self
        post.reading = reading
        if let correction { post.reading.scores = reading.scores?.corrected(by: correction) }
        // Editions come from stores: one at the end of its range must not trap.
        if post.edition < .max { post.edition += 1 }
        return post
    }

    /// The post as a person corrects it, as its next edition.
    ///
    /// - Parameters:
    ///   - correction: An empty one takes an earlier one back.
    ///   - reading: What the text reads as without any correction.
    public func corrected(by correction: Correction, reading: Reading) -> StoredPost {
        var post = self
        post.correction = correction
        return post.reread(reading)
    }
}
