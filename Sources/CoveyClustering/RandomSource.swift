/// A seeded generator of random numbers: the same seed gives the same numbers on every machine.
///
/// It is xoshiro256**, its state filled by SplitMix64. It is not for secrets.
///
/// Source: Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators", doi:10.1145/3460772;
/// Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", doi:10.1145/2660193.2660195.
public struct RandomSource: RandomNumberGenerator, Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// Starts the sequence of a seed. Any seed is good, 0 too.
    public init(seed: UInt64) {
        var counter = seed
        func fill() -> UInt64 {
            counter &+= 0x9E37_79B9_7F4A_7C15
            var word = counter
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
        state = (fill(), fill(), fill(), fill())
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        let product = state.1 &* 5
        let result = (product << 7 | product >> 57) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = state.3 << 45 | state.3 >> 19
        return result
    }

    /// A number in 0..<1, a multiple of 2^-53.
    public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A whole number in 0..<bound, each as likely as any other up to 2^-64 x bound.
    ///
    /// - Parameter bound: 1 or more.
    public mutating func index(below bound: Int) -> Int {
        precondition(bound > 0, "a random index needs a bound of 1 or more")
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }
}
