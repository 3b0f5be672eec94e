import Covey
import CoveyReports
import Testing

@Suite struct SegmentTableTests {
    @Test func `a segmentation reads as one table with its verdict and notes`() {
        #expect(
            SegmentTable(Sample.segmentation()).text(width: 110, colour: false) == """
                Run 7, published 2026-01-31

                #  Segment                   People   Share   Firm  Followers  Following   Posts  Volume  Polarity  Subj.
                ─────────────────────────────────────────────────────────────────────────────────────────────────────────
                1  Quiet majority             7,610   53.7%  87.2%        182        310   2,900       1     +0.03   0.30
                2  Fans with many followers   3,902   27.5%  74.1%      1,240        880  19,020       1     +0.38   0.52
                4  Critics who post often     2,401   16.9%  80.3%        402        511  11,804       4     -0.34   0.46
                3  News and brands              247    1.7%  95.1%       1.2M      1,022  88,210       2     +0.01   0.07
                6  Newcomers 新人 👋             21    0.1%  61.9%          2         11       4       1     +0.02   0.10
                ─────────────────────────────────────────────────────────────────────────────────────────────────────────
                   Everybody                 14,181  100.0%               310        402   5,120       1     +0.05   0.33

                k = 5: The curve bends most at 5, and 4 comes near.
                Verdict: fit to publish, with warnings.
                - 1 segment has fewer than 100 people: Newcomers (6) has 21, too few to be addressed.
                - 4 segments describe the profiles nearly as well as 5: the bend is 8% weaker.
                Since run 6: 4 continue, 1 born, 1 ended, 312 people moved.
                Firm: share of the members that are well inside. Amounts are medians; polarity (-1 to 1) and subj.
                (subjectivity, 0 to 1) are means.
                2,104 of 14,181 authors (14.8%) have no scored post: they are placed by everything else, and are in no mean of
                the two.
                Fewer than 30 people, to be read with care: segment 6.

                """)
    }

    @Test func `on a narrow terminal the features follow in a table of their own`() {
        let text = SegmentTable(Sample.segmentation()).text(width: 80, colour: false)
        #expect(
            text.hasPrefix(
                """
                Run 7, published 2026-01-31

                #  Segment                   People   Share   Firm
                ──────────────────────────────────────────────────
                1  Quiet majority             7,610   53.7%  87.2%
                """))
        #expect(text.contains("\n#  Segment                 Followers  Following   Posts  Volume  Polarity  Subj.\n"))
    }

    @Test func `features that the recipe left out have no column`() {
        var segmentation = Sample.segmentation()
        segmentation.everyone.features.removeLast(2)
        for index in segmentation.segments.indices { segmentation.segments[index].summary.features.removeLast(2) }
        let text = SegmentTable(segmentation).text(width: nil, colour: false)
        #expect(text.contains("Volume\n"))
        #expect(!text.contains("Polarity"))
        #expect(!text.contains("scored"))
    }

    @Test func `every feature has its unit, and what nobody was seen to be is not a number`() {
        let text = SegmentTable(Sample.wide()).text(width: nil, colour: false)
        let lines = text.split(separator: "\n")
        #expect(lines[1].hasSuffix("Subj.  Replies    Recency        Age  About acme  On delivery"))
        #expect(lines[3].hasSuffix(" 0.30    31.2%  12.3 days  5.5 years       82.0%          n/a"))
        #expect(text.contains("   Too little evidence        4,112"))
        #expect(text.contains("4,112 authors with fewer than 2 stored posts: too little evidence to be in a segment."))
    }

    @Test func `a refused run says so first, why, and what would do better`() {
        var segmentation = Sample.segmentation(state: .refused, certificate: Sample.refusal, lineage: nil)
        segmentation.note = "wait"
        let text = SegmentTable(segmentation).text(width: 120, colour: false)
        #expect(
            text.hasPrefix(
                """
                Run 7, refused
                ! This run is refused: its certificate finds it unfit. Do not use its segments. The note: wait

                """))
        #expect(
            text.contains(
                """
                Verdict: refused.
                - One segment holds 14,157 of 14,181 people (99.8%), so the segments tell nearly nobody apart.
                - Followers decides 97.0%: it is taken as it is, and a few very large accounts outweigh all.
                Another recipe was tried and passes: take followers as log(1 + x). It gives 3 segments of 7,610, 4,170 and 2,401 people,
                fit to publish.
                Features            followers, following, posts and volume as log(1 + x); polarity and subjectivity as they are
                Scaling             mean 0, standard deviation 1; what lies further than 4 from the middle is brought to that
                Few posts           means are drawn towards everybody’s, as much as the posts show to be right; one stored post is
                                    enough to be in a segment
                Number of segments  the elbow from 2 to 8
                Smallest segment    100 people, or 1.0% of all where that is fewer
                Search              seed 42, 4 starts, at most 300 iterations each

                """))
    }

    @Test func `a forced run and one that a person refused say so first`() {
        var forced = Sample.segmentation(certificate: Sample.refusal)
        forced.certificate.isForced = true
        forced.note = "asked for"
        #expect(
            SegmentTable(forced).text(width: 120, colour: false).contains(
                "\n! This run was published although its certificate refuses it. The reason given: asked for\n"))
        let refused = SegmentTable(Sample.segmentation(state: .refused)).text(width: 120, colour: false)
        #expect(refused.contains("\n! This run was refused by a person. Do not use its segments.\n"))
        let draft = SegmentTable(Sample.segmentation(state: .draft, certificate: Sample.refusal))
        #expect(draft.text(width: 120, colour: false).contains("\n! The certificate of this run refuses it."))
    }
}
