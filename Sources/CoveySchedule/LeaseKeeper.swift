import Covey
import CoveyStore

/// Takes, holds and gives back leases that are kept in a store.
struct LeaseKeeper: Sendable {
    let store: any Records
    let owner: String
    let terms: Lease.Terms
    let now: @Sendable () -> Instant

    /// - Returns: `nil` while another holds it, or was quicker.
    func take(_ name: String) async throws(StoreError) -> Lease? {
        try await step(name) { Lease.taken(by: owner, from: $0, now: now(), terms) }
    }

    /// - Returns: `nil` where it is lost.
    func renew(_ lease: Lease, _ name: String) async throws(StoreError) -> Lease? {
        try await step(name) { lease.renewed(from: $0, now: now(), terms) }
    }

    func release(_ lease: Lease, _ name: String) async throws(StoreError) {
        _ = try await step(name) { lease.released(from: $0) }
    }

    /// Whether the lease is its owner's, as the store has it.
    func holds(_ lease: Lease, _ name: String) async throws(StoreError) -> Bool {
        guard let record = try await store.record(.lease, name, now: now()) else { return false }
        let present = try RecordBody.value(Lease.self, of: record)
        return present.owner == lease.owner && present.fence == lease.fence
    }

    private func step(_ name: String, _ next: (Lease?) -> Lease?) async throws(StoreError) -> Lease? {
        let record = try await store.record(.lease, name, now: now())
        let present = try record.map { (record) throws(StoreError) in try RecordBody.value(Lease.self, of: record) }
        guard let lease = next(present) else { return nil }
        // It never expires: the fence has to be known for good.
        let kept = try await store.keep(
            Record(
                kind: .lease, id: name, revision: (record?.revision ?? 0) + 1, body: try RecordBody.text(of: lease)),
            now: now())
        return kept ? lease : nil
    }
}
