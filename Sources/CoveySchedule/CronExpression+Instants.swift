public import Covey
public import Foundation

extension CronExpression {
    /// The first instant after another at which this is due.
    ///
    /// A time that the clocks leave out is due at the first instant after the gap. A time that comes twice is due the
    /// first time only, unless the hour is `*`.
    ///
    /// - Returns: `nil` where there is none within 50 years.
    /// - Complexity: O(days until then).
    public func next(after instant: Instant, in zone: TimeZone) -> Instant? {
        let clock = WallClock(zone)
        // The day before: what a gap moves can lie on the next day.
        let first = clock.day(of: instant).number - 1
        for number in first...(first + Self.horizon) {
            if let found = instants(on: CivilDay(number: number), clock).first(where: { $0 > instant }) {
                return found
            }
        }
        return nil
    }

    /// The last instant, not after another, at which this was due.
    ///
    /// - Returns: `nil` where there is none within 50 years.
    /// - Complexity: O(days since then).
    public func latest(through instant: Instant, in zone: TimeZone) -> Instant? {
        let clock = WallClock(zone)
        let first = clock.day(of: instant).number + 1
        for number in stride(from: first, through: first - Self.horizon, by: -1) {
            if let found = instants(on: CivilDay(number: number), clock).last(where: { $0 <= instant }) {
                return found
            }
        }
        return nil
    }

    /// 29 February on a given weekday can be 40 years away.
    private static var horizon: Int { 50 * 366 }

    /// When it is due on one day of the wall clock, rising and each once.
    private func instants(on day: CivilDay, _ clock: WallClock) -> [Instant] {
        guard matches(day) else { return [] }
        var found: Set<Int> = []
        for hour in hours {
            for minute in minutes {
                let reading = day.number * 86_400 + hour * 3_600 + minute * 60
                let times = clock.seconds(at: reading)
                found.formUnion(namesEveryHour ? times : Array(times.prefix(1)))
            }
        }
        return found.sorted().map { Instant(milliseconds: Int64($0) * 1_000) }
    }
}

/// What a clock on the wall shows in one time zone. A reading is the date and time it shows, in seconds as if that were
/// UTC.
private struct WallClock {
    private let zone: TimeZone

    init(_ zone: TimeZone) {
        self.zone = zone
    }

    private func offset(at seconds: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }

    func day(of instant: Instant) -> CivilDay {
        let seconds = Int((Double(instant.milliseconds) / 1_000).rounded(.down))
        return CivilDay(number: Int((Double(seconds + offset(at: seconds)) / 86_400).rounded(.down)))
    }

    /// The instants, in seconds since 1970, at which the clock shows a reading: one, two where it was set back, and
    /// the first one after the gap where it never shows it.
    func seconds(at reading: Int) -> [Int] {
        let (before, after) = (offset(at: reading - 86_400), offset(at: reading + 86_400))
        let candidates = Set([reading - before, reading - after])
        let times = candidates.filter { $0 + offset(at: $0) == reading }.sorted()
        guard times.isEmpty else { return times }
        // The clock jumps over the reading: find the first second that is past the jump.
        var (early, late) = (reading - max(before, after), reading - min(before, after))
        while late - early > 1 {
            let middle = early + (late - early) / 2
            if offset(at: middle) + middle > reading { late = middle } else { early = middle }
        }
        return [late]
    }
}
