import Covey
import CoveyStore
import Testing

extension StoreLaw {
    static let records = [
        StoreLaw("a record is replaced only by its next revision", nextRevision),
        StoreLaw("of writers that have seen the same revision one wins", writersAtOnce),
        StoreLaw("a record that has expired is gone, and makes room for another", recordExpiry),
        StoreLaw("records of a kind come in order of id, byte by byte, in pages", recordPages),
        StoreLaw("a record comes back as it was given, to the byte", recordRoundTrip),
        StoreLaw("sweeping removes what has expired, and nothing else", sweeping),
    ]

    private static let now = Instant(milliseconds: 1_750_000_000_000)

    private static func instant(_ milliseconds: Int64) -> Instant {
        Instant(milliseconds: now.milliseconds + milliseconds)
    }

    @Sendable private static func nextRevision(_ make: StoreMaker) async throws {
        let store = try await make()
        #expect(try await store.record(.job, "a", now: now) == nil)
        for revision in [0, 2, -1, Int64.max, .min] {
            #expect(try await !store.keep(Record(kind: .job, id: "a", revision: revision, body: "no"), now: now))
        }
        #expect(try await !store.remove(.job, "a", revision: 0))
        for revision in Int64(1)...3 {
            let record = Record(kind: .job, id: "a", revision: revision, body: "\(revision)")
            #expect(try await store.keep(record, now: now))
            #expect(try await store.record(.job, "a", now: now) == record)
            for wrong in [revision, revision + 2, 0, 1, .max] {
                #expect(try await !store.keep(Record(kind: .job, id: "a", revision: wrong, body: "no"), now: now))
            }
            #expect(try await !store.remove(.job, "a", revision: revision + 1))
            #expect(try await !store.remove(.run, "a", revision: revision))
            #expect(try await store.record(.job, "a", now: now) == record)
        }
        #expect(try await store.record(.run, "a", now: now) == nil)
        #expect(try await store.remove(.job, "a", revision: 3))
        #expect(try await !store.remove(.job, "a", revision: 3))
        #expect(try await store.record(.job, "a", now: now) == nil)
        #expect(try await !store.keep(Record(kind: .job, id: "a", revision: 4, body: "no"), now: now))
        #expect(try await store.keep(Record(kind: .job, id: "a", body: "anew"), now: now))
    }

