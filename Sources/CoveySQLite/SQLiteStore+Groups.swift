public import CoveyStore

extension SQLiteStore {
    /// All groups are one transaction, so what they cost together is written once.
    public func apply(together groups: [[Change]]) async throws(StoreError) -> [ChangeCounts] {
        try await write { database in
            var ledger = try Ledger(database)
            var counts: [ChangeCounts] = []
            for group in groups {
                let before = ledger.counts
                for change in group { try ledger.apply(change) }
                let after = ledger.counts
                counts.append(
                    ChangeCounts(
                        stored: after.stored - before.stored, replaced: after.replaced - before.replaced,
                        duplicate: after.duplicate - before.duplicate, deleted: after.deleted - before.deleted))
            }
            _ = try ledger.close()
            return counts
        }
    }
}
