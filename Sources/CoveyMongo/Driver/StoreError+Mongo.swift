import CoveyStore

extension StoreError {
    /// Says in one sentence what went wrong, with what the server or library said for logs, unless it quotes a secret
    /// or a key.
    init(_ error: MongoError, _ address: MongoAddress) {
        let (code, message) = Self.sentence(error, address)
        let isQuotable = address.isHarmless(error.message) && !error.isDuplicateKey
        self.init(code, message, underlying: isQuotable ? error.message : nil)
    }

    private static func sentence(_ error: MongoError, _ address: MongoAddress) -> (Code, String) {
        if error.isOfOtherVersion {
            return (.unavailable, "The server at \(address) is of a version that Covey cannot work with.")
        }
        if error.isRefused {
            return error.code == MongoError.unauthorized
                ? (.refused, "The user of \(address) may not do what Covey needs to do there.")
                : (.refused, "The server at \(address) refuses the user or password.")
        }
        if error.isUnreachable {
            return error.isAboutTLS
                ? (
                    .unreachable,
                    "There is no secure connection to \(address): one side does not trust the other's certificate."
                )
                : (.unreachable, "The server at \(address) does not answer.")
        }
        if error.isOutcomeUnknown {
            return (.unreachable, "The connection to \(address) was lost, or its server could not finish.")
        }
        if error.isOutOfRoom { return (.full, "The server at \(address) has no room left.") }
        if error.isInvalidDocument {
            return (.corrupt, "The database at \(address) has rules that refuse what Covey writes.")
        }
        return (.unavailable, "The server at \(address) refuses an operation (code \(error.code)).")
    }
}
