public import Covey
public import CoveyStore
import Foundation

/// Keeps and reads the records of runs. They are gone 90 days after their last change.
public struct RunLog: Sendable {
    private let store: any Records
    private let now: @Sendable () -> Instant

    public static let days: Int64 = 90

    public init(store: any Records, now: @escaping @Sendable () -> Instant) {
        self.store = store
        self.now = now
    }

    /// One run; `nil` where there is none.
    ///
    /// - Throws: `StoreError`.
    public func run(_ id: RunID) async throws(StoreError) -> RunRecord? {
        try await kept(id)?.run
    }

    /// Runs, the latest first.
    ///
    /// - Parameters:
    ///   - id: Start after this one; `nil` starts with the latest.
    ///   - job: Only of this job.
    ///   - state: Only those that stand so.
    ///   - limit: At most so many, 1 or more. Fewer only at the end.
    /// - Throws: `StoreError`.
    /// - Complexity: O(runs looked at), which a filter can make all.
    public func runs(
        after id: RunID? = nil, job: String? = nil, state: RunRecord.State? = nil, limit: Int
    ) async throws(StoreError) -> [RunRecord] {
        var found: [RunRecord] = []
        var last = id?.record
        while true {
            let page = try await store.records(.run, after: last, limit: Self.pageSize, now: now())
            for record in page {
                let run = try Self.decode(record)
                if let job, run.id.job != job { continue }
                if let state, run.state != state { continue }
                found.append(run)
                if found.count == limit { return found }
            }
            guard page.count == Self.pageSize else { return found }
            last = page.last?.id
        }
    }

    private static var pageSize: Int { 200 }

    /// Keeps a run that is not there yet.
    ///
    /// - Returns: Whether it was not.
    func begin(_ run: RunRecord) async throws(StoreError) -> Bool {
        try await keep(run, revision: 1)
    }

    /// Changes a run in one step.
    ///
    /// - Parameter change: Makes the change, or answers that there is none to make. It is called again where another
    ///   was quicker, with what that one has left.
    /// - Returns: The run as it is now; `nil` where there is none.
    func change(
        _ id: RunID, _ change: (inout RunRecord) -> Bool
    ) async throws(StoreError) -> (run: RunRecord, changed: Bool)? {
        while let (run, revision) = try await kept(id) {
            var changed = run
            guard change(&changed) else { return (run, false) }
            if try await keep(changed, revision: revision + 1) { return (changed, true) }
        }
        return nil
    }

    /// Changes a run on behalf of whoever runs it.
    ///
    /// - Returns: The run as it is now; `nil` where it is no longer run under that fence.
    func change(
        _ id: RunID, under fence: Int64, _ change: (inout RunRecord) -> Void
    ) async throws(StoreError) -> RunRecord? {
        let result = try await self.change(id) { run in
            guard run.state == .running, run.fence == fence else { return false }
            change(&run)
            return true
        }
        return result.flatMap { $0.changed ? $0.run : nil }
    }

    private func kept(_ id: RunID) async throws(StoreError) -> (run: RunRecord, revision: Int64)? {
        guard let record = try await store.record(.run, id.record, now: now()) else { return nil }
        return (try Self.decode(record), record.revision)
    }

    private func keep(_ run: RunRecord, revision: Int64) async throws(StoreError) -> Bool {
        let time = now()
        return try await store.keep(
            Record(
                kind: .run, id: run.id.record, revision: revision, body: try RecordBody.text(of: run),
                expiresAt: Instant(milliseconds: time.milliseconds + Self.days * 86_400_000)),
            now: time)
    }

    private static func decode(_ record: Record) throws(StoreError) -> RunRecord {
        try RecordBody.value(RunRecord.self, of: record)
    }
}

/// The bodies of records, as JSON.
enum RecordBody {
    static func text(of value: some Encodable) throws(StoreError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw StoreError(.corrupt, "A record of the schedule cannot be written.", underlying: "\(error)")
        }
    }

    static func value<Value: Decodable>(_: Value.Type, of record: Record) throws(StoreError) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(record.body.utf8))
        } catch {
            throw StoreError(
                .corrupt, "The record \(record.id) of kind \(record.kind.rawValue) is not what Covey writes.",
                underlying: "\(error)")
        }
    }
}
