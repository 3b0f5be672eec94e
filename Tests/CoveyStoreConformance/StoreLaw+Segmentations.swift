import Covey
import CoveyStore
import Testing

extension StoreLaw {
    static let segmentations = [
        StoreLaw("a run is not seen before it is saved, nor by readers until it is published", draft),
        StoreLaw("a run comes back as it was given, to the bit", roundTrip),
        StoreLaw("saving a run replaces what was kept of it, and nothing of the published one", saving),
        StoreLaw("what people decide about the published run is kept, and it stays published", savingPublished),
        StoreLaw("a refused run loses its assignments and stays in the history", refusal),
        StoreLaw("the history goes from the latest run to the first, in pages", history),
        StoreLaw("assignments come in order of author, in pages", assignmentPages),
        StoreLaw("an author's assignment is found by the author and the run", assignmentOfOne),
    ]

    @Sendable private static func draft(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let id = try await store.beginSegmentation()
        try await store.write([assignment("ada", 1)], to: id)
        #expect(try await store.segmentation(id) == nil)
        #expect(try await store.segmentations(before: nil, limit: 9).isEmpty)
        await expectNoAssignments(of: id, in: store)
        let segmentation = Sample.segmentation(id)
        try await store.save(segmentation)
        #expect(try await store.segmentation(id) == segmentation)
        #expect(try await store.segmentations(before: nil, limit: 9) == [segmentation])
        #expect(try await store.assignments(of: id, after: nil, limit: 9) == [assignment("ada", 1)])
        #expect(try await store.publishedSegmentation() == nil)
        #expect(try await store.statistics().published == nil)
    }

    @Sendable private static func roundTrip(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let first = try await published(store)
        for state in Segmentation.State.allCases {
            let id = try await store.beginSegmentation()
            let segmentation = Sample.segmentation(id, after: first, state: state)
            try await store.save(segmentation)
            let kept = try #require(try await store.segmentation(id))
            #expect(kept == segmentation)
            // Text that is equal to people may still differ in its characters.
            #expect(
                kept.note?.unicodeScalars.elementsEqual(segmentation.note?.unicodeScalars ?? "".unicodeScalars) == true)
            #expect(kept.scales.map(\.centre.bitPattern) == segmentation.scales.map(\.centre.bitPattern))
        }
    }

    @Sendable private static func saving(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let first = try await published(store)
        let shown = try #require(try await store.publishedSegmentation())
        var draft = Sample.segmentation(try await store.beginSegmentation(), after: first)
        try await store.write([assignment("bo", 2)], to: draft.id)
        for note in ["one", nil, "three"] {
            draft.note = note
            try await store.save(draft)
            #expect(try await store.segmentation(draft.id) == draft)
        }
        // Whatever its state is said to be, the store goes by what was published.
        draft.state = .published
        try await store.save(draft)
        #expect(try await store.publishedSegmentation() == shown)
        #expect(try await store.segmentation(first) == shown)
        #expect(try await store.statistics().published == first)
        #expect(try await store.assignments(of: first, after: nil, limit: 9) == [assignment("ada", 1)])
        #expect(try await store.assignments(of: draft.id, after: nil, limit: 9) == [assignment("bo", 2)])
    }

    @Sendable private static func savingPublished(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let first = try await published(store)
        var frozen = try #require(try await store.publishedSegmentation())
        frozen.isFrozen = true
        frozen.note = "for the campaign of the spring"
        try await store.save(frozen)
        #expect(try await store.publishedSegmentation() == frozen)
        #expect(try await store.segmentation(first) == frozen)
        #expect(try await store.assignments(of: first, after: nil, limit: 9) == [assignment("ada", 1)])
        let second = try await published(store, after: first)
        #expect(try await store.segmentation(first) == frozen)
        frozen.isFrozen = false
        try await store.save(frozen)
        #expect(try await store.publishedSegmentation()?.id == second)
        #expect(try await store.segmentations(before: second, limit: 1) == [frozen])
    }

    @Sendable private static func refusal(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let first = try await published(store)
        var run = Sample.segmentation(try await store.beginSegmentation(), after: first)
        try await store.write([assignment("bo", 2)], to: run.id)
        try await store.save(run)
        run.state = .refused
        run.note = "one feature decides"
        try await store.save(run)
        #expect(try await store.segmentations(before: nil, limit: 1) == [run])
        await expectNoAssignments(of: run.id, in: store)
        #expect(try await store.publishedSegmentation()?.id == first)
        #expect(try await store.assignments(of: first, after: nil, limit: 9) == [assignment("ada", 1)])
        // What is gone does not come back, and a run without assignments is for no reader.
        run.state = .draft
        try await store.save(run)
        await expectNoAssignments(of: run.id, in: store)
        await expectSuperseded { try await store.publish(run) }
        #expect(try await store.publishedSegmentation()?.id == first)
    }

    @Sendable private static func history(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        var kept: [Segmentation] = []
        var published: SegmentationID?
        for index in 0..<14 {
            let id = try await store.beginSegmentation()
            let state = Segmentation.State.allCases[index % 3]
            var segmentation = Sample.segmentation(id, after: published, state: state)
            segmentation.note = "run \(index)"
            switch index % 4 {
            case 0 where state == .published:
                try await store.publish(segmentation)
                published = id
            case 3: continue
            default: try await store.save(segmentation)
            }
            kept.append(segmentation)
        }
        let newestFirst = Array(kept.reversed())
        #expect(try await store.segmentations(before: nil, limit: 100) == newestFirst)
        for limit in [1, 4, newestFirst.count] {
            var all: [Segmentation] = []
            while true {
                let page = try await store.segmentations(before: all.last?.id, limit: limit)
                #expect(page.count <= limit)
                all += page
                if page.count < limit { break }
            }
            #expect(all == newestFirst)
        }
        #expect(try await store.segmentation(SegmentationID(1_000_000)) == nil)
    }

    @Sendable private static func assignmentPages(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let id = try await store.beginSegmentation()
        let assignments = [
            Assignment(author: AuthorKey("ada"), segment: 1, distance: 0.1, checksum: .max),
            Assignment(author: AuthorKey("bo"), segment: Segment.tooLittleEvidence, distance: 0, checksum: .min),
            Assignment(author: AuthorKey("cy"), segment: 12, distance: 1e-300, checksum: -1),
        ]
        try await store.write([assignments[2]], to: id)
        try await store.write(Array(assignments[0...1]), to: id)
        try await store.publish(Sample.segmentation(id, state: .published))
        let other = try await store.beginSegmentation()
        try await store.write([assignment("ada", 9)], to: other)
        #expect(try await store.assignments(of: id, after: nil, limit: 2) == Array(assignments[0...1]))
        #expect(try await store.assignments(of: id, after: AuthorKey("bo"), limit: 2) == [assignments[2]])
        #expect(try await store.assignments(of: id, after: AuthorKey("cy"), limit: 2).isEmpty)
    }

    @Sendable private static func assignmentOfOne(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let first = try await published(store)
        let draft = try await store.beginSegmentation()
        let other = Assignment(author: AuthorKey("ada"), segment: 2, distance: 1.0 / 3, checksum: -7)
        try await store.write([other, assignment("cy", 3)], to: draft)
        try await store.save(Sample.segmentation(draft, after: first))
        #expect(try await store.assignment(of: AuthorKey("ada"), in: first) == assignment("ada", 1))
        #expect(try await store.assignment(of: AuthorKey("ada"), in: draft) == other)
        #expect(try await store.assignment(of: AuthorKey("cy"), in: first) == nil)
        #expect(try await store.assignment(of: AuthorKey("bo"), in: draft) == nil)
        #expect(try await store.assignment(of: AuthorKey("nobody"), in: draft) == nil)
    }
}

