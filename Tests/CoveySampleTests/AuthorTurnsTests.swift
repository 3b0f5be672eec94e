import Testing

@testable import CoveySample

@Suite struct AuthorTurnsTests {
    /// Who wrote each post, in the order of their ids, and so of their instants.
    private func types(_ plan: SamplePlan) throws -> [CustomerType] {
        let (bytes, generator) = try sample(plan)
        let byID = Dictionary(uniqueKeysWithValues: generator.customers.map { (String($0.id), $0.type) })
        return try SampleReader(bytes).newest.sorted { (UInt64($0.key) ?? 0) < (UInt64($1.key) ?? 0) }
            .compactMap { byID[$0.value.author] }
    }

    @Test func `in a sample that drifts critics fall silent and newcomers come late`() throws {
        let types = try types(SamplePlan(posts: 6_000, drifts: true))
        #expect(types.count == 6_000)
        func count(_ type: CustomerType, in part: Int) -> Int {
            types[part * 1_000..<(part + 1) * 1_000].count { $0 == type }
        }
        let critics = (0..<6).map { count(.critic, in: $0) }
        #expect(critics[0] > critics[1] && critics[1] > critics[2] && critics[2] > critics[3])
        #expect(critics[3] > 0 && critics[4...] == [0, 0])
        let newcomers = (0..<6).map { count(.newcomer, in: $0) }
        #expect(newcomers[..<3] == [0, 0, 0])
        #expect(newcomers[3...].allSatisfy { $0 > 100 })
        #expect((0..<6).allSatisfy { count(.everyday, in: $0) > 100 })
    }

    @Test func `drift moves posts in time and takes none from anybody`() throws {
        let steady = try sample(SamplePlan(posts: 4_000, deleteShare: 0)).generator
        let drifting = try sample(SamplePlan(posts: 4_000, deleteShare: 0, drifts: true)).generator
        #expect(steady.customers.map(\.id) == drifting.customers.map(\.id))
        #expect(steady.customers.map(\.livePosts) == drifting.customers.map(\.livePosts))
    }

    @Test func `without drift a plan gives the bytes it always gave`() throws {
        // FNV-1a with 64 bits, over what `covey sample --posts 2000` wrote before samples could drift.
        let bytes = try sample(SamplePlan(posts: 2_000)).bytes
        #expect(bytes.count == 1_953_346)
        let checksum = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        #expect(checksum == 0x8B88_2174_5BFA_5B1B)
    }
}
