import Testing

@testable import CoveySample

@Suite struct ArrivalClockTests {
    @Test func `instants never go back and stay within the period`() {
        let plan = SamplePlan(posts: 5_000, days: 9)
        var random = SplitMix64(seed: 3)
        var clock = ArrivalClock(plan: plan, random: &random)
        var instants: [Int64] = []
        while let instant = clock.next(by: &random) { instants.append(instant) }
        #expect(instants.count == 5_000)
        #expect(instants == instants.sorted())
        #expect(instants.allSatisfy { (0..<9).contains(plan.day(of: $0)) && $0 >= plan.startMilliseconds })
    }
}
