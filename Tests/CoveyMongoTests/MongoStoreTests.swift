import Covey
import CoveyMongoTesting
import CoveyStore
import CoveyStoreConformance
import Testing

@testable import CoveyMongo

@Suite(.enabled(if: MongoTestServer.shouldRun, "needs a MongoDB server for tests; make test sets one up"))
struct MongoStoreTests {
    @Test(arguments: StoreLaw.all)
    func `keeps the law`(_ law: StoreLaw) async throws {
        let server = try MongoTestServer.shared()
        try await law.run { try await MongoStore.open(MongoAddress(server.freshDatabase()), create: true) }
    }
}
