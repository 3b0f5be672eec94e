import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore
import Synchronization

/// One segment: who is in it and why, what its members write, how it changed.
struct SegmentPage {
    let pages: Pages
    let visit: PageVisit

    private struct Model {
        let card: SegmentCard
        let run: Int64
        let mayRename: Bool
        let maySeePeople: Bool
        let features: PageTable
        let terms: PageTable?
        let asksForWords: Bool
        let members: [Member]
        let movement: PageTable?
        let fates: [String]
        let sizes: PageTable?
        let profiles: String
    }

    private struct Member {
        let author: String
        let memberAddress: String
        let quotes: [String]
    }

    /// With more posts than this, words are worked out only where somebody asks: all posts are read for them.
    private static let quickPosts: Int64 = 200_000

    func page() async throws -> Page {
        let store = pages.parts.store
        let number = try visit.number("number")
        let smallest = pages.parts.settings.smallestGroup
        async let published = store.publishedSegmentation()
        async let statistics = pages.insights.statistics()
        async let history = store.segmentations(before: nil, limit: 200)
        guard let run = try await published,
            case let told = SegmentationJSON(run, smallestGroup: smallest),
            let segment = told.allSegments.first(where: { $0.number == number })
        else {
            throw Problem(.notFound, "There is no segment \(number) in what is published.")
        }
        let isSmall = segment.summary.size < smallest
        let isQuick = try await statistics.posts <= Self.quickPosts
        let reads = !isSmall && (isQuick || visit.value("words") == "yes")
        let portrait = try await pages.portraits.portrait(of: number, in: run, store: store, words: reads)
        let maySee = visit.caller.may(.people) && !isSmall
        if maySee {
            try await pages.parts.audit.note(
                visit.caller, "members.read", about: "segment \(number)", count: portrait.exemplars.count)
        }
        let features = features(segment, portrait.toldIndices(smallestGroup: smallest), run, isSmall: isSmall)
        let terms = terms(portrait, isSmall: isSmall)
        let movement = run.lineage.map {
            $0.table(
                names: run.title, smallest: smallest, segment: number,
                download: visit.address(with: ["csv": "movement"]))
        }
        let runs = try await history
        let hiding = Set(
            runs.filter { SegmentationJSON($0, smallestGroup: smallest).hidesSomebody }.map(\.id))
        let sizes = sizes(SegmentHistory(of: runs), number, smallest: smallest, hiding: hiding)
        let model = Model(
            card: SegmentCard(segment, portrait: portrait, everyone: run.everyone, smallest: smallest),
            run: run.id.number,
            mayRename: visit.caller.may(.decide), maySeePeople: visit.caller.may(.people), features: features,
            terms: terms, asksForWords: !isSmall && !reads && terms == nil,
            members: maySee
                ? portrait.exemplars.map { member in
                    Member(
                        author: member.author.text,
                        memberAddress: "/profiles/\(PageVisit.encoded(member.author.text))",
                        quotes: member.posts.compactMap(\.text))
                } : [],
            movement: movement,
            fates: told.fates(of: number),
            sizes: sizes, profiles: PageVisit.address("/profiles", [("segment", String(number))]))
        return Page(
            template: "segment", title: segment.name, model: model,
            tables: [features, terms, movement, sizes].compactMap { $0 }, scripts: [PageAssets.charts, "charts.js"])
    }

    private func features(
        _ segment: Segment, _ indices: [SegmentPortrait.FeatureIndex], _ run: Segmentation, isSmall: Bool
    ) -> PageTable {
        var table = PageTable(
            "features", "Held against everybody",
            [
                .init("Feature"), .number("Segment"), .number("Everybody"), .number("Index"), .number("Distance"),
                .init("What it is"),
            ])
        table.download = visit.address(with: ["csv": "features"])
        table.remark =
            "Medians of amounts, else means. The index is 100 where the segment is as everybody is, and 200 where it has "
            + "twice as much. The distance is in standard deviations: from 1 on, the segment is far from everybody."
        guard !isSmall else {
            table.whenEmpty = "So few people are in it that their figures are not told."
            return table
        }
        for index in indices {
            var (own, everyone, ratio) = (index.mean, index.everyone, index.index)
            if index.feature.isAmount, let summary = segment.summary[index.feature],
                let all = run.everyone[index.feature]
            {
                (own, everyone) = (summary.median, all.median)
                ratio = everyone > 0 ? 100 * own / everyone : nil
            }
            table.add(
                .init(index.feature.heading),
                [
                    .number(own, index.feature.text), .number(everyone, index.feature.text),
                    .number(ratio) { Numerals.decimal($0, places: 0) },
                    .number(index.deviation) { Numerals.signed($0, places: 1) }, .init(index.feature.meaning),
                ])
        }
        return table
    }

