import Covey
import CoveyStore
import Testing

@testable import CoveyInsights

@Suite struct OverviewTests {
    private static let noon = Instant(year: 2026, month: 3, day: 2, hour: 12) ?? Instant(milliseconds: 0)

    /// 28 days that end at noon, in which all goes well.
    private static func figures() -> OverviewFigures {
        var figures = OverviewFigures(period: Period(upTo: Instant(milliseconds: noon.milliseconds - 1), days: 28))
        figures.reachesBack = true
        figures.authors = 5_000
        figures.newcomers = (1_204, 890)
        let first = Int(figures.period.from.milliseconds / 86_400_000)
        let days: [(positive: Int64, negative: Int64)] = [(100, 300), (140, 260), (190, 210), (240, 160)]
        figures.days = days.enumerated().map { week, counts in
            Measure.of(day: first + 7 * week, positive: counts.positive, negative: counts.negative, neutral: 100)
        }
        figures.before = .of(positive: 300, negative: 700, neutral: 500)
        figures.strong = (60, 90)
        figures.reach = .init(authors: 41, followers: 48_200, isAtLeast: false)
        figures.brands = (
            [.of(.word("acme"), positive: 300, negative: 300), .of(.word("bolt"), positive: 9)],
            [.of(.word("acme"), positive: 100, negative: 300)]
        )
        figures.topics = ([.of(.word("delivery"), positive: 90, negative: 10)], [])
        return figures
    }

    private static func sentences(_ figures: OverviewFigures) -> [Overview.Question: String] {
        let overview = Overview(figures, target: 0.7, smallestGroup: 10)
        return Dictionary(uniqueKeysWithValues: overview.answers.map { ($0.question, $0.sentence) })
    }

