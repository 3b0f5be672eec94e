import Covey
import CoveyStore
import CoveyTesting
import Testing

@testable import CoveyIngest

@Suite struct RereadingTests {
    private func rereading(_ store: any Store, language: Language? = nil, factor: Int32 = -1) -> Rereading {
        Rereading(store: store, model: InventedReader.second, language: language, pageSize: 25) {
            { text, post in
                var reading = InventedReader.read(text, post.reading.language, factor: factor)
                reading.model = InventedReader.second
                return (reading, 9)
            }
        }
    }

    @Test func `posts of another model are read anew, each once, and their profiles are the exact fold`() async throws {
        let posts = (0..<40).map {
            InventedReader.post($0, by: "author \($0 % 3)", says: "\($0 * 200 - 4_000)")
        }
        let store = try await InventedReader.store(posts)
        let report = try await rereading(store).run()
        #expect(report.posts == 40 && report.reread == 40 && report.overtaken == 0)
        let expected = posts.map { post in
            var post = post
            post.reading = InventedReader.read(post.text ?? "", .english, factor: -1)
            post.reading.model = InventedReader.second
            post.edition = 1
            post.fingerprint = 9
            return post
        }
        #expect(try await store.allPosts() == expected)
        #expect(try await store.allProfiles() == InventedReader.store(expected).allProfiles())
        // All but the post of polarity 0 have another polarity; those within the neutral band keep their label.
        #expect(report.changed == 39)
        let labels = posts.filter { abs($0.reading.scores?.polarity ?? 0) > Scores.neutralBand }.count
        #expect(report.relabelled == labels)
        let again = try await rereading(store).run()
        #expect(again.current == 40 && again.reread == 0)
        #expect(try await store.allPosts() == expected)
    }

    @Test func `a run that was cut off goes on where it was, and two at once count nothing twice`() async throws {
        let count = 60
        let posts = (0..<count).map { InventedReader.post($0, by: "author \($0 % 7)", says: "\($0 * 140)") }
        let (store, whole) = (try await InventedReader.store(posts), try await InventedReader.store(posts))
        _ = try await rereading(whole).run()
        struct Stop: Error {}
        await #expect(throws: Stop.self) { try await rereading(store).run { _ in throw Stop() } }
        let done = try await store.allPosts().filter { $0.reading.model == InventedReader.second }.count
        #expect(done == 25, "what was read before the stop is stored")
        let rest = try await rereading(store).run()
        #expect(rest.current == done && rest.reread == count - done)
        #expect(try await store.allPosts() == whole.allPosts())
        #expect(try await store.allProfiles() == whole.allProfiles())

        let shared = try await InventedReader.store(posts)
        async let one = rereading(shared).run()
        async let other = rereading(shared).run()
        let reports = [try await one, try await other]
        #expect(reports.map { $0.reread - $0.overtaken }.reduce(0, +) == count)
        #expect(try await shared.allPosts() == whole.allPosts())
        #expect(try await shared.allProfiles() == whole.allProfiles())
    }

    @Test func `a post without a text keeps its reading, and a translated one until its language can be read`()
        async throws
    {
        var translated = InventedReader.post(2, says: "po polsku", language: Language("pl"))
        translated.reading.scores = Scores(polarity: 5_000, subjectivity: 1, sentiment: .positive)
        translated.reading.traits = .translated
        var readable = InventedReader.post(3, says: "3000", language: Language("tr"))
        readable.reading.traits = .translated
        let silent = InventedReader.post(1, says: "1000", keepsText: false)
        let store = try await InventedReader.store([silent, translated, readable])
        let report = try await rereading(store, factor: 2).run()
        #expect(report.posts == 3 && report.withoutText == 1 && report.translated == 1 && report.reread == 1)
        let posts = try await store.allPosts()
        #expect(posts[0] == silent && posts[1] == translated)
        #expect(posts[2].reading.scores?.polarity == 6_000 && posts[2].reading.traits.isEmpty)
    }

    @Test func `a corrected post keeps what the person said, and the rest is read anew`() async throws {
        let post = InventedReader.post(1, says: "2000")
        let corrected = post.corrected(
            by: Correction(subjectivity: 77, at: post.createdAt), reading: post.reading)
        let store = try await InventedReader.store([post, corrected])
        let report = try await rereading(store).run()
        #expect(report.reread == 1 && report.relabelled == 1)
        let kept = try #require(try await store.allPosts().first)
        #expect(kept.correction == corrected.correction && kept.edition == 2)
        #expect(kept.reading.scores?.polarity == -2_000 && kept.reading.scores?.subjectivity == 77)
    }

    @Test func `another subjectivity alone is a change, and another label is counted besides`() async throws {
        let posts = (1...3).map { InventedReader.post($0, says: "2000") }
        let store = try await InventedReader.store(posts)
        let rereading = Rereading(store: store, model: InventedReader.second) {
            { text, post in
                var reading = post.reading
                if post.id == posts[0].id { reading.scores?.subjectivity = 1 }
                if post.id == posts[1].id { reading.scores?.sentiment = .mixed }
                reading.model = InventedReader.second
                return (reading, 0)
            }
        }
        let report = try await rereading.run()
        #expect(report.reread == 3 && report.changed == 2 && report.relabelled == 1)
    }

    @Test func `only posts in the language asked for are looked at`() async throws {
        let posts = [
            InventedReader.post(1, says: "1"), InventedReader.post(2, says: "2", language: Language("de")),
        ]
        let store = try await InventedReader.store(posts)
        let report = try await rereading(store, language: Language("de")).run()
        #expect(report.posts == 1 && report.reread == 1)
        #expect(try await store.allPosts().map(\.reading.model) == [InventedReader.first, InventedReader.second])
    }

    @Test func `a preview counts what the run then changes, tells the new means, and writes nothing`() async throws {
        let seed: UInt64 = 5
        var random = SeededNumbers(seed: seed)
        let posts = (0..<300).map { number in
            let says =
                Int.random(in: 0..<9, using: &random) == 0 ? "?" : "\(Int.random(in: -9_999...9_999, using: &random))"
            return InventedReader.post(number, by: "author \(Int.random(in: 0..<40, using: &random))", says: says)
        }
        let store = try await InventedReader.store(posts)
        let before = try await store.allProfiles()
        let preview = try await rereading(store).preview()
        #expect(try await store.allPosts() == posts.sorted { $0.id < $1.id })
        #expect(try await store.allProfiles() == before)
        let report = try await rereading(store).run()
        #expect(preview.report == report, "seed \(seed)")
        let after = try await store.allProfiles()
        for (before, after) in zip(before, after) {
            let told = preview.shifts[before.author].map { $0.applied(to: before) } ?? before
            #expect(told == after, "seed \(seed)")
        }
        #expect(try await rereading(store).preview().shifts.isEmpty)
    }
}
