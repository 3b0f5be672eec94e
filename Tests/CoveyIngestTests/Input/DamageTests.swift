import CoveyTesting
import Testing

@testable import CoveyIngest

/// Inputs damaged at random. Nothing may stop the reader, and what it makes of them depends on their bytes alone.
@Suite struct DamageTests {
    @Test(arguments: fixtures, 0..<60)
    func `a damaged input gives the same items however its bytes arrive`(name: String, seed: Int) throws {
        var random = SeededNumbers(seed: UInt64(seed))
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
