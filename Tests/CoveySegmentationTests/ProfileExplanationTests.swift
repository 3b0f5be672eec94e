import Covey
import CoveyClustering
import Testing

@testable import CoveySegmentation

@Suite struct ProfileExplanationTests {
    /// Followers 0...300 and polarity in two segments that the line x + y = 0 parts, among scaled units.
    private static func run(minimumPosts: Int64 = 1, clip: Double? = nil) -> Segmentation {
        let followers = FeatureScale(
            feature: .followers, transform: .identity, weight: 1, usual: 150, priorPosts: 0, centre: 150, spread: 50,
            isConstant: false, percentiles: (0...100).map { 4 * Double($0) })
        let constant = FeatureScale(
            feature: .following, transform: .identity, weight: 1, usual: 7, priorPosts: 0, centre: 7, spread: 0,
            isConstant: true, percentiles: [Double](repeating: 7, count: 101))
        let polarity = FeatureScale(
            feature: .polarity, transform: .identity, weight: 1, usual: 0.1, priorPosts: 2, centre: 0, spread: 0.5,
            isConstant: false, percentiles: (0...100).map { Double($0) / 50 - 1 })
        return InventedRun.segmentation(
            scales: [followers, constant, polarity], centroids: [[-1, -1], [1, 1]],
            means: [[100, 7, -0.5], [200, 7, 0.5]], sizes: [60, 40], minimumPosts: minimumPosts, clip: clip)
    }

    private func explain(_ profile: Profile, in run: Segmentation) throws -> ProfileExplanation {
        try PlacementModel(run).explain(profile, assignment: nil)
    }

    @Test func `says where a profile stands, and what would move it`() throws {
        // 120 followers are -0.6; a polarity of -0.4 over 4 posts is used as (4 * -0.4 + 2 * 0.1) / 6, which is
        // -0.4667 scaled.
        let profile = Profile.invented(followers: 120, polarity: Moments(count: 4, sum: -16_000))
        let explanation = try explain(profile, in: Self.run())
        #expect(explanation.author == profile.author)
        #expect(explanation.placement == (try PlacementModel(Self.run()).place(profile, assignment: nil)))
        #expect(explanation.placement.segment == 1)
        #expect(explanation.features.map(\.feature) == [.followers, .polarity])

        let followers = explanation.features[0]
        #expect(followers.value == 120 && followers.used == 120 && followers.posts == nil)
        #expect(followers.percentile == 30)
        #expect(followers.segmentMean == 100 && followers.everyoneMean == 140)
        // x has to pass 0.4667, which is 173.3 followers.
        #expect(
            followers.change == ProfileExplanation.Change(feature: .followers, value: 174, isAbove: true, segment: 2))

