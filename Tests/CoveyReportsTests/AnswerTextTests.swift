import Covey
import CoveyReports
import Foundation
import Testing

/// The texts that answer a question about a run, as they read on a terminal of eighty columns.
@Suite struct AnswerTextTests {
    @Test func `every number of segments is shown with its consequences`() {
        #expect(
            KTableText(Sample.segmentation()).text(width: 80, colour: false) == """
                k = 5: The curve bends most at 5, and 4 comes near.

                k  Choice   Inertia  Silhouette  Stability  Least   Move  Below floor
                ─────────────────────────────────────────────────────────────────────
                2          61,204.5       +0.29       0.97   0.95  5,204            0
                3          48,310.2       +0.35       0.93   0.90  2,410            0
                4  near    39,002.8       +0.40       0.92   0.84    498            0
                5  chosen  30,118.1       +0.41       0.88   0.58    312            1
                6          28,420.0       +0.33       0.74   0.41  1,870            1
                7          27,004.4       +0.30       0.66   0.32  2,944            1

                k  Segments it would give, with their people
                ────────────────────────────────────────────────────────────────────────────────
                2  Quiet majority 9,000, Fans with many followers 5,181
                3  Quiet majority 8,100, Fans with many followers 4,000, Critics who post often
                   2,081
                4  Quiet majority 7,700, Fans with many followers 3,960, Critics who post often
                   2,280, Loud newcomers 241
                5  Quiet majority 7,610, Fans with many followers 3,902, Critics who post often
                   2,401, Loud newcomers 247, Undecided 21
                6  Quiet majority 7,001, Fans with many followers 3,400, Critics who post often
                   2,300, Loud newcomers 1,213, Undecided 246, News and brands 21
                7  Quiet majority 6,500, Fans with many followers 3,001, Critics who post often
                   2,200, Loud newcomers 1,300, Undecided 914, News and brands 245, Newcomers
                   新人 👋 21

                Inertia: sum of squared distances to the centres; it falls with every k, so the
                bend counts. Silhouette: how far the segments lie apart, -1 to 1. Stability: how
                alike the segments of another sample would be, 0 to 1, over all segments and of
                the least stable one.
                Move: people who would change segment, against run 6, which was published
                before. Below floor: segments of fewer than 100 people.

                """)
    }

    @Test func `a first run counts moves against the chosen number`() {
        let text = KTableText(Sample.segmentation(lineage: nil)).text(width: nil, colour: false)
        #expect(text.contains("people who would change segment, against the chosen number."))
    }

    @Test func `two runs are told apart by recipe, sizes and movement`() {
        #expect(
            SegmentationDiffText(Sample.diff).text(width: 80, colour: false) == """
                Run 6 and run 7
                They saw different profiles or features.
                The recipe differs:
                - k: 2...12, then 5
                - seed: 1, then 42

                Sizes
                #  Segment                   Run 6  Run 7  Change
                ─────────────────────────────────────────────────
                1  Quiet majority            7,521  7,610     +89
                2  Fans with many followers  3,910  3,902      -8
                5  Bargain hunters              12      ·    gone
                6  Newcomers 新人 👋             ·     21     new

                Movement
                71 people are in both runs and not in the same segment.

                From / to                       1      2   6  gone
                ──────────────────────────────────────────────────
                1 Quiet majority            7,402     61   ·     6
                2 Fans with many followers      ·  3,800   ·     ·
                5 Bargain hunters              10      ·   ·     ·
                not there before                ·      ·  21     ·

                """)
    }

    @Test func `runs over the same data with the same recipe say so, and lost assignments are no movement`() {
        var diff = Sample.diff
        diff.recipe = []
        diff.sameData = true
        diff.movement = nil
        let text = SegmentationDiffText(diff).text(width: 80, colour: false)
        #expect(text.contains("Both saw the same profiles with the same features.\nThe recipe is the same.\n"))
        #expect(text.contains("so who moved is not known"))
    }

    @Test func `a profile is told why it is where it is and what would move it`() {
        let text = ProfileExplanationText(Sample.explanation, of: Sample.segmentation())
        #expect(
            text.sentence
                == "in Critics who post often (4), firm; polarity -0.42 is at the 11th percentile; volume 4 is at the 88th "
                + "percentile; needs polarity above -0.18 to move to Quiet majority")
        #expect(
            text.text(width: 80, colour: false) == """
                0000000000000000000000000000001a
                In Critics who post often (4), firm; polarity -0.42 is at the 11th percentile;
                volume 4 is at the 88th percentile; needs polarity above -0.18 to move to Quiet
                majority.
                Assigned by run 7, and unchanged since.

                Feature       Value   Used  Posts  Perc.  Segment  Everybody  Moves
                ───────────────────────────────────────────────────────────────────────────────
                Followers       180    180            34      612      3,847  never
                Volume            4      4            88      4.9        1.4  at most 1: to 1
                Polarity      -0.42  -0.31      4     11    -0.34      +0.05  above -0.18: to 1
                Subjectivity   none   0.33      0            0.46       0.33  never

                Used: as the run takes it; a mean over few posts is drawn towards everybody’s,
                which also stands in for what was never observed. Percentile: share of everybody
                with a lower value. Moves: what this feature alone would have to be.

                """)
    }

    @Test func `a profile near a border, one that nothing moves and one without evidence are told as such`() {
        var explanation = Sample.explanation
        explanation.placement.margin = 0.1
        explanation.placement.standing = .provisional
        explanation.smallestChange = nil
        explanation.features[1].percentile = 0.4
        let text = ProfileExplanationText(explanation, of: Sample.segmentation())
        #expect(
            text.sentence
                == "in Critics who post often (4), borderline to Quiet majority (1); volume 4 is in the lowest 1%; polarity "
                + "-0.42 is at the 11th percentile; no change of one feature alone would move it")
        #expect(text.text(width: 200, colour: false).contains("\nProvisional: came after run 7 or has changed since"))
        explanation.placement.segment = Segment.tooLittleEvidence
        explanation.features = []
        #expect(
            ProfileExplanationText(explanation, of: Sample.wide()).text(width: 100, colour: false).contains(
                "\nIn no segment, for too little evidence: fewer than 2 stored posts.\n"))
    }

    @Test(arguments: [(180, true, "at least 180"), (99, false, "at most 99"), (1_204_811, true, "at least 1,204,811")])
    func `a count that moves somebody is named itself`(value: Double, isAbove: Bool, words: String) {
        var explanation = Sample.explanation
        explanation.smallestChange = .init(feature: .followers, value: value, isAbove: isAbove, segment: 3)
        #expect(
            ProfileExplanationText(explanation, of: Sample.segmentation()).sentence.hasSuffix(
                "needs followers \(words) to move to News and brands"))
    }

    @Test func `a segment is shown by figures, rules, words and posts`() {
        #expect(
            SegmentPortraitText(Sample.portrait).text(width: 80, colour: false) == """
                Critics who post often (4), run 7
                People      2,401, 16.9% of all who are in a segment
                Firm        80.3% are well inside
                Silhouette  +0.52 of 1: clearly apart
                Stability   0.91 of 1: another sample would give the same segments

                Against everybody
                Feature         Mean  Everybody  Index  Apart
                ─────────────────────────────────────────────
                Followers        612      3,847     16  +0.11
                Following        703        911     77  +0.14
                Posts         16,024     18,205     88  +0.33
                Volume           4.9        1.4    341  +1.94
                Polarity       -0.34      +0.05    n/a  -1.31
                Subjectivity    0.46       0.33    139  +0.42
                Index: 100 is as everybody. Apart: scaled units between the segment’s centre and
                everybody’s.

                Rules that tell it
                - polarity up to -0.18: holds for 88.4% of the segment; 93.0% of those it holds
                  for are in the segment

                What it writes more often than others
                Term     Here  Elsewhere  Sureness
                ──────────────────────────────────
                #late   12.4%       1.1%      18.2
                refund   8.8%       0.6%      15.1
                😡       4.1%       0.2%       9.7

                Members near its middle
                0000000000000000000000000000001a, 0.21 from the centre
                  2026-01-30  -0.62 Third late parcel �[2Jthis month <b>again</b>
                  2026-01-28  unscored (its text is not kept)

                """)
    }

    @Test func `a portrait in JSON has the posts as they are`() throws {
        let json = SegmentPortraitText(Sample.portrait).json
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
        #expect(object["segmentation"] as? Int == 7)
        let segment = try #require(object["segment"] as? [String: Any])
        #expect(segment["firmShare"] as? Double == 0.803)
        let rule = try #require((segment["rules"] as? [[String: Any]])?.first)
        #expect(rule["text"] as? String == "polarity up to -0.18")
        let condition = try #require((rule["conditions"] as? [[String: Any]])?.first)
        #expect(condition["above"] is NSNull && condition["upTo"] as? Double == -0.18)
        #expect((object["indices"] as? [[String: Any]])?.count == 6)
        #expect((object["terms"] as? [[String: Any]])?.first?["text"] as? String == "#late")
        let exemplar = try #require((object["exemplars"] as? [[String: Any]])?.first)
        let posts = try #require(exemplar["posts"] as? [[String: Any]])
        #expect(posts[0]["text"] as? String == "Third late parcel \u{1B}[2Jthis month\n<b>again</b>")
        #expect(posts[0]["polarity"] as? Double == -0.62)
        #expect(posts[0]["createdAt"] as? String == "2026-01-30T00:00:00Z")
        #expect(posts[1]["text"] is NSNull && posts[1]["polarity"] is NSNull)
    }

    @Test func `drift is told with its measures`() {
        #expect(
            DriftText(Sample.drift, of: Sample.segmentation()).text(width: 120, colour: false) == """
                Against the frozen run 4: drifting. Polarity has moved most: its index is 0.17, where 0.10 is worth a look.
                A new run would put 6.2% of the people of both with other people.

                Feature    Index  Reading
                ──────────────────────────────
                Polarity    0.17  worth a look
                Followers   0.02  steady

                #  Segment                  Then    Now  Change
                ───────────────────────────────────────────────
                1  Quiet majority          7,010  7,602    +592
                4  Critics who post often  1,964  1,940     -24

                """)
    }
}
