import Covey

extension Sample {
    /// A critic who is nearly in the quiet majority.
    static let explanation = ProfileExplanation(
        author: AuthorKey("0000000000000000000000000000001a"), segmentation: SegmentationID(7),
        placement: Placement(segment: 4, standing: .assigned, distance: 1.02, margin: 0.61, next: 1),
        features: [
            .init(
                feature: .followers, value: 180, used: 180, posts: nil, percentile: 34, segmentMean: 611.7,
                everyoneMean: 3_847.2, change: nil),
            .init(
                feature: .volume, value: 4, used: 4, posts: nil, percentile: 88.6, segmentMean: 4.91,
                everyoneMean: 1.44,
                change: .init(feature: .volume, value: 1.4, isAbove: false, segment: 1)),
            .init(
                feature: .polarity, value: -0.42, used: -0.31, posts: 4, percentile: 11.2, segmentMean: -0.3402,
                everyoneMean: 0.0512, change: .init(feature: .polarity, value: -0.18, isAbove: true, segment: 1)),
            .init(
                feature: .subjectivity, value: nil, used: 0.33, posts: 0, percentile: nil, segmentMean: 0.4611,
                everyoneMean: 0.3318, change: nil),
        ], smallestChange: .init(feature: .polarity, value: -0.18, isAbove: true, segment: 1))

    static let diff = SegmentationDiff(
        left: SegmentationID(6), right: SegmentationID(7), recipe: ["k: 2...12, then 5", "seed: 1, then 42"],
        sameData: false,
        segments: [
            .init(number: 1, name: "Quiet majority", left: 7_521, right: 7_610),
            .init(number: 2, name: "Fans with many followers", left: 3_910, right: 3_902),
            .init(number: 5, name: "Bargain hunters", left: 12, right: nil),
            .init(number: 6, name: "Newcomers 新人 👋", left: nil, right: 21),
        ],
        movement: [
            .init(from: 1, to: 1, people: 7_402), .init(from: 1, to: 2, people: 61),
            .init(from: 2, to: 2, people: 3_800),
            .init(from: 5, to: 1, people: 10), .init(from: nil, to: 6, people: 21), .init(from: 1, to: nil, people: 6),
        ])

    static let drift = Drift(
        frozen: SegmentationID(4), verdict: .drifting,
        sentence: "Polarity has moved most: its index is 0.17, where 0.10 is worth a look.",
        features: [.init(feature: .polarity, index: 0.171), .init(feature: .followers, index: 0.021)],
        sizes: [.init(segment: 1, then: 7_010, now: 7_602), .init(segment: 4, then: 1_964, now: 1_940)], moved: 0.062)
}
