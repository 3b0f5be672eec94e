import Covey
import CoveySegmentation
import CoveyStore
import Testing

@Suite struct DuplicateGroupsTests {
    private static let minute: Int64 = 60_000
    private static let (tram, phone): (UInt64, UInt64) = (0x0123_4567_89AB_CDEF, 0xFEDC_BA98_7654_3210)

    private static func post(
        _ name: String, by author: String = "a", at minute: Int64 = 0, fingerprint: UInt64 = 0, text: String? = nil,
        polarity: Int32? = nil, corrected: Bool = false, subjectivity: Int32? = nil, kind: Post.Kind = .original
    ) -> Change {
        let instant = Instant(milliseconds: 1_750_000_020_000 + minute * Self.minute)
        return .submit(
            StoredPost(
                id: PostID("x:\(name)"), version: 1, digest: 1, author: AuthorKey(author), createdAt: instant,
                kind: kind, text: text,
                reading: Reading(
                    language: .english,
                    scores: polarity.map { Scores(polarity: $0, subjectivity: 0, sentiment: Scores.label(of: $0)) }),
                fingerprint: fingerprint,
                correction: corrected
                    ? Correction(
                        polarity: subjectivity == nil ? polarity : nil, subjectivity: subjectivity, at: instant)
                    : nil))
    }

    private static func groups(
        _ changes: [Change], ofAtLeast fewest: Int = 2, limit: Int = 10
    ) async throws -> (groups: DuplicateGroups, largest: [DuplicateGroup]) {
        let store = InMemoryStore()
        try await store.apply(changes)
        let groups = try await DuplicateGroups(of: store)
        return (groups, try await groups.largest(limit, ofAtLeast: fewest, in: store))
    }

    @Test func `a group knows its posts, its authors, its time and its earliest post`() async throws {
        let (groups, largest) = try await Self.groups([
            Self.post("1", by: "a", at: 9, fingerprint: Self.tram, text: "late"),
            Self.post("2", by: "b", at: 2, fingerprint: Self.tram ^ 1, text: "early", polarity: -5_000),
            Self.post("3", by: "a", at: 5, fingerprint: Self.tram ^ 2, kind: .repost),
            Self.post("4", by: "c", at: 1, fingerprint: Self.phone), Self.post("5", by: "d"), Self.post("6", by: "e"),
        ])
        #expect(groups.posts == 6)
        #expect(groups.count == 1)
        #expect(groups.copies == 3)
        let (first, last) = (
            Instant(milliseconds: 1_750_000_020_000 + 2 * Self.minute),
            Instant(milliseconds: 1_750_000_020_000 + 9 * Self.minute)
        )
        #expect(
            largest == [
                DuplicateGroup(
                    posts: 3, reposts: 1, authors: 2, first: first, last: last, sentiment: .negative, polarity: -5_000,
                    earliest: PostID("x:2"), example: "early")
            ])
    }

    @Test func `the largest come first, and small ones only where they are asked for`() async throws {
        let changes =
            ["1", "2"].map { Self.post($0, fingerprint: Self.tram) }
            + ["3", "4", "5"].map { Self.post($0, fingerprint: Self.phone) }
        #expect(try await Self.groups(changes).largest.map(\.posts) == [3, 2])
        #expect(try await Self.groups(changes, ofAtLeast: 3).largest.map(\.posts) == [3])
        #expect(try await Self.groups(changes, limit: 1).largest.map(\.posts) == [3])
        #expect(try await Self.groups(changes).groups.count(ofAtLeast: 3) == (1, 3))
    }

    @Test(
        arguments: [
            ([-5_000, 6_000, 7_000], Sentiment.positive, 6_000), ([0, -5_000], .neutral, 0),
            ([-5_000, 0], .negative, -5_000),
            ([nil, nil, 3_000], .positive, 3_000), ([nil, nil], .unscored, nil),
        ] as [([Int32?], Sentiment, Int32?)])
    func `the label is that of the most scored posts, on a tie of the earlier one`(
        polarities: [Int32?], label: Sentiment, polarity: Int32?
    ) async throws {
        let changes = polarities.enumerated().map { place, polarity in
            Self.post("\(place)", at: Int64(place), fingerprint: Self.tram, polarity: polarity)
        }
        for order in [changes, changes.reversed()] {
            let group = try #require(try await Self.groups(order).largest.first)
            #expect(group.sentiment == label)
            #expect(group.polarity == polarity)
        }
    }

    @Test func `what a person corrected goes before the majority`() async throws {
        let group = try #require(
            try await Self.groups([
                Self.post("1", fingerprint: Self.tram, polarity: 5_000),
                Self.post("2", fingerprint: Self.tram, polarity: 5_000),
                Self.post("3", fingerprint: Self.tram, polarity: -8_000, corrected: true),
            ]).largest.first)
        #expect(group.sentiment == .negative)
        #expect(group.polarity == -8_000)
    }

    @Test func `a correction of the subjectivity alone leaves the label to the majority`() async throws {
        let group = try #require(
            try await Self.groups([
                Self.post("1", fingerprint: Self.tram, polarity: 5_000),
                Self.post("2", fingerprint: Self.tram, polarity: 5_000),
                Self.post("3", fingerprint: Self.tram, polarity: -8_000, corrected: true, subjectivity: 9_000),
            ]).largest.first)
        #expect(group.sentiment == .positive)
        #expect(group.polarity == 5_000)
    }

    @Test func `a trend counts each group once, at its earliest post`() async throws {
        let (groups, _) = try await Self.groups([
            Self.post("1", at: 61, fingerprint: Self.tram, polarity: 5_000),
            Self.post("2", at: 1, fingerprint: Self.tram, polarity: 4_000),
            Self.post("3", at: 200, fingerprint: Self.tram, polarity: -9_000),
            Self.post("4", at: 62, fingerprint: Self.phone, polarity: -1_000), Self.post("5", at: 63),
        ])
        let start = TrendStep.hour.start(of: Instant(milliseconds: 1_750_000_020_000))
        let next = TrendStep.hour.start(of: Instant(milliseconds: 1_750_000_020_000 + 61 * Self.minute))
        #expect(
            groups.trend(by: .hour) == [
                TrendPoint(start: start, posts: 1, polarity: Moments(4_000)),
                TrendPoint(start: next, posts: 2, polarity: Moments(-1_000)),
            ])
    }

    @Test func `without duplicates the trend is that of the store`() async throws {
        let store = InMemoryStore()
        try await store.apply((0..<50).map { Self.post("\($0)", at: Int64($0 * 7), polarity: Int32($0 * 100 - 2_000)) })
        #expect(try await DuplicateGroups(of: store).trend(by: .hour) == store.trend(by: .hour))
    }

    @Test func `a post stored without a fingerprint has it made from its text`() async throws {
        let text = "The tram was late again this morning and nobody at the stop told us why"
        let (groups, _) = try await Self.groups([
            Self.post("1", text: text), Self.post("2", text: "RT @acme: " + text + " 😂"), Self.post("3"),
        ])
        #expect(groups.copies == 2)
    }
}
