import Covey
import CoveyReports

/// Invented values that the tests of this module share.
enum Sample {
    /// One group: medians and means of followers, following, posts, volume, polarity, subjectivity.
    static func group(_ size: Int, scored: Int, medians: [Double], means: [Double]) -> GroupSummary {
        let features = zip(Recipe().features, zip(means, medians)).map { feature, figures in
            FeatureSummary(
                feature: feature, mean: figures.0, median: figures.1, observed: feature.kind == .mean ? scored : size)
        }
        return GroupSummary(size: size, features: features, scoredAuthors: scored)
    }

    static let everyone = group(
        14_181, scored: 12_077, medians: [310, 402, 5_120, 1, 0, 0.31],
        means: [3_847.2, 911.4, 18_204.7, 1.44, 0.0512, 0.3318])

    static let segments: [Segment] = [
        Segment(
            number: 1, name: "Quiet majority",
            summary: group(
                7_610, scored: 6_690, medians: [182, 310, 2_900, 1, 0, 0.3],
                means: [266.1, 420.9, 5_118.3, 1.02, 0.0311, 0.3011]),
            share: 7_610.0 / 14_181, centroid: [-0.42, -0.31, -0.38, -0.35, -0.06, -0.11], silhouette: 0.44,
            stability: 0.94, firmShare: 0.872,
            rules: [
                SegmentRule(
                    conditions: [
                        .init(feature: .volume, above: nil, upTo: 2.5),
                        .init(feature: .followers, above: nil, upTo: 702.5),
                    ], coverage: 0.91, precision: 0.884)
            ], ruleRecall: 0.91, rulePrecision: 0.884),
        Segment(
            number: 2, name: "Fans with many followers",
            summary: group(
                3_902, scored: 3_544, medians: [1_240, 880, 19_020, 1, 0.4, 0.52],
                means: [2_910.8, 1_507.2, 30_412.9, 1.51, 0.3821, 0.5241]),
            share: 3_902.0 / 14_181, centroid: [0.71, 0.55, 0.62, 0.12, 1.12, 0.84], silhouette: 0.31, stability: 0.88,
            firmShare: 0.741,
            rules: [
                SegmentRule(
                    conditions: [
                        .init(feature: .polarity, above: 0.205, upTo: nil),
                        .init(feature: .followers, above: 350.5, upTo: 480_120.5),
                    ], coverage: 0.78, precision: 0.912),
                SegmentRule(
                    conditions: [.init(feature: .subjectivity, above: 0.71, upTo: nil)], coverage: 0.08, precision: 0.7),
            ], ruleRecall: 0.86, rulePrecision: 0.889),
        Segment(
            number: 4, name: "Critics who post often",
            summary: group(
                2_401, scored: 1_710, medians: [402, 511, 11_804, 4, -0.35, 0.44],
                means: [611.7, 702.5, 16_023.8, 4.91, -0.3402, 0.4611]),
            share: 2_401.0 / 14_181, centroid: [0.11, 0.14, 0.33, 1.94, -1.31, 0.42], silhouette: 0.52,
            stability: 0.91, firmShare: 0.803,
            rules: [
                SegmentRule(
                    conditions: [.init(feature: .polarity, above: nil, upTo: -0.18)], coverage: 0.884, precision: 0.93)
            ], ruleRecall: 0.884, rulePrecision: 0.93),
        Segment(
            number: 3, name: "News and brands",
            summary: group(
                247, scored: 124, medians: [1_204_811, 1_022, 88_210, 2, 0, 0.05],
                means: [2_481_003.5, 4_811.6, 140_228.4, 3.2, 0.0102, 0.0719]),
            share: 247.0 / 14_181, centroid: [3.41, 0.92, 1.61, 0.82, -0.12, -1.22], silhouette: 0.6, stability: 0.79,
            firmShare: 0.951,
            rules: [
                SegmentRule(
                    conditions: [.init(feature: .followers, above: 480_120.5, upTo: nil)], coverage: 0.99,
                    precision: 0.976)
            ], ruleRecall: 0.99, rulePrecision: 0.976),
        Segment(
            number: 6, name: "Newcomers 新人 👋",
            summary: group(
                21, scored: 9, medians: [2, 11, 4, 1, 0, 0], means: [3.4, 15.2, 6.1, 1.1, 0.02, 0.1]),
            share: 21.0 / 14_181, centroid: [-2.61, -2.02, -3.4, -0.3, -0.09, -1.02], silhouette: 0.12,
            stability: 0.58, firmShare: 0.619),
    ]

