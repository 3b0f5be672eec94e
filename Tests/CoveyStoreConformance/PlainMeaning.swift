package import Covey
package import CoveyStore

/// What a set of changes means, worked out from the whole set at once and without any order: the oracle for stores,
/// which see the changes one by one.
package struct PlainMeaning {
    /// Sorted by id.
    package let posts: [StoredPost]
    /// Sorted by author.
    package let profiles: [Profile]

    package init(_ changes: [Change]) {
        var identities: [PostID: PostID] = [:]
        for change in changes {
            switch change {
            case .submit(let post):
                for version in post.otherVersions { identities[version] = post.id }
            case .join(let version, let identity): identities[version] = identity
            case .withdraw: break
            }
        }
        var payloads: [PostID: [StoredPost]] = [:]
        var through: [PostID: UInt64] = [:]
        for change in changes {
            switch change {
            case .submit(let post):
                payloads[identities[post.id] ?? post.id, default: []].append(post)
            case .withdraw(let id, let version):
                let identity = identities[id] ?? id
                through[identity] = max(through[identity] ?? 0, version)
            case .join: break
            }
        }
        posts = payloads.compactMap { identity, payloads in
            let allowed = payloads.filter { payload in through[identity].map { payload.version > $0 } ?? true }
            guard var post = allowed.max(by: { $0.revision < $1.revision }) else { return nil }
            post.id = identity
            post.otherVersions = identities.filter { $0.value == identity }.map(\.key).sorted()
            return post
        }.sorted { $0.id < $1.id }
        profiles = Dictionary(grouping: posts, by: \.author).compactMap { _, posts in
            posts.dropFirst().reduce(into: posts.first.map { Profile(of: $0) }) { $0?.merge(Profile(of: $1)) }
        }.sorted { $0.author < $1.author }
    }
}
