import Covey
import CoveyReports
import CoveyStore

/// marks -> posts -> segmentations -> comparison
///
/// Copies all that one store holds into another and makes sure that it arrived. Only what differs is written, so a copy
/// that was cut off, or is made again, goes on where the first one was.
struct StoreCopy {
    private let source: any Store
    private let destination: any Store
    /// Told what is compared or written at the moment, and how many of it have been seen; throws to stop.
    private let progress: (String, Int) throws -> Void
    private(set) var written = Counts()

    /// How much was written.
    struct Counts: Equatable {
        var marks = 0
        var posts = 0
        var assignments = 0
    }

    init(
        from source: any Store, to destination: any Store, progress: @escaping (String, Int) throws -> Void
    ) {
        self.source = source
        self.destination = destination
        self.progress = progress
    }

    /// Copies.
    ///
    /// - Returns: In which ways the stores differ nevertheless, a sentence each; empty if all is well.
    /// - Throws: `StoreError`, with code `otherIdentity` if the destination holds authors under another key; what
    ///   `progress` throws.
    mutating func run() async throws -> [String] {
        // A store that nobody has claimed is empty.
        if let identity = try await source.identity() { try await destination.claim(identity: identity) }
        var marks = try await marks { [destination] in try await destination.apply($0.flatMap(\.changes)) }
        var posts = try await posts { [destination] in try await destination.apply($0.map { .submit($0) }) }
        written.marks = marks.missing
        written.posts = posts.missing
        try await copySegmentations()
        try await destination.settle()
        if written != Counts() {
            marks = try await self.marks()
            posts = try await self.posts()
        }
        return marks.sentences("marks") + posts.sentences("posts") + (try await otherDifferences())
    }

    private func marks(write: (([Mark]) async throws -> Void)? = nil) async throws -> Difference {
        try await compare(
            "marks", \.id, { try await source.marks(after: $0, limit: $1) },
            { try await destination.marks(after: $0, limit: $1) }, write)
    }

    private func posts(write: (([StoredPost]) async throws -> Void)? = nil) async throws -> Difference {
        try await compare(
            "posts", \.id, { try await source.posts(after: $0, limit: $1) },
            { try await destination.posts(after: $0, limit: $1) }, write)
    }

    // MARK: Segments

    /// Publishes the source's segmentation in the destination too, unless it is the published one there. An empty
    /// destination gets all runs that came before it as well.
    private mutating func copySegmentations() async throws {
        guard let published = try await source.publishedSegmentation() else { return }
        if try await assignments()?.isNone == true { return }
        let isEmpty = try await destination.segmentations(before: nil, limit: 1).isEmpty
        var numbers: [SegmentationID: SegmentationID] = [:]
        for run in isEmpty ? try await runs() : [published] {
            let number = try await destination.beginSegmentation()
            numbers[run.id] = number
            try await copyAssignments(of: run.id, to: number)
            let latest = try await destination.publishedSegmentation()?.id
            var copy = run.renumbered { numbers[$0] ?? latest ?? $0 }
            if run.state == .published {
                copy.previous = latest
                try await destination.publish(copy)
            } else {
                try await destination.save(copy)
            }
        }
    }

    /// Every run of the source, the earliest first.
    private func runs() async throws -> [Segmentation] {
        var runs: [Segmentation] = []
        while true {
            let page = try await source.segmentations(before: runs.last?.id, limit: Self.pageSize)
            runs += page
            if page.count < Self.pageSize { return runs.reversed() }
        }
    }

    /// Of runs that are long past nobody keeps who was where.
    private mutating func copyAssignments(of run: SegmentationID, to copy: SegmentationID) async throws {
        var last: AuthorKey?
        repeat {
            let page: [Assignment]
            do throws(StoreError) {
                page = try await source.assignments(of: run, after: last, limit: Self.pageSize)
            } catch {
                if error.code == .superseded { return }
                throw error
            }
            try await destination.write(page, to: copy)
            written.assignments += page.count
            try progress("assignments", written.assignments)
            last = page.count < Self.pageSize ? nil : page.last?.author
        } while last != nil
    }

    /// How the assignments of the published segmentations differ; `nil` where those themselves do.
    private func assignments() async throws -> Difference? {
        let ours = try await source.publishedSegmentation()
        let theirs = try await destination.publishedSegmentation()
        guard let ours, let theirs else { return ours == theirs ? Difference() : nil }
        guard ours.unnumbered == theirs.unnumbered else { return nil }
        return try await compare(
            "assignments", \.author, { try await source.assignments(of: ours.id, after: $0, limit: $1) },
            { try await destination.assignments(of: theirs.id, after: $0, limit: $1) })
    }

