/// A set of countries, by their place in a gazetteer's list: 256 bits.
struct CountrySet: Hashable {
    private var bits: SIMD4<UInt64> = .zero

    static let capacity = 256

    var isEmpty: Bool { bits == .zero }

    mutating func insert(_ country: Int) {
        bits[country / 64] |= 1 << UInt64(country % 64)
    }

    func union(_ other: CountrySet) -> CountrySet {
        var result = self
        result.bits |= other.bits
        return result
    }

    func intersection(_ other: CountrySet) -> CountrySet {
        var result = self
        result.bits &= other.bits
        return result
    }

    /// The one country of the set; `nil` where it has none or several.
    var only: Int? {
        var found: Int?
        for word in 0..<4 where bits[word] != 0 {
            guard found == nil, bits[word].nonzeroBitCount == 1 else { return nil }
            found = word * 64 + bits[word].trailingZeroBitCount
        }
        return found
    }
}
