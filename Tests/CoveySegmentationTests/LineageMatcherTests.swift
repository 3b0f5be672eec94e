import Covey
import CoveyTesting
import Testing

@testable import CoveySegmentation

@Suite struct LineageMatcherTests {
    /// People who go from a number before to a group now.
    private struct Flow {
        var from: Int?
        var to: Int?
        var people: Int

        init(_ from: Int?, _ to: Int?, _ people: Int) {
            self.from = from
            self.to = to
            self.people = people
        }
    }

    private static func match(
        _ previous: Segmentation, _ flows: [Flow], gone: [Int: Int] = [:], distances: [[Double]]? = nil,
        names: [String]
    ) -> LineageMatcher.Match {
        LineageMatcher(
            previous: previous,
            previousOfRow: flows.flatMap { [Int?](repeating: $0.from, count: $0.people) },
            groupOfRow: flows.flatMap { [Int?](repeating: $0.to, count: $0.people) },
            gone: gone, distances: distances, suggestedNames: names
        ).match()
    }

    private static let two = Segmentation.invented(7, segments: [1: "Quiet critics", 2: "Loud fans"])

    // MARK: Continued

    @Test func `labels that swap leave names with the people`() {
        let flows = [Flow(1, 1, 90), Flow(1, 0, 10), Flow(2, 0, 45), Flow(2, 1, 5), Flow(nil, 1, 3)]
        let match = Self.match(Self.two, flows, gone: [2: 4], names: ["New fans", "New critics"])
        #expect(match.numbers == [2, 1])
        #expect(match.names == ["Loud fans", "Quiet critics"])
        #expect(match.retired.isEmpty)
        #expect(match.lineage.previous == Self.two.id)
        #expect(match.lineage.fates.map(\.kind) == [.continued, .continued])
        #expect(match.lineage.fates.map(\.people) == [90, 45])
        #expect(
            match.lineage.fates.map(\.sentence) == [
                "Quiet critics continues: 90 of its 100 people are still there, 8 came.",
                "Loud fans continues: 45 of its 54 people are still there, 10 came.",
            ])
        #expect(
            match.lineage.movement == [
                .init(from: 1, to: 1, people: 90), .init(from: 1, to: 2, people: 10),
                .init(from: 2, to: 1, people: 5), .init(from: 2, to: 2, people: 45),
                .init(from: 2, to: nil, people: 4), .init(from: nil, to: 1, people: 3),
            ])
    }

    @Test func `sentences group thousands and count one person as one`() {
        let flows = [Flow(1, 0, 1_234), Flow(2, 1, 1)]
        let sentences = Self.match(Self.two, flows, gone: [1: 1], names: ["a", "b"]).lineage.fates.map(\.sentence)
        #expect(
            sentences == [
                "Quiet critics continues: 1,234 of its 1,235 people are still there, nobody came.",
                "Loud fans continues: 1 of its 1 person is still there, nobody came.",
            ])
    }

    @Test func `the best of all pairings is taken, not the best pair first`() {
        // Likeness: 1-a 70/150, 1-b 30/100, 2-a 50/120. The best pair alone would leave 2 and b without one.
        let flows = [Flow(1, 0, 70), Flow(1, 1, 30), Flow(2, 0, 50)]
        let match = Self.match(Self.two, flows, names: ["a", "b"])
        #expect(match.numbers == [2, 1])
        #expect(match.lineage.fates.map(\.kind) == [.continued, .continued])
        #expect(match.lineage.moved == 70)
    }

    @Test func `two fifths of the people of groups of one size are enough, and less is not`() {
        let previous = Segmentation.invented(7, segments: [1: "a", 2: "b", 3: "c"])
        func match(_ same: Int, _ next: Int, _ last: Int) -> LineageMatcher.Match {
            let flows = (0..<3).flatMap { before in
                [same, next, last].enumerated().map { Flow(before + 1, (before + $0) % 3, $1) }
            }
            return Self.match(previous, flows, names: ["x", "y", "z"])
        }
        let enough = match(40, 30, 30)
        #expect(enough.numbers == [1, 2, 3])
        #expect(enough.lineage.fates.map(\.kind) == [.continued, .continued, .continued])
        let less = match(39, 31, 30)
        #expect(less.numbers == [4, 5, 6])
        #expect(less.names == ["x", "y", "z"])
        #expect(less.lineage.fates.map(\.kind) == [.ended, .ended, .ended, .born, .born, .born])
        #expect(less.retired.map(\.number) == [1, 2, 3])
        #expect(less.retired.allSatisfy { $0.last == previous.id })
    }

    @Test func `people who now have too little evidence do not end a segment`() {
        let flows = [Flow(1, 0, 10), Flow(1, nil, 90), Flow(2, 1, 5), Flow(2, nil, 45), Flow(0, 1, 2)]
        let match = Self.match(Self.two, flows, names: ["a", "b"])
        #expect(match.numbers == [1, 2])
        #expect(match.lineage.fates.map(\.kind) == [.continued, .continued])
        #expect(match.lineage.movement.contains(.init(from: 1, to: Segment.tooLittleEvidence, people: 90)))
        #expect(match.lineage.movement.first == .init(from: Segment.tooLittleEvidence, to: 2, people: 2))
    }

    // MARK: Nearness

    @Test func `where everybody has turned over the nearest centroid continues`() {
        let flows = [Flow(nil, 0, 80), Flow(nil, 1, 60)]
        let near = Self.match(
            Self.two, flows, gone: [1: 100, 2: 50], distances: [[3, 0], [0, 3]], names: ["a", "b"])
        #expect(near.numbers == [2, 1])
        #expect(near.lineage.fates.map(\.kind) == [.continued, .continued])
        #expect(near.lineage.fates.map(\.people) == [0, 0])
        #expect(
            near.lineage.fates[0].sentence
                == "Quiet critics continues in its likeness: none of its 100 people is still there, 60 came.")
        // 0.8 of the way to the next one is too far to be the same.
        let far = Self.match(
            Self.two, flows, gone: [1: 100, 2: 50], distances: [[1, 0.8], [0.8, 1]], names: ["a", "b"])
        #expect(far.lineage.fates.map(\.kind) == [.ended, .ended, .born, .born])
        let unknown = Self.match(Self.two, flows, gone: [1: 100, 2: 50], names: ["a", "b"])
        #expect(unknown.lineage.fates.map(\.kind) == [.ended, .ended, .born, .born])
    }

    @Test func `two known people of many weigh less than the centroids, and all of them weigh more`() {
        let crossed = [[0.0, 3], [3, 0]]
        let few = Self.match(
            Self.two, [Flow(1, 1, 2), Flow(2, 0, 2), Flow(nil, 0, 300), Flow(nil, 1, 300)], gone: [1: 300, 2: 300],
            distances: crossed, names: ["a", "b"])
        #expect(few.numbers == [1, 2])
        let all = Self.match(
            Self.two, [Flow(1, 1, 1), Flow(2, 0, 1)], distances: crossed, names: ["a", "b"])
        #expect(all.numbers == [2, 1])
    }

    @Test func `the only group of both runs is the same`() {
        let one = Segmentation.invented(1, segments: [1: "All"])
        let match = Self.match(one, [Flow(nil, 0, 5)], gone: [1: 9], distances: [[4]], names: ["a"])
        #expect(match.numbers == [1])
    }

    // MARK: Split, merged, born, ended

    @Test func `a split leaves number and name with the largest part`() {
        let flows = [Flow(1, 2, 40), Flow(1, 0, 60), Flow(2, 1, 50), Flow(nil, 2, 7)]
        let match = Self.match(Self.two, flows, names: ["a", "b", "Loud critics"])
        #expect(match.numbers == [1, 2, 3])
        #expect(match.names == ["Quiet critics", "Loud fans", "Loud critics"])
        #expect(match.lineage.fates.map(\.kind) == [.split, .continued])
        #expect(match.lineage.fates[0].from == [1])
        #expect(match.lineage.fates[0].to == [1, 3])
        #expect(match.lineage.fates[0].people == 100)
        #expect(
            match.lineage.fates[0].sentence
                == "Quiet critics has split: of its 100 people, 60 are now in Quiet critics and 40 in Loud critics.")
    }

    @Test func `a split into many equal parts is still one`() {
        let one = Segmentation.invented(1, segments: [1: "All"])
        let flows = (0..<8).map { Flow(1, $0, 10) }
        let names = (0..<8).map { "part \($0)" }
        let match = Self.match(one, flows, names: names)
        #expect(match.lineage.fates.map(\.kind) == [.split])
        #expect(match.lineage.fates[0].to == Array(1...8))
        #expect(match.numbers == Array(1...8))
        #expect(match.names == ["All"] + names.dropFirst())
    }

    @Test func `a group with a twentieth of the people is no part of a split`() {
        let flows = [Flow(1, 0, 95), Flow(1, 2, 5), Flow(2, 1, 50)]
        let match = Self.match(Self.two, flows, names: ["a", "b", "Odd ones"])
        #expect(match.lineage.fates.map(\.kind) == [.continued, .continued, .born])
        #expect(match.lineage.fates[2].sentence == "Odd ones is new: of its 5 people, 5 were in Quiet critics.")
    }

    @Test func `a merge leaves number and name with the largest source`() {
        let previous = Segmentation.invented(7, segments: [1: "a", 2: "b", 3: "c"])
        let flows = [Flow(1, 0, 40), Flow(2, 0, 60), Flow(3, 1, 50), Flow(nil, 0, 5)]
        let match = Self.match(previous, flows, names: ["x", "y"])
        #expect(match.numbers == [2, 3])
        #expect(match.names == ["b", "c"])
        #expect(match.retired == [RetiredSegment(number: 1, name: "a", last: previous.id)])
        #expect(match.lineage.fates.map(\.kind) == [.merged, .continued])
        #expect(match.lineage.fates[0].from == [1, 2])
        #expect(match.lineage.fates[0].to == [2])
        #expect(match.lineage.fates[0].people == 100)
        #expect(
            match.lineage.fates[0].sentence
                == "a has merged into b: of its 105 people, 60 were in b and 40 in a.")
    }

    @Test func `a merge of many equal segments is still one`() {
        let previous = Segmentation.invented(
            7, segments: Dictionary(uniqueKeysWithValues: (1...6).map { ($0, "s\($0)") }))
        let match = Self.match(previous, (1...6).map { Flow($0, 0, 10) }, names: ["x"])
        #expect(match.numbers == [1])
        #expect(match.lineage.fates.map(\.kind) == [.merged])
        #expect(match.lineage.fates[0].from == Array(1...6))
        #expect(match.retired.map(\.number) == Array(2...6))
        #expect(match.lineage.fates[0].sentence.hasPrefix("s2, s3, s4, s5 and s6 have merged into s1: of its 60"))
    }

    @Test func `new people make a new segment, and people who go end theirs`() {
        let flows = [Flow(1, 0, 100), Flow(nil, 1, 30), Flow(0, 1, 3)]
        let match = Self.match(Self.two, flows, gone: [2: 20], names: ["a", "Newcomers"])
        #expect(match.numbers == [1, 3])
        #expect(match.names == ["Quiet critics", "Newcomers"])
        #expect(match.lineage.fates.map(\.kind) == [.continued, .ended, .born])
        #expect(match.lineage.fates.map(\.from) == [[1], [2], []])
        #expect(match.lineage.fates.map(\.to) == [[1], [], [3]])
        #expect(match.lineage.fates[1].sentence == "Loud fans has ended: of its 20 people, 20 are gone.")
        #expect(
            match.lineage.fates[2].sentence == "Newcomers is new: of its 33 people, 30 were not there before.")
        #expect(match.retired == [RetiredSegment(number: 2, name: "Loud fans", last: Self.two.id)])
    }

    @Test func `where a segment splits and merges at once the larger part is told`() {
        // 1 gives most to a, which is mostly made of it and takes in 2; b is a part of 1.
        let flows = [Flow(1, 0, 70), Flow(1, 1, 30), Flow(2, 0, 20)]
        let match = Self.match(Self.two, flows, names: ["a", "b"])
        #expect(match.numbers == [1, 3])
        #expect(match.lineage.fates.map(\.kind) == [.split, .ended])
        #expect(
            match.lineage.fates[1].sentence == "Loud fans has ended: of its 20 people, 20 are now in Quiet critics.")
    }

    // MARK: Numbers and names

    @Test func `new groups count on from every number ever used, the largest first`() {
        var previous = Self.two
        previous.retired = [RetiredSegment(number: 9, name: "Old hands", last: SegmentationID(3))]
        let flows = [Flow(1, 1, 100), Flow(2, 3, 50), Flow(nil, 0, 5), Flow(nil, 2, 6)]
        let match = Self.match(previous, flows, names: ["a", "b", "c", "d"])
        #expect(match.numbers == [11, 1, 10, 2])
        #expect(match.retired == previous.retired)
    }

    @Test func `a name that another group has or had is varied`() {
        var previous = Self.two
        previous.retired = [
            RetiredSegment(number: 3, name: "Old hands", last: SegmentationID(3)),
            RetiredSegment(number: 4, name: "Old hands 2", last: SegmentationID(4)),
        ]
        let flows = [Flow(1, 0, 100), Flow(nil, 1, 9), Flow(nil, 2, 8), Flow(nil, 3, 7)]
        let match = Self.match(
            previous, flows, gone: [2: 50], names: ["x", "Loud fans", "Old hands", "Old hands 2"])
        #expect(match.names == ["Quiet critics", "Loud fans 2", "Old hands 3", "Old hands 4"])
    }

    // MARK: Laws

    private static let seeds = Array(UInt64(1)...40)

    /// Any previous run and any people, some of them new, gone or of too little evidence.
    private static func random(
        _ random: inout SeededNumbers
    ) -> (previous: Segmentation, before: [Int?], now: [Int?], gone: [Int: Int], distances: [[Double]], names: [String])
    {
        let numbers = (1...Int.random(in: 1...7, using: &random)).map { $0 * 2 }
        let groups = Int.random(in: 1...7, using: &random)
        let people = Int.random(in: groups...400, using: &random)
        let loyalty = Double.random(in: 0...1, using: &random)
        var before: [Int?] = []
        var now: [Int?] = []
        for person in 0..<people {
            let usual = numbers[Int.random(in: 0..<numbers.count, using: &random)]
            let number = [usual, usual, usual, nil, Segment.tooLittleEvidence][Int.random(in: 0...4, using: &random)]
            before.append(number)
            let group =
                Double.random(in: 0..<1, using: &random) < loyalty
                ? (number ?? 0) % groups : Int.random(in: 0..<groups, using: &random)
            now.append(person < groups ? person : Int.random(in: 0..<20, using: &random) == 0 ? nil : group)
        }
        let gone = Dictionary(uniqueKeysWithValues: ([0] + numbers).map { ($0, Int.random(in: 0...9, using: &random)) })
        let distances = numbers.map { _ in (0..<groups).map { _ in Double.random(in: 0...4, using: &random) } }
        return (
            .invented(5, segments: Dictionary(uniqueKeysWithValues: numbers.map { ($0, "old \($0)") })), before, now,
            gone,
            distances, (0..<groups).map { "name \($0)" }
        )
    }

    @Test(arguments: seeds) func `movement adds up and every number has one fate`(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let (previous, before, now, gone, distances, names) = Self.random(&random)
        let match = LineageMatcher(
            previous: previous, previousOfRow: before, groupOfRow: now, gone: gone, distances: distances,
            suggestedNames: names
        ).match()
        let movement = match.lineage.movement
        #expect(movement.allSatisfy { $0.people > 0 }, "seed \(seed)")
        for number in [0] + previous.segments.map(\.number) {
            let size = before.count { $0 == number } + (gone[number] ?? 0)
            #expect(movement.filter { $0.from == number }.reduce(0) { $0 + $1.people } == size, "seed \(seed)")
        }
        for (group, number) in match.numbers.enumerated() {
            let size = now.count { $0 == group }
            #expect(movement.filter { $0.to == number }.reduce(0) { $0 + $1.people } == size, "seed \(seed)")
        }
        #expect(movement.reduce(0) { $0 + $1.people } == before.count + gone.values.reduce(0, +), "seed \(seed)")
        #expect(Set(match.numbers).count == names.count && Set(match.names).count == names.count, "seed \(seed)")
        let fates = match.lineage.fates
        #expect(fates.flatMap(\.from).sorted() == previous.segments.map(\.number).sorted(), "seed \(seed)")
        #expect(fates.flatMap(\.to).sorted() == match.numbers.sorted(), "seed \(seed)")
        for fate in fates {
            let people = movement.filter {
                fate.from.contains($0.from ?? -1) && fate.to.contains($0.to ?? -1)
            }
            #expect(people.reduce(0) { $0 + $1.people } == fate.people, "seed \(seed)")
            let shape = (fate.from.count, fate.to.count)
            switch fate.kind {
            case .continued: #expect(shape == (1, 1) && fate.from == fate.to, "seed \(seed)")
            case .split: #expect(shape.0 == 1 && shape.1 > 1 && fate.to.contains(fate.from[0]), "seed \(seed)")
            case .merged: #expect(shape.0 > 1 && shape.1 == 1 && fate.from.contains(fate.to[0]), "seed \(seed)")
            case .born: #expect(shape == (0, 1), "seed \(seed)")
            case .ended: #expect(shape == (1, 0), "seed \(seed)")
            }
        }
    }

    @Test(arguments: seeds) func `the order of rows and groups changes nothing`(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let (previous, before, now, gone, distances, names) = Self.random(&random)
        let match = LineageMatcher(
            previous: previous, previousOfRow: before, groupOfRow: now, gone: gone, distances: distances,
            suggestedNames: names
        ).match()
        let rows = before.indices.shuffled(using: &random)
        // The group that was `groups[place]` comes at `place`.
        let groups = names.indices.shuffled(using: &random)
        let places = names.indices.map { groups.firstIndex(of: $0) }
        let other = LineageMatcher(
            previous: previous, previousOfRow: rows.map { before[$0] },
            groupOfRow: rows.map { now[$0].flatMap { places[$0] } }, gone: gone,
            distances: distances.map { row in groups.map { row[$0] } }, suggestedNames: groups.map { names[$0] }
        ).match()
        #expect(other.lineage == match.lineage, "seed \(seed)")
        #expect(other.retired == match.retired, "seed \(seed)")
        #expect(other.numbers == groups.map { match.numbers[$0] }, "seed \(seed)")
        #expect(other.names == groups.map { match.names[$0] }, "seed \(seed)")
    }

    @Test(arguments: seeds) func `the same people in the same groups all continue`(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let groups = Int.random(in: 1...8, using: &random)
        let labels = (0..<groups).shuffled(using: &random)
        let flows = (0..<groups).map { Flow($0 + 1, labels[$0], Int.random(in: 1...5, using: &random)) }
        let previous = Segmentation.invented(
            1, segments: Dictionary(uniqueKeysWithValues: (1...groups).map { ($0, "old \($0)") }))
        let distances = flows.map { _ in flows.map { _ in Double.random(in: 0...4, using: &random) } }
        let match = Self.match(previous, flows, distances: distances, names: flows.indices.map { "name \($0)" })
        #expect(match.lineage.fates.allSatisfy { $0.kind == .continued }, "seed \(seed)")
        #expect(match.lineage.moved == 0, "seed \(seed)")
        for (before, label) in labels.enumerated() { #expect(match.numbers[label] == before + 1, "seed \(seed)") }
    }

    @Test(arguments: seeds) func `of a pure split the largest part keeps the number`(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let sizes = (0..<Int.random(in: 2...5, using: &random)).map { 20 + $0 }.shuffled(using: &random)
        let one = Segmentation.invented(1, segments: [1: "All"])
        let split = Self.match(
            one, sizes.enumerated().map { Flow(1, $0, $1) }, names: sizes.indices.map { "part \($0)" })
        #expect(split.lineage.fates.map(\.kind) == [.split], "seed \(seed)")
        #expect(split.numbers.firstIndex(of: 1) == sizes.firstIndex(of: sizes.max() ?? 0), "seed \(seed)")
        let many = Segmentation.invented(
            1, segments: Dictionary(uniqueKeysWithValues: sizes.indices.map { ($0 + 1, "part \($0)") }))
        let merge = Self.match(many, sizes.enumerated().map { Flow($0 + 1, 0, $1) }, names: ["All"])
        #expect(merge.lineage.fates.map(\.kind) == [.merged], "seed \(seed)")
        #expect(merge.numbers.first == (sizes.firstIndex(of: sizes.max() ?? 0) ?? 0) + 1, "seed \(seed)")
    }

    @Test(arguments: seeds) func `over ten runs no number is given twice and no name moves`(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        var run = Segmentation.invented(1, segments: [1: "kind 0", 2: "kind 1", 3: "kind 2"])
        var places = (0..<300).map { _ in Int?.some(Int.random(in: 1...3, using: &random)) }
        var names: [Int: String] = [1: "kind 0", 2: "kind 1", 3: "kind 2"]
        var ended = Set<Int>()
        for id in Int64(2)...11 {
            let groups = Int.random(in: 2...6, using: &random)
            let loyalty = Double.random(in: 0.3...1, using: &random)
            let now = places.indices.map { row -> Int? in
                if row < groups { return row }
                let isLoyal = Double.random(in: 0..<1, using: &random) < loyalty
                return isLoyal ? (places[row] ?? 0) % groups : Int.random(in: 0..<groups, using: &random)
            }
            // The same few names are suggested every time.
            let match = LineageMatcher(
                previous: run, previousOfRow: places, groupOfRow: now, gone: [:], distances: nil,
                suggestedNames: (0..<groups).map { "kind \($0)" }
            ).match()
            for (number, name) in zip(match.numbers, match.names) {
                #expect(!ended.contains(number), "seed \(seed), run \(id)")
                #expect(names[number] == nil || names[number] == name, "seed \(seed), run \(id)")
                #expect(!names.contains { $0.key != number && $0.value == name }, "seed \(seed), run \(id)")
                names[number] = name
            }
            ended.formUnion(match.retired.map(\.number))
            #expect(ended.isDisjoint(with: match.numbers), "seed \(seed), run \(id)")
            #expect(ended.union(match.numbers) == Set(names.keys), "seed \(seed), run \(id)")
            run = .invented(id, segments: Dictionary(uniqueKeysWithValues: zip(match.numbers, match.names)))
            run.retired = match.retired
            places = now.map { $0.map { match.numbers[$0] } }
        }
        #expect(names.count > 3, "seed \(seed)")
    }
}

