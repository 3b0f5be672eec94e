import Covey
import Testing

@Suite struct InstantTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (951_782_400_000, "2000-02-29T00:00:00Z"),
            (1_439_761_273_410, "2015-08-16T21:41:13.410Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (253_402_300_799_000, "9999-12-31T23:59:59Z"), (-2_203_977_600_000, "1900-02-28T00:00:00Z"),
        ] as [(Int64, String)])
    func `is written as RFC 3339 in UTC`(_ milliseconds: Int64, _ text: String) {
        #expect(Instant(milliseconds: milliseconds).text == text)
    }

    @Test func `a date and its text are the same day for four hundred years`() throws {
        var expected: Int64 = 0
        for year in 1970..<2370 {
            for month in 1...12 {
                let instant = try #require(Instant(year: year, month: month, day: 1))
                #expect(instant.milliseconds == expected)
                let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
                let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
                expected += Int64(days) * 86_400_000
            }
        }
    }

    @Test func `a date that does not exist is refused`() {
        #expect(Instant(year: 2023, month: 2, day: 29) == nil)
        #expect(Instant(year: 2024, month: 2, day: 29) != nil)
        #expect(Instant(year: 1900, month: 2, day: 29) == nil)
        #expect(Instant(year: 2024, month: 13, day: 1) == nil)
        #expect(Instant(year: 2024, month: 4, day: 31) == nil)
        #expect(Instant(year: 2024, month: 4, day: 30, hour: 24) == nil)
        #expect(Instant(year: 0, month: 1, day: 1) == nil)
    }

    @Test func `a leap second is the first second of the next minute`() {
        #expect(
            Instant(year: 2016, month: 12, day: 31, hour: 23, minute: 59, second: 60)
                == Instant(year: 2017, month: 1, day: 1))
    }
}
