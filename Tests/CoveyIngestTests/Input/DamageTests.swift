import Testing

@testable import CoveyIngest

/// Inputs damaged at random. Nothing may stop the reader, and what it makes of them depends on their bytes alone.
@Suite struct DamageTests {
    /// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014,
    /// doi:10.1145/2660193.2660195.
    private struct SplitMix64: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test(arguments: fixtures, 0..<60)
    func `a damaged input gives the same items however its bytes arrive`(name: String, seed: Int) throws {
        var random = SplitMix64(state: UInt64(seed))
        var bytes = try fixture(name)
        let marks = Array("{}[]\",\\\n\r\0;x".utf8) + [0xE9, 0xFF]
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let mark = marks.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[place] = mark
            case 1: bytes.insert(mark, at: place)
            default: bytes.removeSubrange(place..<min(bytes.count - 1, place + 20))
            }
        }
        var options = InputOptions.fixture(name)
        options.recordLimit = 600
        let whole = Ingested(bytes, options)
        for largestRead in [1, 5, 97] {
            options.blockSize = [64, 300, 5_000][largestRead % 3]
            #expect(Ingested(bytes, options, largestRead: largestRead) == whole, "seed \(seed)")
        }
        let lines = bytes.count { $0 == 10 } + 1
        #expect(whole.rejections.allSatisfy { (1...lines).contains($0.line) }, "seed \(seed)")
    }
}
