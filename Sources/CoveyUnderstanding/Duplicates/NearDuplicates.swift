/// Groups of near-duplicates: fingerprints that differ in at most six bits, and whatever is linked through such.
///
/// Equal fingerprints are taken together first, so a million copies of one text are one fingerprint. The others are
/// found through bands: of eight bytes at least two are the same in fingerprints that differ in six bits at most, so
/// sorting by each of the 28 pairs of bytes brings all of them together (Manku, Jain and Das Sarma, "Detecting
/// near-duplicates for web crawling", 2007, doi:10.1145/1242572.1242592). The groups do not depend on the order of the
/// posts.
public struct NearDuplicates: Sendable {
    /// The most bits in which two fingerprints differ that are linked directly.
    public static let distance = 6

    /// For each fingerprint given the number of its group, or -1 where it is alone. Groups are numbered by their first
    /// fingerprint, from 0.
    public let groups: [Int32]
    /// How many groups there are.
    public let count: Int

    /// In a band each fingerprint is compared with at most so many of the next greater ones. Among millions of unlike
    /// texts a band holds far fewer; it bounds the work where somebody makes fingerprints meet on purpose.
    private static let reach = 256

    /// Finds the groups.
    ///
    /// - Parameter fingerprints: One a post, less than 2 to the 31; 0 is in no group.
    /// - Complexity: O(n log n) time for n fingerprints, with at most 28 times 256 comparisons for each different
    ///   one; memory of 6 words for each.
    public init(_ fingerprints: [UInt64]) {
        var different = fingerprints.filter { $0 != 0 }
        different.sort()
        different = Self.withoutRepeats(different)
        var links = Links(count: different.count)
        Self.link(different, &links)

        var posts = [Int32](repeating: 0, count: different.count)
        var root = [Int32](repeating: -1, count: fingerprints.count)
        for (index, fingerprint) in fingerprints.enumerated() where fingerprint != 0 {
            let found = links.root(of: Self.index(of: fingerprint, in: different))
            root[index] = Int32(found)
            posts[found] += 1
        }
        var number = [Int32](repeating: -1, count: different.count)
        var count: Int32 = 0
        for index in root.indices where root[index] >= 0 {
            let found = Int(root[index])
            guard posts[found] > 1 else {
                root[index] = -1
                continue
            }
            if number[found] < 0 {
                number[found] = count
                count += 1
            }
            root[index] = number[found]
        }
        groups = root
        self.count = Int(count)
    }

    private static func withoutRepeats(_ sorted: [UInt64]) -> [UInt64] {
        var kept: [UInt64] = []
        for fingerprint in sorted where fingerprint != kept.last { kept.append(fingerprint) }
        return kept
    }

    private static func index(of fingerprint: UInt64, in sorted: [UInt64]) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < fingerprint { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Links all that differ in few bits, pair of bytes by pair of bytes.
    ///
    /// - Parameter fingerprints: Rising, each once.
    private static func link(_ fingerprints: [UInt64], _ links: inout Links) {
        guard fingerprints.count > reach else {
            // So few are compared each with each.
            return link(fingerprints, Array(0..<Int32(fingerprints.count)), 0..<fingerprints.count, &links)
        }
        var inBand = [UInt64](repeating: 0, count: fingerprints.count)
        var origin = [Int32](repeating: 0, count: fingerprints.count)
        for first in 0..<7 as Range<UInt64> {
            for second in first + 1..<8 {
                func band(_ fingerprint: UInt64) -> Int {
                    Int((fingerprint >> (8 * first) & 0xFF) << 8 | fingerprint >> (8 * second) & 0xFF)
                }
                var starts = [Int](repeating: 0, count: 65_537)
                for fingerprint in fingerprints { starts[band(fingerprint) + 1] += 1 }
                for index in 1..<starts.count { starts[index] += starts[index - 1] }
                var next = starts
                for (index, fingerprint) in fingerprints.enumerated() {
                    let place = next[band(fingerprint)]
                    next[band(fingerprint)] += 1
                    inBand[place] = fingerprint
                    origin[place] = Int32(index)
                }
                for index in 0..<65_536 where starts[index + 1] - starts[index] > 1 {
                    link(inBand, origin, starts[index]..<starts[index + 1], &links)
                }
            }
        }
    }

    private static func link(_ fingerprints: [UInt64], _ origin: [Int32], _ band: Range<Int>, _ links: inout Links) {
        for left in band.dropLast() {
            for right in left + 1..<min(band.upperBound, left + 1 + reach)
            where Fingerprint.distance(fingerprints[left], fingerprints[right]) <= distance {
                links.join(Int(origin[left]), Int(origin[right]))
            }
        }
    }
}

/// Which things hang together; each set is known by its least member.
private struct Links {
    private var parents: [Int32]

    init(count: Int) {
        parents = (0..<Int32(count)).map { $0 }
    }

    mutating func root(of member: Int) -> Int {
        var member = member
        while Int(parents[member]) != member {
            parents[member] = parents[Int(parents[member])]
            member = Int(parents[member])
        }
        return member
    }

    mutating func join(_ left: Int, _ right: Int) {
        guard parents[left] != parents[right] else { return }
        let (left, right) = (root(of: left), root(of: right))
        if left < right { parents[right] = Int32(left) } else { parents[left] = Int32(right) }
    }
}
