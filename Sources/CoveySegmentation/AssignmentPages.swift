import Covey
import CoveyStore

/// The assignments of a run in rising order of author, page by page.
struct AssignmentPages {
    private let store: any Store
    private let segmentation: SegmentationID
    private var last: AuthorKey?
    private var isAtEnd = false

    private static let pageSize = 20_000

    init(of segmentation: SegmentationID, in store: any Store) {
        (self.segmentation, self.store) = (segmentation, store)
    }

    /// - Returns: `nil` after the last page.
    /// - Throws: As `Store.assignments(of:after:limit:)`.
    mutating func next() async throws(StoreError) -> [Assignment]? {
        guard !isAtEnd else { return nil }
        let page = try await store.assignments(of: segmentation, after: last, limit: Self.pageSize)
        isAtEnd = page.count < Self.pageSize
        last = page.last?.author
        return page
    }
}

extension Store {
    /// The assignments of the authors after one and up to another; none where there is no other.
    ///
    /// - Returns: Perhaps some of later authors too.
    /// - Throws: As `Store.assignments(of:after:limit:)`.
    func assignments(
        of segmentation: SegmentationID, after first: AuthorKey?, through last: AuthorKey?
    ) async throws(StoreError) -> [Assignment] {
        guard let last else { return [] }
        let pageSize = 5_000
        var all: [Assignment] = []
        while true {
            let page = try await assignments(of: segmentation, after: all.last?.author ?? first, limit: pageSize)
            all += page
            if page.count < pageSize || (all.last.map { $0.author >= last } ?? true) { return all }
        }
    }
}
