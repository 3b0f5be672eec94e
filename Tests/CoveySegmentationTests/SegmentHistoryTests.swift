import Covey
import CoveyTesting
import Testing

@testable import CoveySegmentation

@Suite struct SegmentHistoryTests {
    private static let runs: [Segmentation] = {
        var first = Segmentation.invented(1, segments: [1: "All"], sizes: [1: 90])
        first.publishedAt = Instant(milliseconds: 77)
        var draft = Segmentation.invented(2, segments: [1: "All", 9: "Draft"])
        draft.state = .draft
        let second = Segmentation.invented(3, segments: [1: "All", 2: "New ones"], sizes: [1: 60, 2: 35])
        var refused = Segmentation.invented(4, segments: [8: "Refused"])
        refused.state = .refused
        let third = Segmentation.invented(5, segments: [2: "Renamed", 3: "Late"], sizes: [2: 40, 3: 61])
        return [first, draft, second, refused, third]
    }()

    private static let expected = SegmentHistory(
        runs: [
            .init(id: SegmentationID(1), publishedAt: Instant(milliseconds: 77), people: 90),
            .init(id: SegmentationID(3), publishedAt: Instant(milliseconds: 3_001), people: 95),
            .init(id: SegmentationID(5), publishedAt: Instant(milliseconds: 5_001), people: 101),
        ],
        segments: [
            .init(number: 1, name: "All", sizes: [90, 60, nil]),
            .init(number: 2, name: "Renamed", sizes: [nil, 35, 40]),
            .init(number: 3, name: "Late", sizes: [nil, nil, 61]),
        ])

    @Test func `published runs give one exact size a segment and run`() {
        #expect(SegmentHistory(of: Self.runs) == Self.expected)
    }

    @Test(arguments: Array(UInt64(1)...10)) func `the order of runs changes nothing`(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        #expect(SegmentHistory(of: Self.runs.shuffled(using: &random)) == Self.expected, "seed \(seed)")
    }

    @Test func `nothing published is an empty history`() {
        #expect(SegmentHistory(of: []) == SegmentHistory(runs: [], segments: []))
        #expect(SegmentHistory(of: Self.runs.filter { $0.state != .published }).runs.isEmpty)
    }
}
