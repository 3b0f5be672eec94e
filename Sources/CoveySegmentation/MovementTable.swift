import Covey

/// Counts people by where they were and where they are.
struct MovementTable {
    private struct Cell: Hashable {
        var from: Int?
        var to: Int?
    }

    private var people: [Cell: Int] = [:]

    /// Adds people who went one way; those who were in neither place do not count.
    mutating func add(from: Int?, to: Int?, people count: Int = 1) {
        guard count > 0, from != nil || to != nil else { return }
        people[Cell(from: from, to: to), default: 0] += count
    }

    /// The cells that hold somebody, by `from`, then `to`, in rising order of number: *Too little evidence*, which is
    /// 0, comes first, and who was not there, or is gone, comes last.
    var movement: [Lineage.Movement] {
        people.map { Lineage.Movement(from: $0.key.from, to: $0.key.to, people: $0.value) }
            .sorted { ($0.from ?? .max, $0.to ?? .max) < ($1.from ?? .max, $1.to ?? .max) }
    }
}
