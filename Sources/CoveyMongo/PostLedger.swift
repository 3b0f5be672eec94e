import Covey
import CoveyStore

/// Brings the changes of a batch to the posts: step 2 of the protocol.
struct PostLedger: Sendable {
    let connection: Connection
    let log: BatchLog

    /// Documents in one write. Smaller pieces are in work on several connections at once.
    private static let pieceSize = 2_000
    /// Ids in one question.
    private static let questionSize = 200

    /// What a batch did to the posts.
    struct Outcome: Sendable {
        var counts = ChangeCounts()
        /// New posts of which nothing was known before: their profiles can simply be added to.
        var added: [StoredPost] = []
        /// Authors whose profile must be folded again.
        var disturbed: Set<AuthorKey> = []
        /// Posts that the store now holds and that may be missing from their author's list.
        var placed: [AuthorKey: Set<String>] = [:]
    }

    /// - Throws: ``StoreError``; the log then still holds the batch.
    func apply(_ batch: Batch) async throws(StoreError) -> Outcome {
        let fresh = FreshRegisters(batch)
        // What leads to another id comes after that other: whoever follows it finds something.
        var known = fresh.groups(of: try await insert(fresh.documents(leading: false)))
        let leading = fresh.documents(leading: true).filter { known.isDisjoint(with: fresh.groups(of: [$0.id])) }
        known.formUnion(fresh.groups(of: try await insert(leading)))

        var outcome = Outcome()
        var withdrawn: [PostID] = []
        for register in fresh.registers(outside: known) {
            if case .whole(let post) = register.held {
                outcome.added.append(post)
                outcome.placed[post.author, default: []].insert(post.id.text)
            }
            if register.through != nil { withdrawn.append(register.id) }
        }
        let rest = fresh.places(in: known)
        var placements = fresh.placements
        if !rest.isEmpty { try await move(rest, of: batch, &placements, &outcome, &withdrawn) }
        for placement in placements.values { outcome.counts.add(placement) }
        try await list(withdrawn)
        return outcome
    }

    // MARK: New ids

    /// - Returns: The ids whose document is not known to be in now: there was one before, or the answer was lost.
    private func insert(
        _ documents: [(id: PostID, document: BSONDocument)]
    ) async throws(StoreError) -> [PostID] {
        try await connection.inPieces(of: Self.pieceSize, documents) { piece, client in
            var bulk = client.collection(.posts).bulk(ordered: false)
            for (_, document) in piece { bulk.insert(document) }
            let outcome = bulk.execute()
            if let failure = outcome.failure {
                guard failure.isOutcomeUnknown || failure.isUnreachable else { throw failure }
                return piece.map(\.id)
            }
            return try outcome.errors.map { error in
                guard error.isDuplicateKey else { throw error.asError }
                return piece[piece.startIndex + error.index].id
            }
        }.flatMap { $0 }
    }

    // MARK: Known ids

    /// Changes that meet what is there already: read, decide, write what moved, guarded by the tokens read; again from
    /// reading where another writer was faster.
    ///
    /// - Parameter placements: What became of each post where nothing was known; replaced by what really became of it.
    private func move(
        _ places: [Int], of batch: Batch, _ placements: inout [Int: SubmitOutcome], _ outcome: inout Outcome,
        _ withdrawn: inout [PostID]
    ) async throws(StoreError) {
        var written = 0
        /// Places whose placement is certain, by an insert whose answer was lost, or by an earlier round that another
        /// writer cut short elsewhere.
        var settled: Set<Int> = []
        while true {
            var registers = try await read(places.map { batch.changes[$0] })
            for id in registers.registers.keys { registers.meet(id, insertedBy: batch) }
            var became: [Int: (placement: SubmitOutcome, id: PostID)] = [:]
            for place in places {
                if case .submit(let post) = batch.changes[place], registers.isInserted(post.id, by: batch) {
                    settled.insert(place)
                }
                became[place] = registers.apply(batch.changes[place])
            }
            for (place, became) in became where !settled.contains(place) { placements[place] = became.placement }
            try await log.note(registers.authors.subtracting(batch.authors), of: batch)
            outcome.disturbed.formUnion(registers.authors)
            // A post that moves to another id is written there before it goes from where it was.
            let firm = registers.moved.subtracting(registers.dissolved)
            var late = try await write(firm, registers, batch, &written)
            if late.isEmpty { late = try await write(registers.dissolved, registers, batch, &written) }
            guard late.isEmpty else {
                settled.formUnion(became.filter { !late.contains($0.value.id) }.keys)
                continue
            }
            for (author, ids) in registers.placed { outcome.placed[author, default: []].formUnion(ids) }
            withdrawn += registers.registers.values.filter { $0.through != nil }.map(\.id)
            return
        }
    }

