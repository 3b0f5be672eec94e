public import Covey

extension SegmentRule {
    /// The conditions as one phrase: `polarity up to -0.18, followers above 180 and up to 1,240`.
    public var phrase: String { conditions.isEmpty ? "everybody" : conditions.map(\.phrase).joined(separator: ", ") }

    /// How much of the segment the rule covers, and how right it is.
    public var fidelity: String {
        "holds for \(Numerals.percent(coverage)) of the segment; \(Numerals.percent(precision)) of those it holds for are "
            + "in the segment"
    }
}

extension SegmentRule.Condition {
    var phrase: String {
        switch (above, upTo) {
        case (let above?, let upTo?):
            "\(feature.noun) above \(feature.border(above)) and up to \(feature.border(upTo))"
        case (let above?, nil): "\(feature.noun) above \(feature.border(above))"
        case (nil, let upTo?): "\(feature.noun) up to \(feature.border(upTo))"
        case (nil, nil): "any \(feature.noun)"
        }
    }
}

extension Segment {
    /// How well all rules together tell the members; `nil` where there are not several.
    public var ruleFidelity: String? {
        guard rules.count > 1 else { return nil }
        return
            "Together the rules find \(Numerals.percent(ruleRecall)) of the segment, and \(Numerals.percent(rulePrecision)) "
            + "of those they find are in it."
    }
}
