import Covey
import CoveyMongoTesting
import CoveyStore
import CoveyStoreConformance
import Testing

@testable import CoveyMongo

/// The steps of publishing, cut off and mixed.
@Suite(
    .enabled(if: MongoTestServer.shouldRun, "needs a server; see Setup/test-server.sh"), .timeLimit(.minutes(20)),
    .serialized)
struct PublishingTests {
    private let server: MongoTestServer
    private let uri: String
    private let proxy: FaultProxy

    init() throws {
        server = try MongoTestServer.shared()
        uri = server.freshDatabase()
        proxy = try FaultProxy(to: server)
    }

    /// A store of which nothing goes wrong.
    private func direct() async throws -> MongoStore {
        try await MongoStore.open(MongoAddress(uri), create: true)
    }

    private func proxied(patience: Duration = .seconds(3_600)) async throws -> MongoStore {
        try await MongoStore.open(
            MongoAddress(proxy.uri(uri)), create: true, lease: .seconds(300), patience: patience)
    }

    private func assignment(_ segment: Int) -> Assignment {
        Assignment(author: AuthorKey("ada"), segment: segment, distance: 0.5, checksum: 1)
    }

    /// A run that is saved as a draft, and how it is to be published.
    private func run(_ store: MongoStore, after previous: SegmentationID?) async throws -> Segmentation {
        let id = try await store.beginSegmentation()
        try await store.write([assignment(Int(id.number))], to: id)
        try await store.save(Sample.segmentation(id, after: previous))
        return Sample.segmentation(id, after: previous, state: .published)
    }

    private func expectPublished(
        _ runs: [Segmentation], _ store: MongoStore, location: SourceLocation = #_sourceLocation
    ) async throws {
        #expect(try await store.publishedSegmentation() == runs.last, sourceLocation: location)
        #expect(try await store.statistics().published == runs.last?.id, sourceLocation: location)
        #expect(
            try await store.segmentations(before: nil, limit: 99) == runs.reversed(), sourceLocation: location)
        for run in runs { #expect(try await store.segmentation(run.id) == run, sourceLocation: location) }
        for run in runs.suffix(2) {
            #expect(
                try await store.assignments(of: run.id, after: nil, limit: 9) == [assignment(Int(run.id.number))],
                sourceLocation: location)
        }
    }

    @Test(
        arguments: [
            ("insert", "settings"), ("update", "settings"), ("update", "segmentations"), ("delete", "assignments"),
            ("find", "settings"),
        ], [FaultProxy.Action.swallowReply, .refuse])
    func `a lost answer at any step of publishing is made good by the store itself`(
        _ step: (command: String, collection: String), _ action: FaultProxy.Action
    ) async throws {
        let store = try await proxied()
        var runs: [Segmentation] = []
        // The first switch inserts the pointer, later ones replace it.
        proxy.on(
            command: step.command, collection: step.collection, occurrence: step.command == "insert" ? 1 : 2, do: action
        )
        for _ in 0..<3 {
            let next = try await run(store, after: runs.last?.id)
            try await store.publish(next)
            runs.append(next)
        }
        #expect(proxy.injected == 1)
        try await expectPublished(runs, try await direct())
    }

    @Test func `a switch whose answer is lost counts, also if a later run is published before anybody looks`()
        async throws
    {
        let (store, other) = (try await proxied(), try await direct())
        let first = try await run(other, after: nil)
        try await other.publish(first)
        let second = try await run(other, after: first.id)
        let third = try await run(other, after: second.id)
        proxy.on(command: "update", collection: "settings", do: .swallowReply)
        // The pointer is read before the switch, and after it to see whether it took place.
        proxy.on(command: "find", collection: "settings", occurrence: 2, do: .hold)
        async let published: Void = store.publish(second)
        try await proxy.untilHeld()
        try await other.publish(third)
        proxy.release()
        try await published
        #expect(proxy.injected == 2)
        try await expectPublished([first, second, third], other)
    }

    @Test func `a run that lost the race stays a draft, whoever looks`() async throws {
        let (store, other) = (try await proxied(), try await direct())
        let (slow, fast) = (try await run(other, after: nil), try await run(other, after: nil))
        proxy.on(command: "insert", collection: "settings", do: .hold)
        async let published: Void = store.publish(slow)
        try await proxy.untilHeld()
        try await other.publish(fast)
        proxy.release()
        do {
            try await published
            Issue.record("nothing was thrown")
        } catch {
            #expect((error as? StoreError)?.code == .superseded)
        }
        let draft = Sample.segmentation(slow.id)
        #expect(try await other.segmentations(before: nil, limit: 9) == [fast, draft])
        #expect(try await other.publishedSegmentation() == fast)
    }

    @Test func `a publisher that is cut off after the switch has published, and others tidy up`() async throws {
        let (store, other) = (try await proxied(patience: .zero), try await direct())
        let first = try await run(other, after: nil)
        try await other.publish(first)
        for (isSaved, isDecidedOn) in [(true, true), (false, true), (true, false), (false, false)] {
            let before = try #require(try await other.publishedSegmentation())
            var next: Segmentation
            if isSaved {
                next = try await run(other, after: before.id)
            } else {
                let id = try await other.beginSegmentation()
                try await other.write([assignment(Int(id.number))], to: id)
                next = Sample.segmentation(id, after: before.id, state: .published)
            }
            let last = next
            // Nothing is settled before the switch: that was done.
            proxy.on(command: "update", collection: "segmentations", occurrence: 2, do: .refuse)
            await #expect(throws: StoreError.self) { try await store.publish(last) }
            #expect(try await other.publishedSegmentation() == next)
            #expect(try await other.segmentation(next.id) == next)
            #expect(try await other.segmentations(before: nil, limit: 1) == [next])
            #expect(try await other.segmentations(before: next.id, limit: 1) == [before])
            #expect(
                try await other.assignment(of: AuthorKey("ada"), in: next.id) == assignment(Int(next.id.number)))
            if isDecidedOn {
                next.isFrozen = true
                try await other.save(next)
                #expect(try await other.publishedSegmentation() == next)
            }
            let later = try await run(other, after: next.id)
            try await other.publish(later)
            #expect(try await other.segmentations(before: nil, limit: 2) == [later, next])
        }
    }
}
