public import Covey
import CoveyClustering
public import CoveyStore

/// Makes a run again from what is recorded of it, and holds the result against the record.
public struct SegmentationRerun: Sendable {
    private let store: any Store
    private let threads: Int

    /// - Parameter threads: For the arithmetic, at least 1; the result does not depend on it.
    public init(store: any Store, threads: Int) {
        self.store = store
        self.threads = threads
    }

    /// What came of it.
    public struct Outcome: Equatable, Codable, Sendable {
        public var id: SegmentationID
        /// Whether everybody is where the record has them, to the bit.
        public var isSame: Bool
        /// How many were assigned.
        public var people: Int
        /// What differs, a sentence each; empty where nothing does.
        public var differences: [String]
    }

    /// - Returns: What came of it; nothing is written.
    /// - Throws: ``SegmentationError`` with code `unknownRun`; `StoreError`; `ClusteringError` with code `cancelled`.
    public func rerun(_ id: SegmentationID) async throws -> Outcome {
        let record = try await SegmentationReview(store: store).run(id)
        let table = try await FeatureTable(features: record.recipe.features, store: store) { _ in }
        var outcome = Outcome(id: id, isSame: false, people: table.authors.count, differences: [])
        let engine = Findings.engine
        if record.engine != engine {
            outcome.differences.append("It was made with \(record.engine), this is \(engine).")
        }
        guard record.dataFingerprint == table.fingerprint else {
            outcome.differences.append(try await changes(since: record, table))
            return outcome
        }
        var previous: Segmentation?
        if let id = record.previous { previous = try await store.segmentation(id) }
        let partition = try await Partition(
            record.recipe, of: table, previous: previous, current: [Int?](repeating: nil, count: table.authors.count),
            threads: threads)
        let count = partition.groups.rows.count
        guard count == record.segments.count else {
            outcome.differences.append("There are \(count) segments, and the record has \(record.segments.count).")
            return outcome
        }
        let assignments = partition.assignments(
            of: table, identities: record.segments.map { ($0.number, $0.name) })
        outcome.isSame = Assignment.fingerprint(of: assignments) == record.assignmentFingerprint
        if !outcome.isSame {
            outcome.differences.append(try await difference(between: assignments, and: record))
        }
        return outcome
    }

    /// Which profiles are not what they were at the time of the run.
    private func changes(since record: Segmentation, _ table: FeatureTable) async throws -> String {
        let sentence =
            "The profiles have changed: there were \(Words.count(record.profiles)), with the fingerprint "
            + "\(record.dataFingerprint), and there are \(Words.count(table.authors.count)), with \(table.fingerprint)"
        var (kept, changed, gone) = (0, 0, 0)
        var rows = table.byAuthor[...]
        for assignment in try await keptAssignments(of: record) ?? [] {
            while let row = rows.first, table.authors[row] < assignment.author { rows.removeFirst() }
            guard let row = rows.first, table.authors[row] == assignment.author else {
                gone += 1
                continue
            }
            kept += 1
            if table.checksums[row] != assignment.checksum { changed += 1 }
        }
        guard kept + gone > 0 else { return sentence + "." }
        return sentence + ": \(Words.count(table.authors.count - kept)) are new, \(Words.count(changed)) have "
            + "changed, \(Words.count(gone)) are gone."
    }

    private func difference(between assignments: [Assignment], and record: Segmentation) async throws -> String {
        guard let kept = try await keptAssignments(of: record) else {
            return "The assignments differ from the record's fingerprint; they are not kept any more."
        }
        let same = zip(assignments, kept).count { $0 == $1 }
        return "\(Words.count(assignments.count - same)) of \(Words.count(assignments.count)) assignments differ."
    }

    /// - Returns: `nil` where they are not kept any more.
    private func keptAssignments(of record: Segmentation) async throws(StoreError) -> [Assignment]? {
        var pages = AssignmentPages(of: record.id, in: store)
        var assignments: [Assignment] = []
        do throws(StoreError) {
            while let page = try await pages.next() { assignments += page }
        } catch {
            if error.code == .superseded { return nil }
            throw error
        }
        return assignments
    }
}
