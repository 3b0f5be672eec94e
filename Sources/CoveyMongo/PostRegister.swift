import Covey
import CoveyStore

/// What is known under one id: a register that only ever moves up, so that applying a change again, late, or from two
/// processes at once ends in the same state.
///
/// - Source: a join-semilattice; Shapiro et al., "Conflict-free Replicated Data Types", 2011,
///   doi:10.1007/978-3-642-24550-3_29.
struct PostRegister {
    let id: PostID
    /// Marks the last write of the document, and guards the next; `nil` where there is no document.
    var token: Int64?
    var held: Held = .nothing
    /// A post must stay away under this id, up to this version.
    var through: UInt64?
    /// The id that the post is kept under, where it is another; once known it stays.
    var identity: PostID?
    /// The ids that lead here, sorted.
    var versions: [PostID] = []

    /// The post under an id.
    enum Held {
        case nothing
        /// A post in the store, of which only this much was read.
        case stored(Revision, AuthorKey)
        /// A post with all it holds.
        case whole(StoredPost)

        var revision: Revision? {
            switch self {
            case .nothing: nil
            case .stored(let revision, _): revision
            case .whole(let post): post.revision
            }
        }

        var author: AuthorKey? {
            switch self {
            case .nothing: nil
            case .stored(_, let author): author
            case .whole(let post): post.author
            }
        }
    }

    init(_ id: PostID) {
        self.id = id
    }

    /// Puts a post in its place if it may be there and nothing better is.
    mutating func place(_ post: StoredPost) -> SubmitOutcome {
        if let through, through >= post.version { return through == .max ? .deleted : .duplicate }
        let earlier = held.revision
        if let earlier, earlier >= post.revision { return .duplicate }
        held = .whole(post)
        return earlier == nil ? .stored : .replaced
    }

    mutating func withdraw(through version: UInt64) {
        through = max(through ?? 0, version)
        if let revision = held.revision, revision.version <= version { held = .nothing }
    }

    mutating func learn(_ version: PostID) {
        guard !versions.contains(version) else { return }
        versions.append(version)
        versions.sort()
    }
}

/// Changes at work on the registers that they touch.
///
/// All of it is in memory and in the order of the changes; what it read is guarded when it is written.
struct PostRegisters {
    private(set) var registers: [PostID: PostRegister] = [:]
    /// Registers that a change moved.
    private(set) var moved: Set<PostID> = []
    /// Registers whose post went to another: they are written once the other is.
    private(set) var dissolved: Set<PostID> = []
    /// Authors who lost or gained a post.
    private(set) var authors: Set<AuthorKey> = []
    /// Ids of the posts that the changes name, or that they lead to.
    private(set) var met: Set<PostID> = []

    init(_ registers: [PostRegister]) {
        for register in registers { self.registers[register.id] = register }
    }

    /// - Returns: For a post, what became of it and the id it is kept under.
    @discardableResult
    mutating func apply(_ change: Change) -> (placement: SubmitOutcome, id: PostID)? {
        switch change {
        case .submit(var post):
            post.id = identity(of: post.id)
            for version in post.otherVersions { learn(version, of: post.id) }
            met.insert(post.id)
            return (place(post), post.id)
        case .withdraw(let id, let through):
            withdraw(id, through: through)
            let identity = identity(of: id)
            if identity != id { withdraw(identity, through: through) }
        case .join(let version, let identity):
            learn(version, of: self.identity(of: identity))
        }
        return nil
    }

    /// Whether the document of an id is one that this attempt has inserted, as an answer that was lost would have said.
    func isInserted(_ id: PostID, by batch: Batch) -> Bool {
        registers[identity(of: id)]?.token.map { batch.hasInserted($0) } ?? false
    }

    /// Takes note that no profile has a post yet that this attempt has inserted.
    mutating func meet(_ id: PostID, insertedBy batch: Batch) {
        guard isInserted(id, by: batch), let author = registers[id]?.held.author else { return }
        authors.insert(author)
        met.insert(id)
    }

    /// The posts that the changes lead to, as they are now, by author.
    var placed: [AuthorKey: Set<String>] {
        var placed: [AuthorKey: Set<String>] = [:]
        for id in met {
            if let author = registers[id]?.held.author { placed[author, default: []].insert(id.text) }
        }
        return placed
    }

    private func identity(of id: PostID) -> PostID { registers[id]?.identity ?? id }

    /// Takes note that an id is a version of a post. If it was taken for a post of its own until now, that ends.
    private mutating func learn(_ version: PostID, of identity: PostID) {
        var own = registers[version] ?? PostRegister(version)
        guard version != identity, own.identity == nil else { return }
        own.identity = identity
        let held = own.held
        own.held = .nothing
        registers[version] = own
        moved.insert(version)
        dissolved.insert(version)
        change(identity) { $0.learn(version) }
        if let through = own.through { withdraw(identity, through: through) }
        guard let author = held.author else { return }
        authors.insert(author)
        // A post that is to move was read whole.
        guard case .whole(var post) = held else { return }
        post.id = identity
        met.insert(identity)
        _ = place(post)
    }

    private mutating func place(_ post: StoredPost) -> SubmitOutcome {
        let earlier = registers[post.id]?.held.author
        let placement = change(post.id) { $0.place(post) }
        switch placement {
        case .stored, .replaced:
            if let earlier { authors.insert(earlier) }
            authors.insert(post.author)
        case .duplicate, .deleted: break
        }
        return placement
    }

    private mutating func withdraw(_ id: PostID, through version: UInt64) {
        let author = registers[id]?.held.author
        change(id) { $0.withdraw(through: version) }
        if let author, registers[id]?.held.author == nil { authors.insert(author) }
    }

    @discardableResult
    private mutating func change<Value>(_ id: PostID, _ body: (inout PostRegister) -> Value) -> Value {
        let before = registers[id] ?? PostRegister(id)
        var after = before
        let value = body(&after)
        registers[id] = after
        if before.through != after.through || before.held.revision != after.held.revision
            || before.versions != after.versions || before.held.author != after.held.author
        {
            moved.insert(id)
        }
        return value
    }
}
