import Covey
import CoveyReports

/// A segment as pages show it. Of one with few people no figures are told.
struct SegmentCard {
    let number: Int
    let segmentName: String
    let people: String
    let percent: String
    /// The share for drawing, 0 to 100.
    let width: String
    /// Which of the colours.
    let hue: Int
    let isSmall: Bool
    let traits: [Trait]
    let close: String?
    let rules: [Rule]
    let ruleRemark: String?
    let firm: String
    let stability: String?

    struct Trait {
        let feature: String
        let direction: String
        let figures: String
        let mood: String
    }

    struct Rule {
        let phrase: String
        let fidelity: String
    }

    /// How many colours there are for segments.
    static let hues = 12

    /// - Parameters:
    ///   - everyone: What its figures are held against.
    ///   - smallest: Of fewer people no figures are told.
    init(_ segment: Segment, portrait: SegmentPortrait?, everyone: GroupSummary, smallest: Int) {
        number = segment.number
        segmentName = segment.name
        isSmall = segment.summary.size < smallest
        people = isSmall ? "fewer than \(smallest) people" : Numerals.counted(segment.summary.size, "person", "people")
        percent = isSmall ? "" : Numerals.percent(segment.share)
        width = isSmall ? "1" : Numerals.decimal(max(0.5, segment.share * 100), places: 1)
        hue = segment.number % Self.hues
        let indices = (portrait?.toldIndices(smallestGroup: smallest) ?? []).sorted {
            $0.deviation.magnitude > $1.deviation.magnitude
        }
        traits = indices.filter { $0.deviation.magnitude >= 0.25 }.prefix(4).map { index in
            let isFar = index.deviation.magnitude >= 1
            return Trait(
                feature: index.feature.heading,
                direction: (isFar ? "far " : "") + (index.deviation > 0 ? "above everybody" : "below everybody"),
                figures: Self.figures(index.feature, segment.summary, everyone),
                mood: index.deviation > 0 ? "up" : "down")
        }
        let near = indices.filter { $0.deviation.magnitude < 0.25 }.map(\.feature.noun)
        close = near.isEmpty ? nil : "Much like everybody in \(Numerals.list(near))."
        rules =
            isSmall
            ? []
            : segment.rules.map {
                Rule(phrase: $0.phrase.replacing(" -", with: " \u{2212}"), fidelity: $0.fidelity)
            }
        ruleRemark = isSmall ? nil : segment.ruleFidelity
        firm = Numerals.percent(segment.firmShare)
        stability = segment.stability.map { Numerals.decimal($0, places: 2) }
    }

    /// The figures behind a difference: medians of amounts, since a few very large accounts bend a mean.
    private static func figures(_ feature: Feature, _ own: GroupSummary, _ everyone: GroupSummary) -> String {
        guard let own = own[feature], let all = everyone[feature] else { return "" }
        let name = feature.isAmount ? "median" : "mean"
        return "\(name) \(PageTable.Cell.minus(own.text)), everybody \(PageTable.Cell.minus(all.text))"
    }
}

extension Lineage {
    /// Who went from where to where, as a table; people of small groups are not told apart.
    func table(
        names: (Int) -> String, smallest: Int, segment: Int? = nil, download: String
    ) -> PageTable {
        var table = PageTable(
            "movement", "Who moved since run \(previous.number)", [.init("From"), .init("To"), .number("People")])
        table.download = download
        table.whenEmpty = "Nobody moved."
        let moves = movement.filter { $0.from != $0.to && (segment == nil || $0.from == segment || $0.to == segment) }
        for move in moves.sorted(by: { $0.people > $1.people }) {
            let isSmall = move.people < smallest
            table.add(
                .init(move.from.map(names) ?? "not there before"),
                [
                    .init(move.to.map(names) ?? "gone"),
                    isSmall
                        ? .init("fewer than \(smallest)", isNumber: true, field: .text("fewer than \(smallest)"))
                        : .count(move.people),
                ])
        }
        return table
    }
}