    /// Reads all registers that changes touch: those they name, and those that these lead to.
    private func read(_ changes: [Change]) async throws(StoreError) -> PostRegisters {
        var ids: Set<PostID> = []
        /// Ids whose post moves to another id, if they hold one.
        var versions: Set<PostID> = []
        for change in changes {
            switch change {
            case .submit(let post):
                ids.insert(post.id)
                versions.formUnion(post.otherVersions)
            case .withdraw(let id, _): ids.insert(id)
            case .join(let version, let identity):
                ids.insert(identity)
                versions.insert(version)
            }
        }
        var registers = try await read(ids.subtracting(versions), whole: false)
        registers += try await read(versions, whole: true)
        let identities = Set(registers.compactMap(\.identity)).subtracting(ids).subtracting(versions)
        registers += try await read(identities, whole: false)
        return PostRegisters(registers)
    }

    private func read(_ ids: Set<PostID>, whole: Bool) async throws(StoreError) -> [PostRegister] {
        try await connection.inPieces(of: Self.questionSize, ids.map(\.text).sorted()) { piece, client in
            try client.collection(.posts)
                .page(.ids(piece), options: .options(fields: whole ? nil : RegisterDocument.light))
                .compactMap { RegisterDocument.read($0, whole: whole) }
        }.flatMap { $0 }
    }

    /// Writes registers, each guarded by the token it was read with.
    ///
    /// - Returns: The ids where another writer came first.
    private func write(
        _ ids: Set<PostID>, _ registers: PostRegisters, _ batch: Batch, _ written: inout Int
    ) async throws(StoreError) -> Set<PostID> {
        let writes = ids.sorted().compactMap { id in
            registers.registers[id].map { register in
                written += 1
                return GuardedWrite(register, token: batch.laterToken(written))
            }
        }
        return Set(try await GuardedWrite.run(writes, in: .posts, connection).map { PostID($0) })
    }

    /// Removes those posts that were written before an instant. What else is known of their ids stays.
    ///
    /// - Returns: How many were removed.
    func expire(_ ids: [String], before instant: Instant) async throws(StoreError) -> Int64 {
        let old = try await connection.inPieces(of: Self.questionSize, ids) { piece, client in
            let filter = BSONDocument.ids(piece)
            let before = BSONDocument()
            before.append("$lt", date: instant.milliseconds)
            filter.append("at", before)
            return try client.collection(.posts).page(filter, options: .options(fields: RegisterDocument.light))
                .compactMap { RegisterDocument.read($0, whole: false) }
        }.flatMap { $0 }
        let isBare = { (register: PostRegister) in register.through == nil && register.versions.isEmpty }
        let stubs = old.filter { !isBare($0) }.map { register in
            var stub = register
            stub.held = .nothing
            return GuardedWrite(stub, token: Int64.random(in: 0...(.max)))
        }
        let late = try await GuardedWrite.run(stubs, in: .posts, connection)
        let removed = try await connection.inPieces(of: Self.pieceSize, old.filter(isBare)) { piece, client in
            var bulk = client.collection(.posts).bulk(ordered: false)
            for register in piece {
                let filter = BSONDocument.id(register.id.text)
                if let token = register.token { filter.append("w", token) }
                bulk.delete(filter)
            }
            let outcome = bulk.execute()
            try outcome.check()
            return outcome.removed
        }
        return Int64(stubs.count - late.count + removed.reduce(0, +))
    }

    // MARK: The list of withdrawals

    private func list(_ ids: [PostID]) async throws(StoreError) {
        _ = try await connection.inPieces(of: Self.pieceSize, ids) { piece, client in
            var bulk = client.collection(.withdrawals).bulk(ordered: false)
            for id in piece { bulk.insert(.id(id.text)) }
            try bulk.execute().check(allowingDuplicates: true)
        }
    }
}

extension GuardedWrite {
    fileprivate init(_ register: PostRegister, token: Int64) {
        let isKept = if case .stored = register.held { true } else { false }
        self.init(
            id: register.id.text, expected: register.token, token: token,
            document: isKept
                ? RegisterDocument.update(register, token: token) : RegisterDocument.make(register, token: token),
            isUpdate: isKept)
    }
}
