public import Covey
public import CoveyStore

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

    public func save(_ segmentation: Segmentation) async throws(StoreError) {
        let document = try segmentation.document()
        let id = segmentation.id
        // What was published is in the run's document before anything that is decided about it.
        let isRefused = segmentation.state == .refused
        if let published = try await published(), published.id == id {
            guard !isRefused else { throw .publishedMeanwhile(id) }
            try await settle(published)
        }
        try await connection.perform { client in
            let kept = BSONDocument()
            kept.append("document", document)
            // What was dropped once stays so, whatever the state is later.
            if isRefused { kept.append("dropped", true) }
            let unpublished = BSONDocument()
            unpublished.append("w", Int64(0))
            let update = BSONDocument()
            update.append("$set", kept)
            update.append("$setOnInsert", unpublished)
            var bulk = client.collection(.segmentations).bulk(ordered: true)
            bulk.update(.id(id.key), update, upsert: true)
            try bulk.execute().check()
            guard isRefused else { return }
            _ = try client.collection(.assignments).deleteMany(.from(id.key + " ", before: id.key + "!"))
        }
    }

    // MARK: Reading

    public func publishedSegmentation() async throws(StoreError) -> Segmentation? {
        guard let published = try await published() else { return nil }
        return try decode(published.document)
    }

    public func segmentation(_ id: SegmentationID) async throws(StoreError) -> Segmentation? {
        if let published = try await published(), published.id == id { return try decode(published.document) }
        let document = try await connection.perform { client in
            try client.collection(.segmentations).page(.id(id.key), options: .options(limit: 1)).first?
                .string("document")
        }
        return try document.map(decode)
    }

    public func segmentations(before id: SegmentationID?, limit: Int) async throws(StoreError) -> [Segmentation] {
        let address = connection.address
        var documents = try await connection.perform { client in
            let filter = id.map { BSONDocument.from(SegmentationID(0).key, before: $0.key) } ?? BSONDocument()
            var documents: [SegmentationID: String] = [:]
            try client.collection(.segmentations).forEach(
                filter, options: .options(sort: "_id", isFalling: true, limit: limit)
            ) { run in
                guard let id = run.string("_id").flatMap({ SegmentationID(key: $0) }),
                    let document = run.string("document")
                else { throw StoreError.damaged("segmentation", address) }
                documents[id] = document
            }
            return documents
        }
        // The run's own document may not have it yet.
        if let published = try await published(), id.map({ published.id < $0 }) ?? true {
            documents[published.id] = published.document
        }
        return try documents.sorted { $0.key > $1.key }.prefix(limit).map(\.value).map(decode)
    }

    // MARK: Documents

    private func decode(_ document: String) throws(StoreError) -> Segmentation {
        do { return try Segmentation(document: document) } catch {
            throw StoreError.damaged("segmentation", connection.address)
        }
    }
}

extension SegmentationID {
    /// The number with zeros in front, so that keys sort as numbers do.
    var key: String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 19 - digits.count)) + digits
    }

    fileprivate init?(key: String) {
        guard let number = Int64(key) else { return nil }
        self.init(number)
    }
}
