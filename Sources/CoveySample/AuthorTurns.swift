/// Decides who writes the next post. Every author writes exactly its planned posts, in a sample that drifts too.
struct AuthorTurns {
    /// Those whose ways stay the same: everybody, where nothing drifts.
    private var steady: AuthorUrn
    private var fading: AuthorUrn
    private var late: AuthorUrn
    private let posts: Int
    private var given = 0

    /// The type that falls silent, and the type that comes late, in a sample that drifts.
    static let fadingType = CustomerType.critic
    static let lateType = CustomerType.newcomer

    /// - Parameters:
    ///   - planned: Posts of each author.
    ///   - authors: As many as `planned`.
    ///   - drifts: See ``SamplePlan/drifts``.
    /// - Complexity: O(authors).
    init(planned: [Int32], authors: [Author], drifts: Bool) {
        func urn(_ isIn: (CustomerType) -> Bool) -> AuthorUrn {
            AuthorUrn(planned: zip(planned, authors).map { isIn($1.type) ? $0 : 0 })
        }
        posts = planned.reduce(0) { $0 + Int($1) }
        steady = urn { !drifts || ($0 != Self.fadingType && $0 != Self.lateType) }
        fading = drifts ? urn { $0 == Self.fadingType } : AuthorUrn(planned: [])
        late = drifts ? urn { $0 == Self.lateType } : AuthorUrn(planned: [])
    }

    /// The author of the next post; there must be one left. Complexity: O(log authors).
    mutating func next(by random: inout SplitMix64) -> Int {
        given += 1
        let time = Double(given) / Double(posts)
        if fading.isBehind(Self.fadingShare(by: time)) { return fading.draw(by: &random) }
        if late.isBehind(Self.lateShare(by: time)) { return late.draw(by: &random) }
        if !steady.isEmpty { return steady.draw(by: &random) }
        // Few types were drawn, so somebody writes out of turn.
        return fading.isEmpty ? late.draw(by: &random) : fading.draw(by: &random)
    }

    /// The share of the fading type's posts that is written by a time, 0...1: ever fewer, all by two thirds.
    private static func fadingShare(by time: Double) -> Double {
        let rest = max(0, 1 - 1.5 * time)
        return 1 - rest * rest
    }

    /// The share of the late type's posts that is written by a time, 0...1: none in the first half.
    private static func lateShare(by time: Double) -> Double { max(0, 2 * time - 1) }
}
