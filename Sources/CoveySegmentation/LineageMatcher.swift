import Covey
import CoveyClustering

/// Decides which group of a new run is which segment of the run before, and what became of the others.
///
/// Of a segment `i` before and a group `j` now, both reduced to the people who are in a segment in both runs, the
/// likeness is the Jaccard index with a prior:
///
///     likeness(i, j) = (|i and j| + w * nearness) / (|i or j| + w)
///     w = 1 + 9 * (1 - share of the people of i and of j who are in a segment in both runs)
///     nearness = 1 - d(i, j) / d(next), and at least 0
///
/// Here d is the distance between the two centroids, and d(next) is the smallest of all that either of them has to
/// others. So the nearness of the centroids counts as much as one person, and as much as up to ten where few people
/// are known; it decides alone where all people have turned over, and not at all where centroids cannot be compared.
///
/// A pair can be the same group if its likeness is at least ``threshold``, or if `j` is part of a split of `i`, or if
/// `i` is part of a merge into `j`. Of those pairs, the one-to-one matching with the largest sum is taken.
///
/// - Complexity: O(people + k^3).
/// - Source: Kuhn, "The Hungarian method for the assignment problem", 1955, doi:10.1002/nav.3800020109; kinds of
///   transitions and overlap thresholds after Spiliopoulou et al., "MONIC", 2006, doi:10.1145/1150402.1150491, and the
///   matching of groups by Jaccard index after Greene, Doyle and Cunningham, 2010, doi:10.1109/ASONAM.2010.17. The
///   ratio to the next distance is that of Lowe, 2004, doi:10.1023/B:VISI.0000029664.99615.94.
struct LineageMatcher {
    /// From this likeness on, two groups can be the same: two of one size share two fifths of their people.
    static let threshold = 0.25
    /// A part of a split holds at least this share of what was split, and a part of a merge of what came of it.
    static let leastPart = 0.1

    let previous: Segmentation
    /// Distinct names, one a group.
    let suggestedNames: [String]
    let overlap: Overlap
    private let distances: [[Double]]?

    /// - Parameters:
    ///   - previous: The run that is published.
    ///   - previousOfRow: The number that each present profile had in it; 0 for *Too little evidence*, `nil` for a
    ///     profile that was not there.
    ///   - groupOfRow: The new group of the same profiles, from 0; `nil` for *Too little evidence*.
    ///   - gone: For numbers of the previous run, how many of its people have no profile any more.
    ///   - distances: From the previous centroids, in the order of `previous.segments`, to those of the new groups;
    ///     `nil` where they cannot be compared.
    ///   - suggestedNames: What the new groups would be called, each differently; there are as many as groups.
    init(
        previous: Segmentation, previousOfRow: [Int?], groupOfRow: [Int?], gone: [Int: Int], distances: [[Double]]?,
        suggestedNames: [String]
    ) {
        self.previous = previous
        self.suggestedNames = suggestedNames
        self.distances = distances
        overlap = Overlap(
            numbers: previous.segments.map(\.number), groups: suggestedNames.count, previousOfRow: previousOfRow,
            groupOfRow: groupOfRow, gone: gone)
    }

    /// What the new groups are.
    struct Match {
        /// One number a group.
        var numbers: [Int]
        /// One name a group.
        var names: [String]
        var lineage: Lineage
        /// Those of the previous run and those that have ended with it, by number.
        var retired: [RetiredSegment]
    }

    /// The result depends on who is where, and not on the order of rows or groups.
    func match() -> Match {
        let pairing = pairing()
        let (numbers, names) = identities(pairing)
        let ended = previous.segments.indices.filter { pairing.now[$0] == nil }.map { index in
            RetiredSegment(
                number: previous.segments[index].number, name: previous.segments[index].name, last: previous.id)
        }
        return Match(
            numbers: numbers, names: names,
            lineage: Lineage(
                previous: previous.id, fates: fates(pairing, numbers, names), movement: overlap.movement(to: numbers)),
            retired: (previous.retired + ended).sorted { $0.number < $1.number })
    }

