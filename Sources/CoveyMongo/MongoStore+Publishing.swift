public import Covey
public import CoveyStore

/// A run is published by one guarded write of one document, the pointer, which carries the run as it is published.
/// From there it goes to the run's own document, once: whoever publishes next, or saves that run, does it if it was
/// left undone. So readers see a run that was published, whole, from the moment on in which it was, and a run that lost
/// the race stays what it was.
extension MongoStore {
    public func publish(_ segmentation: Segmentation) async throws(StoreError) {
        let document = try segmentation.document()
        let id = segmentation.id
        var hasTried = false
        while true {
            let earlier = try await published()
            guard segmentation.previous == earlier?.id else {
                // The answer may have been lost, and a later run published since.
                if hasTried, earlier?.previous == id { return }
                throw .overtaken(segmentation, by: earlier?.id)
            }
            let wasDropped = try await isDropped(id)
            guard !wasDropped, id >= earlier?.oldestKept ?? id else { throw .superseded(id) }
            if let earlier { try await settle(earlier) }
            let published = Published(
                token: .random(in: 1...(.max)), id: id, previous: earlier?.id, document: document)
            if try await switchPublished(from: earlier, to: published) {
                try await settle(published)
                return try await drop(before: published.oldestKept)
            }
            hasTried = true
        }
    }

    /// The one step in which readers go over to another run.
    ///
    /// - Returns: Whether no other run was published meanwhile.
    private func switchPublished(from earlier: Published?, to next: Published) async throws(StoreError) -> Bool {
        let pointer = BSONDocument.id("published")
        pointer.append("w", next.token)
        pointer.append("segmentation", next.id.number)
        if let previous = next.previous { pointer.append("previous", previous.number) }
        pointer.append("document", next.document)
        let write = GuardedWrite(id: "published", expected: earlier?.token, token: next.token, document: pointer)
        return try await GuardedWrite.run([write], in: .settings, connection).isEmpty
    }

    /// Brings a run's own document up to what was published, unless that was done before: since then, people may have
    /// decided something about it.
    func settle(_ published: Published) async throws(StoreError) {
        try await connection.perform { client in
            let other = BSONDocument()
            other.append("$ne", published.token)
            let filter = BSONDocument.id(published.id.key)
            filter.append("w", other)
            let run = BSONDocument()
            run.append("w", published.token)
            run.append("document", published.document)
            let update = BSONDocument()
            update.append("$set", run)
            var bulk = client.collection(.segmentations).bulk(ordered: true)
            bulk.update(filter, update, upsert: true)
            // A document with this token is not met, and cannot be inserted again.
            try bulk.execute().check(allowingDuplicates: true)
        }
    }

    private func drop(before oldest: SegmentationID) async throws(StoreError) {
        try await connection.perform { client in
            _ = try client.collection(.assignments).deleteMany(
                .from(SegmentationID(0).key, before: oldest.key + " "))
        }
    }

    // MARK: What is published

    /// Which run readers see.
    struct Published: Sendable {
        /// Marks the switch to it.
        let token: Int64
        let id: SegmentationID
        /// The run before it.
        let previous: SegmentationID?
        /// The run, with what was decided about it since.
        var document: String

        /// Assignments of earlier runs are dropped.
        var oldestKept: SegmentationID { min(id, previous ?? id) }
    }

    func published() async throws(StoreError) -> Published? {
        let address = connection.address
        return try await connection.perform { client in
            guard
                let pointer = try client.collection(.settings).page(.id("published"), options: .options(limit: 1))
                    .first
            else { return nil }
            guard let token = pointer.int64("w"), let number = pointer.int64("segmentation"),
                let document = pointer.string("document")
            else { throw StoreError.damaged("pointer", address) }
            var published = Published(
                token: token, id: SegmentationID(number),
                previous: pointer.int64("previous").map { SegmentationID($0) },
                document: document)
            let run = try client.collection(.segmentations)
                .page(.id(published.id.key), options: .options(limit: 1)).first
            if let run, run.int64("w") == token, let document = run.string("document") { published.document = document }
            return published
        }
    }

    private func isDropped(_ id: SegmentationID) async throws(StoreError) -> Bool {
        try await connection.perform { client in
            try client.collection(.segmentations)
                .page(.id(id.key), options: .options(limit: 1, fields: .fields("dropped"))).first?.bool("dropped")
                ?? false
        }
    }
}
