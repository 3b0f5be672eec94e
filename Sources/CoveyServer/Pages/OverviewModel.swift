import Covey
import CoveyReports
import CoveyStore

/// What the overview says: the five questions with their answers, and how happy people are with each brand.
struct OverviewModel {
    var answers: [Answer] = []
    var meters: [Meter] = []

    /// One question with its answer.
    struct Answer {
        var question: String
        /// A sentence with figure, interval and change.
        var sentence: String
        var links: [Link] = []
    }

    struct Link {
        var words: String
        var address: String
    }

    /// The share of satisfied posts of one brand, or of all posts.
    struct Meter {
        /// `nil` for all brands together.
        var brand: String?
        /// 0...1; `nil` where too few posts say anything.
        var share: Double?
        /// The ends of the 95 % interval.
        var low: Double
        var high: Double
        /// Posts that count.
        var posts: Int64
        /// One phrase: `improving, still below target`.
        var verdict: String
        /// The share in each day of the period, for a line; `nil` where a day has too few posts.
        var days: [Double?] = []
    }
}

extension OverviewModel {
    /// What the counts of the store alone tell.
    ///
    /// - Complexity: O(posts of the period), inside the store.
    init(parts: ServiceParts, now: Instant) async throws(StoreError) {
        guard let last = try await parts.store.statistics().lastPost else { return }
        let day = TrendStep.day.milliseconds
        // Where nothing came for long, the period ends with the latest post: an empty page helps nobody.
        let end = now.milliseconds - last.milliseconds > day ? last.milliseconds + 1 : now.milliseconds
        var filter = PostFilter()
        filter.before = Instant(milliseconds: end)
        filter.from = TrendStep.day.start(of: Instant(milliseconds: end - Int64(parts.settings.period) * day))
        let all = try await parts.store.measures(MeasureQuery(filter: filter, step: .day))
        let brands = try await parts.store.measures(MeasureQuery(filter: filter, by: .brand, step: .day))
        let words = Set(brands.map(\.key)).compactMap { key -> String? in
            guard case .word(let word) = key else { return nil }
            return word
        }
        meters = [Meter(all, of: nil, parts.settings)]
        meters += words.sorted().map { word in
            Meter(brands.filter { $0.key == .word(word) }, of: word, parts.settings)
        }
        let counts = Self.sum(all)
        guard counts.posts > 0 else { return }
        answers.append(
            Answer(
                question: "What do people say?",
                sentence: "In the last \(parts.settings.period) days there were "
                    + "\(Numerals.counted(counts.posts, "post")): "
                    + "\(Numerals.percent(counts.positive, of: counts.posts)) positive, "
                    + "\(Numerals.percent(counts.negative, of: counts.posts)) negative.",
                links: [Link(words: "See the posts", address: PostsPage.address(filter))]))
    }

    fileprivate static func sum(_ measures: [Measure]) -> SentimentCounts {
        measures.reduce(into: SentimentCounts()) { counts, measure in
            for sentiment in Sentiment.allCases { counts[sentiment] += measure.sentiments[sentiment] }
        }
    }
}

extension OverviewModel.Meter {
    /// - Parameter measures: Of each day, rising.
    fileprivate init(_ measures: [Measure], of brand: String?, _ settings: ServiceSettings) {
        func share(_ counts: SentimentCounts) -> Double? {
            let rated = counts.positive + counts.negative + counts.mixed
            return rated < max(1, settings.smallestGroup) ? nil : Double(counts.positive) / Double(rated)
        }
        let counts = OverviewModel.sum(measures)
        let rated = counts.positive + counts.negative + counts.mixed
        let (low, high) = PageInterval.wilson(counts.positive, of: rated)
        let level =
            low >= settings.target ? "above target" : high < settings.target ? "below target" : "about on target"
        let isKnown = share(counts) != nil
        self.init(
            brand: brand, share: share(counts), low: low, high: high, posts: rated,
            verdict: isKnown ? level : "too few posts to say", days: [])
        guard let first = measures.first?.start, let last = measures.last?.start else { return }
        let step = TrendStep.day.milliseconds
        days = Array(repeating: nil, count: Int((last.milliseconds - first.milliseconds) / step) + 1)
        for measure in measures {
            guard let start = measure.start else { continue }
            days[Int((start.milliseconds - first.milliseconds) / step)] = share(measure.sentiments)
        }
    }
}
