import Covey
import CoveyStore
import Foundation

/// The log of batches under way. A batch is recorded whole before anything of it is done, and removed when all of it
/// is done: whoever finds a batch whose process is gone does it again from the record.
struct BatchLog: Sendable {
    let connection: Connection
    /// After this long a batch of another machine counts as left behind. Too short only costs work.
    let lease: Duration

    /// Bytes of changes in one document; a document may have 16 MiB.
    private static let pieceSize = 12 << 20

    /// Step 1. The head comes last and in the same ordered write as the pieces it lists: a batch with a head is whole.
    func record(_ batch: Batch) async throws(StoreError) {
        let documents = documents(of: batch)
        try await connection.perform { client in
            var bulk = client.collection(.batches).bulk(ordered: true)
            for document in documents { bulk.insert(document) }
            // After a lost answer all of it, or a first part, may be there already.
            try bulk.execute().check(allowingDuplicates: true)
        }
    }

    private func documents(of batch: Batch) -> [BSONDocument] {
        var pieces: [[UInt8]] = []
        var piece: [UInt8] = []
        for document in batch.documents {
            if !piece.isEmpty, piece.count + document.byteCount > Self.pieceSize {
                pieces.append(piece)
                piece = []
            }
            unsafe document.withBytes { unsafe piece.append(contentsOf: $0) }
        }
        pieces.append(piece)
        let documents = pieces.enumerated().map { index, bytes in
            let document = BSONDocument()
            document.append("_id", Self.pieceID(batch.id, index))
            document.append("at", date: Self.now)
            unsafe bytes.withUnsafeBytes { unsafe document.append("changes", binary: $0) }
            return document
        }
        let head = BSONDocument()
        head.append("_id", batch.id)
        head.append("pieces", Int64(pieces.count))
        head.append("owner", Owner.current.document)
        head.append("lease", date: Self.now + lease.milliseconds)
        return documents + [head]
    }

    /// Notes authors whose posts a batch is about to take away: from the changes alone nobody could tell any more.
    func note(_ authors: some Sequence<AuthorKey>, of batch: Batch) async throws(StoreError) {
        let names = authors.map(\.text).sorted()
        guard !names.isEmpty else { return }
        let id = batch.id
        try await connection.perform { client in
            let each = BSONDocument()
            each.append("$each", strings: names)
            let set = BSONDocument()
            set.append("authors", each)
            let update = BSONDocument()
            update.append("$addToSet", set)
            var bulk = client.collection(.batches).bulk(ordered: false)
            bulk.update(.id(id), update)
            try bulk.execute().check()
        }
    }

    /// Step 4. First the head, so that a batch with a head stays whole.
    func close(_ batch: Batch) async throws(StoreError) {
        try await close(batch.id)
    }

    private func close(_ id: String) async throws(StoreError) {
        try await connection.perform { client in
            var head = client.collection(.batches).bulk(ordered: false)
            head.delete(.id(id))
            try head.execute().check()
            _ = try client.collection(.batches).deleteMany(.prefix(id + "/"))
        }
    }

    /// Waits until the batches that are under way now are closed, whoever works on them, or a minute has passed.
    func waitForOthers() async throws(StoreError) {
        let start = ContinuousClock.now
        var open = try await heads()
        while !open.isEmpty, ContinuousClock.now - start < .seconds(60) {
            do { try await Task.sleep(for: .milliseconds(200)) } catch { return }
            open.formIntersection(try await heads())
        }
    }

    private func heads() async throws(StoreError) -> Set<String> {
        try await connection.perform { client in
            let page = try client.collection(.batches)
                .page(.exists("lease"), options: .options(sort: "_id", limit: 1_000, fields: .fields("lease")))
            return Set(page.compactMap { $0.string("_id") })
        }
    }

    /// A batch that was left behind.
    struct Abandoned: Sendable {
        let batch: Batch
        /// See ``note(_:of:)``.
        let authors: [AuthorKey]
    }

    /// Takes over one batch whose process is gone.
    ///
    /// - Returns: `nil` if there is none.
    func takeOver() async throws(StoreError) -> Abandoned? {
        while true {
            let heads = try await connection.perform { client in
                try client.collection(.batches).page(.exists("lease"), options: .options(sort: "_id", limit: 1_000))
            }
            let now = Self.now
            let left = heads.first { head in
                (head.date("lease") ?? 0) < now || head.document("owner").flatMap { Owner($0) }?.isGone ?? true
            }
            guard let left, let id = left.string("_id") else { return nil }
            // Only one of those who found it gets it, and nobody gets it from the same owner twice.
            if let head = try await claim(id, lease: left.date("lease") ?? 0),
                let abandoned = try await read(id, head)
            {
                return abandoned
            }
        }
    }

    private func claim(_ id: String, lease old: Int64) async throws(StoreError) -> BSONDocument? {
        let lease = lease
        let claim = Int64.random(in: 0...(.max))
        return try await connection.perform { client in
            let filter = BSONDocument.id(id)
            filter.append("lease", date: old)
            let fields = BSONDocument()
            fields.append("owner", Owner.current.document)
            fields.append("lease", date: max(old + 1, Self.now + lease.milliseconds))
            fields.append("claim", claim)
            let update = BSONDocument()
            update.append("$set", fields)
            if let head = try client.collection(.batches)
                .findAndModify(filter: filter, update: update, upsert: false, returnsNew: true)
            {
                return head
            }
            // It may be ours by an attempt whose answer was lost.
            let ours = BSONDocument.id(id)
            ours.append("claim", claim)
            return try client.collection(.batches).page(ours, options: .options(limit: 1)).first
        }
    }

    private func read(_ id: String, _ head: BSONDocument) async throws(StoreError) -> Abandoned? {
        let count = Int(head.int64("pieces") ?? 0)
        let pieces = try await connection.perform { client in
            // One at a time: each may fill a message.
            try (0..<count).map { index in
                try client.collection(.batches).page(.id(Self.pieceID(id, index)), options: .options(limit: 1)).first
            }
        }
        var changes: [Change] = []
        for case let piece? in pieces {
            let parsed = unsafe piece.withBinary("changes") { unsafe Self.changes($0) } ?? nil
            guard let parsed else {
                throw StoreError(
                    .newerSchema,
                    "\(connection.address) holds a batch that this version of Covey cannot read; use the latest one.")
            }
            changes += parsed
        }
        // Its owner closed it after all, between two looks.
        guard pieces.allSatisfy({ $0 != nil }) else { return nil }
        let authors = (head.strings("authors") ?? []).map { AuthorKey($0) }
        return Abandoned(batch: Batch(id: id, changes), authors: authors)
    }

    /// Reads documents that stand one behind the other; each begins with its length.
    private static func changes(_ bytes: UnsafeRawBufferPointer) -> [Change]? {
        var changes: [Change] = []
        var start = 0
        while start < bytes.count {
            guard bytes.count - start >= 4 else { return nil }
            let length = unsafe Int(Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: Int32.self)))
            guard length >= 5, length <= bytes.count - start,
                let document = unsafe try? BSONDocument(
                    copying: UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])),
                let change = RegisterDocument.change(document)
            else { return nil }
            changes.append(change)
            start += length
        }
        return changes
    }

    private static func pieceID(_ id: String, _ index: Int) -> String { "\(id)/\(index)" }

    private static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }
}

extension Duration {
    fileprivate var milliseconds: Int64 {
        components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }
}
