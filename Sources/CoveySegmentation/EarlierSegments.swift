import Covey
import CoveyStore

/// Where the published run has the authors of a table.
struct EarlierSegments: Sendable {
    /// For each row the number of its segment; `nil` where the run does not have the author.
    let ofRow: [Int?]
    /// How many people of each segment have no profile any more.
    let gone: [Int: Int]

    /// - Parameter published: `nil` before the first run.
    /// - Complexity: O(profiles), page by page.
    init(of published: Segmentation?, table: FeatureTable, store: any Store) async throws(StoreError) {
        var ofRow = [Int?](repeating: nil, count: table.authors.count)
        guard let published else {
            (self.ofRow, gone) = (ofRow, [:])
            return
        }
        // Rows and assignments both rise by author.
        var rows = table.byAuthor[...]
        var gone: [Int: Int] = [:]
        var pages = AssignmentPages(of: published.id, in: store)
        while let page = try await pages.next() {
            for assignment in page {
                while let row = rows.first, table.authors[row] < assignment.author { rows.removeFirst() }
                if let row = rows.first, table.authors[row] == assignment.author {
                    ofRow[row] = assignment.segment
                } else {
                    gone[assignment.segment, default: 0] += 1
                }
            }
        }
        (self.ofRow, self.gone) = (ofRow, gone)
    }
}