        let polarity = explanation.features[1]
        #expect(polarity.value == -0.4 && polarity.posts == 4)
        #expect(abs(polarity.used - -1.4 / 6) < 1e-12)
        // y has to pass 0.6: 0.3 is what 0.4 over 4 posts is used as.
        let change = try #require(polarity.change)
        #expect(abs(change.value - 0.4) < 1e-5 && change.isAbove && change.segment == 2)
        // 1.067 scaled units against 1.08 for 54 followers more.
        #expect(explanation.smallestChange == change)
    }

    @Test func `a profile with too little evidence is described and not moved`() throws {
        let profile = Profile.invented(followers: 120, polarity: Moments(count: 2, sum: -8_000), volume: 2)
        var run = Self.run(minimumPosts: 3)
        let alone = try explain(profile, in: run)
        #expect(alone.placement.segment == Segment.tooLittleEvidence)
        #expect(alone.features.map(\.value) == [120, -0.4])
        #expect(alone.features.allSatisfy { $0.change == nil && $0.segmentMean == $0.everyoneMean })
        #expect(alone.smallestChange == nil)
        run.tooLittleEvidence = InventedRun.summary(size: 5, [.followers, .following, .polarity], [11, 7, 0.25])
        #expect(try explain(profile, in: run).features.map(\.segmentMean) == [11, 0.25])
    }

    @Test func `what was never observed stands at the usual value and does not change`() throws {
        let explanation = try explain(.invented(followers: nil, polarity: Moments()), in: Self.run())
        #expect(explanation.features.map(\.value) == [nil, nil])
        #expect(explanation.features.map(\.used) == [150, 0.1])
        #expect(explanation.features.map(\.posts) == [nil, 0])
        #expect(explanation.features.allSatisfy { $0.percentile == nil && $0.change == nil })
        #expect(explanation.smallestChange == nil)
    }

    @Test func `values outside of the range or beyond the clip are no change`() throws {
        // Polarity would have to pass 2.8 scaled, which is 1.4.
        let many = Profile.invented(followers: 10, polarity: Moments(count: 400, sum: 400 * -9_000))
        #expect(try explain(many, in: Self.run()).features[1].change == nil)
        #expect(try explain(many, in: Self.run()).features[0].change?.value == 240)
        // Followers count no more than 1.5 scaled: nobody comes to 1.8.
        let clipped = try explain(many, in: Self.run(clip: 1.5))
        #expect(clipped.features.map(\.change) == [nil, nil])
        #expect(clipped.smallestChange == nil)
    }

    @Test func `an amount that nobody has is no change`() throws {
        let scale = FeatureScale(
            feature: .followers, transform: .logarithm, weight: 1, usual: 3, priorPosts: 0, centre: 3, spread: 1,
            isConstant: false, percentiles: (0...100).map { 10 * Double($0) })
        func change(_ other: Double) throws -> ProfileExplanation.Change? {
            let run = InventedRun.segmentation(
                scales: [scale], centroids: [[0], [other]], means: [[20], [2_000]], sizes: [5, 5])
            return try explain(.invented(followers: 20, polarity: Moments()), in: run).smallestChange
        }
        // Half way to 3.5 is e^4.75 - 1, which is 114.6; to 8.5 it is 1,407.
        #expect(
            try change(3.5) == ProfileExplanation.Change(feature: .followers, value: 115, isAbove: true, segment: 2))
        #expect(try change(8.5) == nil)
    }

    @Test func `a change in the other direction counts where the nearest cannot be made`() throws {
        // Polarity 0.9 is nearest to the border at 1.4, and that at -0.2 is the next.
        let polarity = FeatureScale(
            feature: .polarity, transform: .identity, weight: 1, usual: 0, priorPosts: 0, centre: 0, spread: 1,
            isConstant: false, percentiles: [])
        let run = InventedRun.segmentation(
            scales: [polarity], centroids: [[0.6], [2.2], [-1]], means: [[0.6], [1], [-1]], sizes: [5, 5, 5])
        let profile = Profile.invented(followers: nil, polarity: Moments(count: 1, sum: 9_000))
        let change = try #require(try explain(profile, in: run).smallestChange)
        #expect(abs(change.value - -0.2) < 1e-5 && !change.isAbove && change.segment == 3)
    }

    @Test func `nobody is moved by fewer posts than the recipe asks for`() throws {
        let volume = FeatureScale(
            feature: .volume, transform: .identity, weight: 1, usual: 5, priorPosts: 0, centre: 0, spread: 1,
            isConstant: false, percentiles: [])
        func change(_ minimumPosts: Int64) throws -> ProfileExplanation.Change? {
            let run = InventedRun.segmentation(
                scales: [volume], centroids: [[10], [2]], means: [[10], [2]], sizes: [5, 5],
                minimumPosts: minimumPosts)
            return try explain(.invented(followers: 1, polarity: Moments(), volume: 9), in: run).smallestChange
        }
        #expect(try change(5) == ProfileExplanation.Change(feature: .volume, value: 5, isAbove: false, segment: 2))
        #expect(try change(6) == nil)
    }

    @Test func `one segment has no border`() throws {
        var run = Self.run()
        run.segments.removeLast()
        let profile = Profile.invented(followers: 120, polarity: Moments(count: 4, sum: -16_000))
        #expect(try explain(profile, in: run).smallestChange == nil)
    }

    @Test(arguments: UInt64(1)...60) func `a change moves, what falls short of it does not, and no other does`(
        seed: UInt64
    ) throws {
        var random = RandomSource(seed: seed)
        let run = InventedRun.random(&random)
        let model = PlacementModel(run)
        for _ in 0..<10 {
            let profile = Profile.random(&random, before: run.latestPost)
            let explanation = try model.explain(profile, assignment: nil)
            let home = explanation.placement.segment
            func segment(_ feature: Feature, _ value: Double) throws -> Int? {
                try profile.changed(feature, to: value, before: run.latestPost).map {
                    try model.place($0, assignment: nil).segment
                }
            }
            for standing in explanation.features {
                let values = Profile.values(of: standing)
                guard let change = standing.change else {
                    for value in values {
                        let found = try segment(standing.feature, value) ?? home
                        #expect(found == home, "seed \(seed): \(standing.feature) \(value) moves \(profile)")
                    }
                    continue
                }
                #expect(change.segment != home)
                // The matrix has 32 bits: of large numbers it does not tell neighbours apart.
                let unit =
                    standing.feature.isWhole
                    ? max(1, (1e-5 * change.value).rounded(.up)) : 1e-4 * max(1, abs(change.value))
                let step = change.isAbove ? unit : -unit
                let beyond = standing.feature.isWhole ? change.value : change.value + step / 2
                let moved = try segment(standing.feature, beyond) ?? change.segment
                #expect(moved == change.segment, "seed \(seed): \(change) does not move \(profile)")
                let short = try segment(standing.feature, change.value - step) ?? home
                #expect(short == home, "seed \(seed): less than \(change) moves \(profile)")
            }
            let changes = explanation.features.compactMap(\.change)
            #expect((explanation.smallestChange == nil) == changes.isEmpty)
            #expect(explanation.smallestChange.map(changes.contains) != false)
        }
    }
}

