/// Lines that are known already and must be written later, earliest first: a binary heap.
struct PendingQueue {
    private struct Entry {
        let due: Int64
        /// Breaks ties, so that equal instants keep their order.
        let order: Int
        let event: PendingEvent

        func precedes(_ other: Entry) -> Bool { (due, order) < (other.due, other.order) }
    }

    private var entries: [Entry] = []
    private var added = 0

    var count: Int { entries.count }
    var firstDue: Int64? { entries.first?.due }

    /// Complexity: O(log count).
    mutating func add(_ event: PendingEvent, at due: Int64) {
        entries.append(Entry(due: due, order: added, event: event))
        added += 1
        var child = entries.count - 1
        while child > 0, entries[child].precedes(entries[(child - 1) / 2]) {
            entries.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes the earliest event and its instant. Complexity: O(log count).
    mutating func popFirst() -> (event: PendingEvent, due: Int64)? {
        guard let first = entries.first else { return nil }
        let last = entries.removeLast()
        guard !entries.isEmpty else { return (first.event, first.due) }
        entries[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count {
                if entries[child].precedes(entries[least]) { least = child }
            }
            if least == parent { return (first.event, first.due) }
            entries.swapAt(parent, least)
            parent = least
        }
    }
}

/// What a later line will be.
enum PendingEvent {
    /// A post line seen for the first time, late, after its delete.
    case latePost(Draft)
    /// The same line once more.
    case duplicate(Draft)
    /// A new version of the draft.
    case edit(Draft)
    case delete(id: UInt64, author: Int)
}
