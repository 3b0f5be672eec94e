/// The seeded source of every choice in a sample.
///
/// It uses integer and basic floating-point arithmetic only, no library function that may differ between machines.
/// Not for secrets.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
/// https://doi.org/10.1145/2660193.2660195.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mix(state)
    }

    /// Spreads every bit of the input over the whole word; a bijection.
    static func mix(_ value: UInt64) -> UInt64 {
        var word = value
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// A whole number in `0 ..< bound`; `bound` is 1 ... 2^32. The bias is below `bound / 2^32`.
    mutating func below(_ bound: Int) -> Int { Int(((next() >> 32) &* UInt64(bound)) >> 32) }

    mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// A number in `0 ..< 1`.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    mutating func chance(_ probability: Double) -> Bool { unit() < probability }

    /// A number of mean 0 and variance 1, close to normal: the sum of twelve 16-bit uniform numbers.
    mutating func normal() -> Double {
        var sum: UInt64 = 0
        for _ in 0..<3 {
            let word = next()
            sum += (word & 0xFFFF) + (word >> 16 & 0xFFFF) + (word >> 32 & 0xFFFF) + (word >> 48)
        }
        return (Double(sum) + 6) * 0x1p-16 - 6
    }

    /// Euler's number to the power `x`, for |x| < 700, by halving to |r| <= ln(2)/2 and the Taylor series.
    static func exponential(_ x: Double) -> Double {
        let halvings = (x * 1.442_695_040_888_963_4).rounded()
        let rest = x - halvings * 0.693_147_180_559_945_3
        var term = 1.0
        var sum = 1.0
        for n in 1...14 {
            term *= rest / Double(n)
            sum += term
        }
        return sum * Double(sign: .plus, exponent: Int(halvings), significand: 1)
    }
}
