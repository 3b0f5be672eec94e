import Covey

extension LineageMatcher {
    /// What became of each segment; every number of either run is in one of them.
    func fates(_ pairing: Pairing, _ numbers: [Int], _ names: [String]) -> [Lineage.Fate] {
        var fates: [Lineage.Fate] = []
        var toldBefore = Set<Int>()
        var toldNow = Set<Int>()
        for (before, now) in pairing.now.enumerated() {
            guard let now else { continue }
            let parts = newParts(of: before, besides: now, pairing)
            let sources = endedSources(of: now, besides: before, pairing)
            let parted = people(from: [before], to: parts)
            let joined = people(from: sources, to: [now])
            // Where a segment has split and merged at once, the larger part decides; the rest is born or has ended.
            let isSplit = !parts.isEmpty && parted >= joined
            let from = isSplit ? [before] : [before] + sources
            let to = isSplit ? [now] + parts : [now]
            toldBefore.formUnion(from)
            toldNow.formUnion(to)
            let kind: Lineage.Fate.Kind = isSplit ? .split : sources.isEmpty ? .continued : .merged
            let sentence =
                switch kind {
                case .split: splitSentence(before, to, names)
                case .merged: mergeSentence(from, now, names)
                default: continuationSentence(before, now)
                }
            fates.append(fate(kind, from, to, numbers, sentence))
        }
        for before in previous.segments.indices where !toldBefore.contains(before) {
            fates.append(fate(.ended, [before], [], numbers, endSentence(before, names)))
        }
        for now in names.indices where !toldNow.contains(now) {
            fates.append(fate(.born, [], [now], numbers, birthSentence(now, names)))
        }
        return fates.sorted { ($0.from + $0.to).min() ?? 0 < ($1.from + $1.to).min() ?? 0 }
    }

    private func fate(
        _ kind: Lineage.Fate.Kind, _ from: [Int], _ to: [Int], _ numbers: [Int], _ sentence: String
    ) -> Lineage.Fate {
        Lineage.Fate(
            kind: kind, from: from.map { previous.segments[$0].number }.sorted(), to: to.map { numbers[$0] }.sorted(),
            people: people(from: from, to: to), sentence: sentence)
    }

    /// The other groups that a segment has split into and that continue none themselves.
    private func newParts(of before: Int, besides now: Int, _ pairing: Pairing) -> [Int] {
        let parts = overlap.parts(of: before).filter { $0 == now || pairing.before[$0] == nil }
        let isMost = 2 * people(from: [before], to: parts) > overlap.stayed[before]
        return parts.contains(now) && isMost ? parts.filter { $0 != now } : []
    }

    /// The other segments that have merged into a group and that are continued nowhere else.
    private func endedSources(of now: Int, besides before: Int, _ pairing: Pairing) -> [Int] {
        let sources = overlap.sources(of: now).filter { $0 == before || pairing.now[$0] == nil }
        let isMost = 2 * people(from: sources, to: [now]) > overlap.known[now]
        return sources.contains(before) && isMost ? sources.filter { $0 != before } : []
    }

    private func people(from: [Int], to: [Int]) -> Int {
        from.reduce(0) { sum, before in to.reduce(sum) { $0 + overlap.shared[before][$1] } }
    }

    // MARK: Sentences

    private func continuationSentence(_ before: Int, _ now: Int) -> String {
        let (name, size) = (previous.segments[before].name, overlap.sizesBefore[before])
        let stayed = overlap.shared[before][now]
        let newcomers = overlap.sizesNow[now] - stayed
        let came = newcomers == 0 ? "nobody came" : "\(Words.count(newcomers)) came"
        guard stayed > 0 else {
            return "\(name) continues in its likeness: none of its \(Self.people(size)) is still there, \(came)."
        }
        let people = "\(Words.count(stayed)) of its \(Self.people(size)) \(stayed == 1 ? "is" : "are")"
        return "\(name) continues: \(people) still there, \(came)."
    }

    private func splitSentence(_ before: Int, _ to: [Int], _ names: [String]) -> String {
        let parts = to.sorted { (-overlap.shared[before][$0], names[$0]) < (-overlap.shared[before][$1], names[$1]) }
        let people = parts.enumerated().map { place, now in
            let count = overlap.shared[before][now]
            let verb = place > 0 ? "" : count == 1 ? " is now" : " are now"
            return "\(Words.count(count))\(verb) in \(names[now])"
        }
        let segment = previous.segments[before].name
        return "\(segment) has split: of its \(Self.people(overlap.sizesBefore[before])), \(Self.list(people))."
    }

    private func mergeSentence(_ from: [Int], _ now: Int, _ names: [String]) -> String {
        let sources = from.sorted { left, right in
            (-overlap.shared[left][now], previous.segments[left].number)
                < (-overlap.shared[right][now], previous.segments[right].number)
        }
        let people = sources.enumerated().map { place, before in
            let count = overlap.shared[before][now]
            let verb = place > 0 ? "" : count == 1 ? " was" : " were"
            return "\(Words.count(count))\(verb) in \(previous.segments[before].name)"
        }
        let joined = sources.map { previous.segments[$0].name }.filter { $0 != names[now] }
        return "\(Self.list(joined)) \(joined.count == 1 ? "has" : "have") merged into \(names[now]): "
            + "of its \(Self.people(overlap.sizesNow[now])), \(Self.list(people))."
    }

    /// Where most came from tells what the group is.
    private func birthSentence(_ now: Int, _ names: [String]) -> String {
        let cells = overlap.cells.filter { $0.to == now + 1 }
        let most = cells.min { (-$0.people, $0.from ?? .max) < (-$1.people, $1.from ?? .max) }
        guard let most else { return "\(names[now]) is new." }
        let verb = most.people == 1 ? "was" : "were"
        let origin =
            switch most.from {
            case nil: "\(verb) not there before"
            case Segment.tooLittleEvidence: "had too little evidence before"
            case .some(let number): "\(verb) in \(previous.name(of: number))"
            }
        let people = Self.people(overlap.sizesNow[now])
        return "\(names[now]) is new: of its \(people), \(Words.count(most.people)) \(origin)."
    }

    /// Where most went tells what became of the segment.
    private func endSentence(_ before: Int, _ names: [String]) -> String {
        let segment = previous.segments[before]
        let ends = overlap.cells.filter { $0.from == segment.number }.map { cell in
            let isOne = cell.people == 1
            let end =
                switch cell.to {
                case nil: isOne ? "is gone" : "are gone"
                case Segment.tooLittleEvidence: "\(isOne ? "has" : "have") too little evidence now"
                case .some(let group): "\(isOne ? "is" : "are") now in \(names[group - 1])"
                }
            return (people: cell.people, end: end)
        }
        // Of equally many by the words, since the order of groups says nothing.
        guard let most = ends.min(by: { (-$0.people, $0.end) < (-$1.people, $1.end) }) else {
            return "\(segment.name) has ended."
        }
        let people = Self.people(overlap.sizesBefore[before])
        return "\(segment.name) has ended: of its \(people), \(Words.count(most.people)) \(most.end)."
    }

    private static func people(_ number: Int) -> String { Words.count(number) + (number == 1 ? " person" : " people") }

    /// "a", "a and b", "a, b and c".
    private static func list(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }
}
