package import Covey

extension Sample {
    /// An invented run with everything in it that a run can have, and numbers that are hard to write exactly.
    ///
    /// - Parameter previous: The run that it continues.
    package static func segmentation(
        _ id: SegmentationID, after previous: SegmentationID? = nil, state: Segmentation.State = .draft
    ) -> Segmentation {
        let before = previous ?? SegmentationID(0)
        return Segmentation(
            id: id, state: state, createdAt: Instant(milliseconds: 1_750_000_000_001),
            publishedAt: state == .published ? Instant(milliseconds: 1_750_000_000_999) : nil, previous: previous,
            note: "as asked: \"fewer\", é e\u{301} 👩‍🚀\u{0}\n", recipe: recipe, profiles: 4,
            latestPost: Instant(milliseconds: -1), dataFingerprint: "0123abcd", assignmentFingerprint: "ffff0000",
            engine: "covey, a sample", scales: scales, kTable: kTable,
            choice: KDecision(verdict: .ambiguous, rivals: [3, 5], sentence: "Three would do as well."),
            inertia: 0.1 + 0.2, everyone: summary, tooLittleEvidence: summary, segments: segments,
            certificate: certificate, lineage: previous.map(lineage),
            retired: [RetiredSegment(number: 7, name: "Quiet \"critics\"", last: before)],
            drift: Drift(
                frozen: before, verdict: .drifting, sentence: "Followers have moved.",
                features: [Drift.FeatureDrift(feature: .followers, index: 0.1)],
                sizes: [Drift.SizeChange(segment: 1, then: 3, now: 2)], moved: 1.0 / 3))
    }

    private static let recipe = Recipe(
        columns: [
            Recipe.Column(.followers, weight: 0.7), Recipe.Column(.brand("acme=ü"), transform: .logarithm),
            Recipe.Column(.topic("prices")),
        ], scaling: .robust, clip: nil, shrinkage: .posts(2.5), minimumPosts: 3, k: .elbow(from: 2, through: 9),
        floor: Recipe.Floor(people: 50, share: 0.02), seed: .max, restarts: 2, maximumIterations: 30)

    private static let summary = GroupSummary(
        size: 3, features: [FeatureSummary(feature: .followers, mean: 10.5, median: 10, observed: 2)],
        scoredAuthors: 2)

    private static let scales = [
        FeatureScale(
            feature: .followers, transform: .logarithm, weight: 0.7, usual: 2.25, priorPosts: 0,
            centre: -.leastNonzeroMagnitude, spread: 1.0 / 3, isConstant: false,
            percentiles: (0...100).map { Double($0) / 7 }),
        FeatureScale(
            feature: .brand("acme=ü"), transform: .logarithm, weight: 1, usual: 1e-7, priorPosts: 12.000000000000002,
            centre: 5e22, spread: 0, isConstant: true, percentiles: []),
    ]

    private static let kTable = [
        KRow(
            k: 1, inertia: 1.7976931348623157e308, iterations: 1, sizes: [3], names: ["All"], silhouette: nil,
            stability: nil, leastStable: nil, changed: 0, belowFloor: 0),
        KRow(
            k: 2, inertia: 0.1 + 0.2, iterations: 3, sizes: [2, 1], names: ["Loud", "Quiet"], silhouette: -0.25,
            stability: 0.75, leastStable: 2.0 / 3, changed: 1, belowFloor: 2),
    ]

    private static let segments = [
        Segment(
            number: 4, name: "Loud, liked", summary: summary, share: 2.0 / 3, centroid: [0.1, -7], silhouette: 0.3,
            stability: 0.9, firmShare: 0.5,
            rules: [
                SegmentRule(
                    conditions: [
                        SegmentRule.Condition(feature: .followers, above: 9.5, upTo: nil),
                        SegmentRule.Condition(feature: .topic("prices"), above: nil, upTo: 0.1),
                    ], coverage: 0.8, precision: 0.95)
            ], ruleRecall: 0.8, rulePrecision: 0.95),
        Segment(number: 1, name: "Quiet", summary: summary, share: 1.0 / 3, centroid: [1e-300, 1e21]),
    ]

    private static let certificate = Certificate(
        verdict: .publishWithWarnings, largestShare: 2.0 / 3, smallest: 1, floor: 2, silhouette: 0.1, stability: nil,
        separation: [Certificate.SeparationShare(feature: .followers, share: 1)],
        findings: [
            Certificate.Finding(code: .belowFloor, isGrave: false, sentence: "One segment has 1 of at least 2 people.")
        ],
        repair: Certificate.Repair(
            recipe: Recipe(k: .fixed(2)), change: "ask for 2 segments", verdict: .publish, sizes: [2, 1]),
        isForced: true)

    private static func lineage(after previous: SegmentationID) -> Lineage {
        Lineage(
            previous: previous,
            fates: [
                Lineage.Fate(kind: .split, from: [4], to: [4, 8], people: 3, sentence: "Loud has split."),
                Lineage.Fate(kind: .born, from: [], to: [9], people: 0, sentence: "New."),
            ],
            movement: [
                Lineage.Movement(from: nil, to: 4, people: 1), Lineage.Movement(from: 4, to: 8, people: 2),
                Lineage.Movement(from: 7, to: nil, people: 1),
            ])
    }
}
