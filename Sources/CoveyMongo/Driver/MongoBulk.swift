import CMongoC

/// Writes that go to the server together, as few commands.
///
/// Each command is a bulk of the library's own. Were they one, the library would report a refused operation of the first
/// command in place of a connection that was lost during the second, and nobody could tell that operations are missing.
struct MongoBulk: ~Copyable {
    private let collection: MongoCollection
    private let ordered: Bool
    private let error = ErrorSlot()
    private var commands: [BulkCommand] = []
    /// Operations asked for.
    private var count = 0
    /// What was refused before anything was sent.
    private var refused: [WriteFailure] = []

    init(_ collection: consuming MongoCollection, ordered: Bool) {
        self.collection = collection
        self.ordered = ordered
    }

    mutating func insert(_ document: BSONDocument) {
        unsafe add(.insert, document) {
            unsafe mongoc_bulk_operation_insert_with_opts($0, document.pointer, nil, $1)
        }
    }

    mutating func replace(_ filter: BSONDocument, with document: BSONDocument, upsert: Bool = false) {
        let options = Self.options(upsert: upsert)
        unsafe add(.update, document, filter) {
            unsafe mongoc_bulk_operation_replace_one_with_opts(
                $0, filter.pointer, document.pointer, options.pointer, $1)
        }
        withExtendedLifetime(options) {}
    }

    /// Updates one document.
    ///
    /// - Parameter update: Operators, or an array of stages.
    mutating func update(_ filter: BSONDocument, _ update: BSONDocument, upsert: Bool = false) {
        let options = Self.options(upsert: upsert)
        unsafe add(.update, update, filter) {
            unsafe mongoc_bulk_operation_update_one_with_opts($0, filter.pointer, update.pointer, options.pointer, $1)
        }
        withExtendedLifetime(options) {}
    }

    /// Deletes one document.
    mutating func delete(_ filter: BSONDocument) {
        unsafe add(.delete, filter) {
            unsafe mongoc_bulk_operation_remove_one_with_opts($0, filter.pointer, nil, $1)
        }
    }

    /// Sends all of it, or all up to what ends it: a lost connection, or in order the first failure.
    consuming func execute() -> BulkOutcome {
        var outcome = BulkOutcome()
        for command in commands {
            outcome.add(command.execute())
            if outcome.failure != nil || ordered && !outcome.errors.isEmpty { break }
        }
        // In order, what was refused came last, and is no failure of its own if an earlier one ended the bulk.
        if !ordered || outcome.errors.isEmpty && outcome.failure == nil { outcome.errors += refused }
        outcome.errors.sort { $0.index < $1.index }
        return outcome
    }

    /// The library ends a bulk at a document that is too large without a word on the others, so it never sees one.
    private mutating func add(
        _ kind: BulkCommand.Kind, _ document: BSONDocument, _ filter: BSONDocument? = nil,
        _ operation: (OpaquePointer, UnsafeMutablePointer<bson_error_t>) -> Bool
    ) {
        defer { withExtendedLifetime((document, filter)) {} }
        let index = count
        count += 1
        // In order means up to the first failure.
        guard !ordered || refused.isEmpty else { return }
        guard document.byteCount <= BSONDocument.largest else {
            refused.append(.tooLarge(at: index))
            return
        }
        let size = document.byteCount + (filter?.byteCount ?? 0)
        let command = command(kind, size)
        if unsafe operation(command.pointer, error.pointer) {
            command.take(index, size)
        } else {
            refused.append(WriteFailure(index: index, error.error()))
        }
    }

    private mutating func command(_ kind: BulkCommand.Kind, _ size: Int) -> BulkCommand {
        let last = ordered ? commands.last : commands.last { $0.kind == kind }
        if let last, last.kind == kind, last.hasRoom(size) { return last }
        let command = unsafe BulkCommand(kind, collection.command(ordered: ordered))
        commands.append(command)
        return command
    }

    private static func options(upsert: Bool) -> BSONDocument {
        let options = BSONDocument()
        if upsert { options.append("upsert", true) }
        return options
    }
}

/// Operations of one kind that go to the server as one command.
@safe final class BulkCommand {
    enum Kind { case insert, update, delete }

    let kind: Kind
    let pointer: OpaquePointer
    /// The place in the whole bulk of each operation; the server numbers only those of its command.
    private var places: [Int] = []
    private var size = 0

    /// What a server takes in one message, 48,000,000 bytes, with room for what goes around the operations.
    private static let largest = 40_000_000
    private static let most = 100_000
    private static let overhead = 64

    init(_ kind: Kind, _ pointer: OpaquePointer) {
        self.kind = kind
        unsafe self.pointer = pointer
    }

    deinit { unsafe mongoc_bulk_operation_destroy(pointer) }

    func hasRoom(_ size: Int) -> Bool {
        places.count < Self.most && self.size + size + Self.overhead <= Self.largest
    }

    func take(_ place: Int, _ size: Int) {
        places.append(place)
        self.size += size + Self.overhead
    }

    func execute() -> BulkOutcome {
        // The library refuses an empty bulk.
        guard !places.isEmpty else { return BulkOutcome() }
        let error = ErrorSlot()
        var done = false
        let reply = unsafe BSONDocument(takingOwnershipOf: cmongoc_bulk_execute(pointer, &done, error.pointer))
        var outcome = BulkOutcome(reply, places: places)
        // With a list of errors the command was answered.
        if outcome.failure == nil, !done, outcome.errors.isEmpty { outcome.failure = error.error(reply) }
        return outcome
    }
}
