import Covey
import CoveyStore
import Testing

@testable import CoveySegmentation

@Suite struct SegmentationRunTests {
    /// Four groups of authors that anybody would see, each of 30.
    private static func store() async throws -> InMemoryStore {
        try await InventedAuthor.store(InventedAuthor.fourGroups(of: 30))
    }

    private static func run(
        _ store: InMemoryStore, _ recipe: Recipe, threads: Int = 1, intent: SegmentationRun.Intent = .publish,
        at milliseconds: Int64 = 1
    ) async throws -> Segmentation {
        try await SegmentationRun(
            recipe: recipe, store: store, threads: threads, startedAt: Instant(milliseconds: milliseconds),
            intent: intent
        ).run()
    }

    @Test func `finds the groups, describes them in raw units and assigns everybody`() async throws {
        let store = try await Self.store()
        let segmentation = try await Self.run(store, Recipe(k: .elbow(from: 2, through: 8)))
        #expect(try await store.publishedSegmentation() == segmentation)
        #expect(segmentation.segments.map(\.summary.size) == [30, 30, 30, 30])
        #expect(segmentation.kTable.map(\.k) == Array(2...8))
        #expect(segmentation.profiles == 120)
        let reach = segmentation.segments.map { $0.summary.features[0].median }.sorted()
        #expect(reach == [34, 44, 90_014, 100_014])
        let assignments = try await store.assignments(of: segmentation.id, after: nil, limit: 200)
        #expect(assignments.count == 120)
        for assignment in assignments {
            let number = try #require(Int(assignment.author.text.dropFirst(7)))
            let others = assignments.filter { $0.segment == assignment.segment }
            #expect(others.allSatisfy { Int($0.author.text.dropFirst(7)).map { $0 % 4 == number % 4 } == true })
            #expect(assignment.distance >= 0)
        }
    }

    @Test func `constant features are reported and left out`() async throws {
        let segmentation = try await Self.run(try await Self.store(), Recipe(k: .fixed(4)))
        let constant = segmentation.scales.filter(\.isConstant).map(\.feature)
        #expect(constant == [.following, .volume])
        #expect(segmentation.segments.allSatisfy { $0.centroid.count == 4 })
        #expect(segmentation.segments.allSatisfy { $0.summary.features.count == 6 })
    }

    @Test func `the same data and recipe give the same run on any number of threads`() async throws {
        let store = try await Self.store()
        var first = try await Self.run(store, Recipe(), intent: .draft)
        let labels = try await store.assignments(of: first.id, after: nil, limit: 200)
        for threads in [1, 2, 8] {
            let again = try await Self.run(store, Recipe(), threads: threads, intent: .draft)
            #expect(try await store.assignments(of: again.id, after: nil, limit: 200) == labels)
            first.id = again.id
            #expect(again == first)
        }
    }

    @Test func `segments do not depend on the names that authors are kept under`() async throws {
        let store = try await Self.store()
        let renamed = InMemoryStore()
        let posts = try await store.posts(after: nil, limit: 200)
        let changes = posts.map { post in
            var post = post
            post.author = AuthorKey(String(post.author.text.reversed()))
            return Change.submit(post)
        }
        _ = try await renamed.apply(changes)
        let (one, other) = (try await Self.run(store, Recipe()), try await Self.run(renamed, Recipe()))
        #expect(one.segments == other.segments)
        #expect(one.kTable == other.kTable)
        let labels = try await store.assignments(of: one.id, after: nil, limit: 200)
        for assignment in try await renamed.assignments(of: other.id, after: nil, limit: 200) {
            let name = AuthorKey(String(assignment.author.text.reversed()))
            #expect(labels.first { $0.author == name }?.segment == assignment.segment)
        }
    }

    @Test func `the fingerprint tells other data apart`() async throws {
        let store = try await Self.store()
        let before = try await Self.run(store, Recipe())
        _ = try await store.apply([.withdraw(PostID("x:author 5-0"), through: .max)])
        let after = try await Self.run(store, Recipe())
        #expect(before.dataFingerprint != after.dataFingerprint)
        #expect(before.dataFingerprint.count == 16)
    }

