import CoveyTesting
import Testing

@testable import CoveyUnderstanding

@Suite struct NearDuplicatesTests {
    private static let base: UInt64 = 0x0123_4567_89AB_CDEF

    private static func flipped(_ fingerprint: UInt64, _ bits: Int, _ random: inout SeededNumbers) -> UInt64 {
        Array(0..<64).shuffled(using: &random).prefix(bits).reduce(fingerprint) { $0 ^ 1 << UInt64($1) }
    }

    @Test func `posts of one fingerprint are a group, those without one are in none`() {
        let found = NearDuplicates([7, 0, 7, Self.base, 0])
        #expect(found.groups == [0, -1, 0, -1, -1])
        #expect(found.count == 1)
    }

    @Test func `nothing has no group`() {
        #expect(NearDuplicates([]).groups == [])
        #expect(NearDuplicates([0]).count == 0)
    }

    @Test(arguments: [1, 500])
    func `six bits are near and seven are not, wherever they are and however many there are`(pairs: Int) {
        var random = SeededNumbers(seed: 5)
        let leaders = (0..<pairs).map { _ in random.next() }
        #expect(NearDuplicates(leaders + leaders.map { Self.flipped($0, 6, &random) }).count == pairs)
        #expect(NearDuplicates(leaders + leaders.map { Self.flipped($0, 7, &random) }).count == 0)
    }

    @Test func `what is near to one of a group is in the group`() {
        let chain: [UInt64] = [0xFFFF, 0xFFFF << 4, 0xFFFF << 8, 1 << 60]
        #expect(chain.map { Fingerprint.distance($0, 0xFFFF) } == [0, 8, 16, 17])
        let links = chain + [0xFFFF ^ 0xF ^ 0x3_0000, (0xFFFF << 4) ^ 0xF0 ^ 0x30_0000]
        #expect(NearDuplicates(links).groups.prefix(4) == [0, 0, 0, -1])
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the groups are those of all pairs, in any order of the posts`(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        var fingerprints: [UInt64] = []
        for _ in 0..<150 {
            let leader = random.next()
            fingerprints.append(leader)
            for _ in 0..<Int.random(in: 0..<5, using: &random) {
                fingerprints.append(Self.flipped(leader, Int.random(in: 0...9, using: &random), &random))
            }
        }
        var expected = Array(fingerprints.indices)
        var isChanged = true
        while isChanged {
            isChanged = false
            for left in fingerprints.indices {
                for right in fingerprints.indices
                where expected[right] < expected[left]
                    && Fingerprint.distance(fingerprints[left], fingerprints[right]) <= NearDuplicates.distance
                {
                    expected[left] = expected[right]
                    isChanged = true
                }
            }
        }
        let order = Array(fingerprints.indices).shuffled(using: &random)
        let (found, shuffled) = (NearDuplicates(fingerprints), NearDuplicates(order.map { fingerprints[$0] }))
        #expect(found.count == shuffled.count)
        for left in fingerprints.indices {
            for right in 0..<left {
                let areTogether = expected[left] == expected[right]
                let (first, second) = (found.groups[left], found.groups[right])
                #expect((first >= 0 && first == second) == areTogether, "seed \(seed)")
            }
        }
        for (place, post) in order.enumerated() {
            #expect((shuffled.groups[place] < 0) == (found.groups[post] < 0), "seed \(seed)")
        }
    }

    @Test func `a hundred thousand posts of one text are one group`() {
        let found = NearDuplicates([UInt64](repeating: Self.base, count: 100_000))
        #expect(found.count == 1)
        #expect(found.groups.allSatisfy { $0 == 0 })
    }

    @Test func `fingerprints that all meet in one band are linked without comparing each with each`() {
        let found = NearDuplicates((1...20_000).map { UInt64($0) })
        #expect(found.count == 1)
    }
}
