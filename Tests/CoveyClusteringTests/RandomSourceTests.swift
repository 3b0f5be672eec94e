import CoveyClustering
import Testing

@Suite struct RandomSourceTests {
    @Test func `a seed always gives the same numbers, another seed others`() {
        var (first, second, third) = (RandomSource(seed: 5), RandomSource(seed: 5), RandomSource(seed: 6))
        let numbers = (0..<20).map { _ in first.next() }
        #expect(numbers == (0..<20).map { _ in second.next() })
        #expect(numbers != (0..<20).map { _ in third.next() })
    }

    @Test func `indices stay below their bound and reach all of it`() {
        var random = RandomSource(seed: 0)
        var seen = [Int](repeating: 0, count: 7)
        for _ in 0..<7000 { seen[random.index(below: 7)] += 1 }
        #expect(seen.allSatisfy { (850...1150).contains($0) }, "seed 0: \(seen)")
    }

    @Test func `units lie in 0 to 1, their mean near one half`() {
        var random = RandomSource(seed: 1)
        let units = (0..<10_000).map { _ in random.unit() }
        #expect(units.allSatisfy { $0 >= 0 && $0 < 1 })
        #expect(abs(units.reduce(0, +) / 10_000 - 0.5) < 0.01)
    }
}
