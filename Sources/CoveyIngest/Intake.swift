import Covey
import CoveyStore
import CoveyUnderstanding
import Synchronization

/// Turns one block of input into changes for the store: parse, filter, understand, name the author. Any number of
/// blocks may be taken at once.
struct Intake: Sendable {
    var filter: Filter
    /// `nil` leaves places unknown.
    let places: PlaceResolver?
    let naming: AuthorNaming
    /// Whether texts, and the evidence made of their words, are stored.
    let keepsText: Bool
    private let workers: WorkerPool

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
        workers = WorkerPool(understanding)
        places = gazetteer.map { PlaceResolver($0, brandTerms: filter.brandTerms) }
        self.naming = naming
        self.keepsText = keepsText
    }

    func take(_ block: Block) -> Taken {
        var taken = Taken(hits: RuleHits(rules: filter.ruleNames.count))
        taken.bytes = block.byteCount
        workers.withWorker { parser, reader in
            parser.parse(block) { item in
                switch item {
                case .post(let post):
                    taken.read += 1
                    take(post, reader, &taken)
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

    private func take(_ post: Post, _ reader: Understanding.Reader, _ taken: inout Taken) {
        let profile = places?.profile(of: post)
        guard let tags = filter.tags(for: post, country: profile?.country, &taken.hits) else {
            return drop(post, &taken)
        }
        let reading = reader.read(post.text, declared: post.declaredLanguage, brands: tags.brands)
        guard filter.keeps(reading.language, &taken.hits) else {
            return drop(post, &taken)
        }
        if keepsText { taken.weight += post.text.utf8.count }
        taken.changes.append(.submit(stored(post, profile, tags, reading, fingerprint: reader.fingerprint)))
    }

    /// Counts a post that is not kept. An edit that is not kept still takes its earlier versions away: they say what
    /// the author no longer says. The edit itself may come in under another filter.
    private func drop(_ post: Post, _ taken: inout Taken) {
        taken.filtered += 1
        guard !post.otherVersions.isEmpty, post.version > 0 else { return }
        taken.changes.append(.withdraw(post.id, through: post.version - 1))
    }

    private func stored(
        _ post: Post, _ profile: PlaceResolver.Profile?, _ tags: Filter.Tags, _ reading: Reading,
        fingerprint: UInt64
    ) -> StoredPost {
        var observation = post.observation
        observation?.account.country = profile?.country
        var reading = reading
        // Evidence is made of words of the text, so it goes with the text.
        if !keepsText { reading.evidence = [] }
        return StoredPost(
            id: post.id, version: post.version, digest: post.digest, otherVersions: post.otherVersions,
            author: naming.key(for: post.authorID), createdAt: post.createdAt, kind: post.kind,
            text: keepsText ? post.text : nil, reading: reading, brands: tags.brands, topics: tags.topics,
            observation: observation, place: profile.flatMap { places?.place(of: post, profile: $0) },
            fingerprint: fingerprint)
    }
}

/// Parsers and readers that are at rest. They own megabytes of scratch memory and serve one block at a time.
private final class WorkerPool: Sendable {
    private let understanding: Understanding
    private let resting = Mutex<[Worker]>([])

    init(_ understanding: Understanding) {
        self.understanding = understanding
    }

    /// Sendable because a worker at rest is used by nobody, and the pool hands each to one thread at a time.
    private struct Worker: @unchecked Sendable {
        let parser = RecordParser()
        let reader: Understanding.Reader
    }

    func withWorker(_ body: (RecordParser, Understanding.Reader) -> Void) {
        let worker = resting.withLock { $0.popLast() } ?? Worker(reader: Understanding.Reader(understanding))
        body(worker.parser, worker.reader)
        resting.withLock { $0.append(worker) }
    }
}
