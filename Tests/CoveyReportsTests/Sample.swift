import Covey
import CoveyReports

/// Invented values that the tests of this module share.
enum Sample {
    /// One group: medians and means of followers, following, posts, volume, polarity, subjectivity.
    static func group(_ size: Int, scored: Int, medians: [Double], means: [Double]) -> GroupSummary {
        let features = zip(Feature.allCases, zip(means, medians)).map {
            FeatureSummary(feature: $0, mean: $1.0, median: $1.1)
        }
        return GroupSummary(size: size, features: features, scoredAuthors: scored)
    }

    static let everyone = group(
        14_181, scored: 12_077, medians: [310, 402, 5_120, 1, 0, 0.31],
        means: [3_847.2, 911.4, 18_204.7, 1.44, 0.0512, 0.3318])

    static let segments: [Segment] = [
        Segment(
            number: 0, name: "Quiet majority",
            summary: group(
                7_610, scored: 6_690, medians: [182, 310, 2_900, 1, 0, 0.3],
                means: [266.1, 420.9, 5_118.3, 1.02, 0.0311, 0.3011]),
            share: 7_610.0 / 14_181, centroid: [-0.42, -0.31, -0.38, -0.35, -0.06, -0.11]),
        Segment(
            number: 1, name: "Fans with many followers",
            summary: group(
                3_902, scored: 3_544, medians: [1_240, 880, 19_020, 1, 0.4, 0.52],
                means: [2_910.8, 1_507.2, 30_412.9, 1.51, 0.3821, 0.5241]),
            share: 3_902.0 / 14_181, centroid: [0.71, 0.55, 0.62, 0.12, 1.12, 0.84]),
        Segment(
            number: 2, name: "Critics who post often",
            summary: group(
                2_401, scored: 1_710, medians: [402, 511, 11_804, 4, -0.35, 0.44],
                means: [611.7, 702.5, 16_023.8, 4.91, -0.3402, 0.4611]),
            share: 2_401.0 / 14_181, centroid: [0.11, 0.14, 0.33, 1.94, -1.31, 0.42]),
        Segment(
            number: 3, name: "News and brands",
            summary: group(
                247, scored: 124, medians: [1_204_811, 1_022, 88_210, 2, 0, 0.05],
                means: [2_481_003.5, 4_811.6, 140_228.4, 3.2, 0.0102, 0.0719]),
            share: 247.0 / 14_181, centroid: [3.41, 0.92, 1.61, 0.82, -0.12, -1.22]),
        Segment(
            number: 4, name: "Newcomers 新人 👋",
            summary: group(
                21, scored: 9, medians: [2, 11, 4, 1, 0, 0], means: [3.4, 15.2, 6.1, 1.1, 0.02, 0.1]),
            share: 21.0 / 14_181, centroid: [-2.61, -2.02, -3.4, -0.3, -0.09, -1.02]),
    ]

    static func segmentation(segments: [Segment] = segments) -> Segmentation {
        Segmentation(
            id: SegmentationID(7), createdAt: day(31), recipe: Recipe(seed: 42), profiles: 14_181,
            dataFingerprint: "6f1d0c77a1b2e934",
            scales: Feature.allCases.map { FeatureScale(feature: $0, mean: 2.5, deviation: 1.25, isConstant: false) },
            kTable: [
                KRow(k: 2, inertia: 61_204.5, iterations: 21, sizes: [9_000, 5_181]),
                KRow(k: 3, inertia: 48_310.2, iterations: 30, sizes: [8_100, 4_000, 2_081]),
                KRow(k: 4, inertia: 39_002.8, iterations: 28, sizes: [7_700, 3_960, 2_280, 241]),
                KRow(k: 5, inertia: 30_118.1, iterations: 33, sizes: [7_610, 3_902, 2_401, 247, 21]),
                KRow(k: 6, inertia: 28_420, iterations: 41, sizes: [7_001, 3_400, 2_300, 1_213, 246, 21]),
                KRow(k: 7, inertia: 27_004.4, iterations: 39, sizes: [6_500, 3_001, 2_200, 1_300, 914, 245, 21]),
            ],
            choice: "The inertia curve bends most at k = 5.", inertia: 30_118.1, everyone: everyone,
            segments: segments)
    }

    static func report(
        segmentation: Segmentation = segmentation(), trend: [TrendPoint] = trend, title: String = "Acme in January"
    ) -> SegmentReport {
        SegmentReport(
            segmentation: segmentation, trend: trend, step: .day, posts: 20_213, title: title, generatedAt: day(32))
    }

    /// January without the 11th and 12th; the 20th has posts but none that could be scored.
    static let trend: [TrendPoint] = (1...31).filter { $0 != 11 && $0 != 12 }.map { number in
        let posts = Int64(400 + number * 37 % 190 * 3)
        let scored = number == 20 ? 0 : number == 5 ? 6 : posts * 8 / 10
        let mean = Int64(number * 131 % 29 * 90) - 900
        return TrendPoint(
            start: day(number), posts: posts,
            polarity: Moments(count: scored, sum: mean * scored, sumOfSquares: mean * mean * scored))
    }

    /// A day of January 2026; 32 is the first of February.
    static func day(_ number: Int) -> Instant {
        Instant(milliseconds: 1_767_225_600_000 + Int64(number - 1) * 86_400_000)
    }
}
