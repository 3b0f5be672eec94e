public import Covey

/// All runs on the terminal, the latest first, one row each.
public struct SegmentationList: Sendable {
    private let runs: [Segmentation]

    /// - Parameter runs: Every run that is kept, in any order.
    public init(_ runs: [Segmentation]) {
        self.runs = runs.sorted { $0.id > $1.id }
    }

    /// The table as lines, each ended by a line feed.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal; `nil` where there is no limit, as in a pipe.
    ///   - colour: Whether escape sequences for colour may be written; nothing is said by colour alone.
    /// - Complexity: O(runs times log runs).
    public func text(width: Int?, colour: Bool) -> String {
        TextPage.text(width: width, colour: colour) { page in
            guard !runs.isEmpty else { return page.paragraph("There is no run yet.") }
            page.table(table)
        }
    }

    private var table: TextTable {
        var table = TextTable(columns: [
            .init("Run", .trailing), .init("State", wraps: true), .init("Made"), .init("k", .trailing),
            .init("People", .trailing), .init("Verdict", wraps: true), .init("Note", wraps: true),
        ])
        let published = runs.filter { $0.state == .published }.sorted { order($0) < order($1) }
        for run in runs {
            let next = published.first { order($0) > order(run) }
            let isCurrent = run.state == .published && next == nil
            let verdict = run.certificate.verdict
            table.add([
                .init(String(run.id.number)), .init(state(of: run, next: next), tone: isCurrent ? .strong : .plain),
                .init(run.createdAt.day), .init(String(run.segments.count)),
                .init(Numerals.grouped(run.everyone.size)),
                .init(verdict.words + (run.certificate.isForced ? ", but forced" : ""), tone: verdict.tone),
                .init(run.note ?? ""),
            ])
        }
        return table
    }

    private func order(_ run: Segmentation) -> (Instant, SegmentationID) { (run.publishedAt ?? run.createdAt, run.id) }

    private func state(of run: Segmentation, next: Segmentation?) -> String {
        guard run.state == .published else { return run.state.rawValue }
        guard let next else { return run.isFrozen ? "published now, frozen" : "published now" }
        return "published until \((next.publishedAt ?? next.createdAt).day)"
    }
}
