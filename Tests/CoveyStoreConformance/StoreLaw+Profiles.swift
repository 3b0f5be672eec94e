import Covey
import CoveyStore
import CoveyTesting
import Testing

extension StoreLaw {
    static let profiles = [
        StoreLaw("the newest observation of an author wins, in any order", newestObservation),
        StoreLaw("no followers, seen later, do not replace a positive count", duress),
        StoreLaw("sums, squares and counts are exact", exactSums),
        StoreLaw("refolding changes nothing where nothing is wrong", refoldIsIdempotent),
        StoreLaw("a trend adds up to the posts", trend),
        StoreLaw("a store begun with one key refuses another", identity),
    ]

    @Sendable private static func newestObservation(_ make: StoreMaker) async throws {
        let posts = [
            Sample.post("x:1", author: "ada", polarity: 0, minute: 1, followers: 50),
            Sample.post("x:2", author: "ada", polarity: 0, minute: 3, followers: 30),
            Sample.post("x:3", author: "ada", polarity: 0, minute: 2, followers: 90),
        ]
        for order in [[0, 1, 2], [1, 0, 2], [2, 1, 0]] {
            let store = try await make()
            try await store.apply(order.map { Change.submit(posts[$0]) }, inBatchesOf: 1)
            let profile = try #require(try await store.allProfiles().first)
            #expect(profile.followers == Latest(30, at: posts[1].createdAt))
            #expect(profile.account?.value.posts == posts[1].observation?.account.posts)
        }
    }

    @Sendable private static func duress(_ make: StoreMaker) async throws {
        let posts = [
            Sample.post("x:1", author: "ada", polarity: 0, minute: 1, followers: 50),
            Sample.post("x:2", author: "ada", polarity: 0, minute: 2, followers: 0),
        ]
        for order in [posts, posts.reversed()] {
            let store = try await make()
            try await store.apply(order.map { Change.submit($0) }, inBatchesOf: 1)
            let profile = try #require(try await store.allProfiles().first)
            #expect(profile.followers == Latest(50, at: posts[0].createdAt))
        }
    }

    @Sendable private static func exactSums(_ make: StoreMaker) async throws {
        let store = try await make()
        let polarities: [Int32?] = [10_000, -10_000, 3_333, nil]
        let changes = polarities.enumerated().map { index, polarity in
            Change.submit(Sample.post("x:\(index)", author: "ada", polarity: polarity))
        }
        try await store.apply(changes, inBatchesOf: 3)
        let profile = try #require(try await store.allProfiles().first)
        #expect(profile.volume == 4)
        #expect(profile.polarity == Moments(count: 3, sum: 3_333, sumOfSquares: 211_108_889))
        #expect(profile.languages[Language.english.code] == 3)
        #expect(profile.languages[Language.undetermined.code] == 1)
    }

    @Sendable private static func refoldIsIdempotent(_ make: StoreMaker) async throws {
        var random = SeededNumbers(seed: 5)
        let store = try await make()
        try await store.apply(Sample.changes(count: 80, &random))
        let before = try await store.allProfiles()
        try await store.refold(before.map(\.author))
        #expect(try await store.allProfiles() == before)
    }

    @Sendable private static func trend(_ make: StoreMaker) async throws {
        var random = SeededNumbers(seed: 6)
        let store = try await make()
        try await store.apply(Sample.changes(count: 150, &random))
        let posts = try await store.allPosts()
        for step in TrendStep.allCases {
            let points = try await store.trend(by: step)
            #expect(points.map(\.start) == Set(posts.map { step.start(of: $0.createdAt) }).sorted())
            for point in points {
                let within = posts.filter { step.start(of: $0.createdAt) == point.start }
                #expect(point.posts == Int64(within.count))
                var moments = Moments()
                for post in within { moments.merge(Moments(post.reading.scores.map { Int64($0.polarity) })) }
                #expect(point.polarity == moments)
            }
        }
    }

    @Sendable private static func identity(_ make: StoreMaker) async throws {
        let store = try await make()
        #expect(try await store.identity() == nil)
        try await store.claim(identity: "hashed 12ab")
        #expect(try await store.identity() == "hashed 12ab")
        try await store.claim(identity: "hashed 12ab")
        let error = await #expect(throws: StoreError.self) { try await store.claim(identity: "plain") }
        #expect(error?.code == .otherIdentity)
        #expect(try await store.identity() == "hashed 12ab")
    }
}
