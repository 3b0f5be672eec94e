import Covey
import CoveyStore
import Synchronization
import Testing

@testable import CoveyTranslation

@Suite struct TranslationTests {
    private let model = ModelVersion("1-test")

    private func post(_ number: Int, says text: String?, in language: String) -> StoredPost {
        StoredPost(
            id: PostID("x:\(100 + number)"), version: 1, digest: 1, author: AuthorKey("author \(number % 2)"),
            createdAt: Instant(milliseconds: 1_750_000_000_000), kind: .original, text: text,
            reading: Reading(language: Language(language)))
    }

    private func store(_ posts: [StoredPost]) async throws -> InMemoryStore {
        let store = InMemoryStore()
        try await store.apply(posts.map { .submit($0) })
        return store
    }

    /// What went out, request by request.
    private final class Sent: Sendable {
        let all = Mutex<[(language: String, texts: [String])]>([])
        var texts: [[String]] { all.withLock { $0.map(\.texts) } }
        var languages: [String] { all.withLock { $0.map(\.language) } }
    }

    private let sent = Sent()

    /// A translation that calls everything good; a request that holds `stop` fails.
    private func translation(
        _ store: any Store, _ languages: Set<Language> = [], _ limits: TranslationLimits = TranslationLimits()
    ) -> Translation {
        Translation(
            store: store, languages: languages, limits: limits,
            read: { [model] text, _ in
                Reading(
                    language: .english,
                    scores: Scores(polarity: 4_000, subjectivity: 5_000, sentiment: .positive), traits: .question,
                    evidence: [Evidence(words: text, weight: 4_000)], model: model)
            },
            translate: { [sent] texts, language in
                if texts.contains("stop") { throw TranslationError(.unreachable, "stopped") }
                if language == Language("tlh") { throw TranslationError(.notTaken, "tlh is not supported") }
                sent.all.withLock { $0.append((language.code, texts)) }
                return texts.map { "good: " + $0 }
            })
    }

