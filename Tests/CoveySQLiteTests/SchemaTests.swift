import Covey
import CoveyStore
import CoveyStoreConformance
import Testing

@testable import CoveySQLite

@Suite struct SchemaTests {
    /// What the first Covey made a store with, and a run of its own in it.
    private static let first = """
        PRAGMA application_id = 1131378297;
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES ('posts, profiles, segmentations');
        CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE authors (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE posts (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, digest INTEGER NOT NULL,
            author INTEGER NOT NULL, created_at INTEGER NOT NULL, kind INTEGER NOT NULL, language TEXT NOT NULL,
            sentiment INTEGER NOT NULL, polarity INTEGER, subjectivity INTEGER, brands TEXT NOT NULL,
            topics TEXT NOT NULL, followers INTEGER, following INTEGER, statuses INTEGER, listed INTEGER,
            flags INTEGER, joined_at INTEGER, country TEXT, evidence TEXT NOT NULL, text TEXT
        ) STRICT;
        CREATE INDEX posts_by_author ON posts (author);
        CREATE TABLE marks (id TEXT PRIMARY KEY, post TEXT, through INTEGER) STRICT, WITHOUT ROWID;
        CREATE INDEX marks_by_post ON marks (post) WHERE post IS NOT NULL;
        CREATE TABLE profiles (
            author INTEGER PRIMARY KEY, volume INTEGER NOT NULL, original INTEGER NOT NULL, reply INTEGER NOT NULL,
            repost INTEGER NOT NULL, quote INTEGER NOT NULL, scored INTEGER NOT NULL, polarity_sum INTEGER NOT NULL,
            polarity_squares INTEGER NOT NULL, subjectivity_sum INTEGER NOT NULL,
            subjectivity_squares INTEGER NOT NULL, languages TEXT NOT NULL, brands TEXT NOT NULL,
            topics TEXT NOT NULL, first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL, followers INTEGER,
            followers_at INTEGER, following INTEGER, following_at INTEGER, account_at INTEGER, statuses INTEGER,
            listed INTEGER, flags INTEGER, joined_at INTEGER, country TEXT
        ) STRICT;
        CREATE TABLE segmentations (id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT) STRICT;
        CREATE TABLE assignments (
            segmentation INTEGER NOT NULL, author INTEGER NOT NULL, segment INTEGER NOT NULL, distance REAL NOT NULL,
            PRIMARY KEY (segmentation, author)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO segmentations (document) VALUES ('{"id": {"number": 1}, "k": 2}'), (NULL);
        INSERT INTO assignments VALUES (1, 1, 1, 0.5), (2, 1, 1, 0.5);

        INSERT INTO authors (key) VALUES ('ada');
        INSERT INTO posts VALUES (
            1, 'x:1', 3, -1, 1, 1750000000000, 1, 'en', 1, -4200, 5100, 'acme,globex', '', 10, NULL, 7, 1, 1,
            1600000000000, 'PL', 'not good' || char(31) || '-3100' || char(30) || 'sad' || char(31) || '-1100', 'words');
        INSERT INTO posts VALUES (
            2, 'x:2', 0, 5, 1, 1750000060000, 0, 'und', 0, NULL, NULL, '', '', NULL, NULL, NULL, NULL, NULL, NULL,
            NULL, '', NULL);
        INSERT INTO marks VALUES ('x:3', 'x:1', NULL), ('x:4', NULL, -1);
        """

    /// What the second Covey changed of it.
    private static let second = """
        INSERT INTO grdb_migrations VALUES ('runs that are kept, a published one among them');
        DELETE FROM segmentations;
        ALTER TABLE segmentations ADD COLUMN keeps_assignments INTEGER NOT NULL DEFAULT 1;
        DROP TABLE assignments;
        CREATE TABLE assignments (
            segmentation INTEGER NOT NULL, author INTEGER NOT NULL, segment INTEGER NOT NULL, distance REAL NOT NULL,
            checksum INTEGER NOT NULL, PRIMARY KEY (segmentation, author)
        ) STRICT, WITHOUT ROWID;
        """

