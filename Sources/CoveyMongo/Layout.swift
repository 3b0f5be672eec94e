import Covey

/// The collections and every index Covey makes: the one place for names.
///
/// Everything goes by `_id`: on a cluster sharded by hashed `_id` each write and each look-up reaches the one shard that
/// holds its document, and a new post touches no second index. From an author to the posts lead the lists that profiles
/// keep of them.
enum Layout {
    /// Grows with each change of the documents that an earlier Covey would misread.
    static let version: Int64 = 4

    enum Collection: String, CaseIterable {
        /// The log of batches under way: a head document each, which lists its pieces, and those pieces.
        case batches
        /// One document an id: a post, a withdrawal, or a redirect to the id that the post is kept under.
        case posts
        /// One document an author, which lists the posts it is made of; without posts it is empty, but stays, so that a late writer meets its token.
        case profiles
        /// Pages of the lists of authors with many posts; `_id` is the author, a space and the page's number.
        case postings
        /// The ids under which a post must stay away, for counting; the posts' documents decide.
        case withdrawals
        /// One document a run that was saved, for good; `_id` is its number. `w` tells which switch of the pointer it
        /// has taken over, 0 for none.
        case segmentations
        /// `_id` is the run's number, a space and the author.
        case assignments
        /// What a service keeps beside posts and profiles; `_id` is the kind, a space and the record's id.
        case records
        /// The version of this layout, whose authors are kept, counters, and the pointer to the published run.
        case settings
    }

    struct Index {
        let collection: Collection
        let name: String
        /// The fields in their order, each rising, or falling where it is sorted so.
        let keys: [(field: StaticString, isFalling: Bool)]
        /// Documents go this long after the instant in the field; `nil` keeps them.
        let expireAfterSeconds: Int64?

        init(_ collection: Collection, _ name: String, field: StaticString, expireAfterSeconds: Int64? = nil) {
            self.collection = collection
            self.name = name
            keys = [(field, false)]
            self.expireAfterSeconds = expireAfterSeconds
        }

        init(_ collection: Collection, _ name: String, keys: [(field: StaticString, isFalling: Bool)]) {
            self.collection = collection
            self.name = name
            self.keys = keys
            expireAfterSeconds = nil
        }

        /// The fields as the server takes them, for an index, a hint or a sort.
        var pattern: BSONDocument {
            let pattern = BSONDocument()
            for key in keys { pattern.append(key.field, Int64(key.isFalling ? -1 : 1)) }
            return pattern
        }
    }

    /// Made at start; MongoDB builds them beside the running work.
    ///
    /// - Parameter retentionDays: Posts older than this are expired by Covey, profiles and all. The server's own expiry
    ///   comes a week later, and only meets what no run of Covey has met by then.
    static func indexes(retentionDays: Int?) -> [Index] {
        var indexes = [
            Index(.batches, "covey_batches_lease", field: "lease"),
            // Pieces whose head never came: their batch was never recorded.
            Index(.batches, "covey_batches_at", field: "at", expireAfterSeconds: 7 * 86_400),
        ]
        if let retentionDays {
            indexes.append(
                Index(
                    .posts, retentionIndex, field: "at", expireAfterSeconds: Int64(retentionDays + 7) * 86_400))
            indexes.append(firstSeen)
        }
        return indexes
    }

    static let retentionIndex = "covey_posts_retention"

    private static let firstSeen = Index(.profiles, "covey_profiles_first", field: "first")

    /// Made when a service first asks for them, since every write has to keep them up: ingest alone needs none.
    static let queryIndexes =
        ProfileOrder.allCases.compactMap(\.index) + [
            firstSeen, postsByTime, postsByAuthor, Index(.records, "covey_records_expires", field: "expires"),
        ]

    static let postsByTime = Index(.posts, "covey_posts_at", keys: [("at", true), ("_id", true)])
    static let postsByAuthor = Index(
        .posts, "covey_posts_author", keys: [("author", false), ("at", true), ("_id", true)])

    /// What the server checks of every document written, whoever writes it: that tokens and the values that order or
    /// sum depend on are of their one type. MongoDB compares values of different types by type, without a word.
    static func validator(of collection: Collection) -> BSONDocument? {
        switch collection {
        case .profiles: types(("w", "long"), ("volume", "long"))
        case .segmentations: types(("w", "long"), ("document", "string"))
        case .assignments: types(("segment", "long"), ("distance", "double"), ("checksum", "long"))
        case .records: types(("w", "long"), ("revision", "long"), ("body", "string"))
        case .batches, .posts, .postings, .withdrawals, .settings: nil
        }
    }

    private static func types(_ fields: (StaticString, StaticString)...) -> BSONDocument {
        let validator = BSONDocument()
        for (field, type) in fields {
            let rule = BSONDocument()
            rule.append("$type", "\(type)")
            validator.append(field, rule)
        }
        return validator
    }
}
