import CMongoC
import CoveyStore
import NIOPosix

/// Connections to one server or cluster, and the threads that wait for it.
///
/// The library's pool may be used from any thread; all else of the library's lives and dies within one closure on one
/// thread. There are no more threads than clients, so none waits for another. That is why this may go from task to task.
final class MongoPool: @unchecked Sendable {
    private let clients: ClientPool
    private let threads: NIOThreadPool

    /// - Parameter threads: How many pieces of work wait for the server at a time; no more than the address allows
    ///   connections.
    /// - Throws: ``StoreError``: `address` if the library cannot make sense of the address, `unreachable` if it has to be
    ///   looked up and is not found. The server itself is not asked yet.
    init(_ address: MongoAddress, threads: Int) throws(StoreError) {
        clients = try ClientPool(address)
        self.threads = NIOThreadPool(numberOfThreads: max(1, min(threads, address.maxPoolSize)))
        self.threads.start()
    }

    deinit { threads.shutdownGracefully { _ in } }

    /// Runs blocking work with one client on a thread of the pool's own; the client goes back before this returns.
    ///
    /// - Throws: What the work throws; a ``MongoError`` where no client is to be had; `CancellationError` if the task is
    ///   cancelled before the work began.
    func run<Value: Sendable>(
        _ body: @escaping @Sendable (borrowing MongoClient) throws -> Value
    ) async throws -> Value {
        do {
            return try await threads.runIfActive { [clients] in
                guard let client = MongoClient(clients) else { throw MongoError.noClient }
                return try body(client)
            }
        } catch is CancellationError where !Task.isCancelled {
            throw MongoError.shutDown
        }
    }

    /// Waits for the work under way and takes no more.
    func shutdown() async {
        // It only fails if it was done before.
        try? await threads.shutdownGracefully()
    }
}

/// Owns the library's pool; ends when the last piece of work has let go of it.
///
/// The pool is made for use by many threads at a time, hence `@unchecked Sendable`.
@safe final class ClientPool: @unchecked Sendable {
    let pointer: OpaquePointer
    let database: String

    /// The library is started once, and not ended: it could not be started again.
    private static let start: Void = cmongoc_start()

    init(_ address: MongoAddress) throws(StoreError) {
        Self.start
        let error = ErrorSlot()
        guard let uri = unsafe mongoc_uri_new_with_error(address.uri, error.pointer) else {
            throw MongoAddress.unreadable
        }
        defer { unsafe mongoc_uri_destroy(uri) }
        guard let pool = unsafe mongoc_client_pool_new_with_error(uri, error.pointer) else {
            // The one thing that is asked of the network here is where a mongodb+srv:// address leads.
            throw error.domain == MONGOC_ERROR_STREAM.rawValue
                ? StoreError(.unreachable, "The servers of \(address) are not known: its name cannot be looked up.")
                : MongoAddress.unreadable
        }
        unsafe cmongoc_pool_set_up(pool)
        unsafe pointer = pool
        database = address.database
    }

    deinit { unsafe mongoc_client_pool_destroy(pointer) }
}
