import Covey
import CoveyStore

/// What a set of changes means, worked out from the whole set at once and without any order: the oracle for stores,
/// which see the changes one by one.
struct PlainMeaning {
    /// Sorted by id.
    let posts: [StoredPost]
    /// Sorted by author.
    let profiles: [Profile]

    init(_ changes: [Change]) {
        var payloads: [PostID: [StoredPost]] = [:]
        var through: [PostID: UInt64] = [:]
        for change in changes {
            switch change {
            case .submit(let post): payloads[post.id, default: []].append(post)
            case .withdraw(let id, let version): through[id] = max(through[id] ?? 0, version)
            }
        }
        posts = payloads.compactMap { id, payloads in
            let ids = Set([id] + payloads.flatMap(\.otherVersions))
            let withdrawn = ids.compactMap { through[$0] }.max()
            return payloads.filter { payload in withdrawn.map { payload.version > $0 } ?? true }
                .max { $0.revision < $1.revision }
        }.sorted { $0.id < $1.id }
        profiles = Dictionary(grouping: posts, by: \.author).compactMap { _, posts in
            posts.dropFirst().reduce(into: posts.first.map { Profile(of: $0) }) { $0?.merge(Profile(of: $1)) }
        }.sorted { $0.author < $1.author }
    }
}
