import CoveyStore
import CoveyStoreConformance
import Testing

@Suite struct InMemoryStoreTests {
    @Test(arguments: StoreLaw.all)
    func `keeps the law`(_ law: StoreLaw) async throws {
        try await law.run { InMemoryStore() }
    }
}
