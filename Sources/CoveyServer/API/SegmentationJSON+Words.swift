import Covey
import CoveyReports

/// What is said of a run in words, on the wire and on pages, with the same left unsaid in both.
extension SegmentationJSON {
    /// The smallest group in words, for what is of fewer people.
    var few: String { "fewer than \(smallestGroup)" }

    /// All segments: those that are told with their shares among themselves, the others as they are.
    var allSegments: [Segment] {
        let visible = Dictionary(visibleSegments.map { ($0.number, $0) }) { first, _ in first }
        return run.segments.map { visible[$0.number] ?? $0 }
    }

    func sentence(of finding: Certificate.Finding) -> String {
        finding.code == .belowFloor && isSmall(run.certificate.smallest)
            ? "A segment has fewer people than the floor of \(run.certificate.floor)." : finding.sentence
    }

    /// `nil` where it would tell of a group that is too small; without its figures where too few came or went.
    func sentence(of fate: Lineage.Fate) -> String? {
        guard !isSmall(fate.people), !hidesSomebody else { return nil }
        let ways = (run.lineage?.movement ?? []).filter { way in
            way.from.map(fate.from.contains) == true || way.to.map(fate.to.contains) == true
        }
        func people(_ isOne: (Lineage.Movement) -> Bool) -> Int {
            ways.reduce(0) { $0 + (isOne($1) ? $1.people : 0) }
        }
        let came = fate.to.map { number in people { $0.to == number && $0.from != number } }
        let stayed = fate.to.map { number in people { $0.to == number && $0.from == number } }
        guard (ways.map(\.people) + came + stayed).contains(where: isSmall),
            let headline = fate.sentence.split(separator: ": ", maxSplits: 1).first
        else { return fate.sentence }
        return "\(headline). Ways that \(few) people went are not told."
    }

    /// What became of the segments before, as far as it may be told.
    ///
    /// - Parameter segment: Only what concerns this one; `nil` takes all.
    func fates(of segment: Int? = nil) -> [String] {
        (run.lineage?.fates ?? []).filter { fate in
            segment.map { fate.from.contains($0) || fate.to.contains($0) } ?? true
        }.compactMap(sentence)
    }

    /// How many people are in segments that are told.
    var people: String {
        guard hidesSomebody else { return Numerals.counted(run.everyone.size, "person", "people") }
        let people = visibleSegments.reduce(0) { $0 + $1.summary.size }
        return "\(Numerals.counted(people, "person", "people")) (groups of \(few) left out)"
    }

    /// Those who are in no segment; `nil` where all are in one.
    var leftOut: String? {
        run.tooLittleEvidence.map { group in
            let people =
                isSmall(group.size)
                ? "F\(few.dropFirst()) more people" : Numerals.counted(group.size, "more person", "more people")
            return "\(people) wrote fewer than \(run.recipe.minimumPosts) stored posts: too little evidence to be in a "
                + "segment."
        }
    }

    /// The figures of the certificate, as far as they may be told.
    var certificateFigures: [(label: String, text: String)] {
        run.certificate.figures.compactMap { figure in
            switch figure.label {
            case "Largest segment": hidesSomebody ? nil : figure
            case "Smallest segment" where isSmall(run.certificate.smallest):
                (figure.label, "\(few) people; the floor is \(Numerals.grouped(run.certificate.floor))")
            default: figure
            }
        }
    }

    /// The other recipe that was tried; without its sizes where they would tell of a group that is too small.
    var repair: String? {
        run.certificate.repair.map { repair in
            hidesSomebody || repair.sizes.contains(where: isSmall)
                ? "Another recipe was tried and passes: \(repair.change)." : repair.sentence
        }
    }

    /// What became of the segments before, counted; `nil` before the second run.
    var lineageSummary: String? {
        run.lineage.map { lineage in
            isSmall(lineage.moved) ? "\(few) people moved" : lineage.summary
        }
    }
}
