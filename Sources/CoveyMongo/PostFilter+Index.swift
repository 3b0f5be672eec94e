import Covey
import CoveyStore

extension PostFilter {
    /// The list of posts in the times asked for, and by the author, the latest first.
    func listing(isPrepared: Bool) -> Listing<PostPosition> {
        Listing(
            collection: .posts, order: author == nil ? Layout.postsByTime : Layout.postsByAuthor,
            isIndexed: isPrepared, rest: rest(after:)
        ) { document in
            guard let id = document.string("_id"), let at = document.date("at") else { return nil }
            return PostPosition(createdAt: Instant(milliseconds: at), id: PostID(id))
        }
    }

    private func rest(after position: PostPosition?) -> BSONDocument {
        let filter = scope
        guard let position else { return filter }
        let (earlier, lower, further, same) = (BSONDocument(), BSONDocument(), BSONDocument(), BSONDocument())
        earlier.append("$lt", position.createdAt)
        further.append("at", earlier)
        lower.append("$lt", position.id.text)
        same.append("at", position.createdAt)
        same.append("_id", lower)
        filter.append("$or", array: [further, same])
        return filter
    }

    /// Time and author, which posts can be found by.
    var scope: BSONDocument {
        let filter = BSONDocument()
        if let author {
            filter.append("author", author.text)
        } else {
            // What only tells of a post that went, or of another id, has no author.
            let isPost = BSONDocument()
            isPost.append("$exists", true)
            filter.append("author", isPost)
        }
        filter.append("at", from: from, before: before)
        return filter
    }

    /// All but ``scope``.
    var document: BSONDocument {
        let filter = BSONDocument()
        if let brand { filter.append("brands", brand) }
        if let topic { filter.append("topics", topic) }
        if let language { filter.append("language", language) }
        switch sentiment {
        case .unscored?:
            let isMissing = BSONDocument()
            isMissing.append("$exists", false)
            filter.append("sentiment", isMissing)
        case let sentiment?: filter.append("sentiment", sentiment.rawValue)
        case nil: break
        }
        if let polarity {
            filter.append("polarity", in: Int64(polarity.lowerBound)...Int64(polarity.upperBound))
        }
        if let country { filter.append("place.country", country) }
        if let region { filter.append("place.region", region) }
        if let city { filter.append("place.city", city) }
        return filter
    }
}
