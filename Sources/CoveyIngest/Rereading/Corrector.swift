public import Covey
public import CoveyStore
public import CoveyUnderstanding

/// Puts what a person says of a post in the place of what was read.
public struct Corrector: Sendable {
    private let store: any Store
    private let read: @Sendable (_ text: String, _ post: StoredPost) -> Reading

    /// - Parameter understanding: Reads the text again where an earlier correction hides what was read of it.
    public init(store: any Store, understanding: Understanding) {
        self.init(store: store) { text, post in
            Understanding.Reader(understanding)
                .read(text, declared: post.reading.language, brands: post.brands)
        }
    }

    /// - Parameter read: Reads the text of a post.
    init(store: any Store, read: @escaping @Sendable (_ text: String, _ post: StoredPost) -> Reading) {
        self.store = store
        self.read = read
    }

    /// What a correction did.
    public struct Outcome: Equatable, Sendable {
        public var before: StoredPost
        public var after: StoredPost
        /// The author's profile.
        public var profileBefore: Profile?
        public var profileAfter: Profile?
    }

    /// Corrects a post.
    ///
    /// - Parameters:
    ///   - id: The post's, or that of any of its versions.
    ///   - correction: What is said anew; of an earlier correction the rest stays in force. An empty one takes the earlier
    ///     one back, all of it.
    ///   - check: Looks at the stored post before it is corrected; what it throws is thrown, and nothing changes.
    /// - Throws: `IngestError` with code `unknownPost` or `notCorrectable`; `StoreError`.
    public func correct(
        _ id: PostID, by correction: Correction, unless check: (StoredPost) throws -> Void = { _ in }
    ) async throws -> Outcome {
        var version: UInt64?
        // Another edition may come first, and another after that; somebody who never stops is not expected.
        for _ in 0..<20 {
            guard let post = try await store.post(id) else {
                throw IngestError(.unknownPost, "No post \(id.text) is stored.")
            }
            guard version == nil || version == post.version else {
                throw IngestError(
                    .notCorrectable, "The author of \(id.text) edited it at this moment: look at it again.")
            }
            version = post.version
            try check(post)
            let before = try await store.profile(of: post.author)
            let corrected = try corrected(post, by: correction)
            let counts = try await store.apply([.submit(corrected)])
            guard counts.stored == 1 else { continue }
            return Outcome(
                before: post, after: corrected, profileBefore: before,
                profileAfter: try await store.profile(of: corrected.author))
        }
        throw IngestError(.notCorrectable, "The post \(id.text) is being changed all the time: try again later.")
    }

    private func corrected(_ post: StoredPost, by correction: Correction) throws(IngestError) -> StoredPost {
        let earlier = post.correction.flatMap { $0.isEmpty ? nil : $0 }
        guard post.reading.scores != nil else {
            throw IngestError(
                .notCorrectable,
                "The post \(post.id.text) has no scores to correct: its language (\(post.reading.language.code)) "
                    + "is not scored.")
        }
        if correction.isEmpty {
            guard earlier != nil else {
                throw IngestError(.notCorrectable, "The post \(post.id.text) has not been corrected.")
            }
            guard let reading = reread(post) else {
                throw IngestError(
                    .notCorrectable,
                    "What was read of \(post.id.text) is not known any more: its text is not kept, or was translated.")
            }
            return post.corrected(by: correction, reading: reading)
        }
        let merged = correction.completed(by: earlier)
        // Where the text cannot be read again, the scores stay as the earlier correction left them: a label alone then
        // moves the polarity that the earlier one gave, not the one that was read.
        var reading = post.reading
        if earlier != nil { reading = reread(post) ?? reading }
        return post.corrected(by: merged, reading: reading)
    }

    /// What the text reads as; `nil` where nobody can tell.
    private func reread(_ post: StoredPost) -> Reading? {
        guard let text = post.text else { return nil }
        let reading = read(text, post)
        return reading.scores == nil ? nil : reading
    }
}

extension Correction {
    /// With what an earlier correction says of the parts that this one leaves out. Polarity and label go together.
    fileprivate func completed(by earlier: Correction?) -> Correction {
        var correction = self
        if polarity == nil, sentiment == nil {
            (correction.polarity, correction.sentiment) = (earlier?.polarity, earlier?.sentiment)
        }
        correction.subjectivity = subjectivity ?? earlier?.subjectivity
        return correction
    }
}
