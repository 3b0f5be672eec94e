import Covey
import CoveyStore
import Testing

@testable import CoveyServer

@Suite struct DecisionTests {
    private func turn(until milliseconds: Int64) -> Record {
        Record(kind: .lease, id: "decision", body: "{}", expiresAt: Instant(milliseconds: milliseconds))
    }

    @Test(arguments: [
        "/segmentations/1/publish", "/segmentations/1/refuse", "/segmentations/freeze", "/segments/1/name",
    ])
    func `pages wait for their turn too`(address: String) async throws {
        let house = PagesHouse(InMemoryStore())
        let parts = house.parts
        let form = "name=New&back=/segments&form_token=\(PagesHouse.token)"
        let turn = turn(until: PagesHouse.now.milliseconds + 600_000)
        #expect(try await parts.store.keep(turn, now: PagesHouse.now))
        let place = try await house.post(address, form).place
        #expect(place.hasPrefix("/segments?problem=Somebody%20else%20decides"), "\(place)")
        try await parts.store.remove(.lease, turn.id, revision: 1)
        let free = try await house.post(address, form).place
        #expect(free.hasPrefix("/segments?problem=There%20"), "\(free)")
    }

    @Test func `a turn that ran out is not taken from whoever has it next`() async throws {
        let service = AccessService()
        let parts = service.parts
        try await parts.deciding {
            service.clock.advance(seconds: 61)
            let next = turn(until: parts.now().milliseconds + 60_000)
            let isKept = try await parts.store.keep(next, now: parts.now())
            #expect(isKept)
        }
        #expect(try await parts.store.record(.lease, "decision", now: parts.now()) != nil)
    }

    @Test func `whoever goes away in the middle gives the turn back`() async throws {
        let parts = ServiceFixture.parts(HookedStore(), ServiceSettings())
        let (begun, hasBegun) = AsyncStream.makeStream(of: Void.self)
        let first = Task {
            try await parts.deciding {
                hasBegun.yield()
                try await Task.sleep(for: .seconds(600))
            }
        }
        for await _ in begun { break }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        #expect(try await parts.deciding { true })
    }
}
