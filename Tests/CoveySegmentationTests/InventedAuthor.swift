import Covey
import CoveyStore

/// Invented authors, given by what they are like, in a store of their own.
struct InventedAuthor {
    var name: String
    var followers: Int64? = 100
    var following: Int64? = 50
    var posts: Int64? = 500
    /// The polarity of each stored post, in ten-thousandths; `nil` for an unscored one.
    var polarities: [Int32?] = [0]
    var subjectivity: Int32 = 5_000
    var kind = Post.Kind.original
    var brands: [String] = []
    var joinedAt: Instant?
    var firstPost = Instant(milliseconds: 1_750_000_000_000)

    /// One post an hour.
    var changes: [Change] {
        polarities.enumerated().map { place, polarity in
            .submit(
                StoredPost(
                    id: PostID("x:\(name)-\(place)"), version: 1, digest: 1, author: AuthorKey(name),
                    createdAt: Instant(milliseconds: firstPost.milliseconds + Int64(place) * 3_600_000), kind: kind,
                    text: nil,
                    reading: Reading(
                        language: .english,
                        scores: polarity.map {
                            Scores(polarity: $0, subjectivity: subjectivity, sentiment: .neutral)
                        }),
                    brands: brands,
                    observation: Observation(
                        followers: followers, following: following,
                        account: Account(posts: posts, joinedAt: joinedAt))))
        }
    }

    static func store(_ authors: [InventedAuthor]) async throws -> InMemoryStore {
        let store = InMemoryStore()
        _ = try await store.apply(authors.flatMap(\.changes))
        return store
    }

    /// Four groups of authors that anybody would see, each of `size`.
    static func fourGroups(of size: Int, named prefix: String = "author") -> [InventedAuthor] {
        let groups: [(followers: Int64, posts: Int64, polarity: Int32, subjectivity: Int32)] = [
            (20, 100, -7_000, 8_000), (30, 120, 6_000, 7_000), (100_000, 90_000, 100, 500), (90_000, 80, 8_000, 9_000),
        ]
        return (0..<4 * size).map { index in
            let (group, wobble) = (groups[index % 4], Int64(index / 4))
            return InventedAuthor(
                name: "\(prefix) \(index)", followers: group.followers + wobble % 30,
                posts: group.posts + wobble % 30, polarities: [group.polarity + Int32(wobble % 30) * 10],
                subjectivity: group.subjectivity)
        }
    }
}
