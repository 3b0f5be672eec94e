import CoveyReports
import Testing

@Suite struct NumeralsTests {
    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567"), (Int.min, "-9,223,372,036,854,775,808"),
    ])
    func `whole numbers are grouped by three`(number: Int, text: String) {
        #expect(Numerals.grouped(number) == text)
    }

    @Test(arguments: [
        (0.0, "0"), (3.6, "3.6"), (99.96, "100.0"), (1_234.5, "1,235"), (999_999.0, "999,999"), (1_000_000.0, "1.0M"),
        (1_249_999.0, "1.2M"), (999_949_999.0, "999.9M"), (999_950_000.0, "1.0B"), (-2_500_000.0, "-2.5M"),
    ])
    func `counts stay short`(value: Double, text: String) {
        #expect(Numerals.compact(value) == text)
    }

    @Test(arguments: [
        (0.0, "0.0%"), (0.0001, "<0.1%"), (0.0005, "0.1%"), (0.9983, "99.8%"), (0.9999, ">99.9%"), (1.0, "100.0%"),
    ])
    func `a share that is neither none nor all never reads as one of them`(share: Double, text: String) {
        #expect(Numerals.percent(share) == text)
    }

    @Test(arguments: [(0.42, "+0.42"), (-0.07, "-0.07"), (-0.001, "0.00"), (0.004, "0.00"), (0.0, "0.00")])
    func `a score that rounds to zero has no sign`(value: Double, text: String) {
        #expect(Numerals.signed(value) == text)
    }

    @Test func `what is not a number says so`() {
        #expect(Numerals.decimal(.nan, places: 2) == "n/a")
        #expect(Numerals.decimal(.infinity, places: 0) == "n/a")
        #expect(Numerals.percent(0, of: 0) == "n/a")
    }
}
