import Covey
import CoveyStore
import CoveyStoreConformance
import Testing

@testable import CoveySQLite

@Suite struct SchemaTests {
    /// Takes a store back to what the first Covey made, with a run of its own in it.
    private static let backToFirst = """
        DELETE FROM grdb_migrations WHERE identifier <> 'posts, profiles, segmentations';
        ALTER TABLE segmentations DROP COLUMN keeps_assignments;
        ALTER TABLE assignments DROP COLUMN checksum;
        INSERT INTO segmentations (document) VALUES ('{"id": {"number": 1}, "k": 2}'), (NULL);
        INSERT INTO assignments VALUES (1, 1, 1, 0.5), (2, 1, 1, 0.5);
        """

    @Test func `a store of the first version keeps its posts, and drops runs that cannot be read any more`()
        async throws
    {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        let post = Sample.post("x:1", author: "ada", polarity: 3)
        try await SQLiteStore(path: path, create: true).apply([.submit(post)])
        try folder.sqlite(path, Self.backToFirst)
        for _ in 0..<2 {
            let store = try SQLiteStore(path: path, create: false)
            #expect(try await store.allPosts() == [post])
            #expect(try await store.profile(of: post.author) == Profile(of: post))
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
