import Covey
import CoveyStore
import Testing

@testable import CoveySchedule

@Suite struct LeaseTests {
    private static let terms = Lease.Terms(duration: 30_000, skew: 5_000)

    private static func at(_ milliseconds: Int64) -> Instant { Instant(milliseconds: milliseconds) }

    private static func taken(_ owner: String, from present: Lease?, at now: Int64) -> Lease? {
        Lease.taken(by: owner, from: present, now: at(now), terms)
    }

    @Test func `a held lease cannot be taken, by anybody`() throws {
        let lease = try #require(Self.taken("a", from: nil, at: 0))
        #expect(lease == Lease(owner: "a", fence: 1, endsAt: Self.at(30_000)))
        #expect(Self.taken("b", from: lease, at: 29_999) == nil)
        #expect(Self.taken("a", from: lease, at: 0) == nil)
    }

    @Test func `others wait for as long as clocks may differ`() throws {
        let lease = try #require(Self.taken("a", from: nil, at: 0))
        #expect(!lease.isSure(now: Self.at(30_000)))
        #expect(Self.taken("b", from: lease, at: 35_000) == nil)
        #expect(Self.taken("b", from: lease, at: 35_001)?.fence == 2)
    }

    @Test func `an owner that comes late keeps what nobody took, and no more`() throws {
        let first = try #require(Self.taken("a", from: nil, at: 0))
        #expect(first.renewed(from: first, now: Self.at(90_000), Self.terms)?.endsAt == Self.at(120_000))
        let second = try #require(Self.taken("b", from: first, at: 90_000))
        #expect(first.renewed(from: second, now: Self.at(90_001), Self.terms) == nil)
        #expect(first.released(from: second) == nil)
    }

    @Test func `the same owner with an older fence is another`() throws {
        let first = try #require(Self.taken("a", from: nil, at: 0))
        let second = try #require(Self.taken("a", from: first, at: 90_000))
        #expect(first.renewed(from: second, now: Self.at(90_001), Self.terms) == nil)
    }

    @Test func `a lease given back can be taken at once, under a higher fence`() throws {
        let first = try #require(Self.taken("a", from: nil, at: 0))
        let free = try #require(first.released(from: first))
        #expect(Self.taken("b", from: free, at: 1) == Lease(owner: "b", fence: 2, endsAt: Self.at(30_001)))
        #expect(first.renewed(from: free, now: Self.at(1), Self.terms) == nil)
    }

    @Test func `a clock that is set back does not shorten a lease`() throws {
        let lease = try #require(Self.taken("a", from: nil, at: 100_000))
        #expect(lease.renewed(from: lease, now: Self.at(50_000), Self.terms)?.endsAt == Self.at(130_000))
    }

    @Test func `the fence only grows, whatever owners and clocks do`() {
        var state: UInt64 = 11
        func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        var (present, held): (Lease?, [String: Lease]) = (nil, [:])
        var holders = 0
        for step in 0..<5_000 {
            let owner = ["a", "b", "c"][below(3)]
            // Clocks run, and differ by up to 4 s.
            let now = Self.at(Int64(step) * 2_000 + Int64(below(4_000)))
            let fence = present?.fence ?? 0
            switch below(4) {
            case 0, 1:
                if let lease = Lease.taken(by: owner, from: present, now: now, Self.terms) {
                    #expect(lease.fence == fence + 1, "seed 11, step \(step)")
                    // Nobody else can take itself for the owner at this moment.
                    for (other, lease) in held where other != owner && lease == present {
                        #expect(!lease.isSure(now: Self.at(Int64(step) * 2_000)), "seed 11, step \(step)")
                    }
                    (present, held[owner]) = (lease, lease)
                    holders += 1
                }
            case 2:
                if let lease = held[owner]?.renewed(from: present, now: now, Self.terms) {
                    #expect(lease.fence == fence, "seed 11, step \(step)")
                    (present, held[owner]) = (lease, lease)
                }
            default:
                if below(8) == 0, let lease = held[owner]?.released(from: present) {
                    #expect(lease.fence == fence, "seed 11, step \(step)")
                    (present, held[owner]) = (lease, nil)
                }
            }
        }
        #expect(holders > 20)
    }

    @Test func `of many who reach for a lease at once one gets it`() async throws {
        let store = InMemoryStore()
        let winners = try await withThrowingTaskGroup(of: Lease?.self) { group in
            for number in 0..<50 {
                let keeper = LeaseKeeper(store: store, owner: "\(number)", terms: Self.terms, now: { Self.at(0) })
                group.addTask { try await keeper.take("job") }
            }
            var winners: [Lease] = []
            for try await lease in group { if let lease { winners.append(lease) } }
            return winners
        }
        #expect(winners.count == 1)
        #expect(winners.first?.fence == 1)
    }
}
