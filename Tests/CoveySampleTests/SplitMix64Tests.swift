import Foundation
import Testing

@testable import CoveySample

@Suite struct SplitMix64Tests {
    @Test func `the first numbers are those of the published generator`() {
        var random = SplitMix64(seed: 1_234_567)
        #expect(random.next() == 6_457_827_717_110_365_317)
        #expect(random.next() == 3_203_168_211_198_807_973)
        #expect(random.next() == 9_817_491_932_198_370_423)
    }

    @Test func `the exponential agrees with the library`() {
        for x in stride(from: -40.0, through: 40, by: 0.37) {
            #expect(abs(SplitMix64.exponential(x) / exp(x) - 1) < 1e-13, "\(x)")
        }
    }

    @Test func `normal numbers have mean 0 and variance 1`() {
        var random = SplitMix64(seed: 4)
        let numbers = (0..<100_000).map { _ in random.normal() }
        let mean = numbers.reduce(0, +) / 100_000
        let variance = numbers.reduce(0) { $0 + $1 * $1 } / 100_000
        #expect(abs(mean) < 0.02)
        #expect(abs(variance - 1) < 0.03)
    }
}
