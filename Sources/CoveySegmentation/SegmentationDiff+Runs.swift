public import Covey
public import CoveyStore

extension SegmentationDiff {
    /// Holds two runs against each other.
    ///
    /// Segments are the same where they have the same number. That is true along a line of published runs; two drafts
    /// that were made after the same run can give the same new number to different groups.
    ///
    /// - Parameters:
    ///   - left: The earlier run.
    ///   - right: The later one.
    ///   - movement: As ``movement(from:to:in:)`` finds it; `nil` where the assignments of one of them are not kept.
    public init(from left: Segmentation, to right: Segmentation, movement: [Lineage.Movement]?) {
        let numbers = Set(left.segments.map(\.number)).union(right.segments.map(\.number))
        self.init(
            left: left.id, right: right.id, recipe: left.recipe.differences(to: right.recipe),
            sameData: left.dataFingerprint == right.dataFingerprint,
            segments: numbers.sorted().map { number in
                let (before, now) = (left.segment(number), right.segment(number))
                return Row(
                    number: number, name: now?.name ?? left.name(of: number), left: before?.summary.size,
                    right: now?.summary.size)
            },
            movement: movement)
    }

    /// Counts where the people of one run are in another, while it goes through both in step: of the assignments no
    /// more than two pages are held.
    ///
    /// - Parameters:
    ///   - left: The earlier run.
    ///   - right: The later one.
    ///   - pageSize: Assignments at a time, 1 or more.
    /// - Returns: Only cells that hold somebody, by where people were, then where they are; who was not there, or is
    ///   gone, comes last.
    /// - Throws: `StoreError` with code `superseded` if the assignments of one of them are not kept any more, and what
    ///   else the store throws.
    /// - Complexity: O(assignments).
    public static func movement(
        from left: SegmentationID, to right: SegmentationID, in store: any Store, pageSize: Int = 20_000
    ) async throws(StoreError) -> [Lineage.Movement] {
        var before = AssignmentWalk(run: left, pageSize: pageSize)
        var now = AssignmentWalk(run: right, pageSize: pageSize)
        var table = MovementTable()
        while true {
            try await before.refill(from: store)
            try await now.refill(from: store)
            if before.next == nil, now.next == nil { return table.movement }
            // Up to where one of the pages ends and the store has more of it.
            while let step = step(before.next, now.next) {
                table.add(from: step.isBefore ? before.take() : nil, to: step.isNow ? now.take() : nil)
                if before.needsRefill || now.needsRefill { break }
            }
        }
    }

    /// Who of the two comes first: both where they are one author.
    private static func step(_ before: Assignment?, _ now: Assignment?) -> (isBefore: Bool, isNow: Bool)? {
        guard let before else { return now == nil ? nil : (false, true) }
        guard let now else { return (true, false) }
        return before.author == now.author ? (true, true) : before.author < now.author ? (true, false) : (false, true)
    }
}

/// Goes through the assignments of one run, one after the other, while it holds a page.
private struct AssignmentWalk {
    let run: SegmentationID
    let pageSize: Int
    private var page: [Assignment] = []
    private var place = 0
    private var isLast = false

    init(run: SegmentationID, pageSize: Int) {
        self.run = run
        self.pageSize = pageSize
    }

    /// `nil` at the end of the page; at the end of all if it does not need another.
    var next: Assignment? { place < page.count ? page[place] : nil }

    var needsRefill: Bool { place == page.count && !isLast }

    mutating func take() -> Int? {
        defer { place += 1 }
        return next?.segment
    }

    mutating func refill(from store: any Store) async throws(StoreError) {
        guard needsRefill else { return }
        page = try await store.assignments(of: run, after: page.last?.author, limit: pageSize)
        place = 0
        isLast = page.count < pageSize
    }
}
