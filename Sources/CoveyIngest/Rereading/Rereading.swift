public import Covey
public import CoveyStore
public import CoveyUnderstanding

/// posts -> those that another model read -> read -> next edition -> store
///
/// Reads stored posts anew, page by page. Each is submitted as its next edition, so a run that was cut off, or that two
/// processes make at once, counts nothing twice: what this model has read already is left alone.
public struct Rereading: Sendable {
    private let store: any Store
    private let model: ModelVersion
    /// Only posts in this language; `nil` takes all.
    private let language: Language?
    /// Posts at a time; bounds the memory, and what is lost when a run is cut off.
    private let pageSize: Int
    private let makeReader: @Sendable () -> Reader

    /// Reads the text of a post, and gives its fingerprint too; one thread at a time may use it.
    typealias Reader = (_ text: String, _ post: StoredPost) -> (reading: Reading, fingerprint: UInt64)

    /// - Parameters:
    ///   - understanding: What the posts are to be read by.
    ///   - language: Only posts in this language; `nil` takes all.
    public init(store: any Store, understanding: Understanding, language: Language? = nil) {
        self.init(store: store, model: understanding.version, language: language) {
            let reader = Understanding.Reader(understanding)
            return { text, post in
                let reading = reader.read(text, declared: post.reading.language, brands: post.brands)
                return (reading, reader.fingerprint)
            }
        }
    }

    /// - Parameters:
    ///   - model: The version of what reads.
    ///   - makeReader: Makes what reads during one run.
    init(
        store: any Store, model: ModelVersion, language: Language? = nil, pageSize: Int = 5_000,
        makeReader: @escaping @Sendable () -> Reader
    ) {
        self.store = store
        self.model = model
        self.language = language
        self.pageSize = pageSize
        self.makeReader = makeReader
    }

    /// Reads the posts anew.
    ///
    /// A post that expires, or is removed otherwise without a withdrawal, while its page is being read may come back
    /// until the next expiry.
    ///
    /// - Parameter progress: Called after each page, which is stored by then; throws to stop.
    /// - Throws: `StoreError`; what `progress` throws.
    /// - Complexity: O(posts), plus for each page the stored posts of the authors in it.
    public func run(progress: (RereadingReport) throws -> Void = { _ in }) async throws -> RereadingReport {
        try await forEachPage(progress) { reread in
            let counts = try await store.apply(reread.map { .submit($0.after) })
            return reread.count - counts.stored
        }
    }

    /// Tells what ``run(progress:)`` would change, and changes nothing.
    ///
    /// - Returns: With the report, how the means of authors would move: those that do.
    /// - Throws: As ``run(progress:)``.
    /// - Complexity: O(posts); memory O(authors whose means move).
    public func preview(
        progress: (RereadingReport) throws -> Void = { _ in }
    ) async throws -> (report: RereadingReport, shifts: [AuthorKey: MeanShift]) {
        var shifts: [AuthorKey: MeanShift] = [:]
        let report = try await forEachPage(progress) { reread in
            for (before, after) in reread where before.reading.scores != after.reading.scores {
                shifts[before.author, default: MeanShift()].move(from: before.reading.scores, to: after.reading.scores)
            }
            return 0
        }
        return (report, shifts.filter { !$0.value.isNone })
    }

    /// - Parameter body: Gets the posts of a page that are read anew, as they are and as they become; returns how many
    ///   of them somebody else changed first.
    private func forEachPage(
        _ progress: (RereadingReport) throws -> Void,
        _ body: ([(before: StoredPost, after: StoredPost)]) async throws -> Int
    ) async throws -> RereadingReport {
        var report = RereadingReport(model: model)
        let read = makeReader()
        var last: PostID?
        while true {
            let page = try await store.posts(after: last, limit: pageSize)
            var reread: [(before: StoredPost, after: StoredPost)] = []
            for post in page {
                if let language, post.reading.language != language { continue }
                report.posts += 1
                guard let result = reading(of: post, by: read, &report) else { continue }
                var after = post.reread(result.reading)
                after.fingerprint = result.fingerprint
                report.add(post.reading, after.reading)
                reread.append((post, after))
            }
            if !reread.isEmpty { report.overtaken += try await body(reread) }
            try progress(report)
            guard page.count == pageSize, let end = page.last?.id else { return report }
            last = end
        }
    }

    /// The reading that a post gets; `nil` where it keeps the one it has.
    private func reading(
        of post: StoredPost, by read: Reader, _ report: inout RereadingReport
    ) -> (reading: Reading, fingerprint: UInt64)? {
        guard post.reading.model != model else {
            report.current += 1
            return nil
        }
        guard let text = post.text else {
            report.withoutText += 1
            return nil
        }
        let result = read(text, post)
        // A text that had to be translated stays so read until its language can be scored.
        guard result.reading.scores != nil || !post.reading.traits.contains(.translated) else {
            report.translated += 1
            return nil
        }
        return result
    }
}

/// What became of the posts that were looked at: `posts` = `current` + `withoutText` + `translated` + `reread`.
public struct RereadingReport: Equatable, Sendable {
    /// What the posts were to be read by.
    public var model: ModelVersion
    /// Posts that were looked at.
    public var posts = 0
    /// Those that the model had read already.
    public var current = 0
    /// Those whose text is not kept: they keep their reading.
    public var withoutText = 0
    /// Those that were read in translation, and that the model cannot read by itself: they keep their reading.
    public var translated = 0
    public var reread = 0
    /// Those among ``reread`` whose label, polarity or subjectivity is another now.
    public var changed = 0
    /// Those among ``changed`` whose label is another now.
    public var relabelled = 0
    /// Those among ``reread`` that somebody else changed at the same moment: the next run looks at them again.
    public var overtaken = 0

    public init(model: ModelVersion) {
        self.model = model
    }

    fileprivate mutating func add(_ before: Reading, _ after: Reading) {
        reread += 1
        let isRelabelled = before.sentiment != after.sentiment
        if isRelabelled { relabelled += 1 }
        if isRelabelled || before.scores?.polarity != after.scores?.polarity
            || before.scores?.subjectivity != after.scores?.subjectivity
        {
            changed += 1
        }
    }
}
