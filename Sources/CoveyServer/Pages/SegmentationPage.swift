import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore

/// All runs of the recipe, the latest first.
struct RunsOfRecipePage {
    let pages: Pages
    let visit: PageVisit

    private struct Model {
        let runs: PageTable
        let older: String?
    }

    func page() async throws -> Page {
        let before = visit.value("before").flatMap { Int64($0) }.map { SegmentationID($0) }
        let store = pages.parts.store
        async let asked = store.segmentations(before: before, limit: 50)
        let published = try await store.publishedSegmentation()
        let runs = try await asked
        var table = PageTable(
            "segmentations", "All runs",
            [
                .init("Run"), .init("Made (UTC)"), .init("State"), .init("Certificate"), .number("People"),
                .number("Segments"), .number("Silhouette"), .number("Stability"), .init("What became of the segments"),
            ])
        table.download = visit.address(with: ["csv": "segmentations"])
        table.whenEmpty =
            "There is no run yet. covey segment makes one, and a job of kind segmentation makes one on schedule."
        for run in runs {
            let told = SegmentationJSON(run, smallestGroup: pages.parts.settings.smallestGroup)
            let state = run.id == published?.id ? "what everybody sees" : run.standing
            table.add(
                .init("Run \(run.id.number)", link: "/segmentations/\(run.id.number)"),
                [
                    .instant(run.createdAt), .init(state + (run.id == published?.id && run.isFrozen ? ", frozen" : "")),
                    .init(run.certificate.verdict.words), .count(told.hidesSomebody ? nil : run.everyone.size),
                    .count(run.segments.count),
                    .number(run.certificate.silhouette) { Numerals.decimal($0, places: 2) },
                    .number(run.certificate.stability) { Numerals.decimal($0, places: 2) },
                    .init(told.lineageSummary ?? "the first run"),
                ])
        }
        let older = runs.count == 50 ? runs.last.map { visit.address(with: ["before": String($0.id.number)]) } : nil
        return Page(
            template: "segmentations", title: "Runs of the segmentation", model: Model(runs: table, older: older),
            tables: [table])
    }
}

/// One run: how good it is, why there are so many segments, what became of the earlier ones; and the decision about it.
struct SegmentationPage {
    let pages: Pages
    let visit: PageVisit

    private struct Model {
        let number: Int64
        let isDraft: Bool
        let isPublished: Bool
        let isFrozen: Bool
        let isRefusedByCertificate: Bool
        let mayDecide: Bool
        let standing: String
        let warning: String?
        let remarkOfPeople: String?
        let badge: Badge
        let facts: [OverviewPage.Figure]
        let findings: [SegmentsPage.Finding]
        let repair: String?
        let choice: String
        let kTable: PageTable
        let segments: PageTable
        let movement: PageTable?
        let fates: [String]
        let drift: String?
        let recipe: PageTable
        let separation: PageTable
    }

    private var smallest: Int { pages.parts.settings.smallestGroup }

    func page() async throws -> Page {
        let id = SegmentationID(Int64(try visit.number("id")))
        let store = pages.parts.store
        async let asked = store.publishedSegmentation()
        let run = try await SegmentationReview(store: store).run(id)
        let published = try await asked
        let told = SegmentationJSON(run, smallestGroup: smallest)
        let (kTable, segments, recipe, separation) = (kTable(told), segments(told), recipe(run), separation(run))
        let movement = run.lineage.map {
            $0.table(names: run.title, smallest: smallest, download: visit.address(with: ["csv": "movement"]))
        }
        let model = Model(
            number: id.number, isDraft: run.state == .draft, isPublished: published?.id == id,
            isFrozen: run.isFrozen && published?.id == id,
            isRefusedByCertificate: run.certificate.verdict == .refuse, mayDecide: visit.caller.may(.decide),
            standing: run.standing.prefix(1).uppercased() + run.standing.dropFirst(), warning: run.warning,
            remarkOfPeople: run.note,
            badge: Badge(run.certificate.verdict),
            facts: told.certificateFigures.map { OverviewPage.Figure(label: $0.label, figure: $0.text) },
            findings: run.certificate.findings.map {
                SegmentsPage.Finding(sentence: told.sentence(of: $0), isGrave: $0.isGrave)
            }, repair: told.repair, choice: run.choice.sentence, kTable: kTable,
            segments: segments, movement: movement, fates: told.fates(),
            drift: run.drift?.sentence, recipe: recipe, separation: separation)
        return Page(
            template: "segmentation", title: "Run \(id.number)", model: model,
            tables: [kTable, segments, movement, recipe, separation].compactMap { $0 })
    }