    static let kTable: [KRow] = [
        row(2, 61_204.5, [9_000, 5_181], silhouette: 0.29, stability: 0.97, least: 0.95, changed: 5_204),
        row(3, 48_310.2, [8_100, 4_000, 2_081], silhouette: 0.35, stability: 0.93, least: 0.9, changed: 2_410),
        row(4, 39_002.8, [7_700, 3_960, 2_280, 241], silhouette: 0.4, stability: 0.92, least: 0.84, changed: 498),
        row(5, 30_118.1, [7_610, 3_902, 2_401, 247, 21], silhouette: 0.41, stability: 0.88, least: 0.58, changed: 312),
        row(
            6, 28_420, [7_001, 3_400, 2_300, 1_213, 246, 21], silhouette: 0.33, stability: 0.74, least: 0.41,
            changed: 1_870),
        row(
            7, 27_004.4, [6_500, 3_001, 2_200, 1_300, 914, 245, 21], silhouette: 0.3, stability: 0.66, least: 0.32,
            changed: 2_944),
    ]

    private static func row(
        _ k: Int, _ inertia: Double, _ sizes: [Int], silhouette: Double, stability: Double, least: Double, changed: Int
    ) -> KRow {
        let names = [
            "Quiet majority", "Fans with many followers", "Critics who post often", "Loud newcomers", "Undecided",
            "News and brands", "Newcomers 新人 👋",
        ]
        return KRow(
            k: k, inertia: inertia, iterations: 20 + k, sizes: sizes, names: Array(names.prefix(k)),
            silhouette: silhouette, stability: stability, leastStable: least, changed: changed,
            belowFloor: sizes.count { $0 < 100 })
    }

    static let certificate = Certificate(
        verdict: .publishWithWarnings, largestShare: 7_610.0 / 14_181, smallest: 21, floor: 100, silhouette: 0.41,
        stability: 0.88,
        separation: [
            .init(feature: .polarity, share: 0.371), .init(feature: .followers, share: 0.248),
            .init(feature: .volume, share: 0.187), .init(feature: .subjectivity, share: 0.101),
            .init(feature: .posts, share: 0.068), .init(feature: .following, share: 0.025),
        ],
        findings: [
            .init(
                code: .belowFloor, isGrave: false,
                sentence: "1 segment has fewer than 100 people: Newcomers (6) has 21, too few to be addressed."),
            .init(
                code: .ambiguousNumber, isGrave: false,
                sentence: "4 segments describe the profiles nearly as well as 5: the bend is 8% weaker."),
        ])

    /// A refusal with its cause and a recipe that does better.
    static let refusal = Certificate(
        verdict: .refuse, largestShare: 14_157.0 / 14_181, smallest: 7, floor: 100, silhouette: 0.98, stability: 0.55,
        separation: [.init(feature: .followers, share: 0.97), .init(feature: .polarity, share: 0.03)],
        findings: [
            .init(
                code: .oneSegmentHoldsAll, isGrave: true,
                sentence: "One segment holds 14,157 of 14,181 people (99.8%), so the segments tell nearly nobody apart."
            ),
            .init(
                code: .oneFeatureDecides, isGrave: true,
                sentence: "Followers decides 97.0%: it is taken as it is, and a few very large accounts outweigh all."),
        ],
        repair: .init(
            recipe: Recipe(k: .elbow(from: 2, through: 8), seed: 42), change: "take followers as log(1 + x)",
            verdict: .publish, sizes: [7_610, 4_170, 2_401]))

