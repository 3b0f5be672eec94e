import Covey
import CoveyStore
import CoveyTesting
import Testing

@testable import CoveyServer

@Suite struct AccessMemoryTests {
    private let clock = TestClock()
    private let store = InMemoryStore()
    private let memory = AccessMemory()

    private func keys(_ store: any Store) -> KeyRing { KeyRing(store: store, memory: memory, now: clock.now) }

    private func sessions(_ store: any Store) -> SessionBook {
        SessionBook(store: store, memory: memory, keys: keys(self.store), now: clock.now)
    }

    /// The store, to whose first reading of a kind of record something happens a second later.
    private func reading(_ kind: RecordKind, _ event: @escaping @Sendable () async -> Void) -> HookedStore {
        let readings = Counter()
        return HookedStore(store) { [clock] moment in
            guard case .read(kind) = moment, readings.add() == 1 else { return }
            clock.advance(seconds: 1)
            await event()
        }
    }

    @Test func `a key that is revoked while it is read stays revoked`() async throws {
        let (text, key) = try await keys(store).make("A key", scopes: Role.reader.scopes, days: nil, by: "test")
        let late = keys(reading(.key) { [keys = keys(store)] in _ = try? await keys.revoke(key.prefix, by: "test") })
        #expect(try await late.prove(text).prefix == key.prefix, "it was good when it was read")
        await #expect(throws: Problem.self) { try await late.prove(text) }
        await late.settle()
    }

    @Test func `a session that is closed while it is read stays closed`() async throws {
        let (_, key) = try await keys(store).make("A key", scopes: Role.reader.scopes, days: nil, by: "test")
        let (token, session) = try await sessions(store).open(for: key)
        let late = sessions(reading(.session) { [book = sessions(store)] in try? await book.close(session.id) })
        #expect(try await late.find(token)?.session == session, "it was open when it was read")
        #expect(try await late.find(token)?.session == nil)
        await keys(store).settle()
    }
}
