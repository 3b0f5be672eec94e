import Covey
import Testing

@testable import CoveyInsights

@Suite struct TrendsTests {
    private static let measures: [Measure] = [
        .of(.word("acme"), day: 1, positive: 12, negative: 4, neutral: 4, unscored: 5),
        .of(.word("bolt"), day: 1, positive: 9),
        .of(.word("acme"), day: 2, negative: 10, mixed: 10),
        .of(.word("mute"), day: 2, unscored: 50),
    ]

    private static func rows(_ figure: Trends.Figure) -> [(count: Int64, value: Double)] {
        Trends(figure, of: measures, smallestGroup: 10).rows.map { ($0.count, $0.value) }
    }

    @Test func `each figure is of the posts that it can be of`() {
        #expect(Self.rows(.posts).map(\.count) == [25, 20, 50])
        #expect(Self.rows(.satisfied).map(\.value) == [0.75, 0])
        #expect(Self.rows(.negative).map(\.value) == [0.2, 0.5])
        #expect(Self.rows(.negative).map(\.count) == [20, 20])
        #expect(Self.rows(.polarity).map(\.value) == [0.2, -0.25])
    }

    @Test func `rows of few posts are left out and counted`() {
        let trends = Trends(.posts, of: Self.measures, smallestGroup: 10)
        #expect(trends.suppressed == 1)
        #expect(!trends.rows.contains { $0.key == .word("bolt") })
        #expect(Trends(.posts, of: Self.measures, smallestGroup: 0).suppressed == 0)
    }

    @Test func `rows of few people are left out, however much they write`() {
        let measures: [Measure] = [
            .of(.word("acme"), day: 1, positive: 500, authors: 0..<9),
            .of(.word("bolt"), day: 1, positive: 20, authors: 0..<10),
        ]
        for figure in [Trends.Figure.posts, .satisfied, .negative, .polarity] {
            let trends = Trends(figure, of: measures, smallestGroup: 10)
            #expect(trends.rows.map(\.key) == [.word("bolt")] && trends.suppressed == 1)
        }
        let uncounted = measures.map { Measure(start: $0.start, key: $0.key, sentiments: $0.sentiments) }
        #expect(Trends(.posts, of: uncounted, smallestGroup: 10).rows.isEmpty, "nobody was counted")
    }

    @Test func `shares and means come with an interval, counts without`() {
        #expect(Trends(.posts, of: Self.measures, smallestGroup: 10).rows.allSatisfy { $0.interval == nil })
        for figure in [Trends.Figure.satisfied, .negative, .polarity] {
            for row in Trends(figure, of: Self.measures, smallestGroup: 10).rows {
                #expect(row.interval.map { $0.low <= row.value && row.value <= $0.high } == true)
            }
        }
    }
}

@Suite struct PlaceCountsTests {
    private static func place(_ country: String, _ region: String? = nil, _ city: String? = nil) -> Measure.Key {
        .place(country: country, region: region, city: city)
    }

    @Test func `places of few posts join their country, and few even so are left out`() {
        let counts = PlaceCounts(
            [
                .of(Self.place("GB", "England", "Leeds"), positive: 20, negative: 20),
                .of(Self.place("GB", "England", "York"), positive: 4),
                .of(Self.place("GB", "Wales", "Cardiff"), negative: 5),
                .of(Self.place("GB"), neutral: 3),
                .of(Self.place("FR", nil, "Lille"), positive: 9),
                .of(Self.place("IE", "Munster"), positive: 50),
            ], smallestGroup: 10)
        #expect(counts.rows.map(\.posts) == [50, 40, 12])
        #expect(counts.rows.map(\.country) == ["IE", "GB", "GB"])
        #expect(counts.rows.map(\.city) == [nil, "Leeds", nil])
        #expect(counts.rows.map(\.region) == ["Munster", "England", nil])
        #expect(counts.rows.last?.negative == Proportion(5, of: 12))
        #expect(counts.suppressed == 9)
    }

    @Test func `one who writes much from a village is not shown, nor is the same one from many villages`() {
        func counts(_ authors: [Range<Int64>]) -> PlaceCounts {
            PlaceCounts(
                authors.enumerated().map { .of(Self.place("GB", nil, "v\($0)"), negative: 20, authors: $1) },
                smallestGroup: 10)
        }
        #expect(counts([0..<1]).rows.isEmpty && counts([0..<1]).suppressed == 20)
        let same = counts(Array(repeating: 0..<1, count: 12))
        #expect(same.rows.isEmpty && same.suppressed == 240)
        #expect(counts([0..<5, 3..<9]).rows.isEmpty, "nine different ones")
        let many = counts([0..<5, 3..<10])
        #expect(many.rows.map(\.posts) == [40] && many.rows[0].city == nil && many.suppressed == 0)
    }

    @Test func `no post is lost`() {
        let measures: [Measure] = (0..<200).map {
            .of(Self.place(["GB", "FR", "US"][$0 % 3], "r\($0 % 7)", "c\($0)"), positive: Int64($0 % 17))
        }
        let counts = PlaceCounts(measures, smallestGroup: 10)
        let shown = counts.rows.reduce(0) { $0 + $1.posts }
        #expect(shown + counts.suppressed == measures.reduce(0) { $0 + $1.sentiments.posts })
        #expect(counts.rows.allSatisfy { $0.posts >= 10 })
        #expect(Set(counts.rows.map { [$0.country, $0.region ?? "", $0.city ?? ""] }).count == counts.rows.count)
    }
}
