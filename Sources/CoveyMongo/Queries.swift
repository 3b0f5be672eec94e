/// The few shapes of query that Covey asks. Values are typed: nothing a person wrote is ever
/// taken for an operator.
extension BSONDocument {
    static func id(_ id: String) -> BSONDocument {
        let filter = BSONDocument()
        filter.append("_id", id)
        return filter
    }

    /// Any of some ids.
    static func ids(_ ids: some Sequence<String>) -> BSONDocument {
        range { $0.append("$in", strings: ids) }
    }

    /// Ids after one; all for `nil`.
    static func after(_ id: String?) -> BSONDocument {
        guard let id else { return BSONDocument() }
        return range { $0.append("$gt", id) }
    }

    /// Ids from one to before another.
    static func from(_ first: String, before end: String) -> BSONDocument {
        range { range in
            range.append("$gte", first)
            range.append("$lt", end)
        }
    }

    /// Ids that begin with a text. Its last byte must be less than 0x7F.
    static func prefix(_ prefix: String) -> BSONDocument {
        var end = Array(prefix.utf8)
        if let last = end.popLast() { end.append(last + 1) }
        return from(prefix, before: String(decoding: end, as: UTF8.self))
    }

    private static func range(_ body: (BSONDocument) -> Void) -> BSONDocument {
        let range = BSONDocument()
        body(range)
        let filter = BSONDocument()
        filter.append("_id", range)
        return filter
    }

    static func exists(_ field: StaticString, _ exists: Bool = true) -> BSONDocument {
        let rule = BSONDocument()
        rule.append("$exists", exists)
        let filter = BSONDocument()
        filter.append(field, rule)
        return filter
    }

    /// - Parameters:
    ///   - sort: A field to sort by, along its index.
    ///   - isFalling: Whether the highest comes first.
    ///   - limit: At most so many documents.
    ///   - fields: The projection; `nil` gives whole documents.
    static func options(
        sort: StaticString? = nil, isFalling: Bool = false, limit: Int? = nil, fields: BSONDocument? = nil
    ) -> BSONDocument {
        let options = BSONDocument()
        if let sort {
            let order = BSONDocument()
            order.append(sort, Int64(isFalling ? -1 : 1))
            options.append("sort", order)
            let index = BSONDocument()
            index.append(sort, Int64(1))
            options.append("hint", index)
        }
        if let limit { options.append("limit", Int64(limit)) }
        if let fields { options.append("projection", fields) }
        return options
    }

    /// A projection of all fields but some.
    static func projection(leavingOut names: StaticString...) -> BSONDocument {
        let fields = BSONDocument()
        for name in names { fields.append(name, Int64(0)) }
        return fields
    }

    /// A projection of some fields and the id.
    static func fields(_ names: StaticString...) -> BSONDocument {
        let fields = BSONDocument()
        for name in names { fields.append(name, Int64(1)) }
        return fields
    }
}

extension MongoClient {
    func collection(_ collection: Layout.Collection) -> MongoCollection { self.collection(collection.rawValue) }
}

extension BulkOutcome {
    /// Throws what keeps the work from being whole. Work that may be done again without harm then is.
    func check(allowingDuplicates: Bool = false) throws(MongoError) {
        if let failure { throw failure }
        for error in errors where !(allowingDuplicates && error.isDuplicateKey) { throw error.asError }
    }
}
