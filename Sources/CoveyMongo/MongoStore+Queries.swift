public import Covey
public import CoveyStore
import Synchronization

extension MongoStore {
    public func prepareForQueries() async throws(StoreError) {
        try await Schema(connection: connection).prepareForQueries()
        isPrepared.store(true, ordering: .relaxed)
    }

    public func profiles(_ query: ProfileQuery) async throws(StoreError) -> ProfilePage {
        let address = connection.address
        let isPrepared = isPrepared.load(ordering: .relaxed)
        let page = try await connection.perform { client in
            var stages: [BSONDocument] = [.stage("$match", query.filter.document)]
            if let member = query.filter.segment { stages += try Pipelines.members(member) }
            let page = try query.order.listing(isPrepared: isPrepared).page(
                after: query.after, limit: query.limit, budget: query.budget, through: stages,
                fields: ProfileDocument.withoutPosts, client)
            let profiles = try page.documents.map { document in
                guard let author = document.string("_id").map({ AuthorKey($0) }),
                    let profile = ProfileDocument.read(document, author: author)
                else { throw StoreError.damaged("profile", address) }
                return profile
            }
            return ProfilePage(profiles: profiles, next: page.next)
        }
        // Looked at last: without assignments every author looks like one outside the segment.
        if let run = query.filter.segment?.segmentation { try await checkAssignments(of: run) }
        return page
    }

    public func posts(_ query: PostQuery) async throws(StoreError) -> PostPage {
        let address = connection.address
        let isPrepared = isPrepared.load(ordering: .relaxed)
        return try await connection.perform { client in
            let page = try query.filter.listing(isPrepared: isPrepared).page(
                after: query.after, limit: query.limit, budget: query.budget,
                through: [.stage("$match", query.filter.document)], fields: .projection(leavingOut: "w"), client)
            let posts = try page.documents.map { document in
                guard let id = document.string("_id").map({ PostID($0) }),
                    let post = PostDocument.read(document, id: id)
                else { throw StoreError.damaged("post", address) }
                return post
            }
            return PostPage(posts: posts, next: page.next)
        }
    }

    public func measures(_ query: MeasureQuery) async throws(StoreError) -> [Measure] {
        let address = connection.address
        let measures = try await connection.perform { client in
            let picked: [BSONDocument] = [
                .stage("$match", query.filter.scope), .stage("$match", query.filter.document),
            ]
            return try client.collection(.posts).aggregate(
                .pipeline(picked + Pipelines.measures(query)), options: .roomy
            ).map { document in
                guard let measure = Measure(document, of: query) else {
                    throw StoreError.damaged("post", address)
                }
                return measure
            }
        }
        if case .segment(let run) = query.dimension { try await checkAssignments(of: run) }
        return measures.sorted(by: Measure.precedes)
    }

    public func arrivals(by step: TrendStep, from: Instant?) async throws(StoreError) -> [Arrivals] {
        try await connection.perform { client in
            let some = BSONDocument()
            some.append("$gt", Int64(0))
            let filter = BSONDocument()
            filter.append("first", from: from, before: nil)
            filter.append("volume", some)
            return try client.collection(.profiles).aggregate(
                .pipeline([.stage("$match", filter), Pipelines.arrivals(step)]), options: .roomy
            ).compactMap { document in
                guard let start = document.int64("_id"), let authors = document.int64("authors") else { return nil }
                return Arrivals(start: Instant(milliseconds: start), authors: authors)
            }.sorted { $0.start < $1.start }
        }
    }
}

extension Measure {
    /// Reads what `Pipelines.measures` gives; `nil` for a group that Covey does not make.
    fileprivate init?(_ document: BSONDocument, of query: MeasureQuery) {
        guard let group = document.document("_id"), let key = Key(group, query.dimension) else { return nil }
        func sum(_ key: StaticString) -> Int64 { document.int64(key) ?? 0 }
        self.init(
            start: group.int64("start").map { Instant(milliseconds: $0) }, key: key, people: People(upTo: query.people))
        for author in document.strings("people") ?? [] { people.insert(AuthorKey(author)) }
        sentiments.positive = sum("positive")
        sentiments.negative = sum("negative")
        sentiments.neutral = sum("neutral")
        sentiments.mixed = sum("mixed")
        sentiments.unscored = sum("unscored")
        polarity = Moments(
            count: sentiments.scored, sum: sum("polaritySum"), sumOfSquares: sum("polaritySquares"))
        subjectivity = Moments(
            count: sentiments.scored, sum: sum("subjectivitySum"), sumOfSquares: sum("subjectivitySquares"))
    }
}

extension Measure.Key {
    fileprivate init?(_ group: BSONDocument, _ dimension: MeasureQuery.Dimension) {
        switch dimension {
        case .all: self = .all
        case .brand, .topic, .language, .country:
            guard let word = group.string("word") else { return nil }
            self = .word(word)
        case .place:
            guard let country = group.string("country") else { return nil }
            self = .place(country: country, region: group.string("region"), city: group.string("city"))
        case .segment:
            guard let number = group.int64("segment") else { return nil }
            self = .segment(Int(number))
        }
    }
}
