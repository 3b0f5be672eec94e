import CMongoC

/// What the library or the server complains of.
struct MongoError: Error, Sendable {
    /// The library's, see mongoc-error.h.
    var domain: UInt32
    /// The server's in the domain of the server and of write concerns; otherwise the library's.
    var code: UInt32
    /// For logs of the machine: a server may quote a key.
    var message: String
    /// What the server says of trying again.
    var labels: [String] = []

    /// A name with a NUL in it.
    static let badKey = MongoError(domain: bson, code: invalid, message: "a field's name holds a NUL")
    /// Bytes that are no BSON document.
    static let malformed = MongoError(domain: bson, code: invalid, message: "these bytes are no BSON document")
    /// The pool had no client to give in time.
    static let noClient = MongoError(
        domain: MONGOC_ERROR_POOL.rawValue, code: 0, message: "no connection was free in time")
    /// Work was sent after the pool was shut down, or taken back.
    static let shutDown = MongoError(
        domain: MONGOC_ERROR_POOL.rawValue, code: 1, message: "the connections are shut down")

    private static let bson = MONGOC_ERROR_BSON.rawValue
    private static let invalid = MONGOC_ERROR_BSON_INVALID.rawValue

    /// No server was there to take the work: nothing was attempted.
    var isUnreachable: Bool {
        switch domain {
        case MONGOC_ERROR_SERVER_SELECTION.rawValue: true
        case MONGOC_ERROR_POOL.rawValue: code == Self.noClient.code
        default: isAuthenticationCutShort
        }
    }

    /// It may have been done or not, or not for good: do it again.
    var isOutcomeUnknown: Bool {
        switch domain {
        case MONGOC_ERROR_STREAM.rawValue, MONGOC_ERROR_WRITE_CONCERN.rawValue: true
        case MONGOC_ERROR_PROTOCOL.rawValue:
            code != MONGOC_ERROR_PROTOCOL_BAD_WIRE_VERSION.rawValue
        case MONGOC_ERROR_SERVER.rawValue:
            Self.passing.contains(code) || !Self.againLabels.isDisjoint(with: labels)
        default: false
        }
    }

    /// Credentials or rights are wrong: doing it again may lock an account.
    var isRefused: Bool {
        switch domain {
        case MONGOC_ERROR_CLIENT.rawValue:
            code == MONGOC_ERROR_CLIENT_AUTHENTICATE.rawValue && !isAuthenticationCutShort
        case MONGOC_ERROR_SCRAM.rawValue: true
        case MONGOC_ERROR_SERVER.rawValue: code == Self.unauthorized || code == 18
        default: false
        }
    }

    var isDuplicateKey: Bool { domain == MONGOC_ERROR_SERVER.rawValue && Self.duplicateKey.contains(code) }

    /// The server is older or newer than the library can speak with.
    var isOfOtherVersion: Bool {
        domain == MONGOC_ERROR_PROTOCOL.rawValue && code == MONGOC_ERROR_PROTOCOL_BAD_WIRE_VERSION.rawValue
            || domain == MONGOC_ERROR_SERVER_SELECTION.rawValue
                && code == MONGOC_ERROR_SERVER_SELECTION_BAD_WIRE_VERSION.rawValue
    }

    /// The library has no code for it.
    var isAboutTLS: Bool { message.contains("TLS") || message.contains("certificate") }

    /// OutOfDiskSpace.
    var isOutOfRoom: Bool { domain == MONGOC_ERROR_SERVER.rawValue && code == 14_031 }

    /// DocumentValidationFailure.
    var isInvalidDocument: Bool { domain == MONGOC_ERROR_SERVER.rawValue && code == 121 }

    /// The server's code for missing rights.
    static let unauthorized: UInt32 = 13
    static let duplicateKey: Set<UInt32> = [11000, 11001, 12582]

    /// A connection that is lost while a client signs in: the library gives it the domain and code of a refusal, and only
    /// the words differ.
    private var isAuthenticationCutShort: Bool {
        domain == MONGOC_ERROR_CLIENT.rawValue && code == MONGOC_ERROR_CLIENT_AUTHENTICATE.rawValue
            && ["socket", "Failed to send", "Failed to read", "timed out", "timeout"].contains { message.contains($0) }
    }

    /// Not primary, shutting down, network among servers, time over, a write in the way of a write.
    private static let passing: Set<UInt32> = [
        6, 7, 50, 89, 91, 112, 189, 262, 9001, 10107, 11600, 11601, 11602, 13435, 13436,
    ]
    private static let againLabels: Set<String> = ["RetryableWriteError", "TransientTransactionError"]
}

extension MongoError {
    /// What a reply says of writes that were made, and not confirmed.
    init(writeConcern reply: BSONDocument) {
        self.init(
            domain: MONGOC_ERROR_WRITE_CONCERN.rawValue, code: UInt32(clamping: reply.int64("code") ?? 0),
            message: reply.string("errmsg") ?? "the write concern was not met")
    }
}

/// Room for one error of the library's.
@safe struct ErrorSlot: ~Copyable {
    let pointer: UnsafeMutablePointer<bson_error_t>

    init() { unsafe pointer = cmongoc_error_new() }

    deinit { unsafe bson_free(pointer) }

    var domain: UInt32 { unsafe cmongoc_error_domain(pointer) }
    var code: UInt32 { unsafe cmongoc_error_code(pointer) }

    /// A copy of what was written into it.
    func error(_ reply: BSONDocument? = nil) -> MongoError {
        // The library cuts a message off at a byte: the last character may be half.
        MongoError(
            domain: domain, code: code, message: unsafe String(cString: cmongoc_error_message(pointer)),
            labels: reply?.strings("errorLabels") ?? [])
    }
}
