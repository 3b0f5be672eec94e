import Covey
import CoveyTesting
import Foundation
import Testing

@testable import CoveySegmentation

@Suite struct DriftTests {
    private static func isNear(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 1e-9 }

    private static let hundred = (0...100).map(Double.init)

    // MARK: Population stability index

    @Test func `the same shares between the deciles give 0`() {
        #expect(StabilityIndex(percentiles: Self.hundred).of((1...100).map(Double.init)) == 0)
        #expect(StabilityIndex(percentiles: Self.hundred).of((1...10).map { Double($0) * 10 }) == 0)
    }

    @Test func `everybody in two of ten bins`() {
        // Two bins go from 0.1 to 0.5, eight from 0.1 to nothing, which counts as 0.005.
        let expected = 2 * 0.4 * log(5) + 8 * 0.095 * log(20)
        let values = (1...50).map { _ in 4.0 } + (1...50).map { _ in 20.0 }
        #expect(Self.isNear(StabilityIndex(percentiles: Self.hundred).of(values), expected))
        // Beyond both ends lie the first bin and the last.
        let beyond = (1...50).map { _ in -1e9 } + (1...50).map { _ in 1e9 }
        #expect(Self.isNear(StabilityIndex(percentiles: Self.hundred).of(beyond), expected))
    }

    @Test func `a value that most people share is one bin`() {
        let percentiles =
            [Double](repeating: 1, count: 81) + [Double](repeating: 2, count: 10) + [Double](repeating: 9, count: 10)
        let index = StabilityIndex(percentiles: percentiles)
        let same =
            [Double](repeating: 1, count: 80) + [Double](repeating: 2, count: 10) + (1...10).map { 2 + Double($0) }
        #expect(Self.isNear(index.of(same), 0))
        let other =
            [Double](repeating: 1, count: 60) + [Double](repeating: 2, count: 20) + [Double](repeating: 5, count: 20)
        #expect(Self.isNear(index.of(other), -0.2 * log(0.75) + 0.1 * log(2) + 0.1 * log(2)))
    }

    @Test func `a share that ends between two deciles is taken from the percentiles`() {
        let percentiles = [Double](repeating: 0, count: 86) + [Double](repeating: 1, count: 15)
        let index = StabilityIndex(percentiles: percentiles)
        let same = [Double](repeating: 0, count: 85) + [Double](repeating: 1, count: 15)
        #expect(Self.isNear(index.of(same), 0))
        let more = [Double](repeating: 0, count: 70) + [Double](repeating: 1, count: 30)
        #expect(Self.isNear(index.of(more), -0.15 * log(0.7 / 0.85) + 0.15 * log(2)))
    }

    @Test func `what one in fifty had is noticed when many have it`() {
        let percentiles = [Double](repeating: 0, count: 99) + [0.5, 1]
        let values = [Double](repeating: 0, count: 70) + [Double](repeating: 0.5, count: 30)
        let expected = -0.28 * log(0.7 / 0.98) + 0.28 * log(0.3 / 0.02)
        #expect(Self.isNear(StabilityIndex(percentiles: percentiles).of(values), expected))
    }

    @Test func `a constant that becomes another is as different as can be, in either direction`() {
        let index = StabilityIndex(percentiles: [Double](repeating: 5, count: 101))
        let most = 2 * 0.995 * log(200)
        #expect(index.of([5, 5, 5]) == 0)
        #expect(Self.isNear(index.of([3, 3, 3]), most))
        #expect(Self.isNear(index.of([7, 7, 7]), most))
        // What nobody has now, or nobody had then.
        #expect(Self.isNear(index.of([]), most))
        #expect(Self.isNear(StabilityIndex(percentiles: []).of([5]), most))
        #expect(StabilityIndex(percentiles: []).of([]) == 0)
    }

