public import Covey

extension Segmentation {
    /// A segment within a sentence: `Quiet critics (2)`.
    public func title(of number: Int) -> String {
        number == Segment.tooLittleEvidence ? name(of: number) : "\(name(of: number)) (\(number))"
    }

    /// What a reader must know before anything else; `nil` where nothing stands against the run.
    public var warning: String? {
        if certificate.isForced {
            return "This run was published although its certificate refuses it. " + reason("The reason given")
        }
        switch (state, certificate.verdict) {
        case (.refused, .refuse):
            return "This run is refused: its certificate finds it unfit. Do not use its segments. "
                + reason("The note")
        case (.refused, _):
            return "This run was refused by a person. Do not use its segments. " + reason("The reason given")
        case (_, .refuse): return "The certificate of this run refuses it. Do not use its segments. "
        default: return nil
        }
    }

    private func reason(_ label: String) -> String { note.map { "\(label): \($0)" } ?? "" }

    /// Where the run stands, alone: without regard to what was published later.
    public var standing: String {
        switch state {
        case .draft: "draft"
        case .refused: "refused"
        case .published: "published" + (publishedAt.map { " \($0.day)" } ?? "") + (isFrozen ? ", frozen" : "")
        }
    }

    /// The row of the k table that the segments come from.
    public func isChosen(_ row: KRow) -> Bool { row.k == segments.count }

    func isRival(_ row: KRow) -> Bool { choice.rivals.contains(row.k) }

    /// What ``Covey/KRow/changed`` is counted against.
    public var changeReference: String {
        previous.map { "against run \($0.number), which was published before" } ?? "against the chosen number"
    }
}

extension Instant {
    /// The day as `2026-01-31`.
    public var day: String { String(text.prefix(10)) }
}
