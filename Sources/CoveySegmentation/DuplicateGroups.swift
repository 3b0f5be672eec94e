public import Covey
public import CoveyStore
import CoveyUnderstanding

/// The near-duplicates among the posts of a store, and what is counted if each group of them counts once.
///
/// Of each post 48 bytes are held. Posts that say too little to be told apart are in no group. One that was stored
/// without a fingerprint, by an earlier version of Covey, has it made from its text.
public struct DuplicateGroups: Sendable {
    /// The posts in rising order of id.
    private var facts: [Fact] = []
    /// The members of each group as indices of `facts`, group after group, each in the order of time and then of id.
    private var members: [Int32] = []
    /// Where each group begins in `members`; one more at the end.
    private var starts: [Int] = [0]
    /// The number of each post's group; -1 where it is alone.
    private var groupOfPost: [Int32] = []

    /// What is kept of a post.
    fileprivate struct Fact {
        var fingerprint: UInt64
        var post: UInt64
        var author: UInt64
        var createdAt: Int64
        var polarity: Int16
        var sentiment: Sentiment
        var isRepost: Bool
        var isCorrected: Bool
    }

    private static let pageSize = 5_000

    /// Reads every post of a store once and finds the groups.
    ///
    /// - Parameter progress: Called after each page with the number of posts read so far.
    /// - Throws: As the store.
    /// - Complexity: O(n log n) for n posts; see `NearDuplicates`.
    public init(of store: any Store, progress: (Int) -> Void = { _ in }) async throws(StoreError) {
        var last: PostID?
        while true {
            let page = try await store.posts(after: last, limit: Self.pageSize)
            for post in page { facts.append(Fact(post)) }
            progress(facts.count)
            guard page.count == Self.pageSize else { break }
            last = page.last?.id
        }
        let found = NearDuplicates(facts.map(\.fingerprint))
        groupOfPost = found.groups
        sort(into: found.count)
    }

    private mutating func sort(into groups: Int) {
        starts = [Int](repeating: 0, count: groups + 1)
        for group in groupOfPost where group >= 0 { starts[Int(group) + 1] += 1 }
        for group in 0..<groups { starts[group + 1] += starts[group] }
        var next = starts
        members = [Int32](repeating: 0, count: starts[groups])
        for (post, group) in groupOfPost.enumerated() where group >= 0 {
            members[next[Int(group)]] = Int32(post)
            next[Int(group)] += 1
        }
        for group in 0..<groups {
            members[starts[group]..<starts[group + 1]].sort {
                let (left, right) = (facts[Int($0)].createdAt, facts[Int($1)].createdAt)
                return left != right ? left < right : $0 < $1
            }
        }
    }

    /// Posts that were read.
    public var posts: Int { facts.count }
    /// Groups of two posts or more.
    public var count: Int { starts.count - 1 }
    /// Posts that are in a group.
    public var copies: Int { members.count }

    /// How many groups have at least so many posts, and how many posts these have together.
    public func count(ofAtLeast fewest: Int) -> (groups: Int, posts: Int) {
        (0..<count).reduce(into: (0, 0)) { sum, group in
            let size = starts[group + 1] - starts[group]
            if size >= fewest { sum = (sum.0 + 1, sum.1 + size) }
        }
    }

    /// The largest groups, with their earliest posts as examples.
    ///
    /// - Parameters:
    ///   - limit: At most so many, 0 or more.
    ///   - fewest: Of at least so many posts.
    ///   - store: The store they were read from. A group the earliest post of which has gone since is left out.
    /// - Returns: The largest first; of equal ones that with the lowest id of a post.
    /// - Throws: As the store.
    /// - Complexity: O(posts of the store).
    public func largest(_ limit: Int, ofAtLeast fewest: Int, in store: any Store) async throws(StoreError)
        -> [DuplicateGroup]
    {
        let chosen = (0..<count).filter { starts[$0 + 1] - starts[$0] >= fewest }
            .sorted {
                let (left, right) = (starts[$0 + 1] - starts[$0], starts[$1 + 1] - starts[$1])
                return left != right ? left > right : $0 < $1
            }
            .prefix(limit)
        guard !chosen.isEmpty else { return [] }
        var wanted: [UInt64: Int] = [:]
        for group in chosen { wanted[facts[Int(members[starts[group]])].post] = group }
        var examples: [Int: StoredPost] = [:]
        var last: PostID?
        while examples.count < wanted.count {
            let page = try await store.posts(after: last, limit: Self.pageSize)
            for post in page {
                if let group = wanted[Fact.number(of: post.id.text)] { examples[group] = post }
            }
            guard page.count == Self.pageSize else { break }
            last = page.last?.id
        }
        return chosen.compactMap { group in examples[group].map { summary(of: group, example: $0) } }
    }

