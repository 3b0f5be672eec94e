import Covey
import CoveyInsights
import CoveyReports
import CoveyStore

/// What a digest says.
struct DigestContent: Equatable, Sendable {
    struct Answer: Equatable, Sendable {
        var question: String
        /// One sentence or a few, with the figures.
        var sentence: String
    }

    struct Figure: Equatable, Sendable {
        var name: String
        var value: String
    }

    /// For the subject and the heading.
    var title: String
    /// What time it is about, in words: `2026-10-18 to 2026-10-25`.
    var period: String
    var answers: [Answer]
    var figures: [Figure]
    /// Where to read on; `nil` for nowhere.
    var link: String?
}

extension DigestContent {
    /// Answers the five questions for some days.
    ///
    /// - Parameters:
    ///   - end: The days end with its hour.
    ///   - settings: The target, and the smallest group that is told of.
    /// - Complexity: As `Overview.read`.
    static func read(
        from store: any Store, through end: Instant, days: Int, settings: ServiceSettings, link: String?
    ) async throws(StoreError) -> DigestContent {
        let overview = try await Overview.read(
            from: store, at: end, days: days, target: settings.target, smallestGroup: settings.smallestGroup)
        var figures = [Figure(name: "Posts", value: Numerals.grouped(overview.posts))]
        let told = try await store.publishedSegmentation().map {
            SegmentationJSON($0, smallestGroup: settings.smallestGroup)
        }
        // Beside the segments that are told, all people would tell how many those are that are not.
        if told?.hidesSomebody != true {
            figures.append(Figure(name: "People in the store", value: Numerals.grouped(overview.authors)))
        }
        if let told {
            figures += told.visibleSegments.map {
                Figure(name: $0.name, value: Numerals.counted($0.summary.size, "person", "people"))
            }
            let small = told.run.segments.count - told.visibleSegments.count
            if small > 0 { figures.append(Figure(name: "Segments of \(told.few) people", value: "\(small), left out")) }
        }
        let period = overview.period
        return DigestContent(
            title: settings.title, period: "\(period.from.text.prefix(10)) to \(period.before.text.prefix(10))",
            answers: overview.answers.map { Answer(question: $0.question.text, sentence: $0.sentence) },
            figures: figures, link: link)
    }
}