// MARK: Inventions

/// Runs made up by hand.
enum InventedRun {
    /// - Parameters:
    ///   - means: The raw means of each segment, one a scale.
    static func segmentation(
        id: SegmentationID = SegmentationID(1), scales: [FeatureScale], centroids: [[Double]], means: [[Double]],
        sizes: [Int], minimumPosts: Int64 = 1, clip: Double? = nil
    ) -> Segmentation {
        let columns = scales.map { Recipe.Column($0.feature, transform: $0.transform, weight: $0.weight) }
        let people = sizes.reduce(0, +)
        let segments = centroids.indices.map { index in
            Segment(
                number: index + 1, name: "Segment \(index + 1)",
                summary: summary(size: sizes[index], scales.map(\.feature), means[index]),
                share: Double(sizes[index]) / Double(people), centroid: centroids[index])
        }
        let everyone = scales.indices.map { column in
            zip(means, sizes).reduce(0) { $0 + $1.0[column] * Double($1.1) } / Double(people)
        }
        return Segmentation(
            id: id, state: .draft, createdAt: Instant(milliseconds: 0),
            recipe: Recipe(columns: columns, clip: clip, minimumPosts: minimumPosts), profiles: people,
            latestPost: Instant(milliseconds: 1_000_000_000_000), dataFingerprint: "", assignmentFingerprint: "",
            engine: "", scales: scales, kTable: [], choice: KDecision(verdict: .fixed, sentence: ""), inertia: 0,
            everyone: summary(size: people, scales.map(\.feature), everyone), segments: segments,
            certificate: Certificate(
                verdict: .publish, largestShare: 0, smallest: 0, floor: 0, silhouette: nil, stability: nil,
                separation: [], findings: []))
    }