    /// The posts that ``first`` holds.
    private static let oldPosts = [
        StoredPost(
            id: PostID("x:1"), version: 3, digest: .max, otherVersions: [PostID("x:3")], author: AuthorKey("ada"),
            createdAt: Instant(milliseconds: 1_750_000_000_000), kind: .reply, text: "words",
            reading: Reading(
                language: .english, scores: Scores(polarity: -4_200, subjectivity: 5_100, sentiment: .negative),
                evidence: [Evidence(words: "not good", weight: -3_100), Evidence(words: "sad", weight: -1_100)]),
            brands: ["acme", "globex"],
            observation: Observation(
                followers: 10,
                account: Account(
                    posts: 7, listed: 1, verified: true, joinedAt: Instant(milliseconds: 1_600_000_000_000),
                    country: "PL"))),
        StoredPost(
            id: PostID("x:2"), version: 0, digest: 5, author: AuthorKey("ada"),
            createdAt: Instant(milliseconds: 1_750_000_060_000), kind: .original, text: nil,
            reading: Reading(language: .undetermined)),
    ]

    @Test(arguments: [SchemaTests.first, SchemaTests.first + SchemaTests.second])
    func `posts of an earlier version read as they did, and can be corrected`(_ sql: String) async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        try folder.sqlite(path, sql)
        let posts = Self.oldPosts
        for _ in 0..<2 {
            let store = try SQLiteStore(path: path, create: false)
            #expect(try await store.allPosts() == posts)
            #expect(try await store.post(PostID("x:3")) == posts[0])
            #expect(try await store.posts(by: AuthorKey("ada"), limit: 9) == posts.reversed())
            #expect(try await store.allMarks().count == 2)
        }
        let store = try SQLiteStore(path: path, create: false)
        #expect(try await store.apply(posts.map { .submit($0) }) == ChangeCounts(duplicate: 2))
        let corrected = Sample.corrected(posts[0], polarity: 9_000)
        #expect(try await store.apply([.submit(corrected)]) == ChangeCounts(stored: 1, replaced: 1))
        #expect(try await store.allPosts() == [corrected, posts[1]])
        var profile = Profile(of: corrected)
        profile.merge(Profile(of: posts[1]))
        #expect(try await store.allProfiles() == [profile])
    }

    @Test func `a store of the first version keeps its posts, and drops runs that cannot be read any more`()
        async throws
    {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        let post = Self.oldPosts[0]
        try folder.sqlite(path, Self.first)
        try await SQLiteStore(path: path, create: false).refold([post.author])
        for _ in 0..<2 {
            let store = try SQLiteStore(path: path, create: false)
            #expect(try await store.allPosts() == Self.oldPosts)
            #expect(try await store.profile(of: post.author)?.volume == 2)
            #expect(try await store.publishedSegmentation() == nil)
            #expect(try await store.segmentations(before: nil, limit: 9).isEmpty)
        }
        #expect(try folder.sqlite(path, "SELECT count(*) FROM assignments") == "0\n")
        let store = try SQLiteStore(path: path, create: false)
        let id = try await store.beginSegmentation()
        #expect(id > SegmentationID(2), "no number is given twice")
        let assignment = Assignment(author: post.author, segment: 1, distance: 0, checksum: 9)
        try await store.write([assignment], to: id)
        try await store.publish(Sample.segmentation(id, state: .published))
        #expect(try await store.assignments(of: id, after: nil, limit: 9) == [assignment])
    }

    @Test func `profiles of a store of an earlier version are found in each order`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        try folder.sqlite(path, Self.first + Self.second)
        try folder.sqlite(
            path,
            """
            INSERT INTO authors (key) VALUES ('abe');
            INSERT INTO profiles VALUES (1, 2, 1, 1, 0, 0, 1, -4200, 17640000, 5100, 26010000, 'en=1,und=1',
                'acme=1,globex=1', '', 1750000000000, 1750000060000, 10, 1750000000000, NULL, NULL, NULL, NULL, NULL,
                NULL, NULL, NULL);
            INSERT INTO profiles SELECT 2, volume, original, reply, repost, quote, scored, polarity_sum,
                polarity_squares, subjectivity_sum, subjectivity_squares, languages, brands, topics, first_seen,
                last_seen, followers, followers_at, following, following_at, account_at, statuses, listed, flags,
                joined_at, country FROM profiles
            """)
        let store = try SQLiteStore(path: path, create: false)
        try await store.prepareForQueries()
        for order in ProfileOrder.allCases {
            let page = try await store.profiles(ProfileQuery(order: order, limit: 1))
            #expect(page.profiles.map(\.author.text) == ["abe"], "of equals the lower key comes first")
            let next = try await store.profiles(ProfileQuery(order: order, after: page.next, limit: 1))
            #expect(next.profiles.map(\.author.text) == ["ada"] && next.next == nil)
        }
    }

    @Test func `a store of an earlier version that is only looked at stays as it is`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        try folder.sqlite(path, Self.first)
        let error = #expect(throws: StoreError.self) { try SQLiteStore(path: path, create: false, upgrade: false) }
        #expect(error?.code == .unavailable && error?.message.contains("earlier version") == true)
        #expect(try folder.sqlite(path, "SELECT count(*) FROM grdb_migrations").hasPrefix("1"))
        _ = try SQLiteStore(path: path, create: false)
        #expect(try await SQLiteStore(path: path, create: false, upgrade: false).allPosts() == Self.oldPosts)
    }

    @Test func `a profile that an earlier version adds has its author's key`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        let store = try SQLiteStore(path: path, create: true)
        try await store.apply([.submit(Sample.post("x:1", author: "ada", polarity: 1))])
        let columns = """
            volume, original, reply, repost, quote, scored, polarity_sum, polarity_squares, subjectivity_sum,
            subjectivity_squares, languages, brands, topics, first_seen, last_seen
            """
        let key = try folder.sqlite(
            path,
            """
            INSERT INTO authors (key) VALUES ('abe');
            INSERT INTO profiles (author, \(columns)) SELECT number, \(columns) FROM profiles, authors
                WHERE authors.key = 'abe';
            SELECT profiles.key FROM profiles JOIN authors ON number = author WHERE authors.key = 'abe';
            """)
        #expect(key.hasPrefix("abe"))
        try await store.prepareForQueries()
        #expect(
            try await store.profiles(ProfileQuery(order: .volume, limit: 9)).profiles.map(\.author.text) == [
                "abe", "ada",
            ])
    }

    @Test func `an author's posts are found by the index`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        let store = try SQLiteStore(path: path, create: true)
        try await store.apply((0..<50).map { .submit(Sample.post("x:\($0)", author: "author \($0)", polarity: 1)) })
        let plan = try folder.sqlite(path, "EXPLAIN QUERY PLAN " + SQLiteStore.postsByAuthor)
        #expect(plan.contains("SEARCH posts USING INDEX posts_by_author"), "\(plan)")
        #expect(plan.contains("SEARCH marks USING"), "\(plan)")
        #expect(
            !plan.contains("SCAN posts") && !plan.contains("SCAN marks") && !plan.contains("SCAN authors"), "\(plan)")
    }

    @Test func `a run that cannot be read is named as damage`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        let store = try SQLiteStore(path: path, create: true)
        let id = try await store.beginSegmentation()
        try await store.publish(Sample.segmentation(id, state: .published))
        try folder.sqlite(path, "UPDATE segmentations SET document = '{}'")
        let error = await #expect(throws: StoreError.self) { try await store.publishedSegmentation() }
        #expect(error?.code == .corrupt)
        #expect(error?.message.contains(path) == true)
    }
}
