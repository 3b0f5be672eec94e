import Synchronization
import Testing

@testable import CoveyServer

@Suite struct TokenBucketsTests {
    private final class Clock: Sendable {
        let now = Mutex(ContinuousClock.now)
        func pass(_ duration: Duration) { now.withLock { $0 += duration } }
    }

    @Test func `a bucket fills evenly, and no further than full`() {
        let clock = Clock()
        let buckets = TokenBuckets { clock.now.withLock { $0 } }
        for left in [1, 0] {
            let verdict = buckets.take(of: "a", perMinute: 2)
            #expect(verdict.isAllowed && verdict.remaining == left)
        }
        let refused = buckets.take(of: "a", perMinute: 2)
        #expect(refused == TokenBuckets.Verdict(isAllowed: false, remaining: 0, wait: 30, reset: 60))
        clock.pass(.seconds(30))
        #expect(buckets.take(of: "a", perMinute: 2).isAllowed)
        #expect(!buckets.take(of: "a", perMinute: 2).isAllowed)
        clock.pass(.seconds(3_600))
        #expect(buckets.take(0, of: "a", perMinute: 2).remaining == 2)
    }

    @Test func `looking takes nothing`() {
        let buckets = TokenBuckets()
        for _ in 1...10 { #expect(buckets.take(0, of: "a", perMinute: 1).isAllowed) }
    }

    @Test func `of too many callers the one who came longest ago is forgotten`() {
        let clock = Clock()
        let buckets = TokenBuckets(mostCallers: 2) { clock.now.withLock { $0 } }
        for caller in ["a", "b", "c"] {
            #expect(buckets.take(of: caller, perMinute: 1).isAllowed)
            clock.pass(.milliseconds(1))
        }
        #expect(!buckets.take(of: "b", perMinute: 1).isAllowed)
        #expect(!buckets.take(of: "c", perMinute: 1).isAllowed)
        #expect(buckets.take(of: "a", perMinute: 1).isAllowed)
    }
}