// MARK: What laws about runs share

extension StoreLaw {
    /// A store with a post of Ada, Bo and Cy each.
    static func storeWithAuthors(_ make: StoreMaker) async throws -> any Store {
        let store = try await make()
        let authors = ["ada", "bo", "cy"]
        try await store.apply(
            authors.enumerated().map { .submit(Sample.post("x:\($0.offset)", author: $0.element, polarity: 0)) })
        return store
    }

    /// Begins, fills and publishes a run in which Ada is in segment 1.
    static func published(_ store: any Store, after previous: SegmentationID? = nil) async throws -> SegmentationID {
        let id = try await store.beginSegmentation()
        try await store.write([assignment("ada", 1)], to: id)
        try await store.publish(Sample.segmentation(id, after: previous, state: .published))
        return id
    }

    static func assignment(_ author: String, _ segment: Int) -> Assignment {
        Assignment(author: AuthorKey(author), segment: segment, distance: 0.5, checksum: Int64(segment) << 40)
    }

    /// Nobody can read a run's assignments: it was never saved, was refused, or later ones took its place.
    static func expectNoAssignments(
        of id: SegmentationID, in store: any Store, location: SourceLocation = #_sourceLocation
    ) async {
        await expectSuperseded(location) { _ = try await store.assignments(of: id, after: nil, limit: 9) }
        await expectSuperseded(location) { _ = try await store.assignment(of: AuthorKey("ada"), in: id) }
    }

    static func expectSuperseded(
        _ location: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
    ) async {
        do {
            try await body()
            Issue.record("nothing was thrown", sourceLocation: location)
        } catch {
            #expect((error as? StoreError)?.code == .superseded, "\(error)", sourceLocation: location)
        }
    }
}
