import Covey

extension Drift {
    /// Measures how far people have moved away from a frozen run.
    ///
    /// People are drifting where one of these is reached, and have drifted at the second figure:
    /// - a population stability index of 0.1 or 0.25, see ``StabilityIndex``;
    /// - 10 % or 25 % of the people of both runs whom the new one would put with other people;
    /// - a segment whose share of everybody is 1.5 or 2 times larger or smaller than it was. What chance alone gives
    ///   does not count: for n people, three times the square root of n.
    ///
    /// - Parameters:
    ///   - frozen: The frozen run.
    ///   - values: For features of that run, the raw values now of the authors of whom it was observed, means drawn in
    ///     as the run did it.
    ///   - sizesNow: The size of each segment of that run now that everybody is placed by it.
    ///   - moved: Share of the people of both runs that the new run would put with other people, 0...1.
    /// - Complexity: O(values).
    static func measure(
        frozen: Segmentation, values: [(Feature, [Double])], sizesNow: [Int: Int], moved: Double
    ) -> Drift {
        let indices = values.compactMap { feature, values -> FeatureDrift? in
            guard let scale = frozen.scales.first(where: { $0.feature == feature }) else { return nil }
            return FeatureDrift(feature: feature, index: StabilityIndex(percentiles: scale.percentiles).of(values))
        }
        let features = indices.enumerated()
            .sorted { (-$0.element.index, $0.offset) < (-$1.element.index, $1.offset) }.map(\.element)
        let sizes = frozen.segments.map { segment in
            SizeChange(segment: segment.number, then: segment.summary.size, now: sizesNow[segment.number] ?? 0)
        }
        var causes = [Cause(moved: moved)]
        if let most = features.first { causes.append(Cause(most)) }
        causes += growth(of: sizes).map { Cause($0, times: $1, name: frozen.name(of: $0.segment)) }
        let gravest = causes.max { $0.gravity < $1.gravity } ?? Cause(moved: moved)
        let run = "run \(frozen.id.number)"
        let sentence =
            switch gravest.verdict {
            case .steady: "People are as \(run) found them; the largest change is that \(gravest.words)."
            case .drifting: "People are drifting away from \(run): \(gravest.words)."
            case .drifted: "People have drifted away from \(run): \(gravest.words)."
            }
        return Drift(
            frozen: frozen.id, verdict: gravest.verdict, sentence: sentence, features: features, sizes: sizes,
            moved: moved)
    }

    /// How many times its share each segment has now, where that is more than chance; 0 for one that is empty.
    private static func growth(of sizes: [SizeChange]) -> [(SizeChange, Double)] {
        let then = Double(sizes.reduce(0) { $0 + $1.then })
        let now = Double(sizes.reduce(0) { $0 + $1.now })
        guard then > 0, now > 0 else { return [] }
        return sizes.compactMap { size in
            // The size it would have if every segment had grown alike.
            let expected = Double(size.then) * now / then
            let isChance = abs(Double(size.now) - expected) <= 3 * expected.squareRoot()
            return isChance ? nil : (size, Double(size.now) / expected)
        }
    }
}

/// One thing that has changed since a run was frozen.
private struct Cause {
    /// Below 0 for steady, from 0 for drifting, from 1 for drifted.
    let gravity: Double
    let words: String

    private init(_ value: Double, drifting: Double, drifted: Double, words: String) {
        gravity = (value - drifting) / (drifted - drifting)
        self.words = words
    }

    init(_ feature: Drift.FeatureDrift) {
        self.init(
            feature.index, drifting: 0.1, drifted: 0.25,
            words: "\(feature.feature.rawValue) is spread differently, with a stability index of "
                + Words.number(feature.index))
    }

    init(moved: Double) {
        self.init(
            moved, drifting: 0.1, drifted: 0.25,
            words: "\(Words.percent(moved)) of the people of both runs would be with other people")
    }

    init(_ size: Drift.SizeChange, times: Double, name: String) {
        let people = "\(Words.count(size.now)) people after \(Words.count(size.then))"
        self.init(
            // An empty segment is as much smaller as it had people.
            times == 0 ? Double(size.then) : max(times, 1 / times), drifting: 1.5, drifted: 2,
            words: "\(name) has \(Words.number(times)) times its share, \(people)")
    }

    var verdict: Drift.Verdict { gravity >= 1 ? .drifted : gravity >= 0 ? .drifting : .steady }
}
