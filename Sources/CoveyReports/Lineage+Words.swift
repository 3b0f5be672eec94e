public import Covey

extension Lineage {
    /// What became of the segments, counted: `4 continue, 1 born, 312 people moved`.
    public var summary: String {
        let counts = Fate.Kind.allCases.compactMap { kind -> String? in
            let count = fates.count { $0.kind == kind }
            guard count > 0 else { return nil }
            return switch kind {
            case .continued: "\(count) \(count == 1 ? "continues" : "continue")"
            case .split: "\(count) split"
            case .merged: "\(count) merged"
            case .born: "\(count) born"
            case .ended: "\(count) ended"
            }
        }
        return (counts + ["\(Numerals.counted(moved, "person", "people")) moved"]).joined(separator: ", ")
    }
}

extension [Lineage.Movement] {
    /// Where people came from, rising, people who were not there last.
    var origins: [Int?] { Self.ordered(map(\.from)) }

    /// Where they went to, in the same order.
    var destinations: [Int?] { Self.ordered(map(\.to)) }

    func people(from: Int?, to: Int?) -> Int {
        reduce(0) { $1.from == from && $1.to == to ? $0 + $1.people : $0 }
    }

    private static func ordered(_ ends: [Int?]) -> [Int?] {
        Set(ends).sorted { ($0 ?? .max) < ($1 ?? .max) }
    }
}
