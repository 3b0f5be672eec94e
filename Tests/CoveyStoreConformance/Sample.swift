package import Covey
package import CoveyStore
package import CoveyTesting

/// Invented posts and changes for the laws.
package enum Sample {
    package static func post(
        _ id: String, author: String, polarity: Int32?, version: UInt64 = 1, digest: UInt64 = 7, minute: Int64 = 0,
        followers: Int64 = 10
    ) -> StoredPost {
        let scores = polarity.map { polarity in
            Scores(
                polarity: polarity, subjectivity: abs(polarity),
                sentiment: polarity > 0 ? .positive : polarity < 0 ? .negative : .neutral)
        }
        return StoredPost(
            id: PostID(id), version: version, digest: digest, author: AuthorKey(author),
            createdAt: Instant(milliseconds: 1_750_000_000_000 + minute * 60_000), kind: .original,
            text: "text of \(id)",
            reading: Reading(language: polarity == nil ? .undetermined : .english, scores: scores),
            observation: Observation(
                followers: followers, following: 5, account: Account(posts: 100 + minute, listed: 1)))
    }

    /// Random submissions, edits, editions, withdrawals and joins over a few posts and authors, so that they often meet.
    package static func changes(count: Int, _ random: inout SeededNumbers) -> [Change] {
        (0..<count).map { _ in
            let chain = Int.random(in: 0..<25, using: &random)
            // Version n of chain c has the id 10 c + n; its identity is the id of version 0.
            let version = Int.random(in: 0..<3, using: &random)
            if version > 0, Int.random(in: 0..<12, using: &random) == 0 {
                return .join(PostID("x:\(chain * 10 + version)"), of: PostID("x:\(chain * 10)"))
            }
            if Int.random(in: 0..<8, using: &random) == 0 {
                let through: UInt64 = Bool.random(using: &random) ? .max : UInt64(chain * 10 + version)
                return .withdraw(PostID("x:\(chain * 10 + (through == .max ? version : 0))"), through: through)
            }
            var post = post(
                "x:\(chain * 10)", author: "author \(chain % 6)",
                polarity: version == 2 ? nil : Int32.random(in: -10_000...10_000, using: &random),
                version: UInt64(chain * 10 + version), minute: Int64.random(in: 0..<20_000, using: &random),
                followers: Int64.random(in: 0..<4, using: &random))
            post.digest = checksum(post)
            post.kind = Post.Kind.allCases[Int.random(in: 0..<4, using: &random)]
            post.digest ^= UInt64(post.kind.rawValue.utf8.count) << 20
            post.brands = version == 0 ? ["acme"] : ["acme", "globex"]
            // Some payloads know of their edits, some of later ones too, and some of none.
            let latest = Int.random(in: version..<4, using: &random)
            if Bool.random(using: &random) {
                post.otherVersions = latest == 0 ? [] : (1...latest).map { PostID("x:\(chain * 10 + $0)") }
            } else {
                post.id = PostID("x:\(chain * 10 + version)")
            }
            return .submit(edition(of: post, &random))
        }
    }

    /// A payload as it came, read anew, or corrected; what it then holds depends on its revision alone.
    private static func edition(of post: StoredPost, _ random: inout SeededNumbers) -> StoredPost {
        guard Int.random(in: 0..<3, using: &random) == 0 else { return post }
        var post = post
        for _ in 0..<Int.random(in: 0..<3, using: &random) {
            post = post.reread(reading(post, polarity: (post.reading.scores?.polarity ?? 0) / 2 + 50))
        }
        guard Int.random(in: 0..<3, using: &random) == 0 else { return post }
        return corrected(post, polarity: Int32(post.digest % 9_000))
    }

    /// Different payloads must have different digests for "the highest wins" to mean one thing.
    private static func checksum(_ post: StoredPost) -> UInt64 {
        let polarity = UInt64(bitPattern: Int64(post.reading.scores?.polarity ?? 0)) & 0xFFFF
        let followers = UInt64(post.observation?.followers ?? 0)
        return UInt64(post.createdAt.milliseconds / 60_000) << 28 ^ polarity << 4 ^ followers
    }
}
