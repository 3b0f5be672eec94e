import Covey
import CoveyStore
import CoveyTesting
import Testing

extension StoreLaw {
    static let queries = [
        StoreLaw("pages of profiles are the filter in the order, wherever they are cut", profilePages),
        StoreLaw("of equal profiles the lower key comes first, and those without the number come last", profileTies),
        StoreLaw("a mean is cut towards zero in orders and ranges", cutMeans),
        StoreLaw("a filter takes whole words, as they are", wholeWords),
        StoreLaw("pages of posts are the filter from the latest on, wherever they are cut", postPages),
        StoreLaw("of posts of one instant the higher id comes first", postTies),
        StoreLaw("measures are what the posts say, by each dimension, step and filter", measures),
        StoreLaw("of a group the measures tell how many people, up to the bound", people),
        StoreLaw("arrivals are the authors by their first post", arrivals),
        StoreLaw("what is edited, withdrawn or expired changes every answer", changingAnswers),
        StoreLaw("segments of a run whose assignments are not kept are refused", supersededSegments),
        StoreLaw("preparing changes no answer, also twice and at once", preparing),
    ]

    /// How pages are cut: the limit and the budget.
    private static let cuts = [(1, 1), (2, 3), (5, 5), (4, 20_000), (100, 20_000)]

    @Sendable private static func profilePages(_ make: StoreMaker) async throws {
        for seed in UInt64(1)...2 {
            var random = SeededNumbers(seed: seed)
            let store = try await make()
            let posts = Sample.queriedPosts(count: 90, &random)
            try await store.apply(posts.map { .submit($0) }, inBatchesOf: 40)
            if seed == 2 { try await store.prepareForQueries() }
            let (run, members) = try await assigned(posts, in: store, &random)
            let filters = Sample.profileFilters(of: run, mixtures: 6, &random)
            for (index, filter) in filters.enumerated() {
                for order in ProfileOrder.allCases {
                    let query = ProfileQuery(filter: filter, order: order)
                    let expected = plain(query, posts, members)
                    let cut = cuts[(index + order.rawValue.utf8.count) % cuts.count]
                    for (limit, budget) in index == 0 ? cuts : [cut] {
                        let found = try await profiles(query, limit, budget, in: store)
                        #expect(found == expected, "seed \(seed), \(filter), \(order), \(limit) of \(budget)")
                    }
                }
            }
        }
    }

    @Sendable private static func profileTies(_ make: StoreMaker) async throws {
        let store = try await make()
        let polarities: [String: Int32?] = ["ada": 5, "bo": nil, "cy": -5, "di": nil, "ed": 5, "flo": -5]
        var changes: [Change] = []
        for (index, name) in ["flo", "cy", "ed", "di", "bo", "ada"].enumerated() {
            var post = Sample.post("x:\(index)", author: name, polarity: polarities[name] ?? nil, followers: 7)
            if name == "cy" || name == "ada" { post.observation?.followers = nil }
            changes.append(.submit(post))
        }
        changes.append(.submit(Sample.post("x:9", author: "ed", polarity: nil, minute: 1, followers: 0)))
        try await store.apply(changes)
        let expected: [ProfileOrder: [String]] = [
            .author: ["ada", "bo", "cy", "di", "ed", "flo"], .followers: ["bo", "di", "ed", "flo", "ada", "cy"],
            .volume: ["ed", "ada", "bo", "cy", "di", "flo"], .lastSeen: ["ed", "ada", "bo", "cy", "di", "flo"],
            .polarity: ["ada", "ed", "cy", "flo", "bo", "di"], .discontent: ["cy", "flo", "ada", "ed", "bo", "di"],
        ]
        for _ in 0..<2 {
            for order in ProfileOrder.allCases {
                for limit in 1...3 {
                    let found = try await profiles(ProfileQuery(order: order), limit, limit, in: store)
                    #expect(found.map(\.author.text) == expected[order], "\(order), \(limit)")
                }
            }
            try await store.prepareForQueries()
        }
    }

