import Covey
import CoveyStore
import Testing

extension StoreLaw {
    static let publishing = [
        StoreLaw("publishing shows a run whole, saved before or not", publishing),
        StoreLaw("publishing replaces the run whole, and the one before stays readable", replacement),
        StoreLaw("of two runs that continue the same one, the first to be published wins", overtaken),
        StoreLaw("of many runs that are published at the same moment, one is, whole", atOnce),
        StoreLaw("a run is published only over the one that it continues", continuation),
        StoreLaw("a run is published once", publishedOnce),
        StoreLaw("a draft keeps its assignments while the run that it continues does", laterDrafts),
        StoreLaw("the published run is not refused", refusedTooLate),
        StoreLaw("an earlier run can be published again while its assignments are kept", goingBack),
    ]

    @Sendable private static func publishing(_ make: StoreMaker) async throws {
        for isSaved in [false, true] {
            let store = try await storeWithAuthors(make)
            var segmentation = Sample.segmentation(try await store.beginSegmentation())
            try await store.write([assignment("ada", 1)], to: segmentation.id)
            if isSaved { try await store.save(segmentation) }
            segmentation.state = .published
            segmentation.publishedAt = Instant(milliseconds: 5)
            try await store.publish(segmentation)
            #expect(try await store.publishedSegmentation() == segmentation)
            #expect(try await store.statistics().published == segmentation.id)
            #expect(try await store.segmentation(segmentation.id) == segmentation)
            #expect(try await store.segmentations(before: nil, limit: 9) == [segmentation])
            #expect(try await store.assignments(of: segmentation.id, after: nil, limit: 9) == [assignment("ada", 1)])
        }
    }

    @Sendable private static func replacement(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        var ids: [SegmentationID] = []
        for _ in 0..<3 { ids.append(try await published(store, after: ids.last)) }
        #expect(ids == ids.sorted() && Set(ids).count == 3)
        #expect(try await store.publishedSegmentation()?.id == ids[2])
        #expect(try await store.statistics().published == ids[2])
        for id in ids[1...] {
            #expect(try await store.assignments(of: id, after: nil, limit: 9) == [assignment("ada", 1)])
        }
        await expectNoAssignments(of: ids[0], in: store)
        #expect(try await store.segmentations(before: nil, limit: 9).map(\.id) == ids.reversed())
        #expect(try await store.segmentation(ids[0])?.state == .published)
    }

    @Sendable private static func overtaken(_ make: StoreMaker) async throws {
        for continued in [false, true] {
            let store = try await storeWithAuthors(make)
            let first = continued ? try await published(store) : nil
            var fast = Sample.segmentation(try await store.beginSegmentation(), after: first)
            let slow = Sample.segmentation(try await store.beginSegmentation(), after: first)
            try await store.write([assignment("bo", 2)], to: slow.id)
            try await store.save(slow)
            try await store.save(fast)
            fast.state = .published
            try await store.publish(fast)
            var late = slow
            late.state = .published
            await expectSuperseded { [late] in try await store.publish(late) }
            #expect(try await store.publishedSegmentation() == fast)
            #expect(try await store.segmentation(slow.id) == slow)
            #expect(try await store.assignments(of: slow.id, after: nil, limit: 9) == [assignment("bo", 2)])
            // Held against what is published now, it can still take its place.
            late.previous = fast.id
            try await store.publish(late)
            #expect(try await store.publishedSegmentation() == late)
        }
    }

