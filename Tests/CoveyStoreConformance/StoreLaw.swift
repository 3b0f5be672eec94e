package import Covey
public import CoveyStore
public import Testing

/// One law that every store must keep, as a value: a store's tests run each as a case of its own.
public struct StoreLaw: Sendable, CustomTestStringConvertible {
    public let name: String
    /// Runs the law against fresh, empty stores.
    public let run: @Sendable (StoreMaker) async throws -> Void

    public var testDescription: String { name }

    /// Makes a fresh, empty store.
    public typealias StoreMaker = @Sendable () async throws -> any Store

    init(_ name: String, _ run: @escaping @Sendable (StoreMaker) async throws -> Void) {
        self.name = name
        self.run = run
    }

    public static let all =
        posts + editions + withdrawals + marks + retention + profiles + authors + segmentations + publishing + pages
        + queries + records
}

extension Store {
    /// All posts, over pages of a few.
    package func allPosts() async throws -> [StoredPost] {
        var all: [StoredPost] = []
        while true {
            let page = try await posts(after: all.last?.id, limit: 7)
            all += page
            if page.count < 7 { return all }
        }
    }

    /// All profiles, over pages of a few.
    package func allProfiles() async throws -> [Profile] {
        var all: [Profile] = []
        while true {
            let page = try await profiles(after: all.last?.author, limit: 7)
            all += page
            if page.count < 7 { return all }
        }
    }

    /// All marks, over pages of a few.
    package func allMarks() async throws -> [Mark] {
        var all: [Mark] = []
        while true {
            let page = try await marks(after: all.last?.id, limit: 3)
            all += page
            if page.count < 3 { return all }
        }
    }

    /// Applies changes in batches of one size.
    @discardableResult
    package func apply(_ changes: [Change], inBatchesOf size: Int) async throws -> ChangeCounts {
        var counts = ChangeCounts()
        for start in stride(from: 0, to: changes.count, by: size) {
            counts += try await apply(Array(changes[start..<min(start + size, changes.count)]))
        }
        return counts
    }
}