    @Sendable private static func cutMeans(_ make: StoreMaker) async throws {
        let store = try await make()
        let scores: [(author: String, polarities: [Int32])] = [
            ("ada", [-1, -2]), ("bo", [-1, 0]), ("cy", [1, 2]), ("di", [-2, -2, -1]), ("ed", [-10_000]),
        ]
        var changes: [Change] = []
        for (author, polarities) in scores {
            for (index, polarity) in polarities.enumerated() {
                changes.append(.submit(Sample.post("x:\(author)\(index)", author: author, polarity: polarity)))
            }
        }
        try await store.apply(changes)
        for _ in 0..<2 {
            var query = ProfileQuery(order: .polarity)
            #expect(try await profiles(query, 2, 2, in: store).map(\.author.text) == ["cy", "bo", "ada", "di", "ed"])
            query.filter.polarity = -1...0
            #expect(try await profiles(query, 2, 2, in: store).map(\.author.text) == ["bo", "ada", "di"])
            query.order = .discontent
            #expect(try await profiles(query, 2, 2, in: store).map(\.author.text) == ["ada", "di", "bo"])
            query.filter.subjectivity = 0...0
            #expect(try await profiles(query, 2, 2, in: store).map(\.author.text) == ["bo"])
            try await store.prepareForQueries()
        }
    }

    @Sendable private static func wholeWords(_ make: StoreMaker) async throws {
        let store = try await make()
        let brands = [["acme", "acme-air"], ["air"], [], ["ACME", "a.me"], ["100%"]]
        let posts = brands.enumerated().map { index, brands in
            var post = Sample.post("x:\(index)", author: "author \(index)", polarity: 1)
            post.brands = brands
            post.topics = brands.map { "on-" + $0 }
            post.observation?.account.country = ["GB", nil, "gb", "G", "GB,"][index]
            return post
        }
        try await store.apply(posts.map { .submit($0) })
        let words = [
            "acme", "acme-air", "air", "ac", "me", "", "acme=1", "acme,acme-air", "acme=1,acme-air", ",", "=", "a_me",
            "a.me", "A.ME", "%", "100%", "ACME", "\"", "'", "\\", "(", "$a", ".*", "\u{0}",
        ]
        for word in words {
            func expect(_ change: (inout PostFilter, inout ProfileFilter) -> Void) async throws {
                var (post, profile) = (PostFilter(), ProfileFilter())
                change(&post, &profile)
                let found = try await Self.posts(PostQuery(filter: post), 9, 9, in: store).map(\.id)
                #expect(found.sorted() == posts.filter { post.meets($0) }.map(\.id), "\(word)")
                let authors = try await profiles(ProfileQuery(filter: profile), 9, 9, in: store)
                #expect(authors == posts.map { Profile(of: $0) }.filter { profile.meets($0) }, "\(word)")
                let measured = try await store.measures(MeasureQuery(filter: post))
                #expect(measured.map(\.sentiments.posts).reduce(0, +) == Int64(found.count), "\(word)")
            }
            try await expect { ($0.brand, $1.brand) = (word, word) }
            try await expect { ($0.topic, $1.topic) = ("on-" + word, "on-" + word) }
            try await expect { ($0.topic, $1.topic) = (word, word) }
            try await expect { ($0.language, $1.language) = (word, word) }
            try await expect { ($0.country, $1.country) = (word, word) }
        }
        for country in ["GB", "gb", "G", "GB,"] {
            var filter = ProfileFilter()
            filter.country = country
            let found = try await profiles(ProfileQuery(filter: filter), 9, 9, in: store)
            #expect(found.map(\.account?.value.country) == [country])
        }
    }

