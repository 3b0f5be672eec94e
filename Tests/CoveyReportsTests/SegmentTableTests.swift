import Covey
import CoveyReports
import Testing

@Suite struct SegmentTableTests {
    @Test func `a segmentation reads as one table with its notes`() {
        #expect(
            SegmentTable(Sample.segmentation()).text(width: 100, colour: false) == """
                #  Segment                     Size   Share  Followers  Following   Posts  Volume  Polarity  Subj.
                ──────────────────────────────────────────────────────────────────────────────────────────────────
                0  Quiet majority             7,610   53.7%        182        310   2,900       1     +0.03   0.30
                1  Fans with many followers   3,902   27.5%      1,240        880  19,020       1     +0.38   0.52
                2  Critics who post often     2,401   16.9%        402        511  11,804       4     -0.34   0.46
                3  News and brands              247    1.7%       1.2M      1,022  88,210       2     +0.01   0.07
                4  Newcomers 新人 👋             21    0.1%          2         11       4       1     +0.02   0.10
                ──────────────────────────────────────────────────────────────────────────────────────────────────
                   Everybody                 14,181  100.0%        310        402   5,120       1     +0.05   0.33

                k = 5: The inertia curve bends most at k = 5.
                Counts are medians. Polarity (-1 to 1) and subj. (subjectivity, 0 to 1) are means.
                2,104 of 14,181 authors (14.8%) have no scored post and stand at 0 in both.
                Fewer than 30 authors, to be read with care: segment 4.

                """)
    }

    @Test func `eighty columns are enough for a table`() {
        let lines = SegmentTable(Sample.segmentation()).text(width: 80, colour: false).split(separator: "\n")
        #expect(lines[2] == "0 Quiet majority   7,610  53.7%       182       310  2,900      1    +0.03  0.30")
        #expect(lines[4].hasPrefix("  followers"))
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
}
