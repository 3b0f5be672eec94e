import Covey

/// Grades a run before anyone sees it.
///
/// The bounds: a segment that holds 95 % leaves the others no use, and one under the floor cannot be addressed; from
/// 95 % of the separation, one feature decides alone and the others only look as if they took part. A silhouette under
/// 0.05 means segments that lie within each other, under 0.15 hardly told apart (Kaufman and Rousseeuw 1990, "Finding
/// Groups in Data", call everything under 0.25 no substantial structure; profiles of people rarely reach it). A
/// bootstrap Jaccard index under 0.5 means that a segment dissolves, under 0.75 that it should not be relied on (Hennig
/// 2008, "Dissolution point and isolation robustness", doi:10.1016/j.jmva.2007.07.002).
struct Certifier {
    /// What a run gave.
    struct Measures {
        /// Largest first.
        var sizes: [Int]
        var floor: Int
        /// All profiles, those with too little evidence among them.
        var profiles: Int
        var silhouette: Double?
        var stability: Double?
        /// One share a feature that varies.
        var separation: [Certificate.SeparationShare]
        var decision: KDecision
        var recipe: Recipe
    }

    private static let nearlyAll = (grave: 0.95, worth: 0.8)
    private static let decides = (grave: 0.95, worth: 0.75)
    private static let overlaps = (grave: 0.05, worth: 0.15)
    private static let dissolves = (grave: 0.5, worth: 0.75)

    private let measures: Measures
    private var findings: [Certificate.Finding] = []

    static func certificate(_ measures: Measures) -> Certificate {
        var certifier = Certifier(measures)
        certifier.judgeShares()
        certifier.judgeSeparation()
        certifier.judgeQuality()
        certifier.judgeEvidence()
        return certifier.certificate
    }

    private init(_ measures: Measures) {
        self.measures = measures
    }

    private var people: Int { measures.sizes.reduce(0, +) }
    private var largestShare: Double { people == 0 ? 0 : Double(measures.sizes.first ?? 0) / Double(people) }
    private var hasSeveral: Bool { measures.sizes.count > 1 }

    /// The feature that carries most, the largest share first.
    private var separation: [Certificate.SeparationShare] {
        measures.separation.enumerated().sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }
            .map(\.element)
    }

    private mutating func add(_ code: Certificate.Finding.Code, grave: Bool, _ sentence: String) {
        findings.append(Certificate.Finding(code: code, isGrave: grave, sentence: sentence))
    }

    private mutating func judgeShares() {
        guard hasSeveral else { return }
        let sizes = measures.sizes.map(Words.count).joined(separator: ", ")
        if largestShare >= Self.nearlyAll.worth {
            add(
                .oneSegmentHoldsAll, grave: largestShare >= Self.nearlyAll.grave,
                "The largest segment holds \(Words.percent(largestShare)) of everybody (sizes \(sizes)).")
        }
        let small = measures.sizes.count { $0 < measures.floor }
        guard small > 0 else { return }
        let large = measures.sizes.count - small
        add(
            .belowFloor, grave: large < 2,
            "\(small) of \(measures.sizes.count) segments \(small == 1 ? "has" : "have") fewer than "
                + "\(Words.count(measures.floor)) people, too few to address (sizes \(sizes)).")
    }

    private mutating func judgeSeparation() {
        guard hasSeveral, measures.separation.count > 2, let first = separation.first,
            first.share >= Self.decides.worth
        else { return }
        // Where the segments are of no use either, this is why.
        let isCause = findings.contains(where: \.isGrave)
        findings.insert(
            Certificate.Finding(
                code: .oneFeatureDecides, isGrave: isCause || first.share >= Self.decides.grave,
                sentence: "\(first.feature.rawValue) decides \(Words.percent(first.share)) of what separates the "
                    + "segments\(cause(of: first.feature))."),
            at: 0)
    }

    /// Why a feature can outweigh the others.
    private func cause(of feature: Feature) -> String {
        let column = measures.recipe.columns.first { $0.feature == feature }
        if measures.recipe.scaling == .none {
            return ": nothing is scaled, so the feature with the largest numbers wins"
        }
        if feature.kind == .amount, column?.transform == .identity {
            return ": it is not taken as log(1 + x), so a few very large values pull the centroids"
        }
        if let column, column.weight > 1 { return ": the recipe gives it the weight \(Words.number(column.weight))" }
        return ""
    }

    private mutating func judgeQuality() {
        if let silhouette = measures.silhouette, silhouette < Self.overlaps.worth {
            let isGrave = silhouette < Self.overlaps.grave
            add(
                .overlap, grave: isGrave,
                "The mean silhouette is \(Words.number(silhouette)): the segments "
                    + (isGrave ? "lie within each other." : "are hardly apart; many people stand near a border."))
        }
        if hasSeveral, let stability = measures.stability, stability < Self.dissolves.worth {
            let isGrave = stability < Self.dissolves.grave
            add(
                .unstable, grave: isGrave,
                "The mean stability is \(Words.number(stability)): another sample of the same people would give "
                    + (isGrave ? "other segments." : "segments that are only partly the same."))
        }
        switch measures.decision.verdict {
        case .none: add(.noStructure, grave: false, measures.decision.sentence)
        case .ambiguous: add(.ambiguousNumber, grave: false, measures.decision.sentence)
        case .elbow, .fixed: break
        }
    }

    private mutating func judgeEvidence() {
        let without = measures.profiles - people
        guard 2 * without > measures.profiles else { return }
        add(
            .littleEvidence, grave: false,
            "\(Words.count(without)) of \(Words.count(measures.profiles)) authors have fewer than "
                + "\(measures.recipe.minimumPosts) stored posts and are in no segment.")
    }

    private var certificate: Certificate {
        let ordered = findings.filter(\.isGrave) + findings.filter { !$0.isGrave }
        let verdict: Certificate.Verdict =
            ordered.first.map { $0.isGrave ? .refuse : .publishWithWarnings } ?? .publish
        return Certificate(
            verdict: verdict, largestShare: largestShare, smallest: measures.sizes.last ?? 0, floor: measures.floor,
            silhouette: measures.silhouette, stability: measures.stability, separation: separation,
            findings: ordered)
    }
}
