import Covey
import CoveyStore
import CoveyUnderstanding
import Synchronization

/// Turns one block of input into changes for the store: parse, filter, understand, name the author. Any number of
/// blocks may be taken at once.
struct Intake: Sendable {
    let filter: Filter
    let understanding: Understanding
    let gazetteer: Gazetteer?
    let naming: AuthorNaming
    /// Whether texts, and the evidence made of their words, are stored.
    let keepsText: Bool
    private let parsers = ParserPool()

    /// What one block held.
    struct Taken: Sendable {
        var changes: [Change] = []
        var rejections: [Rejection] = []
        /// Posts and deletions met, whatever became of them.
        var read = 0
        var filtered = 0
        var deletions = 0
        /// Records that hold neither a post nor a deletion, and are no mistake.
        var notices: [Notice.Kind: Int] = [:]
        var hits: RuleHits
        var bytes = 0
        /// About how much memory the texts in it take, in bytes.
        var weight = 0

        static func += (left: inout Taken, right: Taken) {
            left.changes += right.changes
            left.rejections += right.rejections
            left.read += right.read
            left.filtered += right.filtered
            left.deletions += right.deletions
            left.notices.merge(right.notices, uniquingKeysWith: +)
            left.weight += right.weight
            left.hits += right.hits
            left.bytes += right.bytes
        }
    }

    init(
        filter: Filter, understanding: Understanding, gazetteer: Gazetteer?, naming: AuthorNaming, keepsText: Bool
    ) {
        self.filter = filter
        self.understanding = understanding
        self.gazetteer = gazetteer
        self.naming = naming
        self.keepsText = keepsText
    }

    func take(_ block: Block) -> Taken {
        var taken = Taken(hits: RuleHits(rules: filter.ruleNames.count))
        taken.bytes = block.byteCount
        parsers.withParser { parser in
            parser.parse(block) { item in
                switch item {
                case .post(let post):
                    taken.read += 1
                    take(post, &taken)
                case .removal(let removal):
                    taken.read += 1
                    taken.deletions += 1
                    for id in [removal.id] + removal.otherVersions {
                        taken.changes.append(.withdraw(id, through: .max))
                    }
                case .notice(let notice):
                    taken.notices[notice.kind, default: 0] += 1
                case .rejection(let rejection):
                    taken.read += 1
                    taken.weight += rejection.raw.count
                    taken.rejections.append(rejection)
                }
            }
        }
        return taken
    }

    private func take(_ post: Post, _ taken: inout Taken) {
        let country = post.authorPlace.isEmpty ? nil : gazetteer?.country(ofDeclaredPlace: post.authorPlace)
        guard let tags = filter.tags(for: post, country: country, &taken.hits) else {
            return drop(post, &taken)
        }
        let reading = understanding.read(post.text, declared: post.declaredLanguage)
        guard filter.keeps(reading.language, &taken.hits) else {
            return drop(post, &taken)
        }
        if keepsText { taken.weight += post.text.utf8.count }
        taken.changes.append(.submit(stored(post, country, tags, reading)))
    }

    /// Counts a post that is not kept. An edit that is not kept still takes its earlier versions away: they say what
    /// the author no longer says. The edit itself may come in under another filter.
    private func drop(_ post: Post, _ taken: inout Taken) {
        taken.filtered += 1
        guard !post.otherVersions.isEmpty, post.version > 0 else { return }
        taken.changes.append(.withdraw(post.id, through: post.version - 1))
    }

    private func stored(_ post: Post, _ country: String?, _ tags: Filter.Tags, _ reading: Reading) -> StoredPost {
        var observation = post.observation
        observation?.account.country = country
        var reading = reading
        // Evidence is made of words of the text, so it goes with the text.
        if !keepsText { reading.evidence = [] }
        return StoredPost(
            id: post.id, version: post.version, digest: post.digest, otherVersions: post.otherVersions,
            author: naming.key(for: post.authorID), createdAt: post.createdAt, kind: post.kind,
            text: keepsText ? post.text : nil, reading: reading, brands: tags.brands, topics: tags.topics,
            observation: observation)
    }
}

/// Parsers that are at rest. A parser owns megabytes of scratch memory and serves one block at a time.
private final class ParserPool: Sendable {
    private let resting = Mutex<[Resting]>([])

    /// Sendable because a parser at rest is used by nobody, and the pool hands each to one worker at a time.
    private struct Resting: @unchecked Sendable {
        let parser: RecordParser
    }

    func withParser(_ body: (RecordParser) -> Void) {
        let worker = resting.withLock { $0.popLast() } ?? Resting(parser: RecordParser())
        body(worker.parser)
        resting.withLock { $0.append(worker) }
    }
}