    @Sendable private static func atOnce(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        var published: SegmentationID?
        for round in 1...3 {
            var drafts: [Segmentation] = []
            for segment in 1...5 {
                let id = try await store.beginSegmentation()
                try await store.write([assignment("ada", segment)], to: id)
                drafts.append(Sample.segmentation(id, after: published))
                try await store.save(drafts[segment - 1])
            }
            let winners = await withTaskGroup(of: SegmentationID?.self) { group in
                for draft in drafts {
                    group.addTask {
                        var run = draft
                        run.state = .published
                        do { try await store.publish(run) } catch { return nil }
                        return run.id
                    }
                }
                return await group.reduce(into: []) { winners, id in winners += id.map { [$0] } ?? [] }
            }
            #expect(winners.count == 1, "round \(round)")
            for draft in drafts {
                let kept = try #require(try await store.segmentation(draft.id))
                #expect(kept.state == (draft.id == winners.first ? .published : .draft), "round \(round)")
            }
            let segment = try #require(drafts.firstIndex { $0.id == winners.first }) + 1
            published = winners.first
            #expect(try await store.publishedSegmentation()?.id == published)
            #expect(
                try await store.assignments(of: drafts[segment - 1].id, after: nil, limit: 9)
                    == [assignment("ada", segment)])
        }
    }

    @Sendable private static func continuation(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let unsaved = try await store.beginSegmentation()
        await expectSuperseded {
            try await store.publish(Sample.segmentation(unsaved, after: SegmentationID(1_000_000), state: .published))
        }
        #expect(try await store.publishedSegmentation() == nil)
        #expect(try await store.segmentation(unsaved) == nil)
        let first = try await published(store)
        let second = try await published(store, after: first)
        for previous in [nil, first] {
            let draft = try await store.beginSegmentation()
            await expectSuperseded {
                try await store.publish(Sample.segmentation(draft, after: previous, state: .published))
            }
        }
        #expect(try await store.publishedSegmentation()?.id == second)
        #expect(try await store.segmentations(before: nil, limit: 9).map(\.id) == [second, first])
    }

    @Sendable private static func publishedOnce(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let first = try await published(store)
        let second = try await published(store, after: first)
        for (id, previous) in [(first, nil), (second, first)] {
            await expectSuperseded {
                try await store.publish(Sample.segmentation(id, after: previous, state: .published))
            }
        }
        #expect(try await store.publishedSegmentation() == Sample.segmentation(second, after: first, state: .published))
        #expect(try await store.assignments(of: first, after: nil, limit: 9) == [assignment("ada", 1)])
    }

    @Sendable private static func laterDrafts(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let first = try await published(store)
        let draft = try await store.beginSegmentation()
        try await store.write([assignment("bo", 2)], to: draft)
        try await store.save(Sample.segmentation(draft, after: first))
        let second = try await published(store, after: first)
        let later = try await store.beginSegmentation()
        try await store.write([assignment("cy", 3)], to: later)
        #expect(try await store.assignments(of: draft, after: nil, limit: 9) == [assignment("bo", 2)])
        let third = try await published(store, after: second)
        await expectNoAssignments(of: first, in: store)
        await expectNoAssignments(of: draft, in: store)
        await expectSuperseded {
            try await store.publish(Sample.segmentation(draft, after: third, state: .published))
        }
        #expect(try await store.segmentation(draft) == Sample.segmentation(draft, after: first))
        // It was under way all the time.
        try await store.save(Sample.segmentation(later, after: second))
        #expect(try await store.assignments(of: later, after: nil, limit: 9) == [assignment("cy", 3)])
    }

    @Sendable private static func refusedTooLate(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let first = try await published(store)
        let shown = try #require(try await store.publishedSegmentation())
        await expectSuperseded { try await store.save(Sample.segmentation(first, state: .refused)) }
        #expect(try await store.publishedSegmentation() == shown)
        #expect(try await store.assignments(of: first, after: nil, limit: 9) == [assignment("ada", 1)])
        let second = try await published(store, after: first)
        #expect(try await store.publishedSegmentation()?.id == second)
    }

    @Sendable private static func goingBack(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        let first = try await published(store)
        let second = try await published(store, after: first)
        try await store.publish(Sample.segmentation(first, after: second, state: .published))
        #expect(try await store.publishedSegmentation()?.id == first)
        let third = try await published(store, after: first)
        #expect(try await store.publishedSegmentation()?.id == third)
        #expect(try await store.assignments(of: first, after: nil, limit: 9) == [assignment("ada", 1)])
        #expect(try await store.segmentations(before: nil, limit: 9).map(\.id) == [third, second, first])
    }
}
