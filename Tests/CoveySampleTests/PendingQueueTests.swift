import Testing

@testable import CoveySample

@Suite struct PendingQueueTests {
    @Test func `events leave by instant, equal instants in the order they came`() {
        var queue = PendingQueue()
        var random = SplitMix64(seed: 8)
        var expected: [(due: Int64, id: UInt64)] = []
        for id in 0..<500 {
            let due = Int64(random.below(40))
            queue.add(.delete(id: UInt64(id), author: 0), at: due)
            expected.append((due, UInt64(id)))
        }
        expected.sort { ($0.due, $0.id) < ($1.due, $1.id) }
        var left: [UInt64] = []
        while let next = queue.popFirst() {
            if case .delete(let id, _) = next.event { left.append(id) }
        }
        #expect(left == expected.map(\.id))
    }
}
