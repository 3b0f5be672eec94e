public import Covey
public import CoveyStore

extension MongoStore {
    public func write(_ assignments: [Assignment], to draft: SegmentationID) async throws(StoreError) {
        _ = try await connection.inPieces(of: 2_000, assignments) { piece, client in
            var bulk = client.collection(.assignments).bulk(ordered: false)
            for assignment in piece {
                let document = BSONDocument.id(Self.key(assignment.author, in: draft))
                document.append("author", assignment.author.text)
                document.append("segment", Int64(assignment.segment))
                document.append("distance", assignment.distance)
                document.append("checksum", assignment.checksum)
                bulk.insert(document)
            }
            try bulk.execute().check(allowingDuplicates: true)
        }
    }

    public func assignments(
        of segmentation: SegmentationID, after author: AuthorKey?, limit: Int
    ) async throws(StoreError) -> [Assignment] {
        let address = connection.address
        let page = try await connection.perform { client in
            // After the author's own id, and before the first one of the next run.
            let range = BSONDocument()
            range.append(author == nil ? "$gte" : "$gt", Self.key(author ?? AuthorKey(""), in: segmentation))
            range.append("$lt", segmentation.key + "!")
            let filter = BSONDocument()
            filter.append("_id", range)
            var page: [Assignment] = []
            try client.collection(.assignments).forEach(filter, options: .options(sort: "_id", limit: limit)) {
                page.append(try Self.read($0, address))
            }
            return page
        }
        // Looked at last: what was dropped while the page was read must not pass for an empty page.
        try await checkAssignments(of: segmentation)
        return page
    }

    public func assignment(
        of author: AuthorKey, in segmentation: SegmentationID
    ) async throws(StoreError) -> Assignment? {
        let address = connection.address
        let assignment = try await connection.perform { client in
            try client.collection(.assignments)
                .page(.id(Self.key(author, in: segmentation)), options: .options(limit: 1)).first
                .map { try Self.read($0, address) }
        }
        try await checkAssignments(of: segmentation)
        return assignment
    }

    /// - Throws: ``StoreError`` with code `superseded` if a run's assignments are not kept.
    func checkAssignments(of segmentation: SegmentationID) async throws(StoreError) {
        let isKept = try await connection.perform { client in
            let pointer = try client.collection(.settings).page(
                .id("published"), options: .options(limit: 1, fields: .fields("segmentation", "previous"))
            ).first
            let run = try client.collection(.segmentations).page(
                .id(segmentation.key), options: .options(limit: 1, fields: .fields("dropped"))
            ).first
            let published = pointer?.int64("segmentation")
            let oldest = min(published ?? 0, pointer?.int64("previous") ?? .max)
            return (run != nil || published == segmentation.number) && run?.bool("dropped") != true
                && segmentation.number >= oldest
        }
        guard isKept else { throw .superseded(segmentation) }
    }

    private static func key(_ author: AuthorKey, in run: SegmentationID) -> String { run.key + " " + author.text }

    private static func read(_ document: BSONDocument, _ address: MongoAddress) throws -> Assignment {
        guard let author = document.string("author"), let segment = document.int64("segment"),
            let distance = document.double("distance"), let checksum = document.int64("checksum")
        else { throw StoreError.damaged("assignment", address) }
        return Assignment(
            author: AuthorKey(author), segment: Int(segment), distance: distance, checksum: checksum)
    }
}
