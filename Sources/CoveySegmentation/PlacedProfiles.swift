public import Covey
public import CoveyStore

/// All profiles of a store in rising order of author, each with its place among the segments of one run, page by page: of
/// profiles and assignments no more than a page is held.
public struct PlacedProfiles: Sendable {
    private let model: PlacementModel?
    private let store: any Store
    private let segment: Int?
    private let firmOnly: Bool
    private let pageSize: Int
    private var last: AuthorKey?
    private var isAtEnd = false

    /// - Parameters:
    ///   - model: The run, one for all pages, also if another is published meanwhile; `nil` leaves profiles without a place.
    ///   - segment: Only profiles in this segment, wherever the run itself had put them; `nil` takes all.
    ///   - firmOnly: Only profiles that are well inside their segment.
    ///   - pageSize: Profiles at a time, 1 or more.
    public init(
        by model: PlacementModel?, in store: any Store, segment: Int? = nil, firmOnly: Bool = false,
        pageSize: Int = 5_000
    ) {
        self.model = model
        self.store = store
        self.segment = segment
        self.firmOnly = firmOnly
        self.pageSize = pageSize
    }

    /// The next profiles; perhaps none of a page is asked for.
    ///
    /// - Returns: `nil` after the last page.
    /// - Throws: As `Store.profiles(after:limit:)`, `Store.assignments(of:after:limit:)` and
    ///   ``PlacementModel/place(_:assignment:)``.
    /// - Complexity: O(page * segments * features).
    public mutating func next() async throws -> [(profile: Profile, placement: Placement?)]? {
        guard !isAtEnd else { return nil }
        let page = try await store.profiles(after: last, limit: pageSize)
        var assigned: [Assignment] = []
        if let model {
            assigned = try await store.assignments(
                of: model.segmentation.id, after: last, through: page.last?.author)
        }
        isAtEnd = page.count < pageSize
        last = page.last?.author
        var placed: [(profile: Profile, placement: Placement?)] = []
        placed.reserveCapacity(page.count)
        // Profiles and assignments rise by the same key.
        var rest = assigned[...]
        for profile in page {
            while let first = rest.first, first.author < profile.author { rest.removeFirst() }
            let assignment = rest.first.flatMap { $0.author == profile.author ? $0 : nil }
            let placement = try model?.place(profile, assignment: assignment)
            if let segment, placement?.segment != segment { continue }
            if firmOnly, placement?.isFirm != true { continue }
            placed.append((profile, placement))
        }
        return placed
    }
}
