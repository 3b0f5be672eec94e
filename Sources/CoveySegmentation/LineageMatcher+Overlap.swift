import Covey

extension LineageMatcher {
    /// Who was where and is where now. Segments before and groups now are counted from 0, in the order they came in.
    struct Overlap {
        /// People of each segment before who are in each group now.
        private(set) var shared: [[Int]]
        /// People of each segment before who are in any group now.
        let stayed: [Int]
        /// People of each group now who were in any segment before.
        let known: [Int]
        /// Everybody of each segment before.
        let sizesBefore: [Int]
        /// Everybody of each group now.
        let sizesNow: [Int]
        /// By number before and group now; groups count from 1 here, and 0 is *Too little evidence*.
        let cells: [Lineage.Movement]

        init(numbers: [Int], groups: Int, previousOfRow: [Int?], groupOfRow: [Int?], gone: [Int: Int]) {
            precondition(previousOfRow.count == groupOfRow.count, "every row has a place before and now")
            var table = MovementTable()
            for (number, group) in zip(previousOfRow, groupOfRow) { table.add(from: number, to: (group ?? -1) + 1) }
            for (number, people) in gone { table.add(from: number, to: nil, people: people) }
            cells = table.movement

            let indices = Dictionary(numbers.enumerated().map { ($1, $0) }) { first, _ in first }
            var shared = [[Int]](repeating: [Int](repeating: 0, count: groups), count: numbers.count)
            var sizesBefore = [Int](repeating: 0, count: numbers.count)
            var sizesNow = [Int](repeating: 0, count: groups)
            for cell in cells {
                let before = cell.from.flatMap { indices[$0] }
                let now = cell.to.flatMap { $0 > 0 ? $0 - 1 : nil }
                if let before { sizesBefore[before] += cell.people }
                if let now { sizesNow[now] += cell.people }
                if let before, let now { shared[before][now] = cell.people }
            }
            self.shared = shared
            self.sizesBefore = sizesBefore
            self.sizesNow = sizesNow
            stayed = shared.map { $0.reduce(0, +) }
            known = (0..<groups).map { now in shared.reduce(0) { $0 + $1[now] } }
        }

        /// The groups that a segment has split into: each is mostly made of it and holds a good part of it, and
        /// together they hold most of it. Empty where it has not split.
        func parts(of before: Int) -> [Int] {
            let parts = shared[before].indices.filter { now in
                2 * shared[before][now] > known[now] && isGoodPart(shared[before][now], of: stayed[before])
            }
            let people = parts.reduce(0) { $0 + shared[before][$1] }
            return parts.count > 1 && 2 * people > stayed[before] ? parts : []
        }

        /// The segments that have merged into a group: each gave most of its people and is a good part of the group,
        /// and together they are most of it. Empty where none have merged.
        func sources(of now: Int) -> [Int] {
            let sources = shared.indices.filter { before in
                2 * shared[before][now] > stayed[before] && isGoodPart(shared[before][now], of: known[now])
            }
            let people = sources.reduce(0) { $0 + shared[$1][now] }
            return sources.count > 1 && 2 * people > known[now] ? sources : []
        }

        private func isGoodPart(_ people: Int, of whole: Int) -> Bool {
            Double(people) >= leastPart * Double(whole)
        }

        /// The movement, under the numbers that the groups now have.
        func movement(to numbers: [Int]) -> [Lineage.Movement] {
            var table = MovementTable()
            for cell in cells {
                table.add(from: cell.from, to: cell.to.map { $0 > 0 ? numbers[$0 - 1] : $0 }, people: cell.people)
            }
            return table.movement
        }
    }
}
