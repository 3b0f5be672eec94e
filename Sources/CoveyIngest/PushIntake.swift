public import Covey
public import CoveyStore
public import CoveyUnderstanding

/// Takes in posts that come in one piece, such as the body of a request. What they become is for the store to apply.
public struct PushIntake: Sendable {
    private let intake: Intake

    /// - Parameters:
    ///   - understanding: Reads the texts.
    ///   - gazetteer: Finds the country of an author's declared place; `nil` leaves countries unknown.
    public init(settings: IngestSettings, understanding: Understanding, gazetteer: Gazetteer?) {
        intake = Intake(
            filter: Filter(settings.filter), understanding: understanding, gazetteer: gazetteer,
            naming: settings.naming, keepsText: settings.keepsText)
    }

    /// Parses, filters and understands.
    ///
    /// - Parameters:
    ///   - bytes: In any form that files may have, and plain or compressed like them.
    ///   - name: What the piece is called in rejections and errors.
    ///   - earliest: Posts from before are not kept; `nil` keeps posts of any age.
    /// - Throws: ``IngestError`` with code `truncated`, `damaged`, `unsupported` or `missingColumn`.
    /// - Complexity: O(bytes).
    public func take(_ bytes: [UInt8], name: String, earliest: Instant?) throws(IngestError) -> Push {
        let input = BlockReader(bytes: bytes, name: name)
        var intake = intake
        intake.filter = intake.filter.keeping(from: earliest)
        var taken = Intake.Taken(hits: RuleHits(rules: intake.filter.ruleNames.count))
        while let block = try input.next() { taken += intake.take(block) }
        return Push(taken: taken, ruleNames: intake.filter.ruleNames)
    }
}

/// What one piece held.
public struct Push: Sendable {
    private let taken: Intake.Taken
    private let ruleNames: [String]

    init(taken: Intake.Taken, ruleNames: [String]) {
        self.taken = taken
        self.ruleNames = ruleNames
    }

    /// For the store, in the order of the piece.
    public var changes: [Change] { taken.changes }
    /// Records that cannot be taken, in the order of the piece.
    public var rejections: [Rejection] { taken.rejections }
    /// Whether records were read that are neither posts nor deletions, and are no mistake.
    public var hasNotices: Bool { !taken.notices.isEmpty }
    /// Posts and deletions met, whatever becomes of them.
    public var read: Int { taken.read }

    /// What became of everything, once the store has applied the changes.
    public func report(_ counts: ChangeCounts) -> IngestReport {
        var report = IngestReport(rules: ruleNames)
        report.add(taken, counts)
        return report
    }
}
