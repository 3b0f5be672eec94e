import Covey
import CoveyClustering
import CoveyStore
import Foundation
import Synchronization

/// The features of all profiles, in raw units, in rising order of the features themselves: so that segments depend on
/// what authors are like, and never on the names they are kept under.
struct FeatureTable {
    let features: [Feature]
    private(set) var authors: [AuthorKey] = []
    /// Row after row, one value a feature. Counts up to 2^24 and scores to 7 digits are exact in 32 bits.
    private(set) var values: [Float] = []
    /// Whether each author has a scored post.
    private(set) var isScored: [Bool] = []
    /// FNV-1a over keys and values; see ``fingerprint``.
    private var checksum: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Reads every profile of a store, as they come.
    ///
    /// - Complexity: O(profiles * log profiles); 4 bytes a feature and the key are kept of each.
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
        sort()
    }

    private init(features: [Feature]) {
        self.features = features
    }

    /// Rows that are alike in everything stay in order of author; k-means cannot tell them apart.
    private mutating func sort() {
        let width = features.count
        let order = authors.indices.sorted { left, right in
            for column in 0..<width {
                let (one, other) = (values[left * width + column], values[right * width + column])
                if one != other { return one < other }
            }
            return left < right
        }
        authors = order.map { authors[$0] }
        isScored = order.map { isScored[$0] }
        values = order.flatMap { values[$0 * width..<($0 + 1) * width] }
    }

    private mutating func append(_ profile: Profile) {
        authors.append(profile.author)
        isScored.append(profile.polarity.count > 0)
        for byte in profile.author.text.utf8 { add(byte) }
        for feature in features {
            let value = Float(profile.value(of: feature))
            values.append(value)
            for shift in stride(from: UInt32(0), to: 32, by: 8) {
                add(UInt8(truncatingIfNeeded: value.bitPattern >> shift))
            }
        }
    }

    /// Source: FNV-1a, 64 bits; Fowler, Noll, Vo and Eastlake, RFC 9923.
    private mutating func add(_ byte: UInt8) {
        checksum = (checksum ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// 16 hexadecimal digits: equal for equal tables.
    var fingerprint: String {
        let digits = String(checksum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// All values after their features' transforms.
    func transformed() -> Matrix {
        var transformed = values
        let logarithms = features.indices.filter { features[$0].transform == .logarithm }
        for row in stride(from: 0, to: values.count, by: features.count) {
            for index in logarithms {
                transformed[row + index] = Float(log1p(Double(values[row + index])))
            }
        }
        return Matrix(rows: authors.count, columns: features.count, elements: transformed)
    }
}
