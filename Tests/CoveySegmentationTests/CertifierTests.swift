import Covey
import Testing

@testable import CoveySegmentation

@Suite struct CertifierTests {
    private static func measures(
        sizes: [Int] = [400, 300, 300], silhouette: Double? = 0.4, stability: Double? = 0.9,
        separation: [(Feature, Double)] = [(.followers, 0.4), (.polarity, 0.35), (.volume, 0.25)],
        verdict: KDecision.Verdict = .elbow, recipe: Recipe = Recipe(), without: Int = 0
    ) -> Certifier.Measures {
        Certifier.Measures(
            sizes: sizes, floor: recipe.floor.people(among: sizes.reduce(0, +)),
            profiles: sizes.reduce(0, +) + without, silhouette: silhouette, stability: stability,
            separation: separation.map { Certificate.SeparationShare(feature: $0.0, share: $0.1) },
            decision: KDecision(verdict: verdict, sentence: "The curve says so."), recipe: recipe)
    }

    @Test func `a good run is published without a word`() {
        let certificate = Certifier.certificate(Self.measures())
        #expect(certificate.verdict == .publish)
        #expect(certificate.findings.isEmpty)
        #expect(certificate.largestShare == 0.4)
        #expect(certificate.smallest == 300 && certificate.floor == 10)
        #expect(certificate.separation.map(\.feature) == [.followers, .polarity, .volume])
    }

    @Test func `the run of 7, 17 and 14,157 people is refused, and the feature that decides is named first`() {
        let recipe = Recipe(scaling: .none)
        let certificate = Certifier.certificate(
            Self.measures(
                sizes: [14_157, 17, 7], separation: [(.followers, 0.02), (.posts, 0.97), (.volume, 0.01)],
                recipe: recipe))
        #expect(certificate.verdict == .refuse)
        #expect(certificate.findings.map(\.code) == [.oneFeatureDecides, .oneSegmentHoldsAll, .belowFloor])
        #expect(
            certificate.findings[0].sentence
                == "posts decides 97 % of what separates the segments: nothing is scaled, so the feature with the "
                + "largest numbers wins.")
        #expect(
            certificate.findings[1].sentence
                == "The largest segment holds 99.8 % of everybody (sizes 14,157, 17, 7).")
        #expect(certificate.findings.allSatisfy { $0.isGrave })
    }

    @Test(arguments: [
        (0.94, Certificate.Verdict.publishWithWarnings), (0.95, .refuse), (0.79, .publish), (0.8, .publishWithWarnings),
    ]) func `a segment may hold much, but not nearly all`(share: Double, verdict: Certificate.Verdict) {
        let large = Int(share * 10_000)
        let certificate = Certifier.certificate(Self.measures(sizes: [large, 10_000 - large]))
        #expect(certificate.verdict == verdict)
    }

    @Test func `one segment under the floor is a warning, and one segment above it alone a refusal`() {
        let warned = Certifier.certificate(Self.measures(sizes: [5_000, 4_940, 60]))
        #expect(warned.verdict == .publishWithWarnings)
        #expect(warned.findings.map(\.code) == [.belowFloor])
        let refused = Certifier.certificate(
            Self.measures(sizes: [700, 90, 90, 90], recipe: Recipe(floor: .init(people: 100, share: 1))))
        #expect(refused.verdict == .refuse)
    }

    @Test(arguments: [
        (0.04, 0.9, Certificate.Finding.Code.overlap, true), (0.1, 0.9, .overlap, false),
        (0.4, 0.49, .unstable, true), (0.4, 0.7, .unstable, false),
    ]) func `segments that overlap or dissolve are found`(
        silhouette: Double, stability: Double, code: Certificate.Finding.Code, isGrave: Bool
    ) {
        let certificate = Certifier.certificate(Self.measures(silhouette: silhouette, stability: stability))
        #expect(certificate.findings.map(\.code) == [code])
        #expect(certificate.findings.map(\.isGrave) == [isGrave])
        #expect(certificate.verdict == (isGrave ? .refuse : .publishWithWarnings))
    }

    @Test func `no structure, rivals and little evidence are told, the grave things first`() {
        #expect(Certifier.certificate(Self.measures(verdict: .none)).findings.map(\.code) == [.noStructure])
        #expect(Certifier.certificate(Self.measures(verdict: .ambiguous)).findings.map(\.code) == [.ambiguousNumber])
        #expect(Certifier.certificate(Self.measures(verdict: .fixed)).findings.isEmpty)
        let certificate = Certifier.certificate(Self.measures(stability: 0.3, verdict: .none, without: 1_001))
        #expect(certificate.findings.map(\.code) == [.unstable, .noStructure, .littleEvidence])
    }

    @Test func `one segment of all is neither too large nor decided by a feature`() {
        let certificate = Certifier.certificate(
            Self.measures(sizes: [500], silhouette: nil, stability: nil, separation: [(.followers, 0)], verdict: .fixed)
        )
        #expect(certificate.verdict == .publish)
    }

    @Test func `repairs go from the mildest to the strongest, each on top of those before`() {
        var recipe = Recipe(scaling: .none, clip: nil, k: .fixed(3))
        for index in recipe.columns.indices { recipe.columns[index].transform = .identity }
        let certificate = Certifier.certificate(
            Self.measures(
                sizes: [14_157, 17, 7], separation: [(.followers, 0.02), (.posts, 0.97), (.volume, 0.01)],
                recipe: recipe))
        let attempts = Repair.attempts(for: recipe, refused: certificate)
        #expect(
            attempts.map { $0.change.split(separator: "; ").last.map(String.init) } == [
                "scale every feature", "bring values beyond 3 deviations to 3", "give posts half the weight",
                "let the elbow choose the number of segments", "leave posts out",
            ])
        #expect(
            attempts[0].change == "take followers, following, posts, volume as log(1 + x); scale every feature")
        #expect(attempts[0].recipe.scaling == .standard && attempts[0].recipe.columns[0].transform == .logarithm)
        #expect(attempts[4].recipe.features.contains(.posts) == false)
        let usual = Repair.attempts(for: Recipe(clip: 3), refused: Certifier.certificate(Self.measures(stability: 0.2)))
        #expect(usual.isEmpty)
    }
}
