public import Covey
public import CoveyStore
public import CoveyUnderstanding

/// unscored posts -> texts -> service -> read as English -> next edition -> store
///
/// A text goes out once for all posts of a page that hold it. Each request's posts are stored before the next request:
/// whatever stops a run, at most the request under way is paid for in vain. A stored post that is marked as translated is
/// not asked for again; one that is gone, or that a copy that knows more replaced, is marked no more.
public struct Translation: Sendable {
    private let store: any Store
    private let read: @Sendable (_ translation: String, _ post: StoredPost) -> Reading
    private let languages: Set<Language>
    private let limits: TranslationLimits
    private let translate: @Sendable ([String], Language) async throws -> [String]

    /// Posts at a time; bounds the memory.
    private static let pageSize = 5_000

    /// - Parameters:
    ///   - languages: Only posts in these; empty takes every language that is known.
    ///   - endpoint: Where texts are translated.
    public init(
        store: any Store, understanding: Understanding, languages: Set<Language>, limits: TranslationLimits,
        endpoint: TranslationEndpoint
    ) {
        self.init(
            store: store, languages: languages, limits: limits,
            read: { translation, post in
                Understanding.Reader(understanding).read(translation, declared: .english, brands: post.brands)
            },
            translate: { try await endpoint.translate($0, from: $1) })
    }

    /// - Parameters:
    ///   - read: Reads the translation of a post as English.
    ///   - translate: Gives one translation a text.
    init(
        store: any Store, languages: Set<Language>, limits: TranslationLimits,
        read: @escaping @Sendable (_ translation: String, _ post: StoredPost) -> Reading,
        translate: @escaping @Sendable ([String], Language) async throws -> [String]
    ) {
        self.store = store
        self.read = read
        self.languages = languages
        self.limits = limits
        self.translate = translate
    }

    /// Counts what ``run(progress:)`` would send, and sends nothing.
    ///
    /// - Parameter progress: Called after each page; throws to stop.
    /// - Throws: `StoreError`; what `progress` throws.
    /// - Complexity: O(posts).
    public func preview(
        progress: (TranslationReport) throws -> Void = { _ in }
    ) async throws -> TranslationReport {
        var report = TranslationReport()
        try await forEachPage { page in
            for (_, texts) in waiting(in: page, &report) {
                report.texts += texts.count
                report.characters += texts.reduce(0) { $0 + $1.characters }
            }
            try progress(report)
            return true
        }
        return report
    }

    /// Translates, until nothing is left or a limit is met.
    ///
    /// A request that is not taken is sent again text by text, and what is refused then is skipped. A language is left
    /// out of the rest of the run once so many texts were refused, and none was taken, that it seems to be the reason.
    ///
    /// - Parameter progress: Called after each request, whose posts are stored by then; throws to stop.
    /// - Throws: ``TranslationError`` but for requests that are not taken; `StoreError`; what `progress` throws. All that
    ///   came before is stored.
    public func run(progress: (TranslationReport) throws -> Void = { _ in }) async throws -> TranslationReport {
        var run = Run()
        // What earlier runs have spent is told by the posts themselves.
        var budget = limits.runCharacters
        if let maximum = limits.maximumCharacters { budget = min(budget, max(0, maximum - (try await spent()))) }
        try await forEachPage { page in
            for (language, texts) in waiting(in: page, &run.report) {
                var rest = texts[...]
                while !rest.isEmpty, !run.leavesOut(language) {
                    let batch = takeBatch(from: &rest, within: budget - run.report.characters)
                    guard !batch.isEmpty else {
                        run.report.hasMetLimit = true
                        return false
                    }
                    try await send(batch, language, &run, progress)
                }
            }
            return true
        }
        return run.report
    }

    /// A run under way.
    private struct Run {
        var report = TranslationReport()
        /// Languages of which a text was taken.
        var taken: Set<Language> = []
        /// Texts that were refused alone.
        var refusals: [Language: Int] = [:]

        /// So many refusals, and nothing taken, and the language itself seems to be what the service does not take. A few
        /// texts that are too long must not keep all others of their language back.
        static let patience = 20

        func leavesOut(_ language: Language) -> Bool {
            !taken.contains(language) && refusals[language, default: 0] >= Self.patience
        }
    }

