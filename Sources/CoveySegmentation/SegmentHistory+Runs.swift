public import Covey
public import CoveyStore

extension SegmentHistory {
    /// Tells how large every segment was in every published run.
    ///
    /// - Parameter runs: What is kept of runs, in any order; drafts and refused ones are passed over.
    /// - Returns: Exact sizes. A segment has the name that the latest run with it gives it.
    /// - Complexity: O(runs * segments).
    public init(of runs: [Segmentation]) {
        let published = runs.filter { $0.state == .published }.sorted { $0.id < $1.id }
        var lines: [Int: Line] = [:]
        for (place, run) in published.enumerated() {
            for segment in run.segments {
                let none = Line(
                    number: segment.number, name: segment.name, sizes: Array(repeating: nil, count: published.count))
                lines[segment.number, default: none].sizes[place] = segment.summary.size
                lines[segment.number]?.name = segment.name
            }
        }
        self.init(
            runs: published.map { run in
                Run(
                    id: run.id, publishedAt: run.publishedAt ?? run.createdAt,
                    people: run.segments.reduce(0) { $0 + $1.summary.size })
            },
            segments: lines.values.sorted { $0.number < $1.number })
    }

    /// The sizes of all segments in all published runs of a store.
    ///
    /// - Throws: As the store.
    /// - Complexity: O(runs * segments), page by page.
    public init(of store: any Store) async throws(StoreError) {
        let pageSize = 100
        var runs: [Segmentation] = []
        while true {
            let page = try await store.segmentations(before: runs.last?.id, limit: pageSize)
            runs += page
            guard page.count == pageSize else { break }
        }
        self.init(of: runs)
    }
}
