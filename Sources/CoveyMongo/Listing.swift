import Covey

/// A list in an order of which pages are read. The server leaves out what a page is not to hold, so a page costs it
/// one walk along an index, over no more documents than the budget, and the wire no more than the page.
struct Listing<Position> {
    let collection: Layout.Collection
    /// The order, as the index has it.
    let order: Layout.Index
    /// Whether that index is there.
    let isIndexed: Bool
    /// What is on the list after a position; all of it for `nil`.
    let rest: (Position?) -> BSONDocument
    /// Where a document stands; `nil` if it is damaged. Given no more of it than ``order`` and the id.
    let position: (BSONDocument) -> Position?

    struct Page {
        var documents: [BSONDocument]
        var next: Position?
    }

    /// Reads one page.
    ///
    /// - Parameters:
    ///   - stages: What else the documents have to go through to be on the page.
    ///   - fields: The projection.
    func page(
        after start: Position?, limit: Int, budget: Int, through stages: [BSONDocument], fields: BSONDocument,
        _ client: borrowing MongoClient
    ) throws -> Page {
        let collection = client.collection(collection)
        let documents = try collection.aggregate(
            .pipeline(
                walk(after: start) + [.stage("$limit", budget)] + stages
                    + [.stage("$limit", limit), .stage("$project", fields)]),
            options: options)
        // A full page ends with its last document, another one where its budget ends: if anything comes after that.
        guard documents.count == limit else {
            let end = try places(after: start, skipping: budget - 1, limit: 2, collection)
            return Page(documents: documents, next: end.count == 2 ? position(end[0]) : nil)
        }
        guard let last = documents.last.flatMap({ position($0) }) else { return Page(documents: documents, next: nil) }
        let isLast = try places(after: last, skipping: 0, limit: 1, collection).isEmpty
        return Page(documents: documents, next: isLast ? nil : last)
    }

    private func places(
        after start: Position?, skipping count: Int, limit: Int, _ collection: borrowing MongoCollection
    ) throws(MongoError) -> [BSONDocument] {
        let stages =
            walk(after: start) + [
                .stage("$skip", count), .stage("$limit", limit), .stage("$project", fields),
            ]
        return try collection.aggregate(.pipeline(stages), options: options)
    }

    private func walk(after start: Position?) -> [BSONDocument] {
        [.stage("$match", rest(start)), .stage("$sort", order.pattern)]
    }

    private var fields: BSONDocument {
        let fields = BSONDocument()
        for key in order.keys { fields.append(key.field, Int64(1)) }
        return fields
    }

    private var options: BSONDocument {
        // Without the index the server has to sort.
        let options = BSONDocument.roomy
        if isIndexed { options.append("hint", order.pattern) }
        return options
    }
}

extension BSONDocument {
    /// Options of a pipeline that may need more room than the server's memory gives it.
    static var roomy: BSONDocument {
        let options = BSONDocument()
        options.append("allowDiskUse", true)
        return options
    }

    static func stage(_ name: StaticString, _ value: BSONDocument) -> BSONDocument {
        let stage = BSONDocument()
        stage.append(name, value)
        return stage
    }

    static func stage(_ name: StaticString, _ number: Int) -> BSONDocument {
        let stage = BSONDocument()
        stage.append(name, Int64(number))
        return stage
    }

    static func pipeline(_ stages: [BSONDocument]) -> BSONDocument {
        let pipeline = BSONDocument()
        pipeline.append("pipeline", array: stages)
        return pipeline
    }

    /// Past the years 1 to 9999 the nearest instant is taken: nothing stored lies there, and not every server can read it.
    func append(_ key: StaticString, _ instant: Instant) {
        append(key, date: min(max(instant.milliseconds, -62_135_596_800_000), 253_402_300_799_999))
    }

    /// A rule for one field: at least, or less than, an instant.
    func append(_ key: StaticString, from: Instant?, before: Instant?) {
        guard from != nil || before != nil else { return }
        let range = BSONDocument()
        if let from { range.append("$gte", from) }
        if let before { range.append("$lt", before) }
        append(key, range)
    }

    /// A rule for one field: a number in a range. The lowest number of all stands for none, and is in no range.
    func append(_ key: StaticString, in range: ClosedRange<Int64>) {
        let rule = BSONDocument()
        rule.append("$gte", max(range.lowerBound, .min + 1))
        rule.append("$lte", range.upperBound)
        append(key, rule)
    }
}