    @Sendable private static func postPages(_ make: StoreMaker) async throws {
        for seed in UInt64(1)...2 {
            var random = SeededNumbers(seed: seed)
            let store = try await make()
            var sample = Sample.queriedPosts(count: 90, &random)
            sample[3].otherVersions = [PostID("x:103"), PostID("x:203")]
            try await store.apply(sample.map { .submit($0) }, inBatchesOf: 40)
            if seed == 2 { try await store.prepareForQueries() }
            for (index, filter) in Sample.postFilters(mixtures: 8, &random).enumerated() {
                let expected = plain(filter, sample)
                for (limit, budget) in index == 0 ? cuts : [cuts[index % cuts.count], (3, 20_000)] {
                    let found = try await posts(PostQuery(filter: filter), limit, budget, in: store)
                    #expect(found == expected, "seed \(seed), \(filter), \(limit) of \(budget)")
                }
            }
        }
    }

    @Sendable private static func postTies(_ make: StoreMaker) async throws {
        let store = try await make()
        let instants: [String: Int64] = ["x:1": 0, "x:10": 0, "x:2": 0, "y:1": 0, "x:3": 1, "x:9": -1]
        try await store.apply(
            instants.sorted { $0.key < $1.key }.map { id, minute in
                .submit(Sample.post(id, author: "author \(id.utf8.count)", polarity: 0, minute: minute))
            })
        for _ in 0..<2 {
            for limit in 1...4 {
                let found = try await posts(PostQuery(), limit, limit, in: store)
                #expect(found.map(\.id.text) == ["x:3", "y:1", "x:2", "x:10", "x:1", "x:9"])
            }
            try await store.prepareForQueries()
        }
    }

