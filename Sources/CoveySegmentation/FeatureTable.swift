import Covey
import CoveyStore
import Synchronization

/// The features of all profiles, in raw units, in rising order of the features themselves: so that segments depend on
/// what authors are like, and never on the names they are kept under.
struct FeatureTable: Sendable {
    private(set) var features: [Feature]
    private(set) var authors: [AuthorKey] = []
    /// Row after row, one value a feature; NaN where it was never observed. Counts up to 2^24 and scores to 7 digits
    /// are exact in 32 bits.
    private(set) var values: [Float] = []
    /// How many posts of each author are stored, and how many of them have scores.
    private(set) var volumes: [Int64] = []
    private(set) var scored: [Int64] = []
    /// ``Profile/checksum(of:)`` of each row.
    private(set) var checksums: [Int64] = []
    /// All rows in rising order of author.
    private(set) var byAuthor: [Int] = []
    /// For each feature the sum of the squares of the scores behind it, over all authors, in (1/10000)²; exact.
    private(set) var sumsOfSquares: [Int64]
    /// The latest post of all.
    private(set) var latestPost = Instant(milliseconds: .min)
    /// 16 hexadecimal digits over keys and features, in order of key: equal for equal tables.
    private(set) var fingerprint = ""

    /// The features, as one checksum over all rows in order of key.
    private var checksum = Checksum()
    /// The instants that recency and age of accounts are counted from, until the latest post is known.
    private var lastSeen: [Int64] = []
    private var joinedAt: [Int64?] = []

    /// Reads every profile of a store, as they come.
    ///
    /// - Complexity: O(profiles * log profiles); 4 bytes a feature, 40 more and the key are kept of each.
    init(features: [Feature], store: any Store, progress: @escaping @Sendable (Int) -> Void) async throws(StoreError) {
        let table = Mutex(FeatureTable(features: features))
        try await store.readProfiles { page in
            let count = table.withLock { table in
                for profile in page { table.append(profile) }
                return table.authors.count
            }
            progress(count)
        }
        self = table.withLock { $0 }
        fingerprint = checksum.digits
        countFromLatestPost()
        sort()
    }

    private init(features: [Feature]) {
        self.features = features
        sumsOfSquares = [Int64](repeating: 0, count: features.count)
    }

    private mutating func append(_ profile: Profile) {
        authors.append(profile.author)
        volumes.append(profile.volume)
        scored.append(profile.polarity.count)
        latestPost = max(latestPost, profile.lastSeen)
        if features.contains(.recency) { lastSeen.append(profile.lastSeen.milliseconds) }
        if features.contains(.accountAge) { joinedAt.append(profile.account?.value.joinedAt?.milliseconds) }
        for (column, feature) in features.enumerated() {
            values.append(profile.value(of: feature, asOf: profile.lastSeen).map { Float($0) } ?? .nan)
            sumsOfSquares[column] += profile.moments(of: feature).sumOfSquares
        }
        let own = profile.checksum(of: features)
        checksums.append(own)
        checksum.add(profile.author.text)
        checksum.add(own)
    }

    private mutating func countFromLatestPost() {
        for (column, feature) in features.enumerated() where feature == .recency || feature == .accountAge {
            for row in authors.indices {
                let start = feature == .recency ? lastSeen[row] : joinedAt[row]
                values[row * features.count + column] =
                    start.map { Float(feature.length(from: Instant(milliseconds: $0), to: latestPost)) } ?? .nan
            }
        }
        (lastSeen, joinedAt) = ([], [])
    }

    /// Rows that are alike in everything stay in order of author; k-means cannot tell them apart.
    private mutating func sort() {
        let width = features.count
        let order = authors.indices.sorted { left, right in
            for column in 0..<width {
                let one = Self.ordered(values[left * width + column])
                let other = Self.ordered(values[right * width + column])
                if one != other { return one < other }
            }
            if volumes[left] != volumes[right] { return volumes[left] < volumes[right] }
            if scored[left] != scored[right] { return scored[left] < scored[right] }
            return authors[left] < authors[right]
        }
        // What was read came in order of author.
        byAuthor = [Int](repeating: 0, count: order.count)
        for (row, place) in order.enumerated() { byAuthor[place] = row }
        authors = order.map { authors[$0] }
        volumes = order.map { volumes[$0] }
        scored = order.map { scored[$0] }
        checksums = order.map { checksums[$0] }
        values = order.flatMap { values[$0 * width..<($0 + 1) * width] }
    }

    /// Keeps some of the features only.
    ///
    /// - Parameter chosen: Features of the table, in any order.
    mutating func select(_ chosen: [Feature]) {
        guard chosen != features else { return }
        let columns = chosen.compactMap { features.firstIndex(of: $0) }
        let width = features.count
        values = authors.indices.flatMap { row in columns.map { values[row * width + $0] } }
        sumsOfSquares = columns.map { sumsOfSquares[$0] }
        features = chosen
    }

    /// What was never observed comes first.
    private static func ordered(_ value: Float) -> Float { value.isNaN ? -.infinity : value }

    subscript(row: Int, column: Int) -> Float { values[row * features.count + column] }

    /// How many posts stand behind a mean of a row.
    func posts(behind feature: Feature, row: Int) -> Int64 {
        switch feature {
        case .polarity, .subjectivity: scored[row]
        default: volumes[row]
        }
    }
}

extension Profile {
    /// A checksum of what the profile says of some features. It does not change as time passes, only as posts come
    /// and go.
    func checksum(of features: [Feature]) -> Int64 {
        var checksum = Checksum()
        checksum.add(volume)
        for feature in features {
            switch feature.kind {
            case .mean:
                let moments = moments(of: feature)
                checksum.add(moments.count)
                checksum.add(moments.sum)
            case .amount:
                switch feature {
                case .recency: checksum.add(lastSeen.milliseconds)
                case .accountAge: checksum.add(account?.value.joinedAt?.milliseconds ?? .min)
                default: checksum.add(value(of: feature, asOf: lastSeen).map { Int64($0) } ?? .min)
                }
            }
        }
        return Int64(bitPattern: checksum.value)
    }
}

/// Source: FNV-1a, 64 bits; Fowler, Noll, Vo and Eastlake, RFC 9923.
struct Checksum: Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ number: Int64) {
        for shift in stride(from: Int64(0), to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// A text and its end.
    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(0xFF as UInt8)
    }

    /// 16 hexadecimal digits.
    var digits: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
