import Covey
import CoveyStore

/// What the changes of a batch come to where the store knows nothing of their ids yet: edits and deletions within the
/// batch are settled in memory, and what is left can simply be inserted.
///
/// Ids that a change names together form a group. If the store turns out to know any id of a group, all changes of that
/// group are made once more, with what the store knows.
struct FreshRegisters {
    /// What becomes of each post, by its place in the batch.
    private(set) var placements: [Int: SubmitOutcome] = [:]
    private let batch: Batch
    private var registers = PostRegisters([])
    /// For each id, the one that stands for its group.
    private var leaders: [PostID: PostID] = [:]
    /// The first change that names an id; its token marks the id's document.
    private var first: [PostID: Int] = [:]
    /// Groups of more than one change.
    private var mixed: Set<PostID> = []

    init(_ batch: Batch) {
        self.batch = batch
        var seen: Set<PostID> = []
        for (place, change) in batch.changes.enumerated() {
            if let placement = registers.apply(change)?.placement { placements[place] = placement }
            for id in change.ids where first[id] == nil { first[id] = place }
            for id in change.ids.dropFirst() { join(change.ids[0], id) }
        }
        for change in batch.changes {
            let leader = leader(of: change.ids[0])
            if !seen.insert(leader).inserted { mixed.insert(leader) }
        }
    }

    /// The documents of ids that hold a post or a withdrawal, or of those that lead to another.
    func documents(leading: Bool) -> [(id: PostID, document: BSONDocument)] {
        registers.registers.values.compactMap { register in
            guard (register.identity != nil) == leading, let place = first[register.id] else { return nil }
            // A change that is alone is its own document.
            let isAlone = register.versions.isEmpty && !leading && !mixed.contains(leader(of: register.id))
            return (
                register.id,
                isAlone
                    ? batch.documents[place] : RegisterDocument.make(register, token: batch.token(of: place))
            )
        }.sorted { $0.id < $1.id }
    }

    /// The leaders of the groups that some ids are in.
    func groups(of ids: some Sequence<PostID>) -> Set<PostID> { Set(ids.map { leader(of: $0) }) }

    /// The places of the changes in some groups.
    func places(in groups: Set<PostID>) -> [Int] {
        groups.isEmpty ? [] : batch.changes.indices.filter { groups.contains(leader(of: batch.changes[$0].ids[0])) }
    }

    /// The registers outside some groups.
    func registers(outside groups: Set<PostID>) -> [PostRegister] {
        let all = registers.registers.values
        return groups.isEmpty ? Array(all) : all.filter { !groups.contains(leader(of: $0.id)) }
    }

    /// - Source: union-find; Tarjan and van Leeuwen, "Worst-case Analysis of Set Union Algorithms", 1984,
    ///   doi:10.1145/62.2160.
    private mutating func join(_ left: PostID, _ right: PostID) {
        let (left, right) = (leader(of: left), leader(of: right))
        if left != right { leaders[right] = left }
    }

    private func leader(of id: PostID) -> PostID {
        var id = id
        while let next = leaders[id] { id = next }
        return id
    }
}

extension Change {
    /// The ids that a change names, the post's first.
    fileprivate var ids: [PostID] {
        switch self {
        case .submit(let post): [post.id] + post.otherVersions
        case .withdraw(let id, _): [id]
        case .join(let version, let identity): [identity, version]
        }
    }
}