    @Test func `it answers five questions in sentences`() {
        let sentences = Self.sentences(Self.figures())
        #expect(
            sentences[.growth] == """
                Yes: 1,204 people wrote for the first time in the stored posts, more than the 890 in the 28 days before (+35.3%, 95%: \
                +24.1% to +47.5%).
                """)
        #expect(
            sentences[.escalations] == """
                60 of 2,000 scored posts are strongly negative: 3.0% (95%: 2.3% to 3.8%); down from 6.0% in the 28 days \
                before. Their 41 authors have 48,200 followers.
                """)
        #expect(
            sentences[.hot] == """
                The topic delivery ranks first: 90.0% of 100 rated posts are satisfied (95%: 82.6% to 94.5%). Then acme \
                (50.0%).
                """)
        #expect(
            sentences[.excels] == """
                The brand acme speaks best: mean polarity 0.00 (95%: -0.04 to +0.04) over 600 posts, above -0.07 of all.
                """)
        #expect(
            sentences[.trend] == """
                41.9% of 1,600 rated posts are satisfied (95%: 39.5% to 44.3%), improving, still below target (70.0%); up \
                from 30.0% in the 28 days before.
                """)
        #expect(sentences.count == 5)
    }

    @Test func `what chance could make is not called a difference`() {
        var figures = Self.figures()
        figures.newcomers = (804, 790)
        figures.strong = (60, 44)
        let sentences = Self.sentences(figures)
        #expect(
            sentences[.growth]
                == "About as before: 804 people wrote for the first time in the stored posts, against 790 in the 28 days"
                + " before, which chance alone could make.")
        #expect(sentences[.escalations]?.contains("; 2.9% in the 28 days before, no clear difference.") == true)
    }

    @Test func `what has changed since the period before is not called steady`() {
        var figures = Self.figures()
        let first = Int(figures.period.from.milliseconds / 86_400_000)
        figures.days = (0..<4).map { Measure.of(day: first + 7 * $0, positive: 200, negative: 200, neutral: 100) }
        #expect(Self.sentences(figures)[.trend]?.contains("below target (70.0%); up from 30.0%") == true)
        #expect(Self.sentences(figures)[.trend]?.contains("steady") == false)
        figures.before = .of(positive: 501, negative: 499)
        #expect(Self.sentences(figures)[.trend]?.contains("steady, below target (70.0%); 50.1%") == true)
    }

    @Test func `where no post is about a brand or topic, that is said`() {
        var figures = Self.figures()
        (figures.brands, figures.topics) = (([], []), ([], []))
        #expect(Self.sentences(figures)[.hot]?.hasPrefix("No post is about a brand or a topic") == true)
    }

    @Test func `a shrinking base and a young store are told`() {
        var figures = Self.figures()
        figures.newcomers = (400, 800)
        #expect(
            Self.sentences(figures)[.growth]
                == "No: 400 people wrote for the first time in the stored posts, fewer than the 800 in the 28 days before"
                + " (-50.0%, 95%: -55.7% to -43.6%).")
        figures.reachesBack = false
        #expect(
            Self.sentences(figures)[.growth]
                == "400 people wrote for the first time in the stored posts; these do not reach back far enough to hold"
                + " that against the 28 days before.")
    }

    @Test func `small groups are not told`() {
        var figures = Self.figures()
        figures.reach = .init(authors: 9, followers: 1_000_000, isAtLeast: false)
        figures.newcomers = (4, 5)
        figures.topics = ([.of(.word("delivery"), positive: 9)], [])
        figures.brands = ([.of(.word("acme"), positive: 9)], [])
        let sentences = Self.sentences(figures)
        #expect(
            sentences[.growth] == "Hardly anybody wrote for the first time in the stored posts: too few people to say.")
        #expect(sentences[.escalations]?.contains("followers") == false)
        #expect(sentences[.hot] == "No brand and no topic has posts enough to say.")
        #expect(sentences[.excels] == "No segment and no brand has posts enough to say.")
    }

    @Test func `of few people nothing is told, however much they write`() {
        var figures = Self.figures()
        figures.brands = ([.of(.word("acme"), positive: 300, negative: 300, authors: 0..<9)], figures.brands.before)
        figures.topics = ([.of(.word("delivery"), positive: 90, negative: 10, authors: 0..<9)], [])
        let groups = Self.sentences(figures)
        #expect(groups[.hot] == "No brand and no topic has posts enough to say.")
        #expect(groups[.excels] == "No segment and no brand has posts enough to say.")
        figures.before = .of(positive: 300, negative: 700, authors: 0..<9)
        let alone = Overview(figures, target: 0.7, smallestGroup: 10)
        #expect(alone.escalationsChange == nil && alone.satisfactionChange == nil && alone.tellsEscalations)
        figures.days = [.of(day: 20_000, positive: 50, negative: 50, authors: 0..<9)]
        let few = Overview(figures, target: 0.7, smallestGroup: 10)
        #expect(Set(few.answers.map(\.sentence)) == ["There are too few posts to say."])
        #expect(!few.tellsEscalations && few.meter.level == .unknown)
    }

    @Test func `nothing is held against a period of few posts`() {
        var figures = Self.figures()
        figures.before = .of(positive: 3, negative: 6)
        figures.strong.before = 2
        let few = Overview(figures, target: 0.7, smallestGroup: 10)
        #expect(few.escalationsChange == nil && few.satisfactionChange == nil)
        #expect(!few.answers.contains { $0.sentence.contains("33.3%") || $0.sentence.contains("22.2%") })
        figures.before = .of(positive: 4, negative: 6)
        let enough = Overview(figures, target: 0.7, smallestGroup: 10)
        #expect(enough.escalationsChange?.earlier == Proportion(2, of: 10))
        #expect(enough.satisfactionChange?.earlier == Proportion(4, of: 10))
    }

    @Test func `of few scored posts nothing is said to need attention`() {
        var figures = Self.figures()
        figures.days = [.of(day: 20_000, negative: 9, unscored: 100)]
        figures.strong.now = 5
        #expect(Self.sentences(figures)[.escalations] == "There are too few posts to say.")
    }

    @Test func `an empty period and one of few posts say so five times`() {
        let empty = OverviewFigures(period: Period(upTo: Self.noon, days: 7))
        #expect(Set(Self.sentences(empty).values) == ["There are no posts in these 7 days."])
        var few = empty
        few.days = [.of(day: 1, positive: 5)]
        #expect(Set(Self.sentences(few).values) == ["There are too few posts to say."])
    }

    @Test func `answers lead to the posts behind them`() throws {
        let overview = Overview(Self.figures(), target: 0.7, smallestGroup: 10)
        let posts = Dictionary(uniqueKeysWithValues: overview.answers.map { ($0.question, $0.posts) })
        let escalations = try #require(posts[.escalations] ?? nil)
        #expect(escalations.polarity == -10_000 ... -6_000)
        #expect(escalations.from == overview.period.from && escalations.before == overview.period.before)
        #expect((posts[.hot] ?? nil)?.topic == "delivery")
    }

    @Test func `equal figures give equal answers to the letter`() {
        let one = Overview(Self.figures(), target: 0.7, smallestGroup: 10)
        let other = Overview(Self.figures(), target: 0.7, smallestGroup: 10)
        #expect(one == other)
    }

    // MARK: Reading

    @Test func `it reads both periods from the store`() async throws {
        let store = InMemoryStore()
        let (start, day) = (Self.noon.milliseconds, TrendStep.day.milliseconds)
        var posts: [StoredPost] = []
        // 40 authors in the seven days before, 20 new ones after; these write better of "acme", one much worse.
        for number in 0..<40 {
            posts.append(
                .invented(
                    number, by: number, at: Instant(milliseconds: start - 10 * day),
                    polarity: number < 20 ? 6_000 : -6_500,
                    brands: ["acme"]))
        }
        for number in 40..<100 {
            posts.append(
                .invented(
                    number, by: number - 20, at: Instant(milliseconds: start - 3 * day),
                    polarity: number == 99 ? -9_000 : 6_000, brands: ["acme"], followers: 10))
        }
        posts.append(.invented(100, by: 0, at: Instant(milliseconds: start - 25 * day), polarity: nil))
        try await store.apply(posts.map(Change.submit))
        let overview = try await Overview.read(from: store, at: Self.noon, days: 7, target: 0.7, smallestGroup: 10)
        #expect(overview.posts == 60 && overview.authors == 80)
        #expect(overview.newcomers?.earlier == 39 && overview.newcomers?.later == 40)
        #expect(overview.escalations == Proportion(1, of: 60))
        #expect(overview.escalationsChange?.earlier == Proportion(20, of: 40))
        #expect(overview.hot.map(\.group.id) == ["acme"])
        #expect(overview.hot.first?.satisfied == Proportion(59, of: 60))
        #expect(overview.hot.first?.change?.earlier == Proportion(20, of: 40))
        #expect(overview.meter.satisfied == Proportion(59, of: 60))
    }

    @Test func `without a run-in newcomers are not compared: all who write are new to a young store`() async throws {
        let day = TrendStep.day.milliseconds
        for (first, isCompared, reachesBefore) in [
            (Int64(10), false, false), (13, false, true), (20, false, true), (21, true, true),
        ] {
            let store = InMemoryStore()
            // The same 40 people write each day.
            let posts = (0...first).flatMap { daysAgo in
                (0..<40).map { author in
                    StoredPost.invented(
                        Int(daysAgo) * 100 + author, by: author,
                        at: Instant(milliseconds: Self.noon.milliseconds - daysAgo * day), polarity: 6_000)
                }
            }
            try await store.apply(posts.map(Change.submit))
            let overview = try await Overview.read(from: store, at: Self.noon, days: 7, target: 0.7, smallestGroup: 10)
            #expect((overview.newcomers != nil) == isCompared, "the first post is \(first) days old")
            // A part of the period before does not stand for all of it.
            #expect((overview.satisfactionChange != nil) == reachesBefore, "the first post is \(first) days old")
            #expect((overview.escalationsChange != nil) == reachesBefore, "the first post is \(first) days old")
        }
    }

    @Test func `a store of old posts is looked at as it was when they were new`() async throws {
        let store = InMemoryStore()
        let old = Self.noon.milliseconds - 400 * TrendStep.day.milliseconds
        try await store.apply(
            (0..<20).map { .submit(.invented($0, by: $0, at: Instant(milliseconds: old), polarity: 6_000)) })
        let overview = try await Overview.read(from: store, at: Self.noon, days: 28, target: 0.7, smallestGroup: 10)
        #expect(overview.posts == 20)
        #expect(overview.period.before == Instant(milliseconds: old + TrendStep.hour.milliseconds))
        #expect(overview.newcomers == nil)
    }
}

@Suite struct PeriodTests {
    @Test func `it ends with the hour, and the one before ends where it begins`() {
        let instant = Instant(year: 2026, month: 3, day: 2, hour: 12, minute: 34) ?? Instant(milliseconds: 0)
        let period = Period(upTo: instant, days: 7)
        #expect(period.before.text == "2026-03-02T13:00:00Z" && period.from.text == "2026-02-23T13:00:00Z")
        #expect(period.previous.before == period.from && period.previous.days == 7)
    }

    @Test func `only a latest post of more than a day ago ends it`() {
        let now = Instant(milliseconds: 1_000 * TrendStep.day.milliseconds)
        let recent = Instant(milliseconds: now.milliseconds - TrendStep.day.milliseconds)
        #expect(Period(at: now, lastPost: recent, days: 1) == Period(upTo: now, days: 1))
        #expect(Period(at: now, lastPost: nil, days: 1) == Period(upTo: now, days: 1))
        let old = Instant(milliseconds: recent.milliseconds - 1)
        #expect(Period(at: now, lastPost: old, days: 1) == Period(upTo: old, days: 1))
    }
}