    private func terms(_ portrait: SegmentPortrait, isSmall: Bool) -> PageTable? {
        guard !portrait.terms.isEmpty, !isSmall else { return nil }
        var table = PageTable(
            "words", "Words it uses more often than others",
            [.init("Word"), .number("Of its posts"), .number("Of others’ posts"), .number("Times as often")])
        table.download = visit.address(with: ["csv": "words", "words": "yes"])
        for term in portrait.terms {
            let ratio = term.elsewhere > 0 ? term.share / term.elsewhere : nil
            table.add(
                .init(term.text),
                [.percent(term.share), .percent(term.elsewhere), .number(ratio) { Numerals.decimal($0, places: 1) }])
        }
        return table
    }

    /// - Parameter hiding: The runs whose number of people is not told: sizes and shares would tell it.
    private func sizes(
        _ history: SegmentHistory, _ number: Int, smallest: Int, hiding: Set<SegmentationID>
    ) -> PageTable? {
        guard let line = history.segments.first(where: { $0.number == number }), history.runs.count > 1 else {
            return nil
        }
        var table = PageTable(
            "sizes", "Its size in each published run",
            [.init("Published", role: "x"), .number("People", role: "value"), .number("Of all", role: nil)])
        table.download = visit.address(with: ["csv": "sizes"])
        table.chart = "lines"
        table.chartLabel = "How many people the segment had in each published run."
        for (index, run) in history.runs.enumerated().suffix(100) {
            let size = index < line.sizes.count ? line.sizes[index] : nil
            let isSmall = (size ?? smallest) < smallest
            table.add(
                .init("\(run.publishedAt.day) (run \(run.id.number))", plain: run.publishedAt.day),
                isSmall
                    ? [.init("fewer than \(smallest)", isNumber: true), .none]
                    : [
                        .count(size),
                        .percent(
                            hiding.contains(run.id) ? nil : size.map { Double($0) / Double(max(1, run.people)) }),
                    ])
        }
        return table
    }
}

/// Portraits of segments that were drawn already: a run never changes, so its portraits are kept until the next one.
final class PortraitShelf: Sendable {
    private let kept = Mutex<(run: SegmentationID, portraits: [Int: SegmentPortrait], withWords: Set<Int>)?>(nil)

    /// The portrait of one segment.
    ///
    /// - Parameter words: Whether posts may be read for the words of the segment.
    func portrait(
        of number: Int, in run: Segmentation, store: any Store, words: Bool
    ) async throws(StoreError) -> SegmentPortrait {
        let known = kept.withLock { kept -> SegmentPortrait? in
            guard let kept, kept.run == run.id, kept.withWords.contains(number) || !words else { return nil }
            return kept.portraits[number]
        }
        if var known {
            // Names can change within a run, and posts can be taken back.
            known.segment = run.segment(number) ?? known.segment
            for index in known.exemplars.indices {
                known.exemplars[index].posts = try await store.posts(by: known.exemplars[index].author, limit: 2)
            }
            known.exemplars.removeAll { $0.posts.isEmpty }
            return known
        }
        let drawn = try await SegmentPortraits.of(
            run, segment: number, in: store, exemplars: 5, postsEach: 2, terms: words ? 20 : 0)
        guard let portrait = drawn.first else {
            throw StoreError(.corrupt, "Run \(run.id.number) has lost its segment \(number).")
        }
        kept.withLock { kept in
            if kept?.run != run.id { kept = (run.id, [:], []) }
            kept?.portraits[number] = portrait
            if words { kept?.withWords.insert(number) }
        }
        return portrait
    }
}