    /// Asks, and stores what comes back.
    private func send(
        _ batch: ArraySlice<Text>, _ language: Language, _ run: inout Run,
        _ progress: (TranslationReport) throws -> Void
    ) async throws {
        let translations: [String]
        do {
            translations = try await translate(batch.map(\.text), language)
        } catch let error as TranslationError where error.code == .notTaken {
            if batch.count > 1 {
                for index in batch.indices where !run.leavesOut(language) {
                    try await send(batch[index...index], language, &run, progress)
                }
                return
            }
            run.report.refused += 1
            run.refusals[language, default: 0] += 1
            if !run.taken.contains(language) { run.report.omitted[language] = error.message }
            return try progress(run.report)
        }
        run.taken.insert(language)
        run.report.omitted[language] = nil
        run.report.texts += batch.count
        run.report.characters += batch.reduce(0) { $0 + $1.characters }
        var (scored, unscored): ([Change], [Change]) = ([], [])
        for (text, translation) in zip(batch, translations) {
            let isTranslated = isTranslation(translation, of: text.text)
            if !isTranslated { run.report.untranslated += 1 }
            for post in text.posts {
                // What was removed or replaced during the request stays so.
                guard try await store.post(post.id)?.revision == post.revision else { continue }
                let reading =
                    isTranslated
                    ? reading(of: post, by: translation)
                    : Reading(language: post.reading.language, traits: post.reading.traits.union(.translated))
                if reading.scores == nil {
                    unscored.append(.submit(post.reread(reading)))
                } else {
                    scored.append(.submit(post.reread(reading)))
                }
            }
        }
        if !scored.isEmpty { run.report.translated += try await store.apply(scored).stored }
        // They are marked as asked for, so that they are not paid for again and again.
        if !unscored.isEmpty { try await store.apply(unscored) }
        try progress(run.report)
    }

    /// Whether an answer says anything in other words.
    private func isTranslation(_ answer: String, of text: String) -> Bool {
        func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
        let said = words(answer)
        return !said.isEmpty && said != words(text)
    }

    /// The reading of a post by its translation. The words of it are not kept, so there is no evidence.
    private func reading(of post: StoredPost, by translation: String) -> Reading {
        let reading = read(translation, post)
        return Reading(
            language: post.reading.language, scores: reading.scores, traits: reading.traits.union(.translated),
            model: reading.model)
    }

    /// The characters of the stored posts that are marked as translated.
    private func spent() async throws -> Int {
        var characters = 0
        try await forEachPage { page in
            for post in page where post.reading.traits.contains(.translated) {
                characters += post.text?.unicodeScalars.count ?? 0
            }
            return true
        }
        return characters
    }

    /// - Parameter body: Returns whether to go on.
    private func forEachPage(_ body: ([StoredPost]) async throws -> Bool) async throws {
        var last: PostID?
        repeat {
            let page = try await store.posts(after: last, limit: Self.pageSize)
            guard try await body(page) else { return }
            last = page.count < Self.pageSize ? nil : page.last?.id
        } while last != nil
    }

    // MARK: Requests

    /// A text with the posts that hold it.
    private struct Text {
        var text: String
        var characters: Int
        var posts: [StoredPost]
    }

    /// What of a page may go out, by language.
    private func waiting(in page: [StoredPost], _ report: inout TranslationReport) -> [(Language, [Text])] {
        let most = min(limits.runCharacters, limits.maximumCharacters ?? .max)
        var languages: [Language: [Text]] = [:]
        var places: [Language: [String: Int]] = [:]
        for post in page where needs(post) {
            report.posts += 1
            let language = post.reading.language
            guard let text = post.text, !text.isEmpty else {
                report.withoutText += 1
                continue
            }
            if let place = places[language]?[text] {
                languages[language]?[place].posts.append(post)
                continue
            }
            let characters = text.unicodeScalars.count
            guard characters <= most else {
                report.tooLong += 1
                continue
            }
            places[language, default: [:]][text] = languages[language, default: []].count
            languages[language, default: []].append(Text(text: text, characters: characters, posts: [post]))
        }
        return languages.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The texts of the next request: none if the first has more characters than there is room for.
    private func takeBatch(from rest: inout ArraySlice<Text>, within room: Int) -> ArraySlice<Text> {
        var characters = 0
        let batch = rest.prefix { text in
            characters += text.characters
            return characters <= room && (characters <= limits.batchCharacters || characters == text.characters)
        }.prefix(limits.batchSize)
        rest = rest.dropFirst(batch.count)
        return batch
    }

    private func needs(_ post: StoredPost) -> Bool {
        guard post.reading.scores == nil, !post.reading.traits.contains(.translated) else { return false }
        let language = post.reading.language
        return languages.isEmpty ? language != .undetermined : languages.contains(language)
    }
}

/// What was translated, or would be.
public struct TranslationReport: Equatable, Sendable {
    /// Posts that are not scored, in the languages asked for.
    public var posts = 0
    /// Those among them whose text is not kept.
    public var withoutText = 0
    /// Those whose text alone has more characters than a run, or all runs together, may send.
    public var tooLong = 0
    /// Posts that have scores now.
    public var translated = 0
    /// Texts that were sent and taken; in one request no text stands twice.
    public var texts = 0
    /// What was sent, and paid for, in characters.
    public var characters = 0
    /// Those among ``texts`` that came back empty or as they were: their posts have no scores, and are not asked for again.
    public var untranslated = 0
    /// Different texts that the service did not take, even alone.
    public var refused = 0
    /// Languages of which the service took no text, with what it said.
    public var omitted: [Language: String] = [:]
    /// Whether it ended at a limit with texts left.
    public var hasMetLimit = false

    /// That texts were sent, and the service took none of them; `nil` if it did, or none was sent.
    public var failure: TranslationError? {
        refused > 0 && texts == 0
            ? TranslationError(.notTaken, "The translation service took none of the texts.") : nil
    }

    public init() {}
}