    private func kTable(_ told: SegmentationJSON) -> PageTable {
        let run = told.run
        var table = PageTable(
            "numbers", "Other numbers of segments, and what they would mean",
            [
                .init("Segments"), .number("Inertia"), .number("Silhouette"), .number("Stability"),
                .number("Least stable"), .number("Largest"), .number("Smallest"), .number("Too small"),
                .number("People who would move"),
            ])
        table.download = visit.address(with: ["csv": "numbers"])
        table.remark =
            "Inertia: how far people lie from the middle of their segment, all together; it always falls with more "
            + "segments. Silhouette: how far apart segments lie, at most 1. Stability: how much of them another sample "
            + "would find again, at most 1. People who would move are counted \(run.changeReference)."
        for row in run.kTable {
            table.add(
                .init(row.k == run.segments.count ? "\(row.k), chosen" : String(row.k)),
                [
                    .number(row.inertia, Numerals.compact),
                    .number(row.silhouette) { Numerals.decimal($0, places: 2) },
                    .number(row.stability) { Numerals.decimal($0, places: 2) },
                    .number(row.leastStable) { Numerals.decimal($0, places: 2) },
                    size(row.sizes.first, told, row), size(row.sizes.last, told, row), .count(row.belowFloor),
                    told.isSmall(row.changed) ? few : .count(row.changed),
                ], isTotal: false)
        }
        return table
    }

    private var few: PageTable.Cell { .init("fewer than \(smallest)", isNumber: true) }

    /// A size in the table of numbers. Every row is of the same people: what hides a group is told by a row that does not.
    private func size(_ size: Int?, _ told: SegmentationJSON, _ row: KRow) -> PageTable.Cell {
        if let size, size < smallest { return few }
        return .count(told.hidesSomebody || row.sizes.contains(where: told.isSmall) ? nil : size)
    }

    private func segments(_ told: SegmentationJSON) -> PageTable {
        let run = told.run
        var table = PageTable(
            "segments", "Its segments",
            [
                .init("Segment"), .number("People"), .number("Share"), .number("Firm"), .number("Stability"),
                .init("Told by"),
            ])
        table.download = visit.address(with: ["csv": "segments"])
        for segment in told.allSegments {
            let isSmall = segment.summary.size < smallest
            table.add(
                .init(run.title(of: segment.number)),
                [
                    isSmall ? few : .count(segment.summary.size), isSmall ? .none : .percent(segment.share),
                    isSmall ? .none : .percent(segment.firmShare),
                    .number(isSmall ? nil : segment.stability) { Numerals.decimal($0, places: 2) },
                    .init(isSmall ? "–" : segment.rules.map(\.phrase).joined(separator: "; or ")),
                ])
        }
        return table
    }

    private func recipe(_ run: Segmentation) -> PageTable {
        var table = PageTable("recipe", "How it was made", [.init("What"), .init("How")])
        table.download = visit.address(with: ["csv": "recipe"])
        for (label, text) in run.recipe.words { table.add(.init(label), [.init(text)]) }
        table.add(.init("Computed by"), [.init(run.engine)])
        table.add(.init("Fingerprint of the data"), [.init(run.dataFingerprint)])
        table.add(.init("Fingerprint of the result"), [.init(run.assignmentFingerprint)])
        return table
    }

    private func separation(_ run: Segmentation) -> PageTable {
        var table = PageTable(
            "separation", "What tells the segments apart", [.init("Feature"), .number("Share of the separation")])
        table.download = visit.address(with: ["csv": "separation"])
        for share in run.certificate.separation { table.add(.init(share.feature.heading), [.percent(share.share)]) }
        return table
    }
}
