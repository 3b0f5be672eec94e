import Covey
import Testing

@testable import CoveySegmentation

@Suite struct SegmentNamingTests {
    private func group(_ deviations: [Feature: Double], polarity: Double, scored: Double = 1) -> SegmentNaming.Group {
        SegmentNaming.Group(deviations: deviations, polarity: polarity, scoredShare: scored)
    }

    @Test func `names say the mood and what is most unusual`() {
        let names = SegmentNaming.names(of: [
            group([.followers: 1.8, .polarity: 1.1], polarity: 0.5),
            group([.volume: -0.9, .followers: -0.5, .polarity: -1.2], polarity: -0.4),
            group([.subjectivity: -1.5, .posts: 0.6], polarity: 0.01),
            group([.following: 0.1], polarity: 0.0),
            group([.posts: -2], polarity: 0.9, scored: 0.2),
        ])
        #expect(
            names == [
                "High-reach fans", "Quiet critics", "Seasoned fact sharers", "Typical neutral voices",
                "Sparing unscored voices",
            ])
    }

    @Test func `no two segments share a name`() {
        let same = group([.followers: 1], polarity: 0.5)
        let names = SegmentNaming.names(of: [same, same, group([.followers: 1, .posts: 0.7], polarity: 0.5), same])
        #expect(names[0] == "High-reach fans")
        #expect(Set(names).count == 4)
        #expect(names[2] == "Seasoned fans")
    }
}