    @Sendable private static func writersAtOnce(_ make: StoreMaker) async throws {
        let store = try await make()
        let (writers, steps) = (6, 5)
        try await withThrowingTaskGroup { group in
            for _ in 0..<writers {
                group.addTask {
                    var done = 0
                    while done < steps {
                        let seen = try await store.record(.lease, "counter", now: now)
                        let next = Record(
                            kind: .lease, id: "counter", revision: (seen?.revision ?? 0) + 1,
                            body: String((seen.flatMap { Int($0.body) } ?? 0) + 1))
                        if try await store.keep(next, now: now) { done += 1 }
                    }
                }
            }
            try await group.waitForAll()
        }
        let total = writers * steps
        #expect(
            try await store.record(.lease, "counter", now: now)
                == Record(kind: .lease, id: "counter", revision: Int64(total), body: "\(total)"))
    }

    @Sendable private static func recordExpiry(_ make: StoreMaker) async throws {
        let store = try await make()
        let first = Record(kind: .lease, id: "a", body: "first", expiresAt: instant(10))
        #expect(try await store.keep(first, now: now))
        #expect(try await store.record(.lease, "a", now: instant(9)) == first)
        #expect(try await store.records(.lease, after: nil, limit: 9, now: instant(9)) == [first])
        #expect(try await !store.keep(Record(kind: .lease, id: "a", body: "no"), now: instant(9)))
        #expect(try await store.record(.lease, "a", now: instant(10)) == nil)
        #expect(try await store.records(.lease, after: nil, limit: 9, now: instant(10)).isEmpty)
        #expect(try await !store.keep(Record(kind: .lease, id: "a", revision: 2, body: "no"), now: instant(10)))
        let second = Record(kind: .lease, id: "a", body: "second", expiresAt: instant(20))
        #expect(try await store.keep(second, now: instant(10)))
        #expect(try await store.record(.lease, "a", now: instant(10)) == second)
        // A revision can put the end off, or take it away.
        let third = Record(kind: .lease, id: "a", revision: 2, body: "third", expiresAt: instant(30))
        #expect(try await store.keep(third, now: instant(11)))
        #expect(try await store.record(.lease, "a", now: instant(29)) == third)
        #expect(try await store.keep(Record(kind: .lease, id: "a", revision: 3, body: "for good"), now: instant(12)))
        #expect(try await store.record(.lease, "a", now: Instant(milliseconds: .max))?.body == "for good")
    }

    @Sendable private static func recordPages(_ make: StoreMaker) async throws {
        let store = try await make()
        let ids = ["b", "a", "B", "a b", "ab", "é", "e\u{301}", "日", "👩‍🚀", "10", "9", "z/1?x=\"'", "~", "-", " "]
        for (index, id) in ids.enumerated() {
            #expect(try await store.keep(Record(kind: .audit, id: id, body: "\(index)"), now: now))
            let other = Record(kind: .run, id: id, body: "other", expiresAt: instant(index % 2 == 0 ? 1 : 9))
            #expect(try await store.keep(other, now: now))
        }
        func sorted(_ ids: [String]) -> [[UInt8]] {
            ids.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        }
        for limit in [1, 4, ids.count, 100] {
            var all: [Record] = []
            while true {
                let page = try await store.records(.audit, after: all.last?.id, limit: limit, now: now)
                #expect(page.count <= limit && page.allSatisfy { $0.kind == .audit })
                all += page
                if page.count < limit { break }
            }
            #expect(all.map { Array($0.id.utf8) } == sorted(ids))
        }
        // Expired ones take no room in a page.
        let alive = ids.indices.filter { $0 % 2 == 1 }.map { ids[$0] }
        let found = try await store.records(.run, after: nil, limit: alive.count, now: instant(1))
        #expect(found.map { Array($0.id.utf8) } == sorted(alive))
        #expect(try await store.records(.key, after: nil, limit: 9, now: now).isEmpty)
    }

    @Sendable private static func recordRoundTrip(_ make: StoreMaker) async throws {
        let store = try await make()
        let bodies = [
            "", "{\"a\": [1, 2.50, null]}", "é e\u{301} 👩‍🚀 \u{0} \u{1F} \u{FFFD} \u{10FFFF}", "'; DROP TABLE x; --",
            "\r\n\t\\\"", String(repeating: "日本", count: 100_000),
        ]
        for (index, kind) in RecordKind.allCases.enumerated() {
            for (number, body) in bodies.enumerated() {
                let record = Record(
                    kind: kind, id: "\(number)" + String(repeating: "x", count: 199), body: body,
                    expiresAt: [nil, instant(1), Instant(milliseconds: .max)][(index + number) % 3])
                #expect(try await store.keep(record, now: now))
                let kept = try #require(try await store.record(kind, record.id, now: now))
                #expect(kept == record && kept.body.utf8.elementsEqual(body.utf8))
            }
        }
    }

    @Sendable private static func sweeping(_ make: StoreMaker) async throws {
        let store = try await make()
        try await store.sweepRecords(now: now)
        for (index, expiry) in [nil, instant(1), instant(2), instant(3)].enumerated() {
            for kind in [RecordKind.session, .answer] {
                #expect(
                    try await store.keep(Record(kind: kind, id: "\(index)", body: "", expiresAt: expiry), now: now))
            }
        }
        try await store.sweepRecords(now: instant(2))
        for kind in [RecordKind.session, .answer] {
            #expect(try await store.records(kind, after: nil, limit: 9, now: now).map(\.id) == ["0", "3"])
        }
    }
}
