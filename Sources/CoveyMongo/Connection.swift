import CoveyStore

/// A server, and the patience that is had with it: what fails because the server is away is tried again.
struct Connection: Sendable {
    let pool: MongoPool
    let address: MongoAddress
    /// How long to go on trying.
    let patience: Duration
    /// Hears of waiting, for people.
    let notice: @Sendable (String) -> Void

    /// How many pieces of work are sent at the same time.
    static let lanes = 4

    /// Runs work that may be done again without harm, until it is done.
    ///
    /// - Throws: ``StoreError``: at once where trying again cannot help, and once patience is at its end.
    func perform<Value: Sendable>(
        _ work: @escaping @Sendable (borrowing MongoClient) throws -> Value
    ) async throws(StoreError) -> Value {
        let start = ContinuousClock.now
        var pause = Duration.milliseconds(100)
        while true {
            do {
                return try await pool.run(work)
            } catch {
                let failure = StoreError(any: error, address)
                guard let error = error as? MongoError, error.isUnreachable || error.isOutcomeUnknown,
                    ContinuousClock.now - start < patience
                else { throw failure }
                notice("Waiting for the store: \(failure.message)")
                do { try await Task.sleep(for: pause) } catch { throw failure }
                pause = min(pause * 2, .seconds(5))
            }
        }
    }

    /// Cuts a list into pieces and works on a few of them at a time.
    ///
    /// - Returns: What each piece gave, in order.
    func inPieces<Item: Sendable, Value: Sendable>(
        of size: Int, _ items: [Item],
        _ work: @escaping @Sendable (ArraySlice<Item>, borrowing MongoClient) throws -> Value
    ) async throws(StoreError) -> [Value] {
        let starts = Array(stride(from: 0, to: items.count, by: size))
        var values: [Int: Value] = [:]
        do {
            try await withThrowingTaskGroup(of: (Int, Value).self) { group in
                for (place, start) in starts.enumerated() {
                    if place >= Self.lanes, let (done, value) = try await group.next() { values[done] = value }
                    let piece = items[start..<min(start + size, items.count)]
                    group.addTask { (place, try await perform { client in try work(piece, client) }) }
                }
                for try await (done, value) in group { values[done] = value }
            }
        } catch {
            throw StoreError(any: error, address)
        }
        return starts.indices.compactMap { values[$0] }
    }
}

extension StoreError {
    init(any error: any Error, _ address: MongoAddress) {
        if let error = error as? StoreError {
            self = error
        } else if let error = error as? MongoError {
            self.init(error, address)
        } else {
            self.init(.unavailable, "The store at \(address) cannot be used.", underlying: String(describing: error))
        }
    }
}
