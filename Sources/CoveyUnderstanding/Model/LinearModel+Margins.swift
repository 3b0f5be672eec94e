/// What a model says of a text before that becomes probabilities: for each output, above 0 for yes and below for no.
struct Margins: Equatable {
    var polarity: Double
    var opinion: Double
    var valence: Double
    var subjectivity: Double
}

/// Sums of weights over buckets, by output, in whole numbers: exact in any order.
struct WeightSums {
    private(set) var count = 0
    private(set) var sums: SIMD4<Int> = .zero

    /// Adds the weights of the buckets.
    ///
    /// Four sums of 16 bits run side by side in two words; after 256 buckets, before they can overflow, they are emptied.
    @inline(__always)
    mutating func add(_ buckets: UnsafeMutablePointer<UInt32>, _ bucketCount: Int, of weights: UnsafePointer<UInt32>) {
        var start = 0
        while start < bucketCount {
            let end = min(start + 256, bucketCount)
            var even: UInt32 = 0
            var odd: UInt32 = 0
            for index in start..<end {
                let row = unsafe weights[Int(buckets[index])]
                even &+= row & 0x00FF_00FF
                odd &+= (row &>> 8) & 0x00FF_00FF
            }
            sums &+= SIMD4(Int(even & 0xFFFF), Int(odd & 0xFFFF), Int(even &>> 16), Int(odd &>> 16))
            start = end
        }
        count += bucketCount
    }

    /// The sums of the weights as they are meant, around 0.
    var centred: SIMD4<Int> { sums &- SIMD4(repeating: count * Int(LinearModel.zero)) }
}

extension LinearModel {
    /// The margins of a text: the sum of the weights of its features, by its length in the space of features.
    ///
    /// A text without any feature has the constants for margins.
    @inline(__always)
    func margins(of text: borrowing TokenisedText, with features: Features) -> Margins {
        var words = WeightSums()
        var pieces = WeightSums()
        features.read(text) { features in
            unsafe words.add(features.words, features.wordCount, of: weights)
            unsafe pieces.add(features.pieces, features.pieceCount, of: weights)
        }
        return margins(words, pieces)
    }

    func margins(_ words: WeightSums, _ pieces: WeightSums) -> Margins {
        let length = wordWeight * wordWeight * Double(words.count) + Double(pieces.count)
        let factor = length > 0 ? 1 / length.squareRoot() : 0
        let wordSums = words.centred
        let pieceSums = pieces.centred
        func margin(_ output: Output) -> Double {
            let index = output.rawValue
            let sum = wordWeight * Double(wordSums[index]) + Double(pieceSums[index])
            return sum * scales[index] * factor + constants[index]
        }
        return Margins(
            polarity: margin(.polarity), opinion: margin(.opinion), valence: margin(.valence),
            subjectivity: margin(.subjectivity))
    }
}