    /// Which segment before and which group now are the same.
    struct Pairing {
        /// For each segment before, its group now.
        var now: [Int?]
        /// For each group now, its segment before.
        var before: [Int?]
    }

    private func pairing() -> Pairing {
        let bySize = groupsBySize
        let benefit = previous.segments.indices.map { before in
            bySize.map { canBeSame(before, $0) ? likeness(before, $0) : 0 }
        }
        var pairing = Pairing(
            now: Array(repeating: nil, count: previous.segments.count),
            before: Array(repeating: nil, count: suggestedNames.count))
        guard !benefit.isEmpty, !bySize.isEmpty else { return pairing }
        for (before, place) in OptimalAssignment.maximising(benefit).enumerated() {
            guard let place, benefit[before][place] > 0 else { continue }
            pairing.now[before] = bySize[place]
            pairing.before[bySize[place]] = before
        }
        return pairing
    }

    private func canBeSame(_ before: Int, _ now: Int) -> Bool {
        likeness(before, now) >= Self.threshold || overlap.parts(of: before).contains(now)
            || overlap.sources(of: now).contains(before)
    }

    private func likeness(_ before: Int, _ now: Int) -> Double {
        let shared = Double(overlap.shared[before][now])
        let either = Double(overlap.stayed[before] + overlap.known[now]) - shared
        guard let distances else { return either > 0 ? shared / either : 0 }
        let known =
            Double(overlap.stayed[before] + overlap.known[now])
            / Double(max(1, overlap.sizesBefore[before] + overlap.sizesNow[now]))
        let weight = 1 + 9 * (1 - known)
        return (shared + weight * Self.nearness(before, now, distances)) / (either + weight)
    }

    private static func nearness(_ before: Int, _ now: Int, _ distances: [[Double]]) -> Double {
        var next = Double.infinity
        for (other, distance) in distances[before].enumerated() where other != now { next = min(next, distance) }
        for other in distances.indices where other != before { next = min(next, distances[other][now]) }
        return next > 0 ? max(0, 1 - distances[before][now] / next) : 0
    }

    /// The largest first, of equally large ones by name: the same in whatever order groups come.
    private var groupsBySize: [Int] {
        suggestedNames.indices.sorted {
            (-overlap.sizesNow[$0], suggestedNames[$0]) < (-overlap.sizesNow[$1], suggestedNames[$1])
        }
    }

    // MARK: Numbers and names

    /// A group that continues a segment keeps its number and name; others get numbers above every earlier one, the
    /// largest first, and names that nobody had before.
    private func identities(_ pairing: Pairing) -> (numbers: [Int], names: [String]) {
        let earlier = previous.segments.map { ($0.number, $0.name) } + previous.retired.map { ($0.number, $0.name) }
        var last = earlier.map(\.0).max() ?? 0
        var taken = Set(earlier.map(\.1))
        var numbers = [Int](repeating: 0, count: suggestedNames.count)
        var names = suggestedNames
        for group in groupsBySize {
            if let before = pairing.before[group] {
                numbers[group] = previous.segments[before].number
                names[group] = previous.segments[before].name
            } else {
                last += 1
                numbers[group] = last
                names[group] = Self.free(suggestedNames[group], besides: taken)
                taken.insert(names[group])
            }
        }
        return (numbers, names)
    }

    /// The name itself, or its first variation that is free: "Quiet critics 2", "Quiet critics 3".
    private static func free(_ name: String, besides taken: Set<String>) -> String {
        guard taken.contains(name) else { return name }
        var stem = name
        if let space = name.lastIndex(of: " "), Int(name[space...].dropFirst()) != nil { stem = String(name[..<space]) }
        var number = 2
        while taken.contains("\(stem) \(number)") { number += 1 }
        return "\(stem) \(number)"
    }
}