extension Segmentation {
    /// A published run of which little is known but its segments.
    ///
    /// - Parameters:
    ///   - segments: Names by number.
    ///   - sizes: By number; 100 where it says nothing.
    static func invented(_ id: Int64, segments: [Int: String], sizes: [Int: Int] = [:]) -> Segmentation {
        let all = segments.keys.reduce(0) { $0 + (sizes[$1] ?? 100) }
        return Segmentation(
            id: SegmentationID(id), state: .published, createdAt: Instant(milliseconds: id * 1_000),
            publishedAt: Instant(milliseconds: id * 1_000 + 1), recipe: Recipe(), profiles: all,
            latestPost: Instant(milliseconds: 0), dataFingerprint: "\(id)", assignmentFingerprint: "\(id)",
            engine: "test", scales: [], kTable: [], choice: KDecision(verdict: .fixed, sentence: "Fixed."), inertia: 0,
            everyone: GroupSummary(size: all, features: [], scoredAuthors: 0),
            segments: segments.sorted { $0.key < $1.key }.map { number, name in
                let size = sizes[number] ?? 100
                return Segment(
                    number: number, name: name, summary: GroupSummary(size: size, features: [], scoredAuthors: 0),
                    share: Double(size) / Double(max(1, all)), centroid: [])
            },
            certificate: Certificate(
                verdict: .publish, largestShare: 0, smallest: 0, floor: 0, silhouette: nil, stability: nil,
                separation: [], findings: []))
    }
}