    static let lineage = Lineage(
        previous: SegmentationID(6),
        fates: [
            fate(
                .continued, [1], [1], 7_402, "Quiet majority (1) continues: 7,402 of its 7,521 people are still in it."),
            fate(
                .continued, [2], [2], 3_800,
                "Fans with many followers (2) continues: 3,800 of its 3,910 are still in it."),
            fate(.continued, [3], [3], 240, "News and brands (3) continues: 240 of its 244 people are still in it."),
            fate(
                .continued, [4], [4], 2_215, "Critics who post often (4) continues: 2,215 of its 2,290 are still in it."
            ),
            fate(.ended, [5], [], 0, "Bargain hunters (5) has ended: its 12 people are in other segments."),
            fate(.born, [], [6], 0, "Newcomers 新人 👋 (6) is new."),
        ],
        movement: [
            .init(from: 1, to: 1, people: 7_402), .init(from: 1, to: 2, people: 61), .init(from: 1, to: 4, people: 52),
            .init(from: 1, to: nil, people: 6), .init(from: 2, to: 1, people: 88), .init(from: 2, to: 2, people: 3_800),
            .init(from: 2, to: 4, people: 22), .init(from: 3, to: 2, people: 4), .init(from: 3, to: 3, people: 240),
            .init(from: 4, to: 1, people: 55), .init(from: 4, to: 2, people: 20), .init(from: 4, to: 4, people: 2_215),
            .init(from: 5, to: 1, people: 10), .init(from: 5, to: nil, people: 2), .init(from: nil, to: 1, people: 55),
            .init(from: nil, to: 2, people: 17), .init(from: nil, to: 3, people: 7),
            .init(from: nil, to: 4, people: 112), .init(from: nil, to: 6, people: 21),
        ])

    private static func fate(
        _ kind: Lineage.Fate.Kind, _ from: [Int], _ to: [Int], _ people: Int, _ sentence: String
    ) -> Lineage.Fate { .init(kind: kind, from: from, to: to, people: people, sentence: sentence) }

    static let history = SegmentHistory(
        runs: [
            .init(id: SegmentationID(3), publishedAt: day(3), people: 12_020),
            .init(id: SegmentationID(4), publishedAt: day(10), people: 12_904),
            .init(id: SegmentationID(6), publishedAt: day(24), people: 13_977),
            .init(id: SegmentationID(7), publishedAt: day(31), people: 14_181),
        ],
        segments: [
            .init(number: 1, name: "Quiet majority", sizes: [6_604, 7_010, 7_521, 7_610]),
            .init(number: 2, name: "Fans with many followers", sizes: [3_402, 3_700, 3_910, 3_902]),
            .init(number: 3, name: "News and brands", sizes: [212, 230, 244, 247]),
            .init(number: 4, name: "Critics who post often", sizes: [1_802, 1_964, 2_290, 2_401]),
            .init(number: 5, name: "Bargain hunters", sizes: [nil, nil, 12, nil]),
            .init(number: 6, name: "Newcomers 新人 👋", sizes: [nil, nil, nil, 21]),
        ])

    static func segmentation(
        segments: [Segment] = segments, state: Segmentation.State = .published, certificate: Certificate = certificate,
        lineage: Lineage? = lineage
    ) -> Segmentation {
        Segmentation(
            id: SegmentationID(7), state: state, createdAt: day(31), publishedAt: state == .published ? day(31) : nil,
            previous: lineage?.previous, recipe: Recipe(seed: 42), profiles: 14_181, latestPost: day(31),
            dataFingerprint: "6f1d0c77a1b2e934", assignmentFingerprint: "0b51e6a2c4d7f810", engine: "covey 1, engine 2",
            scales: Recipe().columns.map { column in
                FeatureScale(
                    feature: column.feature, transform: column.transform, weight: 1,
                    usual: column.feature.kind == .mean ? 0.25 : 310,
                    priorPosts: column.feature.kind == .mean ? 2.4 : 0, centre: 2.5, spread: 1.25, isConstant: false,
                    percentiles: [])
            },
            kTable: kTable,
            choice: KDecision(
                verdict: .ambiguous, rivals: [4], sentence: "The curve bends most at 5, and 4 comes near."),
            inertia: 30_118.1, everyone: everyone, segments: segments, certificate: certificate, lineage: lineage,
            retired: lineage == nil
                ? [] : [RetiredSegment(number: 5, name: "Bargain hunters", last: SegmentationID(6))])
    }

