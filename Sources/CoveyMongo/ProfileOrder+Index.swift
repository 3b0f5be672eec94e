import Covey
import CoveyStore

extension ProfileOrder {
    /// The index that a list in this order goes along; by ``author`` that is the one of the ids.
    var index: Layout.Index? {
        field.map { Layout.Index(.profiles, "covey_profiles_\(rawValue)", keys: [($0, true), ("_id", false)]) }
    }

    /// Where a profile keeps its rank.
    private var field: StaticString? {
        switch self {
        case .author: nil
        case .followers: "ranks.followers"
        case .volume: "volume"
        case .lastSeen: "last"
        case .polarity: "ranks.polarity"
        case .discontent: "ranks.discontent"
        }
    }

    /// The list of profiles in this order.
    func listing(isPrepared: Bool) -> Listing<ProfilePosition> {
        Listing(
            collection: .profiles, order: index ?? Layout.Index(.profiles, "_id_", field: "_id"),
            isIndexed: isPrepared || self == .author, rest: rest(after:), position: position(of:))
    }

    private func rest(after position: ProfilePosition?) -> BSONDocument {
        let filter = BSONDocument()
        // Without posts the document stays, and is no profile.
        let some = BSONDocument()
        some.append("$gt", Int64(0))
        filter.append("volume", some)
        guard let position else { return filter }
        let later = BSONDocument()
        later.append("$gt", position.author.text)
        guard let field else {
            filter.append("_id", later)
            return filter
        }
        let (lower, further, same) = (BSONDocument(), BSONDocument(), BSONDocument())
        append("$lt", position.rank, to: lower)
        further.append(field, lower)
        append(field, position.rank, to: same)
        same.append("_id", later)
        filter.append("$or", array: [further, same])
        return filter
    }

    private func append(_ key: StaticString, _ rank: Int64?, to document: BSONDocument) {
        switch self {
        case .lastSeen: document.append(key, Instant(milliseconds: rank ?? .min))
        default: document.append(key, rank ?? .min)
        }
    }

    private func position(of document: BSONDocument) -> ProfilePosition? {
        guard let author = document.string("_id") else { return nil }
        let ranks = document.document("ranks")
        let rank: Int64? =
            switch self {
            case .author: nil
            case .followers: ranks?.int64("followers")
            case .volume: document.int64("volume")
            case .lastSeen: document.date("last")
            case .polarity: ranks?.int64("polarity")
            case .discontent: ranks?.int64("discontent")
            }
        return ProfilePosition(rank: rank == .min ? nil : rank, author: AuthorKey(author))
    }
}

extension ProfileFilter {
    /// All but ``segment``, as the server reads it.
    var document: BSONDocument {
        let filter = BSONDocument()
        if let volume { filter.append("volume", in: volume) }
        if let followers { filter.append("followers.count", in: followers) }
        if let polarity { filter.append("ranks.polarity", in: polarity) }
        if let subjectivity { filter.append("ranks.subjectivity", in: subjectivity) }
        if let brand { filter.append("brands.word", brand) }
        if let topic { filter.append("topics.word", topic) }
        if let language { filter.append("languages.word", language) }
        if let country { filter.append("account.country", country) }
        filter.append("last", from: seenFrom, before: nil)
        filter.append("first", from: nil, before: seenBefore)
        return filter
    }
}
