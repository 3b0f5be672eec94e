public import Covey
public import CoveyClustering
public import CoveyStore

/// All profiles of a store in rising order of author, each with its place among the segments of one run.
public struct PlacedProfiles: Sendable {
    /// A profile, and where the run put it; `nil` if it did not.
    public struct Member: Sendable {
        public let profile: Profile
        public let assignment: Assignment?
    }

    private let model: PlacementModel?
    private let store: any Store
    private let segment: Int?
    private let firmOnly: Bool

    /// - Parameters:
    ///   - model: The run, one for all pages, also if another is published meanwhile; `nil` leaves profiles without a place.
    ///   - segment: Only profiles in this segment, wherever the run itself had put them; `nil` takes all.
    ///   - firmOnly: Only profiles that are well inside their segment.
    public init(by model: PlacementModel?, in store: any Store, segment: Int? = nil, firmOnly: Bool = false) {
        self.model = model
        self.store = store
        self.segment = segment
        self.firmOnly = firmOnly
    }

    /// Reads the next profiles, whoever is asked for: profiles and assignments at the same time.
    ///
    /// - Parameters:
    ///   - author: Start after this one; `nil` starts at the first.
    ///   - limit: At most so many, 1 or more. Fewer only at the end.
    /// - Throws: As `Store.profiles(after:limit:)` and `Store.assignments(of:after:limit:)`.
    public func page(after author: AuthorKey?, limit: Int) async throws -> [Member] {
        async let profiles = store.profiles(after: author, limit: limit)
        var assigned: [Assignment] = []
        if let run = model?.segmentation.id {
            assigned = try await store.assignments(of: run, after: author, limit: limit)
            // Those whose last post is gone are assigned, but have no profile.
            if assigned.count == limit, let end = assigned.last?.author, let last = try await profiles.last?.author,
                end < last
            {
                assigned += try await store.assignments(of: run, after: end, through: last)
            }
        }
        var rest = assigned[...]
        return try await profiles.map { profile in
            rest = rest.drop { $0.author < profile.author }
            return Member(profile: profile, assignment: rest.first.flatMap { $0.author == profile.author ? $0 : nil })
        }
    }

    /// Where a profile stands now.
    ///
    /// - Returns: `nil` if it is not asked for.
    /// - Throws: As ``PlacementModel/place(_:assignment:)``.
    /// - Complexity: O(segments * features).
    public func place(_ member: Member) throws(ClusteringError) -> (placement: Placement?, segment: Segment?)? {
        let placement = try model?.place(member.profile, assignment: member.assignment)
        if let segment, placement?.segment != segment { return nil }
        if firmOnly, placement?.isFirm != true { return nil }
        return (placement, placement.flatMap { model?.segmentation.segment($0.segment) })
    }
}
