/// Turns texts into rows of features, as the fitting wants them.
struct FeatureTable {
    let bits: Int
    let wordWeight: Double
    private let features: Features

    init(bits: Int, wordWeight: Double) {
        self.bits = bits
        self.wordWeight = wordWeight
        features = Features(bits: bits)
    }

    /// The features of a text with their values: how often each comes, words weighed, by the length of the whole.
    func entries(of text: borrowing TokenisedText) -> [(feature: Int32, value: Float)] {
        var words: [UInt32] = []
        var pieces: [UInt32] = []
        features.read(text) { features in
            unsafe words += UnsafeBufferPointer(start: features.words, count: features.wordCount)
            unsafe pieces += UnsafeBufferPointer(start: features.pieces, count: features.pieceCount)
        }
        let length = wordWeight * wordWeight * Double(words.count) + Double(pieces.count)
        guard length > 0 else { return [] }
        let piece = Float(1 / length.squareRoot())
        let word = Float(wordWeight) * piece
        // A word and a piece in one bucket are told apart by the lowest bit until they are summed.
        var sorted = words.map { UInt64($0) << 1 | 1 } + pieces.map { UInt64($0) << 1 }
        sorted.sort()
        var entries: [(feature: Int32, value: Float)] = []
        for item in sorted {
            let feature = Int32(item >> 1)
            let value = item & 1 == 1 ? word : piece
            if let last = entries.last, last.feature == feature {
                entries[entries.count - 1].value += value
            } else {
                entries.append((feature, value))
            }
        }
        return entries
    }
}
