import Synchronization

/// How often each of many callers may still do something: a bucket of tokens each, which fills evenly.
///
/// The number of buckets is bounded: past that the one that was used longest ago is forgotten.
final class TokenBuckets: Sendable {
    private let mostCallers: Int
    private let now: @Sendable () -> ContinuousClock.Instant
    private let buckets = Mutex<[String: Bucket]>([:])

    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
    }

    /// Whether it is allowed now, and what is left.
    struct Verdict: Equatable {
        var isAllowed: Bool
        var remaining: Int
        /// Seconds until there is a token again, rounded up; 0 while there is one.
        var wait: Int
        /// Seconds until the bucket is full, rounded up.
        var reset: Int
    }

    init(
        mostCallers: Int = 10_000, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.mostCallers = mostCallers
        self.now = now
    }

    /// Takes some tokens out of a caller's bucket if they are there.
    ///
    /// - Parameters:
    ///   - count: 0 only looks whether there is one.
    ///   - perMinute: How many tokens a bucket holds, and how many come in a minute.
    func take(_ count: Int = 1, of caller: String, perMinute: Int) -> Verdict {
        let now = now()
        let rate = Double(perMinute) / 60
        return buckets.withLock { buckets in
            var bucket = buckets[caller] ?? Bucket(tokens: Double(perMinute), at: now)
            let seconds = max(0, (now - bucket.at) / .seconds(1))
            bucket.tokens = min(Double(perMinute), bucket.tokens + seconds * rate)
            bucket.at = now
            let isAllowed = bucket.tokens >= Double(max(1, count))
            if isAllowed { bucket.tokens -= Double(count) }
            if buckets[caller] == nil, buckets.count >= mostCallers, let oldest = Self.oldest(buckets) {
                buckets[oldest] = nil
            }
            buckets[caller] = bucket
            let wait = bucket.tokens >= 1 ? 0 : (1 - bucket.tokens) / rate
            return Verdict(
                isAllowed: isAllowed, remaining: Int(bucket.tokens), wait: Int(wait.rounded(.up)),
                reset: Int(((Double(perMinute) - bucket.tokens) / rate).rounded(.up)))
        }
    }

    private static func oldest(_ buckets: [String: Bucket]) -> String? {
        buckets.min { $0.value.at < $1.value.at }?.key
    }
}
