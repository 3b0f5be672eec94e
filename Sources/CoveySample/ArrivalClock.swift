/// The instants at which posts are written: hour by hour, quiet at night, busy at the spikes, never going back.
struct ArrivalClock {
    private static let hour: Int64 = 3_600_000
    /// Relative volume of each hour of a day, UTC.
    private static let hours: [Double] = [
        4, 3, 2, 2, 2, 3, 5, 8, 11, 12, 12, 12, 13, 12, 11, 11, 12, 13, 14, 15, 14, 12, 9, 6,
    ]

    private let start: Int64
    /// Posts written before the end of each hour of the period.
    private let reached: [Int]
    private var hour = 0
    private var written = 0

    init(plan: SamplePlan, random: inout SplitMix64) {
        start = plan.startMilliseconds
        var weights: [Double] = []
        for day in 0..<plan.days {
            let spike = day == plan.outageDay ? 4.0 : day == plan.launchDay ? 3.0 : 1.0
            let weight = spike * (0.9 + 0.2 * random.unit())
            for hour in Self.hours { weights.append(hour * weight) }
        }
        let total = weights.reduce(0, +)
        var sum = 0.0
        var bounds = weights.map { weight in
            sum += weight
            return Int(Double(plan.posts) * (sum / total))
        }
        bounds[bounds.count - 1] = plan.posts
        reached = bounds
    }

    /// The instant of the next post in milliseconds since 1970, or `nil` after the last one.
    mutating func next(by random: inout SplitMix64) -> Int64? {
        while hour < reached.count, written == reached[hour] { hour += 1 }
        guard hour < reached.count else { return nil }
        let before = hour == 0 ? 0 : reached[hour - 1]
        let slots = Int64(reached[hour] - before)
        let slot = Int64(written - before)
        written += 1
        let within = (slot * Self.hour + Int64(random.below(Int(Self.hour)))) / slots
        return start + Int64(hour) * Self.hour + within
    }
}