    private func summary(of group: Int, example: StoredPost) -> DuplicateGroup {
        let posts = members[starts[group]..<starts[group + 1]].lazy.map { facts[Int($0)] }
        let verdict = verdict(on: group)
        return DuplicateGroup(
            posts: posts.count, reposts: posts.count { $0.isRepost }, authors: Set(posts.map(\.author)).count,
            first: Instant(milliseconds: posts.first?.createdAt ?? 0),
            last: Instant(milliseconds: posts.last?.createdAt ?? 0), sentiment: verdict.sentiment,
            polarity: verdict.polarity, earliest: example.id, example: example.text)
    }

    /// Posts and polarity by time, if each group counts once: at its earliest post, with its label and polarity.
    ///
    /// - Returns: In rising order; steps without a post are left out.
    /// - Complexity: O(posts).
    public func trend(by step: TrendStep) -> [TrendPoint] {
        var points: [Instant: TrendPoint] = [:]
        func add(_ milliseconds: Int64, _ polarity: Int32?) {
            let start = step.start(of: Instant(milliseconds: milliseconds))
            var point = points[start] ?? TrendPoint(start: start, posts: 0, polarity: Moments())
            point.posts += 1
            point.polarity.merge(Moments(polarity.map { Int64($0) }))
            points[start] = point
        }
        for (index, fact) in facts.enumerated() where groupOfPost[index] < 0 {
            add(fact.createdAt, fact.polarityOfScored)
        }
        for group in 0..<count {
            add(facts[Int(members[starts[group]])].createdAt, verdict(on: group).polarity)
        }
        return points.values.sorted { $0.start < $1.start }
    }

    /// What a group counts as; see ``Covey/DuplicateGroup/sentiment``.
    private func verdict(on group: Int) -> (sentiment: Sentiment, polarity: Int32?) {
        let posts = members[starts[group]..<starts[group + 1]].lazy.map { facts[Int($0)] }
        let scored = posts.filter { $0.sentiment != .unscored }
        let corrected = scored.filter(\.isCorrected)
        let voters = corrected.isEmpty ? Array(scored) : Array(corrected)
        var best: (fact: Fact, votes: Int, index: Int)?
        for label in Sentiment.allCases {
            guard let first = voters.firstIndex(where: { $0.sentiment == label }) else { continue }
            let votes = voters.count { $0.sentiment == label }
            let isEarlier = best.map { $0.votes == votes && first < $0.index } ?? false
            if votes > best?.votes ?? 0 || isEarlier { best = (voters[first], votes, first) }
        }
        guard let best else { return (.unscored, nil) }
        return (best.fact.sentiment, Int32(best.fact.polarity))
    }
}

extension DuplicateGroups.Fact {
    init(_ post: StoredPost) {
        fingerprint = post.fingerprint != 0 ? post.fingerprint : post.text.map { Fingerprint.of($0) } ?? 0
        self.post = Self.number(of: post.id.text)
        author = Self.number(of: post.author.text)
        createdAt = post.createdAt.milliseconds
        polarity = Int16(clamping: post.reading.scores?.polarity ?? 0)
        sentiment = post.reading.sentiment
        isRepost = post.kind == .repost
        isCorrected = post.correction.map { $0.sentiment != nil || $0.polarity != nil } ?? false
    }

    var polarityOfScored: Int32? { sentiment == .unscored ? nil : Int32(polarity) }

    /// A name as a number: FNV-1a, 64 bits.
    static func number(of name: String) -> UInt64 {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return hash
    }
}
