import Covey
import CoveyMongoTesting
import CoveyStore
import CoveyStoreConformance
import CoveyTesting
import Testing

@testable import CoveyMongo

/// The steps of a batch, cut off and mixed in every way that one process can bring about.
@Suite(
    .enabled(if: MongoTestServer.shouldRun, "needs a server; see Setup/test-server.sh"), .timeLimit(.minutes(20)),
    .serialized)
struct ProtocolTests {
    private let server: MongoTestServer

    init() throws {
        server = try MongoTestServer.shared()
    }

    private func open(
        _ uri: String, lease: Duration = .seconds(300), patience: Duration = .seconds(3_600)
    ) async throws -> MongoStore {
        try await MongoStore.open(MongoAddress(uri), create: true, lease: lease, patience: patience)
    }

    private func expect(
        _ store: MongoStore, toMean changes: [Change], _ comment: Comment, location: SourceLocation = #_sourceLocation
    ) async throws {
        let meaning = PlainMeaning(changes)
        let (posts, profiles) = (
            try await store.posts(after: nil, limit: 1_000), try await store.profiles(after: nil, limit: 1_000)
        )
        #expect(posts == meaning.posts, comment, sourceLocation: location)
        #expect(profiles == meaning.profiles, comment, sourceLocation: location)
        _ = try await store.check { audit throws(StoreError) in
            Issue.record("\(audit.author.text) is not the sum of its posts", sourceLocation: location)
        }
        #expect(try await store.strayPosts(mends: false) == 0, comment, sourceLocation: location)
    }

    /// The requests of one batch that meets everything: new posts, edits, joins, withdrawals, an author who loses a post.
    private static let steps: [(command: String, collection: String)] = [
        ("insert", "batches"), ("insert", "posts"), ("find", "posts"), ("update", "batches"), ("update", "posts"),
        ("insert", "withdrawals"), ("find", "profiles"), ("insert", "profiles"), ("update", "profiles"),
        ("delete", "batches"),
    ]

    /// Changes before, in and after a batch that goes through all steps.
    private static func history(seed: UInt64) -> (before: [Change], batch: [Change], after: [Change]) {
        var random = SeededNumbers(seed: seed)
        var edited = Sample.post("x:9002", author: "yan", polarity: 8, version: 9_004)
        edited.otherVersions = [PostID("x:9004")]
        let before: [Change] = [
            .submit(Sample.post("x:9001", author: "zoe", polarity: 1)),
            .submit(Sample.post("x:9002", author: "yan", polarity: 2)),
        ]
        // Zoe is in no other change of the batch, and nobody has heard of the new author.
        let batch: [Change] = [
            .withdraw(PostID("x:9001"), through: .max), .withdraw(PostID("x:9009"), through: .max), .submit(edited),
            .submit(Sample.post("x:9003", author: "a new author", polarity: 3)),
        ]
        return (
            before + Sample.changes(count: 25, &random), Sample.changes(count: 25, &random) + batch,
            Sample.changes(count: 25, &random) + [.submit(Sample.post("x:9005", author: "a new author", polarity: 4))]
        )
    }

    @Test(arguments: steps.indices, [FaultProxy.Action.swallowReply, .refuse])
    func `a lost answer at any step is made good by the store itself`(
        _ step: Int, _ action: FaultProxy.Action
    ) async throws {
        let history = Self.history(seed: UInt64(step))
        let uri = server.freshDatabase()
        let proxy = try FaultProxy(to: server)
        let store = try await open(proxy.uri(uri))
        try await store.apply(history.before)
        let (command, collection) = Self.steps[step]
        proxy.on(
            command: command, collection: collection, do: action)
        let counts = try await store.apply(history.batch)
        #expect(proxy.injected == 1, "the step \(Self.steps[step]) was met")
        let submitted = history.batch.count { if case .submit = $0 { true } else { false } }
        #expect(counts.stored + counts.duplicate + counts.deleted == submitted, "every post became one thing")
        try await store.apply(history.after)
        try await expect(
            try await open(uri), toMean: history.before + history.batch + history.after,
            "step \(Self.steps[step]), \(action)")
        proxy.close()
    }

