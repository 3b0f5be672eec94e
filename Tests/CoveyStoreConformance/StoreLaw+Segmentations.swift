import Covey
import CoveyStore
import Testing

extension StoreLaw {
    static let segmentations = [
        StoreLaw("a draft is not seen until it is published", draft),
        StoreLaw("a published segmentation comes back as it was given", publishedRoundTrip),
        StoreLaw("publishing replaces the segmentation whole, and the one before stays readable", replacement),
        StoreLaw("a draft that was overtaken cannot be published", overtaken),
    ]

    @Sendable private static func draft(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let id = try await store.beginSegmentation()
        try await store.write([Assignment(author: AuthorKey("ada"), segment: 0, distance: 1)], to: id)
        #expect(try await store.publishedSegmentation() == nil)
        #expect(try await store.statistics().published == nil)
    }

    @Sendable private static func publishedRoundTrip(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let id = try await store.beginSegmentation()
        let assignments = [
            Assignment(author: AuthorKey("ada"), segment: 1, distance: 0.1),
            Assignment(author: AuthorKey("bo"), segment: 0, distance: 1e-300),
            Assignment(author: AuthorKey("cy"), segment: 1, distance: 2.5),
        ]
        try await store.write([assignments[2]], to: id)
        try await store.write(Array(assignments[0...1]), to: id)
        let segmentation = Sample.segmentation(id)
        try await store.publish(segmentation)
        #expect(try await store.publishedSegmentation() == segmentation)
        #expect(try await store.statistics().published == id)
        #expect(try await store.assignments(of: id, after: nil, limit: 2) == Array(assignments[0...1]))
        #expect(try await store.assignments(of: id, after: AuthorKey("bo"), limit: 2) == [assignments[2]])
    }

    @Sendable private static func replacement(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        var ids: [SegmentationID] = []
        for segment in 0..<3 {
            let id = try await store.beginSegmentation()
            try await store.write([Assignment(author: AuthorKey("ada"), segment: segment, distance: 0)], to: id)
            try await store.publish(Sample.segmentation(id))
            ids.append(id)
        }
        #expect(ids == ids.sorted() && Set(ids).count == 3)
        #expect(try await store.publishedSegmentation()?.id == ids[2])
        #expect(try await store.assignments(of: ids[2], after: nil, limit: 9).map(\.segment) == [2])
        #expect(try await store.assignments(of: ids[1], after: nil, limit: 9).map(\.segment) == [1])
        let error = await #expect(throws: StoreError.self) {
            try await store.assignments(of: ids[0], after: nil, limit: 9)
        }
        #expect(error?.code == .superseded)
    }

    @Sendable private static func overtaken(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let slow = try await store.beginSegmentation()
        let fast = try await store.beginSegmentation()
        try await store.publish(Sample.segmentation(fast))
        let error = await #expect(throws: StoreError.self) { try await store.publish(Sample.segmentation(slow)) }
        #expect(error?.code == .superseded)
        #expect(try await store.publishedSegmentation()?.id == fast)
    }

    private static func storeWithAuthors(_ make: StoreMaker) async throws -> any Store {
        let store = try await make()
        let authors = ["ada", "bo", "cy"]
        try await store.apply(
            authors.enumerated().map { .submit(Sample.post("x:\($0.offset)", author: $0.element, polarity: 0)) })
        return store
    }
}