    /// A run that looks at every plain feature, a brand and a topic, and leaves authors out.
    static func wide() -> Segmentation {
        var segmentation = segmentation(lineage: nil)
        let features = Feature.plain + [.brand("acme"), .topic("delivery")]
        func widen(_ group: GroupSummary) -> GroupSummary {
            var group = group
            let more: [(Feature, Double, Int)] = [
                (.replies, 0.312, group.size), (.recency, 12.25, group.size), (.accountAge, 5.5, group.scoredAuthors),
                (.brand("acme"), 0.8204, group.size), (.topic("delivery"), 0.0004, 0),
            ]
            group.features += more.map { FeatureSummary(feature: $0, mean: $1, median: $1, observed: $2) }
            return group
        }
        segmentation.recipe.columns = features.map { Recipe.Column($0) }
        segmentation.recipe.minimumPosts = 2
        segmentation.everyone = widen(segmentation.everyone)
        for index in segmentation.segments.indices {
            segmentation.segments[index].summary = widen(segmentation.segments[index].summary)
            segmentation.segments[index].centroid += [0.4, -0.5, 0.3, 1.2, 0]
        }
        segmentation.tooLittleEvidence = widen(
            group(4_112, scored: 2_001, medians: [80, 120, 900, 1, 0, 0.2], means: [91, 133, 1_020, 1, 0.01, 0.2]))
        segmentation.scales += features[6...].map {
            FeatureScale(
                feature: $0, transform: $0.usualTransform, weight: 1, usual: 0.3, priorPosts: 1, centre: 0, spread: 1,
                isConstant: false, percentiles: [])
        }
        return segmentation
    }

    static func post(_ text: String?, polarity: Int32?, on number: Int) -> StoredPost {
        StoredPost(
            id: PostID("x:170000000000000000\(number % 10)"), version: 1, digest: 1,
            author: AuthorKey("0000000000000000000000000000001a"), createdAt: day(number), kind: .original, text: text,
            reading: Reading(
                language: .english,
                scores: polarity.map {
                    Scores(polarity: $0, subjectivity: 5_000, sentiment: $0 < 0 ? .negative : .positive)
                }))
    }

    /// The critics, with a post that tries to steer a terminal and a page.
    static let portrait = SegmentPortrait(
        segment: segments[2], segmentation: SegmentationID(7),
        indices: zip(everyone.features, zip(segments[2].summary.features, segments[2].centroid)).map { all, own in
            .init(
                feature: all.feature, mean: own.0.mean, everyone: all.mean,
                index: all.feature == .polarity ? nil : 100 * own.0.mean / all.mean, deviation: own.1)
        },
        exemplars: [
            .init(
                author: AuthorKey("0000000000000000000000000000001a"), distance: 0.214,
                posts: [
                    post("Third late parcel \u{1B}[2Jthis month\n<b>again</b>", polarity: -6_200, on: 30),
                    post(nil, polarity: nil, on: 28),
                ])
        ],
        terms: [
            .init(text: "#late", share: 0.124, elsewhere: 0.011, score: 18.24),
            .init(text: "refund", share: 0.088, elsewhere: 0.006, score: 15.1),
            .init(text: "😡", share: 0.041, elsewhere: 0.002, score: 9.7),
        ])

    static func report(
        segmentation: Segmentation = segmentation(), history: SegmentHistory = history, trend: [TrendPoint] = trend,
        title: String = "Acme in January", showsPosts: Bool = false
    ) -> SegmentReport {
        SegmentReport(
            segmentation: segmentation, history: history, portraits: [portrait], trend: trend, step: .day,
            posts: 20_213, title: title, generatedAt: day(32), showsPosts: showsPosts)
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