    @Test(arguments: steps.indices)
    func `a batch left behind at any step is finished by the next, and its zombie changes nothing`(
        _ step: Int
    ) async throws {
        let history = Self.history(seed: 100 + UInt64(step))
        let uri = server.freshDatabase()
        let proxy = try FaultProxy(to: server)
        // A lease that is over at once: whoever comes may take the batch, although its owner lives.
        let zombie = try await open(proxy.uri(uri), lease: .zero)
        try await zombie.apply(history.before)
        let (command, collection) = Self.steps[step]
        proxy.on(command: command, collection: collection, do: .hold)
        async let late = zombie.apply(history.batch)
        try await proxy.untilHeld()
        // Another process finishes what it finds, and goes on with changes of its own to the same posts.
        let other = try await open(uri, lease: .zero)
        try await other.apply(history.after)
        proxy.forgetFaults()
        proxy.release()
        _ = try await late
        try await expect(
            other, toMean: history.before + history.batch + history.after, "a zombie at \(Self.steps[step])")
        proxy.close()
    }

    @Test(arguments: 1...6)
    func `two processes on the same changes, in other orders and batches, end in the same store`(
        _ seed: Int
    ) async throws {
        var random = SeededNumbers(seed: 1_000 + UInt64(seed))
        let changes = Sample.changes(count: 160, &random)
        let uri = server.freshDatabase()
        let (one, other) = (try await open(uri, lease: .zero), try await open(uri, lease: .zero))
        let (first, second) = (changes.shuffled(using: &random), changes.shuffled(using: &random))
        async let left = one.apply(first, inBatchesOf: 23)
        async let right = other.apply(second, inBatchesOf: 31)
        _ = try await (left, right)
        try await one.settle()
        try await expect(one, toMean: changes, "seed \(seed)")
    }

    @Test func `an author with many posts has pages, and loses posts from them`() async throws {
        let uri = server.freshDatabase()
        let store = try await open(uri)
        var changes: [Change] = (0..<900).map { number in
            .submit(Sample.post("x:\(number)", author: "ada", polarity: Int32(number), minute: Int64(number)))
        }
        try await store.apply(changes, inBatchesOf: 300)
        let withdrawals = stride(from: 0, to: 900, by: 7).map { Change.withdraw(PostID("x:\($0)"), through: .max) }
        changes += withdrawals
        try await store.apply(withdrawals)
        changes += [.submit(Sample.post("x:9000", author: "ada", polarity: 5))]
        try await store.apply(Array(changes.suffix(1)))
        let pages = try await store.connection.perform { client in
            try client.collection(.postings).count(BSONDocument())
        }
        #expect(pages >= 3)
        try await expect(store, toMean: changes, "900 posts of one author")
    }

    @Test func `a profile that was removed by hand is found by its posts, and made again`() async throws {
        let store = try await open(server.freshDatabase())
        let changes = (0..<40).map { Change.submit(Sample.post("x:\($0)", author: "author \($0 % 4)", polarity: 1)) }
        try await store.apply(changes)
        try await store.connection.perform { client in
            _ = try client.collection(.profiles).deleteMany(.id("author 1"))
        }
        #expect(try await store.strayPosts(mends: true) == 10)
        try await expect(store, toMean: changes, "after mending")
    }

    @Test func `a profile that was changed by hand is found, and folded again`() async throws {
        let store = try await open(server.freshDatabase())
        let changes = (0..<40).map { Change.submit(Sample.post("x:\($0)", author: "author \($0 % 4)", polarity: 1)) }
        try await store.apply(changes)
        try await store.connection.perform { client in
            var bulk = client.collection(.profiles).bulk(ordered: true)
            let update = try BSONDocument(json: #"{"$inc": {"polarity": {"$numberLong": "5"}}}"#)
            bulk.update(.id("author 2"), update)
            try bulk.execute().check()
        }
        let differing = try await store.audit(after: nil, limit: 10).filter { !$0.agrees }.map(\.author)
        #expect(differing == [AuthorKey("author 2")])
        try await store.refold(differing)
        try await expect(store, toMean: changes, "after folding again")
    }

    @Test func `a post that was damaged by hand is never left out of a profile unseen`() async throws {
        let store = try await open(server.freshDatabase())
        try await store.apply((0..<3).map { .submit(Sample.post("x:\($0)", author: "ada", polarity: 1)) })
        let before = try await store.profile(of: AuthorKey("ada"))
        try await store.connection.perform { client in
            var bulk = client.collection(.posts).bulk(ordered: true)
            bulk.update(.id("x:1"), try BSONDocument(json: #"{"$set": {"place": {"source": "a dream"}}}"#))
            try bulk.execute().check()
        }
        let error = await #expect(throws: StoreError.self) { try await store.refold([AuthorKey("ada")]) }
        #expect(error?.code == .corrupt)
        #expect(try await store.profile(of: AuthorKey("ada")) == before)
    }
}
