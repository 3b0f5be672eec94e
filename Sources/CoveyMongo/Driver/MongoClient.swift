import CMongoC

/// One client out of the pool, on one thread; it goes back at its end.
@safe struct MongoClient: ~Copyable {
    private let clients: ClientPool
    private let pointer: OpaquePointer

    /// Waits for a free client as long as the address says; `nil` if there was none.
    init?(_ clients: ClientPool) {
        guard let pointer = unsafe mongoc_client_pool_pop(clients.pointer) else { return nil }
        self.clients = clients
        unsafe self.pointer = pointer
    }

    deinit { unsafe mongoc_client_pool_push(clients.pointer, pointer) }

    /// A collection of the address's database. It must not outlive this client.
    func collection(_ name: String) -> MongoCollection {
        unsafe MongoCollection(mongoc_client_get_collection(pointer, clients.database, name))
    }

    /// Runs a command on the address's database, on the primary, with no write concern but the one that it names.
    func command(_ command: BSONDocument) throws(MongoError) -> BSONDocument {
        defer { withExtendedLifetime(command) {} }
        let error = ErrorSlot()
        var done = false
        let reply = unsafe BSONDocument(
            takingOwnershipOf: cmongoc_command(
                pointer, clients.database, command.pointer, &done, error.pointer))
        guard done else { throw error.error(reply) }
        return reply
    }
}
