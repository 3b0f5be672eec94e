extension LinearModel {
    /// What a model file is made of.
    struct Parts {
        var kind: Kind
        var base: UInt64 = 0
        var name: String
        var languages: [String]
        var bits: Int
        var wordWeight: Double
        /// For each output the weights of all buckets; an empty array is an output that says nothing.
        var weights: [[Double]]
        var constants: [Double]
        var stage: [Double]
    }

    /// The bytes of a model file: numbers little-endian, weights rounded to 8 bits by the step of their output.
    static func file(_ parts: Parts) -> [UInt8] {
        let scales = parts.weights.map(step)
        var writer = ModelWriter()
        writer.bytes = magic.withUTF8Buffer { buffer in unsafe Array(buffer) }
        writer.word(formatVersion)
        writer.word(0)
        writer.longWord(0)
        writer.longWord(parts.base)
        writer.word(parts.kind.rawValue)
        writer.word(UInt32(parts.bits))
        writer.number(parts.wordWeight)
        writer.numbers(scales)
        writer.numbers(parts.constants)
        writer.numbers(parts.stage)
        writer.text(parts.name)
        writer.text(parts.languages.joined(separator: " "))
        while writer.bytes.count % 64 != 0 { writer.bytes.append(0) }
        writer.set(UInt64(writer.bytes.count), bytes: 4, at: 12)
        writer.bytes.reserveCapacity(writer.bytes.count + outputs << parts.bits)
        for bucket in 0..<1 << parts.bits {
            for (output, weights) in parts.weights.enumerated() {
                writer.bytes.append(weights.isEmpty ? zero : quantised(weights[bucket], step: scales[output]))
            }
        }
        let identity = unsafe writer.bytes.withUnsafeBytes { unsafe hash($0, from: hashedFrom) }
        writer.set(identity, bytes: 8, at: 16)
        return writer.bytes
    }

    /// The step with which the heaviest weight just fits. Cutting heavy weights for finer steps was measured to cost
    /// more than it brings.
    private static func step(_ weights: [Double]) -> Double {
        let most = weights.reduce(0) { max($0, abs($1)) }
        return most > 0 ? most / 127 : 1
    }

    private static func quantised(_ weight: Double, step: Double) -> UInt8 {
        let steps = min(max((weight / step).rounded(), -127), 127)
        return UInt8(Int(zero) + Int(steps))
    }
}

/// Puts numbers and texts into bytes, little-endian.
struct ModelWriter {
    var bytes: [UInt8] = []

    mutating func word(_ value: UInt32) {
        for index in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt32(index)))) }
    }

    mutating func longWord(_ value: UInt64) {
        for index in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(index)))) }
    }

    mutating func number(_ value: Double) {
        longWord(value.bitPattern)
    }

    mutating func numbers(_ values: [Double]) {
        word(UInt32(values.count))
        for value in values { number(value) }
    }

    mutating func text(_ text: String) {
        word(UInt32(text.utf8.count))
        bytes += Array(text.utf8)
    }

    mutating func set(_ value: UInt64, bytes count: Int, at offset: Int) {
        for index in 0..<count { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(index))) }
    }
}