    @Sendable private static func measures(_ make: StoreMaker) async throws {
        for seed in UInt64(1)...2 {
            var random = SeededNumbers(seed: seed)
            let store = try await make()
            var sample = Sample.queriedPosts(count: 120, &random)
            // Before 1970 too, where a remainder is negative.
            for index in sample.indices.prefix(9) {
                sample[index].createdAt = Instant(milliseconds: .random(in: -1_000_000_000...0, using: &random))
            }
            try await store.apply(sample.map { .submit($0) }, inBatchesOf: 50)
            if seed == 2 { try await store.prepareForQueries() }
            let (run, members) = try await assigned(sample, in: store, &random)
            let dimensions: [MeasureQuery.Dimension] = [
                .all, .brand, .topic, .language, .country, .place, .segment(run),
            ]
            for (index, filter) in Sample.postFilters(mixtures: 4, &random).enumerated() {
                for (offset, dimension) in dimensions.enumerated() {
                    let steps = [nil] + TrendStep.allCases
                    for step in index == 0 ? steps : [steps[(index + offset) % steps.count]] {
                        let query = MeasureQuery(filter: filter, by: dimension, step: step)
                        #expect(
                            try await store.measures(query) == plain(query, sample, members),
                            "seed \(seed), \(filter), \(dimension), \(String(describing: step))")
                    }
                }
            }
        }
    }

    @Sendable private static func people(_ make: StoreMaker) async throws {
        var random = SeededNumbers(seed: 9)
        let store = try await make()
        let sample = Sample.queriedPosts(count: 120, &random)
        try await store.apply(sample.map { .submit($0) }, inBatchesOf: 50)
        let (run, members) = try await assigned(sample, in: store, &random)
        var filter = PostFilter()
        filter.polarity = -1...3
        for dimension in [MeasureQuery.Dimension.all, .brand, .topic, .language, .country, .place, .segment(run)] {
            for bound in [0, 1, 2, 5, 1_000] {
                for filter in [PostFilter(), filter] {
                    let whole = MeasureQuery(filter: filter, by: dimension, people: bound)
                    let found = try await store.measures(whole)
                    #expect(found == plain(whole, sample, members), "\(dimension), \(bound)")
                    var sums: [Measure.Key: Measure] = [:]
                    let steps = MeasureQuery(filter: filter, by: dimension, step: .day, people: bound)
                    let parts = try await store.measures(steps)
                    #expect(parts == plain(steps, sample, members), "\(dimension), \(bound), by day")
                    for part in parts { sums[part.key, default: Measure(start: nil, key: part.key)].merge(part) }
                    #expect(sums.values.sorted(by: Measure.precedes) == found, "days of \(dimension) add up")
                }
            }
        }
    }

    @Sendable private static func arrivals(_ make: StoreMaker) async throws {
        var random = SeededNumbers(seed: 1)
        let store = try await make()
        #expect(try await store.arrivals(by: .day, from: nil).isEmpty)
        var sample = Sample.queriedPosts(count: 60, &random)
        sample.append(Sample.post("x:old", author: "old", polarity: 0))
        sample[60].createdAt = Instant(milliseconds: -1)
        try await store.apply(sample.map { .submit($0) })
        let profiles = PlainMeaning(sample.map { .submit($0) }).profiles
        for _ in 0..<2 {
            for from in [nil, profiles[0].firstSeen, profiles[5].firstSeen] {
                for step in TrendStep.allCases {
                    let late = profiles.filter { profile in from.map { profile.firstSeen >= $0 } ?? true }
                    let expected = Dictionary(grouping: late) { step.start(of: $0.firstSeen) }
                        .map { Arrivals(start: $0.key, authors: Int64($0.value.count)) }.sorted { $0.start < $1.start }
                    #expect(try await store.arrivals(by: step, from: from) == expected)
                }
            }
            try await store.prepareForQueries()
        }
    }

    @Sendable private static func changingAnswers(_ make: StoreMaker) async throws {
        for seed in UInt64(1)...3 {
            var random = SeededNumbers(seed: seed)
            let store = try await make()
            try await store.prepareForQueries()
            let changes = Sample.changes(count: 120, &random)
            for end in [60, 120] {
                try await store.apply(Array(changes[(end - 60)..<end]), inBatchesOf: 25)
                try await expectPlainAnswers(PlainMeaning(Array(changes[..<end])).posts, of: store, "seed \(seed)")
            }
            let instants = PlainMeaning(changes).posts.map(\.createdAt).sorted()
            let middle = try #require(instants.isEmpty ? nil : instants[instants.count / 2])
            try await store.expire(before: middle)
            let kept = PlainMeaning(changes).posts.filter { $0.createdAt >= middle }
            try await expectPlainAnswers(kept, of: store, "seed \(seed), expired")
        }
    }

    @Sendable private static func supersededSegments(_ make: StoreMaker) async throws {
        let store = try await storeWithAuthors(make)
        try await store.prepareForQueries()
        var runs: [SegmentationID] = []
        for _ in 0..<3 { runs.append(try await published(store, after: runs.last)) }
        func ask(_ run: SegmentationID) async throws -> [AuthorKey] {
            var query = ProfileQuery()
            query.filter.segment = ProfileFilter.SegmentMember(1, of: run)
            let page = try await store.profiles(query)
            let measures = try await store.measures(MeasureQuery(by: .segment(run)))
            #expect(measures.map(\.key) == [.segment(1)] && measures.map(\.sentiments.posts) == [1])
            return page.profiles.map(\.author)
        }
        for run in runs[1...] { #expect(try await ask(run) == [AuthorKey("ada")]) }
        var refused = Sample.segmentation(try await store.beginSegmentation(), after: runs[2])
        try await store.write([assignment("ada", 1)], to: refused.id)
        refused.state = .refused
        try await store.save(refused)
        for run in [runs[0], refused.id, SegmentationID(1_000_000)] {
            await expectSuperseded {
                var query = ProfileQuery()
                query.filter.segment = ProfileFilter.SegmentMember(1, of: run)
                _ = try await store.profiles(query)
            }
            await expectSuperseded { _ = try await store.measures(MeasureQuery(by: .segment(run))) }
        }
    }

    @Sendable private static func preparing(_ make: StoreMaker) async throws {
        var random = SeededNumbers(seed: 8)
        let store = try await make()
        let sample = Sample.queriedPosts(count: 60, &random)
        try await store.apply(sample[..<30].map { .submit($0) })
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 { group.addTask { try await store.prepareForQueries() } }
            try await group.waitForAll()
        }
        try await expectPlainAnswers(Array(sample[..<30]), of: store, "prepared")
        try await store.apply(sample[30...].map { .submit($0) })
        try await store.prepareForQueries()
        try await expectPlainAnswers(sample, of: store, "prepared again")
    }
}
