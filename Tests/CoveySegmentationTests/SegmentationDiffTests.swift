import Covey
import CoveyStore
import CoveyTesting
import Testing

@testable import CoveySegmentation

@Suite struct SegmentationDiffTests {
    // MARK: Recipes

    private static func lines(_ change: (inout Recipe) -> Void) -> [String] {
        let recipe = Recipe()
        var later = recipe
        change(&later)
        return recipe.differences(to: later)
    }

    @Test func `each part of a recipe that differs is one line`() {
        #expect(Self.lines { _ in }.isEmpty)
        #expect(Self.lines { $0.k = .fixed(5) } == ["k: 2...12, then 5"])
        #expect(Self.lines { $0.columns[0].transform = .identity } == ["followers: log1p, then none"])
        #expect(Self.lines { $0.columns[4].weight = 2 } == ["weight of polarity: 1, then 2"])
        #expect(
            Self.lines { $0.columns += [Recipe.Column(.recency), Recipe.Column(.brand("acme"))] }
                == ["features added: recency, brand:acme"])
        #expect(Self.lines { $0.columns.removeFirst(2) } == ["features removed: followers, following"])
        #expect(
            Self.lines { $0.columns.swapAt(0, 5) } == [
                "order of features: followers, following, posts, volume, polarity, subjectivity, "
                    + "then subjectivity, following, posts, volume, polarity, followers"
            ])
        #expect(Self.lines { $0.scaling = .robust } == ["scaling: standard, then robust"])
        #expect(Self.lines { $0.clip = nil } == ["clip: 4, then none"])
        #expect(Self.lines { $0.clip = 2.5 } == ["clip: 4, then 2.5"])
        #expect(Self.lines { $0.shrinkage = .posts(5) } == ["shrinkage: estimated, then 5 posts"])
        #expect(Self.lines { $0.minimumPosts = 3 } == ["minimum posts: 1, then 3"])
        #expect(
            Self.lines { $0.floor = Recipe.Floor(people: 50, share: 0.02) }
                == ["floor: 100 people or a share of 0.01, then 50 people or a share of 0.02"])
        #expect(Self.lines { $0.seed = 9 } == ["seed: 1, then 9"])
        #expect(Self.lines { $0.restarts = 8 } == ["restarts: 4, then 8"])
        #expect(Self.lines { $0.maximumIterations = 50 } == ["iterations: 300, then 50"])
    }

    @Test func `differences come in the order of the recipe`() {
        let lines = Self.lines {
            $0.seed = 2
            $0.k = .elbow(from: 3, through: 6)
            $0.columns[1] = Recipe.Column(.replies)
            $0.columns[2].weight = 0.5
        }
        #expect(
            lines == [
                "features added: replies", "features removed: following", "weight of posts: 1, then 0.5",
                "k: 2...12, then 3...6", "seed: 1, then 2",
            ])
    }

    // MARK: Segments

    @Test func `every segment of either run has a row`() {
        let left = Segmentation.invented(1, segments: [1: "One", 2: "Two"], sizes: [1: 10, 2: 20])
        var right = Segmentation.invented(4, segments: [2: "Zwei", 3: "Three"], sizes: [2: 21, 3: 5])
        let movement = [Lineage.Movement(from: 1, to: 3, people: 5)]
        let diff = SegmentationDiff(from: left, to: right, movement: movement)
        #expect(diff.left == SegmentationID(1))
        #expect(diff.right == SegmentationID(4))
        #expect(diff.recipe.isEmpty)
        #expect(!diff.sameData)
        #expect(diff.movement == movement)
        #expect(
            diff.segments == [
                .init(number: 1, name: "One", left: 10, right: nil),
                .init(number: 2, name: "Zwei", left: 20, right: 21),
                .init(number: 3, name: "Three", left: nil, right: 5),
            ])
        right.dataFingerprint = left.dataFingerprint
        right.recipe.seed = 3
        let again = SegmentationDiff(from: left, to: right, movement: nil)
        #expect(again.sameData)
        #expect(again.recipe == ["seed: 1, then 3"])
        #expect(again.movement == nil)
    }

    // MARK: Movement

    private static func write(_ people: [(Int, Int)], to store: InMemoryStore) async throws -> SegmentationID {
        let id = try await store.beginSegmentation()
        try await store.write(
            people.map { author, segment in
                Assignment(author: AuthorKey("author \(author)"), segment: segment, distance: 0, checksum: 0)
            }, to: id)
        var draft = Segmentation.invented(id.number, segments: [:])
        draft.state = .draft
        try await store.save(draft)
        return id
    }

    @Test func `people are counted by where they were and where they are`() async throws {
        let store = InMemoryStore()
        let left = try await Self.write([(1, 1), (2, 1), (3, 2), (4, 0), (9, 1)], to: store)
        let right = try await Self.write([(1, 1), (2, 2), (3, 2), (4, 2), (5, 0), (6, 1)], to: store)
        let movement = try await SegmentationDiff.movement(from: left, to: right, in: store)
        #expect(
            movement == [
                .init(from: 0, to: 2, people: 1), .init(from: 1, to: 1, people: 1), .init(from: 1, to: 2, people: 1),
                .init(from: 1, to: nil, people: 1), .init(from: 2, to: 2, people: 1),
                .init(from: nil, to: 0, people: 1), .init(from: nil, to: 1, people: 1),
            ])
        let none = try await Self.write([], to: store)
        #expect(try await SegmentationDiff.movement(from: none, to: none, in: store).isEmpty)
        #expect(
            try await SegmentationDiff.movement(from: none, to: left, in: store).map(\.from) == [nil, nil, nil])
    }

    @Test(arguments: Array(UInt64(1)...12)) func `pages of any size count the same`(seed: UInt64) async throws {
        var random = SeededNumbers(seed: seed)
        func draw() -> [(Int, Int)] {
            let share = Double.random(in: 0...1, using: &random)
            return (0..<60).filter { _ in Double.random(in: 0..<1, using: &random) < share }
                .map { ($0, Int.random(in: 0...4, using: &random)) }
        }
        let (before, now) = (draw(), draw())
        let store = InMemoryStore()
        let left = try await Self.write(before, to: store)
        let right = try await Self.write(now, to: store)
        let places = Dictionary(uniqueKeysWithValues: before)
        let ends = Dictionary(uniqueKeysWithValues: now)
        for pageSize in [1, 2, 7, 59, 60, 61] {
            let movement = try await SegmentationDiff.movement(from: left, to: right, in: store, pageSize: pageSize)
            var people = 0
            for cell in movement {
                let expected = (0..<60).count { places[$0] == cell.from && ends[$0] == cell.to }
                #expect(cell.people == expected && expected > 0, "seed \(seed), pages of \(pageSize)")
                people += cell.people
            }
            #expect(people == Set(places.keys).union(ends.keys).count, "seed \(seed), pages of \(pageSize)")
        }
    }

    @Test func `a run whose assignments are not kept has no movement`() async throws {
        let store = InMemoryStore()
        let left = try await Self.write([(1, 1)], to: store)
        let error = await #expect(throws: StoreError.self) {
            _ = try await SegmentationDiff.movement(from: left, to: SegmentationID(99), in: store)
        }
        #expect(error?.code == .superseded)
    }
}
