public import Covey
public import CoveyStore
import Foundation

extension MongoStore {
    public func beginSegmentation() async throws(StoreError) -> SegmentationID {
        // A number that is drawn twice, after a lost answer, leaves a gap and nothing else.
        let number = try await connection.perform { client in
            let step = BSONDocument()
            step.append("last", Int64(1))
            let update = BSONDocument()
            update.append("$inc", step)
            return try client.collection(.settings).findAndModify(
                filter: .id("segmentations"), update: update, upsert: true, returnsNew: true)?.int64("last")
        }
        guard let number else { throw StoreError.damaged("counter", connection.address) }
        return SegmentationID(number)
    }

    public func write(_ assignments: [Assignment], to draft: SegmentationID) async throws(StoreError) {
        _ = try await connection.inPieces(of: 2_000, assignments) { piece, client in
            var bulk = client.collection(.assignments).bulk(ordered: false)
            for assignment in piece {
                let document = BSONDocument()
                document.append("_id", Self.assignmentPrefix(draft) + assignment.author.text)
                document.append("author", assignment.author.text)
                document.append("segment", Int64(assignment.segment))
                document.append("distance", assignment.distance)
                bulk.insert(document)
            }
            try bulk.execute().check(allowingDuplicates: true)
        }
    }

    public func publish(_ segmentation: Segmentation) async throws(StoreError) {
        let number = segmentation.id.number
        guard let json = try? String(decoding: JSONEncoder().encode(segmentation), as: UTF8.self) else {
            throw StoreError(.corrupt, "Segmentation \(number) holds a number that is not finite.")
        }
        try await connection.perform { client in
            let document = BSONDocument()
            document.append("_id", Self.number(segmentation.id))
            document.append("document", json)
            var bulk = client.collection(.segmentations).bulk(ordered: true)
            bulk.replace(.id(Self.number(segmentation.id)), with: document, upsert: true)
            try bulk.execute().check(allowingDuplicates: true)
        }
        var earlier: Published?
        repeat {
            earlier = try await published()
            if let earlier, earlier.id >= segmentation.id {
                // The answer to the switch may have been lost.
                guard earlier.id == segmentation.id, earlier.document == json else {
                    throw .superseded(segmentation.id)
                }
                break
            }
        } while try await !switchPublished(from: earlier, to: number)
        try await drop(before: earlier?.id ?? segmentation.id)
    }

    /// The one step in which readers go over to another segmentation.
    ///
    /// - Returns: Whether no other run was published meanwhile.
    private func switchPublished(from earlier: Published?, to number: Int64) async throws(StoreError) -> Bool {
        let document = BSONDocument.id("published")
        document.append("w", number)
        if let earlier { document.append("previous", earlier.id.number) }
        let write = GuardedWrite(id: "published", expected: earlier?.id.number, token: number, document: document)
        return try await GuardedWrite.run([write], in: .settings, connection).isEmpty
    }

    private func drop(before id: SegmentationID) async throws(StoreError) {
        try await connection.perform { client in
            let first = Self.number(SegmentationID(0))
            _ = try client.collection(.assignments).deleteMany(.from(first, before: Self.assignmentPrefix(id)))
            _ = try client.collection(.segmentations).deleteMany(.from(first, before: Self.number(id)))
        }
    }

    public func publishedSegmentation() async throws(StoreError) -> Segmentation? {
        while let published = try await published() {
            // Two later ones may have been published between the two looks.
            guard let json = published.document else { continue }
            guard let segmentation = try? JSONDecoder().decode(Segmentation.self, from: Data(json.utf8)) else {
                throw StoreError.damaged("segmentation", connection.address)
            }
            return segmentation
        }
        return nil
    }

    /// Which segmentation readers see.
    struct Published: Sendable {
        let id: SegmentationID
        /// The one before it; what is older is dropped.
        let previous: SegmentationID?
        let document: String?
    }

    func published() async throws(StoreError) -> Published? {
        try await connection.perform { client in
            guard
                let pointer = try client.collection(.settings).page(.id("published"), options: .options(limit: 1))
                    .first,
                let number = pointer.int64("w")
            else { return nil }
            let id = SegmentationID(number)
            let page = try client.collection(.segmentations).page(.id(Self.number(id)), options: .options(limit: 1))
            return Published(
                id: id, previous: pointer.int64("previous").map { SegmentationID($0) },
                document: page.first?.string("document"))
        }
    }

    public func assignments(
        of segmentation: SegmentationID, after author: AuthorKey?, limit: Int
    ) async throws(StoreError) -> [Assignment] {
        let address = connection.address
        let prefix = Self.assignmentPrefix(segmentation)
        let page = try await connection.perform { client in
            // After the author's own id, and before the first one of the next segmentation.
            let range = BSONDocument()
            range.append(author == nil ? "$gte" : "$gt", prefix + (author?.text ?? ""))
            range.append("$lt", Self.number(segmentation) + "!")
            let filter = BSONDocument()
            filter.append("_id", range)
            return try client.collection(.assignments).page(filter, options: .options(sort: "_id", limit: limit)).map {
                guard let author = $0.string("author"), let segment = $0.int64("segment"),
                    let distance = $0.double("distance")
                else { throw StoreError.damaged("assignment", address) }
                return Assignment(author: AuthorKey(author), segment: Int(segment), distance: distance)
            }
        }
        // Looked at last: what was dropped while the page was read must not pass for an empty page.
        if let published = try await published(), segmentation < published.previous ?? published.id {
            throw .superseded(segmentation)
        }
        return page
    }

    /// Segmentations' numbers with zeros in front, so that they sort as numbers do.
    private static func number(_ id: SegmentationID) -> String {
        let digits = String(id.number)
        return String(repeating: "0", count: max(0, 19 - digits.count)) + digits
    }

    private static func assignmentPrefix(_ id: SegmentationID) -> String { number(id) + " " }
}
