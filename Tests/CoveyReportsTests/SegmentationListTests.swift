import Covey
import CoveyReports
import Testing

@Suite struct SegmentationListTests {
    @Test func `runs are listed from the latest, each with its state`() {
        var older = Sample.segmentation(lineage: nil)
        older.id = SegmentationID(4)
        older.createdAt = Sample.day(10)
        older.publishedAt = Sample.day(10)
        older.certificate.verdict = .publish
        var refused = Sample.segmentation(state: .refused, certificate: Sample.refusal, lineage: nil)
        refused.id = SegmentationID(8)
        refused.note = "too few people"
        var draft = Sample.segmentation(state: .draft)
        draft.id = SegmentationID(12)
        draft.createdAt = Sample.day(32)
        var frozen = Sample.segmentation()
        frozen.isFrozen = true
        #expect(
            SegmentationList([older, refused, draft, frozen]).text(width: 110, colour: false) == """
                Run  State                       Made        k  People  Verdict                        Note
                ─────────────────────────────────────────────────────────────────────────────────────────────────────
                 12  draft                       2026-02-01  5  14,181  fit to publish, with warnings
                  8  refused                     2026-01-31  5  14,181  refused                        too few people
                  7  published now, frozen       2026-01-31  5  14,181  fit to publish, with warnings
                  4  published until 2026-01-31  2026-01-10  5  14,181  fit to publish

                """)
    }

    @Test func `what was published last is what is published now, whatever its number`() {
        var again = Sample.segmentation()
        again.id = SegmentationID(3)
        again.publishedAt = Sample.day(32)
        let text = SegmentationList([Sample.segmentation(), again]).text(width: nil, colour: false)
        let lines = text.split(separator: "\n")
        #expect(lines[2].contains("7  published until 2026-02-01"))
        #expect(lines[3].contains("3  published now"))
    }

    @Test func `without a run there is no table`() {
        #expect(SegmentationList([]).text(width: 80, colour: false) == "There is no run yet.\n")
    }

    @Test func `a run is shown whole`() {
        var segmentation = Sample.segmentation()
        segmentation.drift = Sample.drift
        segmentation.note = "after the campaign"
        let text = SegmentationDetail(segmentation, history: Sample.history).text(width: 100, colour: false)
        for part in [
            "Run 7, published 2026-01-31\nMade         2026-01-31T00:00:00Z\n", "Note         after the campaign\n",
            "\n\nSegments\n",
            "\n\nRules that tell them\nQuiet majority (1): silhouette +0.44, stability 0.94, 87.2% firm\n",
            "  Together the rules find 86.0% of the segment, and 88.9% of those they find are in it.\n",
            "\n\nHow good it is\nVerdict: fit to publish, with warnings.\n",
            "\nStability         0.88 of 1: another sample would give the same segments\n",
            "\nPolarity               37.1%  ███████\n", "\n\nHow many segments\nk = 5: The curve",
            "\n\nWhat became of the run before\nSince run 6: 4 continue, 1 born, 1 ended, 312 people moved.\n",
            "\n4 Critics who post often       55     20    ·  2,215   ·     ·\n",
            "\nEnded, and their numbers and names never given again: Bargain hunters (5, last in run 6).\n",
            "\n\nSizes over time\n", "\n5  Bargain hunters                    ·           ·          12           ·\n",
            "\n\nDrift\nAgainst the frozen run 4: drifting.", "\n\nRecipe\nFeatures            followers, following,",
        ] { #expect(text.contains(part), "\(part)") }
    }

    @Test func `what a run does not have is left out`() {
        var segmentation = Sample.segmentation(lineage: nil)
        segmentation.kTable = []
        segmentation.certificate.separation = []
        for index in segmentation.segments.indices { segmentation.segments[index].rules = [] }
        let history = SegmentHistory(runs: [], segments: [])
        let text = SegmentationDetail(segmentation, history: history).text(width: 80, colour: false)
        for part in ["Inertia", "Separation", "Rules", "the run before", "Ended", "Sizes over time", "Drift", "Note"] {
            #expect(!text.contains(part), "\(part)")
        }
    }

    @Test func `only the latest runs of a long history are shown on a narrow terminal, and that is said`() {
        let text = SegmentHistoryText(Sample.history).text(width: 40, colour: false)
        #expect(text.hasPrefix("# Segment               run 6      run 7\n"))
        #expect(text.hasSuffix("The last 2 of 4 published runs.\n"))
    }

    @Test func `where a matrix is too wide the largest moves are listed`() {
        var lineage = Sample.lineage
        lineage.movement = (1...30).map { .init(from: $0, to: $0 % 30 + 1, people: 100 + $0) }
        let segmentation = Sample.segmentation(lineage: lineage)
        let history = SegmentHistory(runs: [], segments: [])
        let text = SegmentationDetail(segmentation, history: history).text(width: 80, colour: false)
        #expect(text.contains("\n30 Segment 30  1 Quiet majority     130\n"))
        #expect(text.contains("\nThe 20 largest of 30 moves.\n"))
        #expect(!text.contains("Sizes over time"))
    }
}
