import Covey
import CoveySchedule
import Foundation
import Testing

@Suite struct CronExpressionTests {
    private static let london = TimeZone(identifier: "Europe/London") ?? .gmt
    private static let newYork = TimeZone(identifier: "America/New_York") ?? .gmt

    private static func instant(_ text: String) throws -> Instant {
        let date = try Date.ISO8601FormatStyle().parse(text)
        return Instant(milliseconds: Int64(date.timeIntervalSince1970) * 1_000)
    }

    private static func next(_ expression: String, after text: String, in zone: TimeZone = .gmt) throws -> String? {
        try CronExpression(expression).next(after: try instant(text), in: zone)?.text
    }

    @Test(arguments: [
        ("30 6 * * *", "2026-01-01T06:30:00Z", "2026-01-02T06:30:00Z"),
        ("30 6 * * *", "2026-01-01T06:29:59Z", "2026-01-01T06:30:00Z"),
        ("0 0 * * SUN", "2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z"),
        ("0 0 * * 7", "2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z"),
        ("0 0 * * FRI-SUN", "2026-01-03T12:00:00Z", "2026-01-04T00:00:00Z"),
        ("0 0 13 * FRI", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
        ("0 0 13 * *", "2026-01-02T00:00:00Z", "2026-01-13T00:00:00Z"),
        ("0 0 29 2 *", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z"),
        ("0 0 29 2 *", "2096-02-29T00:00:00Z", "2104-02-29T00:00:00Z"),
        ("5/15 * * * *", "2026-01-01T00:21:00Z", "2026-01-01T00:35:00Z"),
        ("@monthly", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"),
        ("@weekly", "2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z"),
        ("@hourly", "2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z"),
        ("0 0 1 jan *", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"),
    ])
    func `the next time is the one a calendar shows`(expression: String, start: String, expected: String) throws {
        #expect(try Self.next(expression, after: start) == expected)
    }

    @Test func `a time that the clocks leave out is due when the gap ends`() throws {
        // On 29 March 2026 London's clocks go from 1:00 to 2:00, at 1:00 UTC.
        #expect(try Self.next("30 1 * * *", after: "2026-03-28T12:00:00Z", in: Self.london) == "2026-03-29T01:00:00Z")
        #expect(try Self.next("30 1 * * *", after: "2026-03-29T01:00:00Z", in: Self.london) == "2026-03-30T00:30:00Z")
        // Two times in one gap are one.
        #expect(
            try Self.next("15,45 1 * * *", after: "2026-03-29T01:00:00Z", in: Self.london) == "2026-03-30T00:15:00Z")
    }

    @Test func `a time that comes twice is due the first time`() throws {
        // On 25 October 2026 London's clocks go from 2:00 back to 1:00, at 1:00 UTC.
        #expect(try Self.next("30 1 * * *", after: "2026-10-24T12:00:00Z", in: Self.london) == "2026-10-25T00:30:00Z")
        #expect(try Self.next("30 1 * * *", after: "2026-10-25T00:30:00Z", in: Self.london) == "2026-10-26T01:30:00Z")
    }

    @Test func `an hourly schedule does not miss the extra hour`() throws {
        #expect(try Self.next("0 * * * *", after: "2026-10-25T00:00:00Z", in: Self.london) == "2026-10-25T01:00:00Z")
        #expect(try Self.next("0 * * * *", after: "2026-10-25T01:00:00Z", in: Self.london) == "2026-10-25T02:00:00Z")
    }

    @Test func `the times are those of croniter, across changes of the clocks`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/cron_oracle.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 171)
        for line in lines {
            let parts = line.split(separator: "|").map(String.init)
            let expression = try CronExpression(parts[0])
            let zone = parts[1] == "UTC" ? TimeZone.gmt : try #require(TimeZone(identifier: parts[1]))
            var (time, found) = (try Self.instant(parts[2]), [String]())
            for _ in 0..<8 {
                time = try #require(expression.next(after: time, in: zone))
                found.append(time.text)
            }
            #expect(found.joined(separator: ",") == parts[3], "\(parts[0]) in \(parts[1]) after \(parts[2])")
        }
    }

    /// A few numbers that look like chance.
    private struct Numbers {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    @Test func `next and latest meet, and nothing lies between`() throws {
        var numbers = Numbers(state: 7)
        for round in 0..<300 {
            let text =
                "\(numbers.below(60)) \(numbers.below(2) == 0 ? "*" : "\(numbers.below(24))") "
                + "\(numbers.below(2) == 0 ? "*" : "\(1 + numbers.below(28))") * "
                + "\(numbers.below(2) == 0 ? "*" : "\(numbers.below(8))")"
            let expression = try CronExpression(text)
            let zone = [TimeZone.gmt, Self.london, Self.newYork][numbers.below(3)]
            let start = Instant(milliseconds: 1_770_000_000_000 + Int64(numbers.below(500_000)) * 60_000)
            let next = try #require(expression.next(after: start, in: zone), "\(text), seed 7, round \(round)")
            #expect(next > start)
            #expect(expression.latest(through: next, in: zone) == next, "\(text), seed 7, round \(round)")
            let before = Instant(milliseconds: next.milliseconds - 1)
            let latest = try #require(expression.latest(through: before, in: zone))
            #expect(latest <= start, "\(text), seed 7, round \(round)")
            #expect(expression.next(after: latest, in: zone) == next, "\(text), seed 7, round \(round)")
        }
    }

    @Test(arguments: [
        ("60 * * * *", "minute"), ("* 24 * * *", "hour"), ("* * 0 * *", "day"), ("* * * 13 *", "month"),
        ("* * * * 8", "day of the week"), ("*/0 * * * *", "minute"), ("5-1 * * * *", "minute"),
        ("1,,2 * * * *", "minute"), ("a * * * *", "minute"), ("* * * FOO *", "month"), ("1/2/3 * * * *", "minute"),
        ("+1 * * * *", "minute"), ("1-2-3 * * * *", "minute"), ("-1 * * * *", "minute"),
        ("* * * * MON-", "day of the week"),
    ])
    func `a wrong field is named`(expression: String, field: String) {
        #expect {
            try CronExpression(expression)
        } throws: { error in
            (error as? ScheduleError)?.message.hasPrefix("The \(field) ") == true
        }
    }

    @Test(arguments: ["", "* * * *", "* * * * * *", "@sometimes", "0 0 30 2 *", "0 0 31 APR,JUN *"])
    func `what is no schedule is refused`(expression: String) {
        #expect {
            try CronExpression(expression)
        } throws: { error in
            (error as? ScheduleError)?.code == .badExpression
        }
    }
}
