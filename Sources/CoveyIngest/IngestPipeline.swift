public import CoveyStore
public import CoveyUnderstanding
import Dispatch

/// How posts are taken in.
public struct IngestSettings: Sendable {
    public var filter: FilterSettings
    public var naming: AuthorNaming
    public var keepsText: Bool
    /// Posts in one transaction, at least 1. More are faster and take more memory; a batch is also full at 32 MiB of
    /// texts.
    public var batchSize: Int

    public init(
        filter: FilterSettings = FilterSettings(), naming: AuthorNaming, keepsText: Bool = true,
        batchSize: Int = 30_000
    ) {
        self.filter = filter
        self.naming = naming
        self.keepsText = keepsText
        self.batchSize = max(1, batchSize)
    }
}

/// What became of everything that was read: `read` = `stored` + `duplicate` + `filtered` + `rejected` + `deleted`.
public struct IngestReport: Equatable, Sendable {
    /// Posts and deletions.
    public var read = 0
    public var stored = 0
    /// Those among ``stored`` that took the place of an earlier version, or of a copy that knew less.
    public var replaced = 0
    public var duplicate = 0
    public var filtered = 0
    public var rejected = 0
    public var deleted = 0
    /// Records that hold neither a post nor a deletion, and are no mistake, by kind: limits, warnings, accounts alone.
    public var notices: [Notice.Kind: Int] = [:]
    /// Bytes read, after decompression.
    public var bytes = 0
    /// Each rule of the filter with the posts it met, in the order of the configuration.
    public var rules: [RuleCount] = []

    public struct RuleCount: Equatable, Sendable {
        public var rule: String
        public var hits: Int
    }

    /// What became of two inputs, taken in under the same settings.
    public static func + (left: IngestReport, right: IngestReport) -> IngestReport {
        var sum = left
        sum.read += right.read
        sum.stored += right.stored
        sum.replaced += right.replaced
        sum.duplicate += right.duplicate
        sum.filtered += right.filtered
        sum.rejected += right.rejected
        sum.deleted += right.deleted
        sum.notices.merge(right.notices, uniquingKeysWith: +)
        sum.bytes += right.bytes
        for (index, rule) in right.rules.enumerated() { sum.rules[index].hits += rule.hits }
        return sum
    }

    init(rules: [String]) {
        self.rules = rules.map { RuleCount(rule: $0, hits: 0) }
    }

    mutating func add(_ batch: Intake.Taken, _ counts: ChangeCounts) {
        read += batch.read
        stored += counts.stored
        replaced += counts.replaced
        duplicate += counts.duplicate
        deleted += batch.deletions + counts.deleted
        filtered += batch.filtered
        rejected += batch.rejections.count
        notices.merge(batch.notices, uniquingKeysWith: +)
        bytes += batch.bytes
        for (index, hits) in batch.hits.counts.enumerated() { rules[index].hits += hits }
    }
}

/// source -> parse -> filter -> understand -> fold into profile -> store
///
/// Blocks of input are parsed and understood in parallel and taken back in their order; meanwhile one batch at a time
/// is applied to the store. Memory is bounded by the blocks in work and two batches, whatever the size of the input.
public struct IngestPipeline: Sendable {
    private let intake: Intake
    private let store: any Store
    private let batchSize: Int
    /// Blocks in work or waiting for an earlier one.
    private let width: Int

    /// - Parameters:
    ///   - understanding: Reads the texts.
    ///   - gazetteer: Finds the country of an author's declared place; `nil` leaves countries unknown.
    ///   - store: Where posts go; it must have been claimed for this way of naming authors.
    ///   - workers: Blocks to parse at once, at least 1.
    public init(
        settings: IngestSettings, understanding: Understanding, gazetteer: Gazetteer?, store: any Store,
        workers: Int
    ) {
        intake = Intake(
            filter: Filter(settings.filter), understanding: understanding, gazetteer: gazetteer,
            naming: settings.naming, keepsText: settings.keepsText)
        self.store = store
        batchSize = settings.batchSize
        width = 2 * max(1, workers)
    }

    /// Takes an input in, to its end or until the input is asked to stop: what was read by then is still applied, so
    /// nothing is half done.
    ///
    /// - Parameters:
    ///   - input: Read once, from its beginning.
    ///   - rejects: Gets the records that cannot be taken, before the batch around them is applied.
    ///   - progress: Called after each batch with the report so far.
    /// - Returns: What became of everything.
    /// - Throws: ``IngestError`` or `StoreError`; everything reported to `progress` is in the store then.
    public func run(
        _ input: BlockReader, rejects: RejectsFile, progress: (IngestReport) -> Void = { _ in }
    ) async throws -> IngestReport {
        let feed = BlockFeed(input)
        var report = IngestReport(rules: intake.filter.ruleNames)
        var schedule = IngestSchedule(width: width, batchSize: batchSize)
        var failure: (any Error)?
        try await withThrowingTaskGroup(of: IngestSchedule.Event.self) { group in
            while true {
                for action in schedule.actions() {
                    switch action {
                    case .read:
                        group.addTask {
                            do { return .read(try await feed.next()) } catch { return .failed(error) }
                        }
                    case .take(let block, let number):
                        group.addTask { .taken(intake.take(block), number) }
                    case .apply(let batch):
                        try rejects.add(batch.rejections)
                        group.addTask { .applied(batch, try await store.apply(batch.changes)) }
                    }
                }
                guard let event = try await group.next() else { return }
                if case .applied(let batch, let counts) = event {
                    report.add(batch, counts)
                    progress(report)
                }
                if case .failed(let error) = event { failure = error }
                schedule.handle(event)
            }
        }
        // What came before the damage is applied by now.
        if let failure { throw failure }
        return report
    }
}

/// Reads blocks on a thread of its own, since reading may wait.
private final class BlockFeed: Sendable {
    private let queue = DispatchQueue(label: "covey.ingest.read")
    /// Touched on `queue` alone.
    private nonisolated(unsafe) let reader: BlockReader

    init(_ reader: BlockReader) {
        unsafe self.reader = reader
    }

    func next() async throws -> Block? {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [self] in
                continuation.resume(with: Result { unsafe try reader.next() })
            }
        }
    }
}
