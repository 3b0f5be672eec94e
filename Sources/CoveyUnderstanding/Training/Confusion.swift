/// How often texts of each label were given each label: negative, neutral, positive.
public struct Confusion: Equatable, Sendable {
    /// By true label, then by given label.
    public private(set) var counts: [[Int]]
    public static let names = ["negative", "neutral", "positive"]

    public init() {
        counts = Array(repeating: Array(repeating: 0, count: 3), count: 3)
    }

    mutating func add(_ truth: Int, _ given: Int) {
        counts[truth][given] += 1
    }

    static func + (left: Confusion, right: Confusion) -> Confusion {
        var sum = left
        for truth in 0..<3 {
            for given in 0..<3 { sum.counts[truth][given] += right.counts[truth][given] }
        }
        return sum
    }

    public func total(_ truth: Int) -> Int { counts[truth].reduce(0, +) }
    private func given(_ label: Int) -> Int { counts.reduce(0) { $0 + $1[label] } }
    public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }
    /// The labels that are there at all.
    private var present: [Int] { (0..<3).filter { total($0) > 0 } }

    public var accuracy: Double {
        total == 0 ? 0 : Double((0..<3).reduce(0) { $0 + counts[$1][$1] }) / Double(total)
    }

    /// The share of the texts of a label that were given it; `nil` where there are none.
    public func recall(_ label: Int) -> Double? {
        total(label) == 0 ? nil : Double(counts[label][label]) / Double(total(label))
    }

    /// The mean recall of the labels that are there.
    public var macroRecall: Double {
        let recalls = (0..<3).compactMap { recall($0) }
        return recalls.isEmpty ? 0 : recalls.reduce(0, +) / Double(recalls.count)
    }

    /// The mean of the labels' F1: 2 right / (true + given).
    public var macroF1: Double {
        let scores = present.map { 2 * Double(counts[$0][$0]) / Double(total($0) + given($0)) }
        return scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
    }
}

/// How two rows of numbers go together.
enum Agreement {
    /// Pearson's correlation; 0 where one side never changes.
    static func correlation(_ pairs: [(Double, Double)]) -> Double {
        let count = Double(pairs.count)
        let meanX = pairs.reduce(0) { $0 + $1.0 } / count
        let meanY = pairs.reduce(0) { $0 + $1.1 } / count
        var (xy, xx, yy) = (0.0, 0.0, 0.0)
        for (x, y) in pairs {
            xy += (x - meanX) * (y - meanY)
            xx += (x - meanX) * (x - meanX)
            yy += (y - meanY) * (y - meanY)
        }
        return xx > 0 && yy > 0 ? xy / (xx * yy).squareRoot() : 0
    }

    /// The probability that a yes has a higher score than a no, ties by half: the area under the ROC curve.
    static func areaUnderCurve(_ scores: [(score: Int32, isYes: Bool)]) -> Double {
        let sorted = scores.sorted { $0.score < $1.score }
        var ranks = 0.0
        var index = 0
        while index < sorted.count {
            var end = index
            while end < sorted.count, sorted[end].score == sorted[index].score { end += 1 }
            let rank = Double(index + end + 1) / 2
            for place in index..<end where sorted[place].isYes { ranks += rank }
            index = end
        }
        let yes = Double(scores.count { $0.isYes })
        let no = Double(scores.count) - yes
        return yes == 0 || no == 0 ? 0 : (ranks - yes * (yes + 1) / 2) / (yes * no)
    }
}
