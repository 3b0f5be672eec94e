import Covey
import CoveyStore

/// Posts and a reader for tests: a text is the polarity that the reader finds in it, in ten-thousandths.
enum InventedReader {
    static let first = ModelVersion("1-first")
    static let second = ModelVersion("2-second")

    /// Reads the number in a text, times `factor`; a text without one is not scored.
    static func read(_ text: String, _ language: Language, factor: Int32 = 1) -> Reading {
        guard let number = Int32(text) else { return Reading(language: language) }
        let polarity = number * factor
        return Reading(
            language: language,
            scores: Scores(
                polarity: polarity, subjectivity: abs(polarity), sentiment: Scores.label(of: polarity),
                probabilities: Probabilities(certain: Scores.label(of: polarity))))
    }

    static func post(
        _ number: Int, by author: String = "ada", says text: String, language: Language = .english,
        keepsText: Bool = true
    ) -> StoredPost {
        var reading = read(text, language)
        reading.model = first
        return StoredPost(
            id: PostID("x:\(1_000 + number)"), version: UInt64(number), digest: 1, author: AuthorKey(author),
            createdAt: Instant(milliseconds: 1_750_000_000_000 + Int64(number) * 1_000), kind: .original,
            text: keepsText ? text : nil, reading: reading)
    }

    /// A store with some posts.
    static func store(_ posts: [StoredPost]) async throws -> InMemoryStore {
        let store = InMemoryStore()
        try await store.apply(posts.map { .submit($0) })
        return store
    }
}

extension Store {
    func allPosts() async throws -> [StoredPost] { try await posts(after: nil, limit: .max) }
    func allProfiles() async throws -> [Profile] { try await profiles(after: nil, limit: .max) }
}