    @Test func `an unscored post gets the scores of its translation, and keeps its language and nothing of the words`()
        async throws
    {
        let store = try await store([post(1, says: "świetnie", in: "pl"), post(2, says: "🙂", in: "und")])
        let report = try await translation(store).run()
        #expect(report.posts == 1 && report.translated == 1 && report.texts == 1 && report.characters == 8)
        let posts = try await store.posts(after: nil, limit: 9)
        #expect(
            posts[0].reading
                == Reading(
                    language: Language("pl"),
                    scores: Scores(polarity: 4_000, subjectivity: 5_000, sentiment: .positive),
                    traits: [.translated, .question], model: model))
        #expect(posts[0].edition == 1 && posts[0].text == "świetnie")
        #expect(posts[1] == post(2, says: "🙂", in: "und"), "a language that is not known is left alone")
        #expect(try await store.profile(of: posts[0].author) == Profile(of: posts[0]))
        let again = try await translation(store).run()
        #expect(again.posts == 0 && again.characters == 0)
        #expect(sent.texts == [["świetnie"]])
    }

    @Test func `only the languages asked for go out, unknown ones too if they are`() async throws {
        let store = try await store([
            post(1, says: "a", in: "pl"), post(2, says: "b", in: "tr"), post(3, says: "c", in: "und"),
        ])
        _ = try await translation(store, [Language("tr"), .undetermined]).run()
        #expect(sent.languages == ["tr", "und"])
    }

    @Test func `a text goes out once for all posts that hold it`() async throws {
        let posts = (0..<10).map { post($0, says: $0 % 3 == 0 ? "to samo" : "nr \($0)", in: "pl") }
        let store = try await store(posts)
        let report = try await translation(store).run()
        #expect(report.translated == 10 && report.texts == 7)
        #expect(sent.texts.flatMap { $0 }.filter { $0 == "to samo" }.count == 1)
        #expect(try await store.posts(after: nil, limit: 99).allSatisfy { $0.reading.scores != nil })
    }

    @Test func `requests hold so many texts and characters at most, and one language each`() async throws {
        let long = String(repeating: "ł", count: 30)
        let texts = ["1", "2", "3", "4", "5", long, "6", "7 \(long.dropLast(12))"]
        let posts = texts.enumerated().map { post($0, says: $1, in: "pl") } + [post(9, says: "x", in: "tr")]
        let limits = TranslationLimits(batchSize: 2, batchCharacters: 20)
        _ = try await translation(try await store(posts), [], limits).run()
        #expect(sent.texts == [["1", "2"], ["3", "4"], ["5"], [long], ["6"], [texts[7]], ["x"]])
    }

    @Test func `a run ends before it would spend more than it may, and the next goes on`() async throws {
        let store = try await store((0..<6).map { post($0, says: "1234\($0)", in: "pl") })
        let limits = TranslationLimits(runCharacters: 14, batchSize: 1)
        var report = try await translation(store, [], limits).run()
        #expect(report.characters == 10 && report.translated == 2 && report.hasMetLimit)
        report = try await translation(store, [], TranslationLimits(runCharacters: 20, batchSize: 1)).run()
        #expect(report.characters == 20 && report.translated == 4 && !report.hasMetLimit)
    }

    @Test func `all runs together spend no more than they may`() async throws {
        let store = try await store((0..<6).map { post($0, says: "1234\($0)", in: "pl") })
        let limits = TranslationLimits(maximumCharacters: 17, batchSize: 1)
        let first = try await translation(store, [], limits).run()
        #expect(first.characters == 15 && first.hasMetLimit)
        let second = try await translation(store, [], limits).run()
        #expect(second.characters == 0 && second.hasMetLimit)
        #expect(sent.texts.count == 3)
    }

    @Test func `what was paid for before a failure is stored`() async throws {
        let store = try await store([
            post(1, says: "a", in: "pl"), post(2, says: "stop", in: "pl"), post(3, says: "b", in: "pl"),
        ])
        let limits = TranslationLimits(batchSize: 1)
        var told: [TranslationReport] = []
        await #expect(throws: TranslationError.self) {
            try await translation(store, [], limits).run { told.append($0) }
        }
        #expect(told.map(\.characters) == [1])
        let scored = try await store.posts(after: nil, limit: 9).filter { $0.reading.scores != nil }
        #expect(scored.map(\.text) == ["a"])
    }

    @Test func `a language that the service does not take is left out, and named`() async throws {
        let store = try await store([
            post(1, says: "nuqneH", in: "tlh"), post(2, says: "a", in: "pl"), post(3, says: "Qapla'", in: "tlh"),
        ])
        let report = try await translation(store, [], TranslationLimits(batchSize: 1)).run()
        #expect(report.omitted == [Language("tlh"): "tlh is not supported"])
        #expect(report.translated == 1 && report.characters == 1)
    }

    @Test func `a preview tells what a run would send, and sends nothing`() async throws {
        let posts = [
            post(1, says: "ab", in: "pl"), post(2, says: "ab", in: "pl"), post(3, says: nil, in: "pl"),
            post(4, says: "cde", in: "tr"),
        ]
        let store = try await store(posts)
        let preview = try await translation(store).preview()
        #expect(preview.posts == 4 && preview.withoutText == 1 && preview.texts == 2 && preview.characters == 5)
        #expect(sent.texts.isEmpty)
        #expect(try await store.posts(after: nil, limit: 9) == posts)
    }

    /// A translation by a service that takes no request which holds a text of more than ten characters.
    private func narrow(
        _ store: any Store, _ limits: TranslationLimits = TranslationLimits()
    ) -> Translation {
        answering(store, limits) { [sent] texts, language in
            guard texts.allSatisfy({ $0.count <= 10 }) else { throw TranslationError(.notTaken, "too long") }
            sent.all.withLock { $0.append((language.code, texts)) }
            return texts.map { "good: " + $0 }
        }
    }

    private func answering(
        _ store: any Store, _ limits: TranslationLimits = TranslationLimits(),
        _ translate: @escaping @Sendable ([String], Language) async throws -> [String]
    ) -> Translation {
        Translation(
            store: store, languages: [], limits: limits,
            read: { [model] _, _ in
                Reading(
                    language: .english,
                    scores: Scores(polarity: 4_000, subjectivity: 5_000, sentiment: .positive), model: model)
            }, translate: translate)
    }

    @Test(arguments: [1, 2, 25])
    func `a text that is refused keeps no other text of its language back`(batchSize: Int) async throws {
        let texts = ["much too long", "a", "b", "much longer still", "c"]
        let store = try await store(texts.enumerated().map { post($0, says: $1, in: "pl") })
        let limits = TranslationLimits(batchSize: batchSize)
        let report = try await narrow(store, limits).run()
        #expect(report.translated == 3 && report.refused == 2 && report.characters == 3 && report.omitted.isEmpty)
        #expect(report.failure == nil)
        #expect(sent.texts.flatMap { $0 } == ["a", "b", "c"])
        let again = try await narrow(store, limits).run()
        #expect(again.refused == 2 && again.characters == 0 && again.omitted == [Language("pl"): "too long"])
        #expect(again.failure?.code == .notTaken)
    }

    @Test func `a language of which nothing is taken is asked for only so often`() async throws {
        let posts = (0..<300).map { post($0, says: "nuqneH \($0)", in: "tlh") } + [post(400, says: "a", in: "tr")]
        let store = try await store(posts)
        let asked = Counter()
        let report = try await answering(store, TranslationLimits(batchSize: 25)) { texts, language in
            asked.count.withLock { $0 += 1 }
            if language == Language("tlh") { throw TranslationError(.notTaken, "tlh is not supported") }
            return texts.map { "good: " + $0 }
        }.run()
        #expect(report.omitted == [Language("tlh"): "tlh is not supported"] && report.translated == 1)
        #expect(report.refused == 20 && asked.count.withLock { $0 } == 22)
    }

    private final class Counter: Sendable {
        let count = Mutex(0)
    }

    @Test func `a limit below a full request cuts the request, and keeps nothing from being translated`() async throws {
        let texts = (0..<6).map { "1234\($0)" } + ["longer than any run may send"]
        let store = try await store(texts.enumerated().map { post($0, says: $1, in: "pl") })
        let limits = TranslationLimits(runCharacters: 14)
        #expect(try await translation(store, [], limits).preview().tooLong == 1)
        for left in [4, 2, 0] {
            let report = try await translation(store, [], limits).run()
            #expect(report.characters == 10 && report.translated == 2 && report.tooLong == 1)
            #expect(report.hasMetLimit == (left > 0))
        }
        #expect(sent.texts == [["12340", "12341"], ["12342", "12343"], ["12344", "12345"]])
    }

    @Test func `posts that go, or are edited, while their translation is under way stay so`() async throws {
        var posts = (0..<4).map { post($0, says: "nr \($0)", in: "pl") }
        posts[0].createdAt = Instant(milliseconds: 1_600_000_000_000)
        let store = try await store(posts)
        var edited = posts[1]
        (edited.version, edited.text) = (2, "edited")
        let report = try await answering(store) { [edited, withdrawn = posts[2].id] texts, _ in
            _ = try await store.expire(before: Instant(milliseconds: 1_700_000_000_000))
            try await store.apply([.submit(edited), .withdraw(withdrawn, through: .max)])
            return texts.map { "good: " + $0 }
        }.run()
        #expect(report.translated == 1 && report.texts == 4)
        let kept = try await store.posts(after: nil, limit: 9)
        #expect(kept.map(\.id) == [posts[1].id, posts[3].id])
        #expect(kept.first == edited && kept.last?.reading.scores != nil)
    }

    @Test(arguments: ["", " \n", "OK Acme", " OK\nAcme "])
    func `an answer that says nothing new gives no scores, and is not paid for again`(answer: String) async throws {
        let store = try await store([post(1, says: "OK Acme", in: "pl")])
        let translation = answering(store) { texts, _ in texts.map { _ in answer } }
        let report = try await translation.run()
        #expect(report.translated == 0 && report.untranslated == 1 && report.characters == 7)
        let kept = try await store.posts(after: nil, limit: 9)
        #expect(kept.map(\.reading) == [Reading(language: Language("pl"), traits: .translated)])
        #expect(try await translation.run().texts == 0)
    }

    @Test func `a translation that cannot be scored is not counted as translated`() async throws {
        let store = try await store([post(1, says: "1", in: "pl")])
        let report = try await Translation(
            store: store, languages: [], limits: TranslationLimits(),
            read: { _, _ in Reading(language: .english) }, translate: { texts, _ in texts.map { "good: " + $0 } }
        ).run()
        #expect(report.texts == 1 && report.translated == 0)
    }
}