    // MARK: Comparing

    private func otherDifferences() async throws -> [String] {
        let profiles = try await compare(
            "profiles", \.author, { try await source.profiles(after: $0, limit: $1) },
            { try await destination.profiles(after: $0, limit: $1) })
        var sentences = profiles.sentences("profiles")
        var (ours, theirs) = (try await source.statistics(), try await destination.statistics())
        (ours.published, theirs.published) = (nil, nil)
        if sentences.isEmpty, ours != theirs { sentences.append("The stores count differently what they hold.") }
        if try await source.publishedSegmentation() != nil {
            sentences += try await assignments()?.sentences("assignments") ?? ["The published segmentations differ."]
        }
        for (store, name) in [(source, "source"), (destination, "destination")] {
            var wrong = 0
            _ = try await store.check(found: { _ in wrong += 1 })
            if wrong > 0 {
                sentences.append("\(Numerals.grouped(wrong)) profiles of the \(name) are not the sum of their posts.")
            }
        }
        return sentences
    }

    /// How many things at a time; bounds the memory.
    private static let pageSize = 2_000

    /// Goes through both stores side by side, in order of key.
    ///
    /// - Parameters:
    ///   - name: What is compared, for `progress`.
    ///   - ours: Gives a page of the source: at most so many after a key. `theirs` does for the destination.
    ///   - write: Gets what the destination lacks or has otherwise, page by page, in order.
    private func compare<Key: Comparable & Hashable, Item: Equatable>(
        _ name: String, _ key: (Item) -> Key, _ ours: (Key?, Int) async throws -> [Item],
        _ theirs: (Key?, Int) async throws -> [Item], _ write: (([Item]) async throws -> Void)? = nil
    ) async throws -> Difference {
        var difference = Difference()
        var seen = 0
        var last: Key?
        while true {
            let page = try await ours(last, Self.pageSize)
            // All keys up to this one are in the page; at the end, all keys.
            let end = page.count < Self.pageSize ? nil : page.last.map(key)
            var lacking = Dictionary(uniqueKeysWithValues: page.map { (key($0), $0) })
            var (cursor, isCovered) = (last, false)
            while !isCovered {
                let others = try await theirs(cursor, Self.pageSize)
                for other in others where end.map({ key(other) <= $0 }) ?? true {
                    if let own = lacking[key(other)] {
                        if own == other { lacking[key(other)] = nil }
                    } else {
                        difference.extra += 1
                    }
                }
                cursor = others.last.map(key)
                isCovered = others.count < Self.pageSize || end.map { end in cursor.map { $0 >= end } ?? true } ?? false
            }
            seen += page.count
            try progress(name, seen)
            if !lacking.isEmpty {
                difference.missing += lacking.count
                try await write?(page.filter { lacking[key($0)] != nil })
            }
            guard let end else { return difference }
            last = end
        }
    }

    private struct Difference {
        /// Things of the source that the destination lacks or has otherwise.
        var missing = 0
        /// Things that only the destination has.
        var extra = 0

        var isNone: Bool { missing == 0 && extra == 0 }

        func sentences(_ things: String) -> [String] {
            var sentences: [String] = []
            if missing > 0 {
                sentences.append(
                    "The destination lacks \(Numerals.grouped(missing)) \(things), or has others for them.")
            }
            if extra > 0 { sentences.append("The destination has \(Numerals.grouped(extra)) \(things) of its own.") }
            return sentences
        }
    }
}

extension Segmentation {
    /// The run under another number, with the runs that it names.
    fileprivate func renumbered(_ number: (SegmentationID) -> SegmentationID) -> Segmentation {
        var copy = self
        copy.id = number(id)
        copy.previous = previous.map(number)
        if let lineage { copy.lineage?.previous = number(lineage.previous) }
        if let drift { copy.drift?.frozen = number(drift.frozen) }
        for index in retired.indices { copy.retired[index].last = number(retired[index].last) }
        return copy
    }

    /// Stores number their runs each for itself.
    fileprivate var unnumbered: Segmentation {
        var copy = renumbered { _ in SegmentationID(0) }
        copy.previous = nil
        return copy
    }
}