    static func summary(size: Int, _ features: [Feature], _ means: [Double]) -> GroupSummary {
        let summaries = zip(features, means).map { FeatureSummary(feature: $0, mean: $1, median: $1, observed: size) }
        return GroupSummary(size: size, features: summaries, scoredAuthors: size)
    }

    /// Two to five segments in four features of all kinds.
    static func random(_ random: inout RandomSource) -> Segmentation {
        let middles: [(feature: Feature, centre: Double, spread: Double, highest: Double)] = [
            (.followers, 5, 2, 1_000_000), (.volume, 1.5, 0.8, 500), (.polarity, 0.1, 0.4, 1),
            (.accountAge, 1.5, 0.6, 40),
        ]
        let scales = middles.map { feature, centre, spread, highest in
            FeatureScale(
                feature: feature, transform: feature.usualTransform, weight: 0.5 + random.unit(),
                usual: feature == .polarity ? 0.1 : 3, priorPosts: feature == .polarity ? 4 * random.unit() : 0,
                centre: centre, spread: spread * (0.7 + random.unit()), isConstant: false,
                percentiles: (0...100).map { highest * Double($0) / 100 })
        }
        let count = 2 + random.index(below: 4)
        var centroids: [[Double]] = []
        for _ in 0..<count { centroids.append(scales.map { _ in 5 * random.unit() - 2.5 }) }
        return segmentation(
            scales: scales, centroids: centroids, means: centroids.map { $0.map { _ in 1 } },
            sizes: [Int](repeating: 1, count: count), minimumPosts: Int64(1 + random.index(below: 3)),
            clip: random.unit() < 0.5 ? 2 : nil)
    }
}

extension Profile {
    static func invented(followers: Int64?, polarity: Moments, volume: Int64 = 9) -> Profile {
        Profile(
            author: AuthorKey("author"), volume: volume, kinds: KindCounts(original: volume), polarity: polarity,
            subjectivity: Moments(), languages: Tally(), brands: Tally(), topics: Tally(),
            firstSeen: Instant(milliseconds: 0), lastSeen: Instant(milliseconds: 0),
            followers: followers.map { Latest($0, at: Instant(milliseconds: 0)) }, following: nil, account: nil)
    }

    fileprivate static func random(_ random: inout RandomSource, before latest: Instant) -> Profile {
        let posts = [1, 4, 50, 10_000][random.index(below: 4)]
        let sum = Int64(Double(posts) * 10_000 * (2 * random.unit() - 1))
        let profile = invented(
            followers: Int64(pow(10, random.index(below: 6))) + Int64(random.index(below: 300)),
            polarity: Moments(count: Int64(posts), sum: sum), volume: Int64(3 + random.index(below: 40)))
        return profile.changed(.accountAge, to: 12 * random.unit(), before: latest) ?? profile
    }

    private static func pow(_ base: Int, _ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { value, _ in value * base }
    }

    /// The profile with another value of one feature, as near as it can have it; `nil` where it cannot.
    fileprivate func changed(_ feature: Feature, to value: Double, before latest: Instant) -> Profile? {
        guard feature.range.contains(value) else { return nil }
        var profile = self
        switch feature {
        case .followers: profile.followers = Latest(Int64(value), at: lastSeen)
        case .volume: profile.volume = Int64(value)
        case .polarity: profile.polarity.sum = Int64((value * 10_000 * Double(polarity.count)).rounded())
        default:
            let age = Instant(milliseconds: latest.milliseconds - Int64(value * 31_556_952_000))
            profile.account = Latest(Account(joinedAt: age), at: lastSeen)
        }
        return profile
    }

    /// Values all over the range of a feature.
    fileprivate static func values(of standing: ProfileExplanation.FeatureStanding) -> [Double] {
        switch standing.feature {
        case .polarity: (0...100).map { Double($0) / 50 - 1 }
        case .volume: (3...500).map(Double.init)
        case .accountAge: (0...80).map { Double($0) / 2 }
        default: (0...41).map { (0..<$0).reduce(1) { value, _ in value * 1.4 } - 1 }
        }
    }
}
