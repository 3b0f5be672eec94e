import CoveyStore
import Testing

@testable import CoveyMongo

struct MongoErrorTests {
    /// Numbers of mongoc-error.h.
    private enum Domain {
        static let client: UInt32 = 1
        static let stream: UInt32 = 2
        static let `protocol`: UInt32 = 3
        static let selection: UInt32 = 15
        static let writeConcern: UInt32 = 16
        static let server: UInt32 = 17
    }

    private func error(_ domain: UInt32, _ code: UInt32, _ message: String = "", labels: [String] = []) -> MongoError {
        MongoError(domain: domain, code: code, message: message, labels: labels)
    }

    @Test func `without a server nothing was attempted`() {
        #expect(error(Domain.selection, 13053).isUnreachable)
        #expect(MongoError.noClient.isUnreachable && !MongoError.noClient.isOutcomeUnknown)
        #expect(!error(Domain.stream, 4).isUnreachable && !MongoError.shutDown.isUnreachable)
    }

    @Test(arguments: [6, 7, 50, 89, 91, 112, 189, 262, 9001, 10107, 11600, 11601, 11602, 13435, 13436] as [UInt32])
    func `a server that could not finish leaves the outcome unknown`(_ code: UInt32) {
        #expect(error(Domain.server, code).isOutcomeUnknown && !error(Domain.server, code).isRefused)
        #expect(!error(Domain.client, code).isOutcomeUnknown)
    }

    @Test func `so do a lost connection, a write concern and the server's own labels`() {
        #expect(error(Domain.stream, 4).isOutcomeUnknown && error(Domain.writeConcern, 64).isOutcomeUnknown)
        #expect(error(Domain.protocol, 17).isOutcomeUnknown)
        #expect(error(Domain.server, 1, labels: ["x", "RetryableWriteError"]).isOutcomeUnknown)
        #expect(error(Domain.server, 1, labels: ["TransientTransactionError"]).isOutcomeUnknown)
        #expect(!error(Domain.server, 1, labels: ["x"]).isOutcomeUnknown)
        for code in [2, 9, 13, 14, 18, 121, 11000] as [UInt32] { #expect(!error(Domain.server, code).isOutcomeUnknown) }
    }

    @Test func `a refusal is told from a connection that is lost while signing in`() {
        let refusal = error(Domain.client, 11, "Authentication failed.")
        let loss = error(Domain.client, 11, "Failed to read 4 bytes: socket error or timeout")
        #expect(refusal.isRefused && !refusal.isUnreachable)
        #expect(!loss.isRefused && loss.isUnreachable)
        #expect(error(Domain.server, 13).isRefused && error(Domain.server, 18).isRefused)
    }

    @Test func `every error has one sentence`() throws {
        let address = try MongoAddress("mongodb://h/")
        let sentences: [(MongoError, String)] = [
            (error(Domain.selection, 13053), "The server at mongodb://h/covey does not answer."),
            (
                error(Domain.selection, 13053, "[TLS handshake failed: certificate verify failed]"),
                "There is no secure connection to mongodb://h/covey: one side does not trust the other's certificate."
            ),
            (
                error(Domain.protocol, 15),
                "The server at mongodb://h/covey is of a version that Covey cannot work with."
            ),
            (error(Domain.server, 13), "The user of mongodb://h/covey may not do what Covey needs to do there."),
            (error(Domain.stream, 4), "The connection to mongodb://h/covey was lost, or its server could not finish."),
            (error(Domain.server, 14_031), "The server at mongodb://h/covey has no room left."),
            (error(Domain.server, 121), "The database at mongodb://h/covey has rules that refuse what Covey writes."),
            (error(Domain.server, 9), "The server at mongodb://h/covey refuses an operation (code 9)."),
        ]
        for (error, sentence) in sentences { #expect(StoreError(error, address).message == sentence) }
    }
}