    @Test func `nothing is published where nothing can be segmented`() async throws {
        let store = InMemoryStore()
        let empty = await #expect(throws: SegmentationError.self) { try await Self.run(store, Recipe()) }
        #expect(empty?.code == .tooFewProfiles)
        let alike = (0..<9).map { index in
            Change.submit(
                StoredPost(
                    id: PostID("x:\(index)"), version: 1, digest: 1, author: AuthorKey("author \(index)"),
                    createdAt: Instant(milliseconds: 0), kind: .original, text: nil,
                    reading: Reading(language: .english)))
        }
        _ = try await store.apply(alike)
        let constant = await #expect(throws: SegmentationError.self) { try await Self.run(store, Recipe()) }
        #expect(constant?.code == .nothingVaries)
        let twice = await #expect(throws: SegmentationError.self) {
            try await Self.run(store, Recipe(columns: [.init(.volume), .init(.volume)]))
        }
        #expect(twice?.code == .badRecipe)
        #expect(try await store.publishedSegmentation() == nil)
    }

    @Test func `fewer profiles than the range asks for narrow the range`() async throws {
        let store = InMemoryStore()
        let changes = (0..<5).map { index in
            Change.submit(
                StoredPost(
                    id: PostID("x:\(index)"), version: 1, digest: 1, author: AuthorKey("author \(index)"),
                    createdAt: Instant(milliseconds: 0), kind: .original, text: nil,
                    reading: Reading(language: .english),
                    observation: Observation(followers: Int64(index * index))))
        }
        _ = try await store.apply(changes)
        let segmentation = try await Self.run(store, Recipe())
        #expect(segmentation.kTable.map(\.k) == Array(2...5))
    }

    @Test func `the run of 7, 17 and 14,157 people is refused for the right reason, and the repaired recipe passes`()
        async throws
    {
        // Many posts of few people decide where nothing is scaled; the kinds of people do not depend on them.
        var authors = InventedAuthor.fourGroups(of: 3_539)
        for index in authors.indices { authors[index].posts = 1 + Int64(index % 900) }
        for index in 0..<17 { authors[index * 8].posts = 300_000 + Int64(index) * 100 }
        for index in 0..<7 { authors[index * 8 + 4].posts = 900_000 + Int64(index) * 100 }
        let store = try await InventedAuthor.store(authors)
        var recipe = Recipe(
            columns: [.posts, .polarity, .subjectivity, .followers].map { .init($0, transform: .identity) },
            scaling: .none, clip: nil, k: .fixed(3))
        recipe.columns[3].transform = .logarithm
        let refused = try await Self.run(store, recipe, threads: 2)
        #expect(refused.state == .refused)
        #expect(refused.segments.map(\.summary.size) == [14_132, 17, 7])
        #expect(refused.certificate.findings.first?.code == .oneFeatureDecides)
        #expect(refused.certificate.separation.first?.feature == .posts)
        #expect(try #require(refused.certificate.separation.first).share > 0.97)
        #expect(try await store.publishedSegmentation() == nil)
        let repair = try #require(refused.certificate.repair)
        #expect(repair.verdict != .refuse)
        let repaired = try await Self.run(store, repair.recipe, threads: 2)
        #expect(repaired.state == .published)
        #expect(repaired.segments.map(\.summary.size) == repair.sizes)
        #expect(repaired.certificate.largestShare < 0.6)
        // A person may insist.
        let forced = try await Self.run(store, recipe, threads: 2, intent: .publishInAnyCase)
        #expect(forced.state == .published && forced.certificate.isForced)
        #expect(try await store.publishedSegmentation() == forced)
    }

    @Test func `numbers and names stay with people from run to run`() async throws {
        let store = try await Self.store()
        let first = try await Self.run(store, Recipe(k: .fixed(4)))
        let before = try await store.assignments(of: first.id, after: nil, limit: 500)
        // The smallest groups become the largest; who was there stays.
        let more = InventedAuthor.fourGroups(of: 90, named: "newcomer").enumerated()
            .filter { $0.offset % 4 >= 2 || $0.offset < 40 }.map(\.element)
        _ = try await store.apply(more.flatMap(\.changes))
        let second = try await Self.run(store, Recipe(k: .fixed(4), seed: 9))
        #expect(second.previous == first.id)
        #expect(Set(second.segments.map(\.number)) == Set(first.segments.map(\.number)))
        for segment in second.segments { #expect(first.segment(segment.number)?.name == segment.name) }
        let now = try await store.assignments(of: second.id, after: nil, limit: 1_000)
        for assignment in before {
            #expect(now.first { $0.author == assignment.author }?.segment == assignment.segment)
        }
        let lineage = try #require(second.lineage)
        #expect(lineage.fates.allSatisfy { $0.kind == .continued })
        #expect(lineage.moved == 0)
        #expect(lineage.movement.reduce(0) { $0 + $1.people } == 120 + more.count)
    }

    @Test func `a fifth group is born with a number and a name of its own`() async throws {
        let store = try await Self.store()
        let first = try await Self.run(store, Recipe(k: .fixed(4)))
        let fifth = (0..<60).map { index in
            InventedAuthor(
                name: "fifth \(index)", followers: 4 + Int64(index), posts: 200_000, polarities: [-9_000],
                subjectivity: 200)
        }
        _ = try await store.apply(fifth.flatMap(\.changes))
        let second = try await Self.run(store, Recipe(k: .fixed(5)))
        let born = second.segments.filter { segment in first.segment(segment.number) == nil }
        #expect(born.map(\.number) == [5])
        #expect(born.map(\.summary.size) == [60])
        #expect(first.segments.map(\.name).contains(born[0].name) == false)
        #expect(second.lineage?.fates.filter { $0.kind == .born }.map(\.to) == [[5]])
    }

    @Test func `a draft is seen by nobody until it is published, and only against what it was made against`()
        async throws
    {
        let store = try await Self.store()
        let review = SegmentationReview(store: store)
        let (one, other) = (
            try await Self.run(store, Recipe(k: .fixed(4)), intent: .draft),
            try await Self.run(store, Recipe(k: .fixed(3)), intent: .draft)
        )
        #expect(try await store.publishedSegmentation() == nil)
        let published = try await review.publish(one.id, at: Instant(milliseconds: 5), isForced: false, note: "agreed")
        #expect(try await store.publishedSegmentation() == published)
        #expect(published.note == "agreed" && published.publishedAt == Instant(milliseconds: 5))
        let late = await #expect(throws: StoreError.self) {
            try await review.publish(other.id, at: Instant(milliseconds: 6), isForced: false)
        }
        #expect(late?.code == .superseded)
        let refused = try await review.refuse(other.id, note: "too coarse")
        #expect(refused.state == .refused)
        let again = await #expect(throws: SegmentationError.self) { try await review.refuse(other.id) }
        #expect(again?.code == .notADraft)
        let unknown = await #expect(throws: SegmentationError.self) { try await review.run(SegmentationID(99)) }
        #expect(unknown?.code == .unknownRun)
    }

    @Test func `a refused draft is published only by force`() async throws {
        let store = try await Self.store()
        let review = SegmentationReview(store: store)
        let draft = try await Self.run(
            store, Recipe(k: .fixed(2), floor: .init(people: 100, share: 1)), intent: .draft)
        #expect(draft.certificate.verdict == .refuse && draft.state == .draft)
        let refusal = await #expect(throws: SegmentationError.self) {
            try await review.publish(draft.id, at: Instant(milliseconds: 5), isForced: false)
        }
        #expect(refusal?.code == .refused)
        let forced = try await review.publish(draft.id, at: Instant(milliseconds: 5), isForced: true)
        #expect(forced.certificate.isForced)
    }

    @Test func `while a run is frozen, later ones are drafts that tell how far people have drifted`() async throws {
        let store = try await Self.store()
        let review = SegmentationReview(store: store)
        let first = try await Self.run(store, Recipe(k: .fixed(4)))
        let frozen = try await review.setFrozen(true, note: "campaign")
        #expect(frozen.isFrozen && frozen.id == first.id)
        let steady = try await Self.run(store, Recipe(k: .fixed(4)))
        #expect(steady.state == .draft)
        #expect(steady.drift?.verdict == .steady)
        #expect(steady.drift?.sizes.allSatisfy { $0.then == $0.now } == true)
        let more = (0..<200).map { InventedAuthor(name: "crowd \($0)", followers: 1_000_000, polarities: [9_000]) }
        _ = try await store.apply(more.flatMap(\.changes))
        let drifted = try await Self.run(store, Recipe(k: .fixed(4)))
        #expect(drifted.drift?.verdict == .drifted)
        #expect(drifted.drift?.sizes.reduce(0) { $0 + $1.now } == 320)
        #expect(try await store.publishedSegmentation()?.id == first.id)
        let blocked = await #expect(throws: SegmentationError.self) {
            try await review.publish(drifted.id, at: Instant(milliseconds: 9), isForced: true)
        }
        #expect(blocked?.code == .frozen)
        _ = try await review.setFrozen(false)
        _ = try await review.publish(drifted.id, at: Instant(milliseconds: 9), isForced: true)
        #expect(try await store.publishedSegmentation()?.id == drifted.id)
    }

    @Test func `a rerun comes out the same to the bit, or says what differs`() async throws {
        let store = try await Self.store()
        let first = try await Self.run(store, Recipe(k: .fixed(4)))
        let second = try await Self.run(store, Recipe(k: .fixed(3)))
        for (run, threads) in [(first, 1), (second, 8)] {
            let outcome = try await SegmentationRerun(store: store, threads: threads).rerun(run.id)
            #expect(outcome.isSame && outcome.differences.isEmpty && outcome.people == 120)
        }
        _ = try await store.apply(
            [.withdraw(PostID("x:author 7-0"), through: .max)]
                + InventedAuthor(name: "author 8", polarities: [100, 200]).changes.suffix(1)
                + InventedAuthor(name: "somebody").changes)
        let outcome = try await SegmentationRerun(store: store, threads: 2).rerun(second.id)
        #expect(!outcome.isSame)
        #expect(outcome.differences.count == 1)
        #expect(outcome.differences.first?.hasSuffix(": 1 are new, 1 have changed, 1 are gone.") == true)
    }

    @Test func `a profile that came or changed after the run is placed provisionally`() async throws {
        let store = try await Self.store()
        let segmentation = try await Self.run(store, Recipe(k: .fixed(4)))
        let model = PlacementModel(segmentation)
        for profile in try await store.profiles(after: nil, limit: 200) {
            let assignment = try #require(try await store.assignment(of: profile.author, in: segmentation.id))
            let placement = try model.place(profile, assignment: assignment)
            #expect(placement.standing == .assigned)
            #expect(placement.segment == assignment.segment && placement.distance == assignment.distance)
            // As if it were new, it comes to the same segment.
            let provisional = try model.place(profile, assignment: nil)
            #expect(provisional.standing == .provisional && provisional.segment == assignment.segment)
            #expect(abs(provisional.distance - assignment.distance) < 1e-6)
        }
        // Author 0 was angry; now most posts say otherwise.
        _ = try await store.apply(
            InventedAuthor(name: "author 0", followers: 20, posts: 120, polarities: Array(repeating: 7_000, count: 40))
                .changes.dropFirst().map { $0 })
        let changed = try #require(try await store.profile(of: AuthorKey("author 0")))
        let assignment = try #require(try await store.assignment(of: changed.author, in: segmentation.id))
        let placement = try model.place(changed, assignment: assignment)
        #expect(placement.standing == .provisional)
        #expect(placement.segment != assignment.segment)
    }

    @Test func `authors with too few posts are in no segment and move no centroid`() async throws {
        let few = (0..<50).map { InventedAuthor(name: "few \($0)", followers: 5_000_000, polarities: [9_999]) }
        let many = InventedAuthor.fourGroups(of: 30).map { author in
            var author = author
            author.polarities = [author.polarities[0], author.polarities[0]]
            return author
        }
        let recipe = Recipe(shrinkage: .posts(0), minimumPosts: 2, k: .fixed(4))
        let alone = try await Self.run(try await InventedAuthor.store(many), recipe)
        let store = try await InventedAuthor.store(many + few)
        let together = try await Self.run(store, recipe)
        #expect(together.segments.map(\.centroid) == alone.segments.map(\.centroid))
        #expect(together.tooLittleEvidence?.size == 50)
        #expect(together.profiles == 170 && together.everyone.size == 120)
        let assignments = try await store.assignments(of: together.id, after: nil, limit: 500)
        #expect(assignments.filter { $0.segment == Segment.tooLittleEvidence }.count == 50)
        let profile = try #require(try await store.profile(of: AuthorKey("few 3")))
        #expect(try PlacementModel(together).place(profile, assignment: nil).segment == Segment.tooLittleEvidence)
    }
}