    @Test(arguments: Array(UInt64(1)...30))
    func `the index is never negative and depends only on the order of values`(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let coarse = Double.random(in: 0.5...20, using: &random)
        func draw(_ count: Int, _ shift: Double) -> [Double] {
            (0..<count).map { _ in (Double.random(in: 0...100, using: &random) / coarse).rounded() + shift }
        }
        let then = draw(500, 0).sorted()
        let percentiles = (0...100).map { then[499 * $0 / 100] }
        let now = draw(300, Double.random(in: 0...3, using: &random).rounded())
        let index = StabilityIndex(percentiles: percentiles).of(now)
        #expect(index >= 0 && index.isFinite, "seed \(seed)")
        #expect(StabilityIndex(percentiles: percentiles).of(now.shuffled(using: &random)) == index, "seed \(seed)")
        #expect(
            StabilityIndex(percentiles: percentiles.map { log(1 + $0) }).of(now.map { log(1 + $0) }) == index,
            "seed \(seed)")
        #expect(StabilityIndex(percentiles: percentiles).of(then) < 0.02, "seed \(seed)")
    }

    // MARK: Verdict

    private static func frozen(_ sizes: [Int: Int]) -> Segmentation {
        var run = Segmentation.invented(
            3, segments: [1: "Quiet critics", 2: "Loud fans"].filter { sizes[$0.key] != nil }, sizes: sizes)
        run.scales = [Feature.followers, .polarity].map {
            FeatureScale(
                feature: $0, transform: .identity, weight: 1, usual: 0, priorPosts: 0, centre: 0, spread: 1,
                isConstant: false, percentiles: hundred)
        }
        return run
    }

    private static let even = (1...100).map(Double.init)

    private static func measure(
        _ values: [(Feature, [Double])] = [(.followers, even), (.polarity, even)], then: [Int: Int] = [1: 600, 2: 400],
        now: [Int: Int] = [1: 600, 2: 400], moved: Double = 0
    ) -> Drift {
        Drift.measure(frozen: frozen(then), values: values, sizesNow: now, moved: moved)
    }

    @Test func `nothing that changed is steady`() {
        let drift = Self.measure()
        #expect(drift.frozen == SegmentationID(3))
        #expect(drift.verdict == .steady)
        #expect(drift.features.map(\.index) == [0, 0])
        #expect(drift.features.map(\.feature) == [.followers, .polarity])
        #expect(drift.moved == 0)
        #expect(
            drift.sizes == [.init(segment: 1, then: 600, now: 600), .init(segment: 2, then: 400, now: 400)])
    }

    @Test func `people who move`() {
        #expect(Self.measure(moved: 0.0999).verdict == .steady)
        #expect(Self.measure(moved: 0.1).verdict == .drifting)
        #expect(Self.measure(moved: 0.2499).verdict == .drifting)
        #expect(Self.measure(moved: 0.25).verdict == .drifted)
        #expect(
            Self.measure(moved: 0.05).sentence
                == "People are as run 3 found them; the largest change is that 5 % of the people of both runs would be "
                + "with other people.")
        #expect(
            Self.measure(moved: 0.31).sentence
                == "People have drifted away from run 3: 31 % of the people of both runs would be with other people.")
    }

    @Test func `features that spread differently, the most first`() {
        // Half of one bin goes to another: 0.05 ln 2 + 0.05 ln 1.5. All of it: to 0.005, and 0.1 ln 2.
        let half = Self.even.map { $0 <= 5 ? 50 : $0 }
        let whole = Self.even.map { $0 <= 10 ? 50 : $0 }
        let (small, large) = (0.05 * log(2) + 0.05 * log(1.5), 0.095 * log(20) + 0.1 * log(2))
        let drift = Self.measure([(.followers, half), (.polarity, whole), (.volume, half)])
        #expect(drift.features.map(\.feature) == [.polarity, .followers])
        #expect(Self.isNear(drift.features[0].index, large))
        #expect(Self.isNear(drift.features[1].index, small))
        #expect(drift.verdict == .drifted)
        #expect(
            drift.sentence
                == "People have drifted away from run 3: polarity is spread differently, with a stability index of "
                + "0.35.")
        #expect(Self.measure([(.followers, half)]).verdict == .steady)
        // Three halves to one: three times 0.05 ln 2, and 0.15 ln 2.5.
        let three = Self.even.map { $0 <= 30 && Int($0) % 10 < 5 ? 50 : $0 }
        let drifting = Self.measure([(.followers, three)])
        #expect(Self.isNear(drifting.features[0].index, 0.15 * log(2) + 0.15 * log(2.5)))
        #expect(drifting.verdict == .drifting)
    }

    @Test func `a segment that grows or shrinks against the others`() {
        // 600 and 400 become 300 and 700: half the share, and 1.75 times the share.
        let halved = Self.measure(now: [1: 300, 2: 700])
        #expect(halved.verdict == .drifted)
        #expect(
            halved.sentence
                == "People have drifted away from run 3: Quiet critics has 0.5 times its share, 300 people after 600.")
        #expect(Self.measure(now: [1: 400, 2: 600]).verdict == .drifting)
        #expect(Self.measure(now: [1: 401, 2: 599]).verdict == .steady)
        #expect(Self.measure(now: [1: 6_000, 2: 4_000]).verdict == .steady)
        let empty = Self.measure(now: [1: 1_000])
        #expect(empty.verdict == .drifted)
        #expect(empty.sentence.hasSuffix("Loud fans has 0 times its share, 0 people after 400."))
        #expect(empty.sizes[1] == .init(segment: 2, then: 400, now: 0))
    }

    @Test func `a few people who come by chance are no drift`() {
        #expect(Self.measure(then: [1: 600, 2: 4], now: [1: 596, 2: 8]).verdict == .steady)
        #expect(Self.measure(then: [1: 600, 2: 40], now: [1: 560, 2: 80]).verdict == .drifted)
    }

    @Test func `the gravest of several causes is named`() {
        let half = Self.even.map { $0 <= 10 ? 50 : $0 }
        #expect(Self.measure([(.followers, half)], moved: 0.12).sentence.contains("followers is spread"))
        #expect(Self.measure([(.followers, half)], moved: 0.9).sentence.contains("90 % of the people"))
        #expect(Self.measure(now: [1: 990, 2: 10], moved: 0.3).sentence.contains("Loud fans has 0.03 times"))
    }

    @Test func `a run without people or features measures without a fault`() {
        let drift = Self.measure([], then: [:], now: [:])
        #expect(drift.verdict == .steady)
        #expect(drift.sizes.isEmpty && drift.features.isEmpty)
        #expect(Self.measure(then: [1: 10], now: [:]).verdict == .steady)
    }
}
