/// Gives out authors one post at a time, in random order, until each has written exactly its planned posts.
///
/// A complete binary tree of what is left: a draw walks from the root to a leaf and takes one from every node it passes.
struct AuthorUrn {
    private var left: [Int32]
    private let leaves: Int
    private let planned: Int

    /// - Parameter planned: Posts of each author. Complexity: O(authors).
    init(planned: [Int32]) {
        var width = 1
        while width < planned.count { width *= 2 }
        leaves = width
        left = [Int32](repeating: 0, count: 2 * width)
        for (author, posts) in planned.enumerated() { left[width + author] = posts }
        for node in stride(from: width - 1, to: 0, by: -1) { left[node] = left[2 * node] + left[2 * node + 1] }
        self.planned = Int(left[1])
    }

    var isEmpty: Bool { left[1] == 0 }

    /// Whether fewer posts were drawn than a share, 0...1, of those that were planned.
    func isBehind(_ share: Double) -> Bool { planned - Int(left[1]) < Int(share * Double(planned)) }

    /// The author of the next post; the urn must not be empty. Complexity: O(log authors).
    mutating func draw(by random: inout SplitMix64) -> Int {
        var point = Int32(truncatingIfNeeded: random.below(Int(left[1])))
        var node = 1
        while node < leaves {
            left[node] -= 1
            node *= 2
            if point >= left[node] {
                point -= left[node]
                node += 1
            }
        }
        left[node] -= 1
        return node - leaves
    }

    /// Splits `posts` over authors: one each, up to three where there are enough, the rest by weight.
    ///
    /// - Parameters:
    ///   - weights: One number an author; 0 keeps the author at a single post.
    /// - Returns: Counts that add up to `posts`, each at least 1 if `posts >= weights.count`.
    static func planned(posts: Int, weights: [Double]) -> [Int32] {
        guard !weights.isEmpty else { return [] }
        let base = max(1, min(3, posts * 7 / (weights.count * 10)))
        var planned = weights.map { $0 > 0 ? Int32(base) : 1 }
        let rest = posts - planned.reduce(0) { $0 + Int($1) }
        let total = weights.reduce(0, +)
        var reached = 0.0
        var given = 0
        for author in weights.indices {
            reached += weights[author]
            // The last author closes the sum, whatever rounding left open.
            let due = author == weights.count - 1 || total == 0 ? rest : Int(Double(rest) * (reached / total))
            planned[author] += Int32(due - given)
            given = due
        }
        return planned
    }
}
