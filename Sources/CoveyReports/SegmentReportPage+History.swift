import Covey

extension SegmentReportPage {
    /// What became of the segments of the run before, and who went where.
    func changes(_ lineage: Lineage) -> String {
        let fates = lineage.fates.map { "<li>\(HTMLText.escape($0.sentence))</li>" }.joined(separator: "\n")
        let list = fates.isEmpty ? "" : "<ul class=\"fates\">\n\(fates)\n</ul>\n"
        return """
            <p class="prose">Since run \(lineage.previous.number): <strong>\(HTMLText.escape(lineage.summary))</strong>. \
            Numbers and names stay with the groups, and are never given to others.</p>
            \(list)\(movement(lineage))
            """
    }

    private func movement(_ lineage: Lineage) -> String {
        let movement = lineage.movement
        guard !movement.isEmpty else { return "" }
        let destinations = movement.destinations
        let headings = destinations.map { destination in
            "<th scope=\"col\">\(destination.map { place($0) } ?? "Gone")</th>"
        }
        var table = HTMLTable(
            id: "table-movement",
            caption: "People by the segment they were in (rows) and the one they are in (columns)",
            head: ["<th scope=\"col\">Before</th>" + headings.joined()])
        for origin in movement.origins {
            let counts = destinations.map { movement.people(from: origin, to: $0) }
            let total = counts.reduce(0, +)
            let cells = zip(destinations, counts).map { destination, people in
                guard people > 0 else { return HTMLTable.Cell("·") }
                let strength = 1 + Int((Double(people) / Double(total) * 7).rounded())
                let stayed = origin != nil && origin == destination ? " stayed" : ""
                return HTMLTable.Cell(Numerals.grouped(people), kind: "h\(strength)\(stayed)")
            }
            table.add(origin.map { place($0) } ?? "Not there before", cells)
        }
        return """
            \(table.markup)<p class="prose muted">The stronger the colour of a cell, the more of the row’s people went \
            that way; framed cells are people who stayed.</p>

            """
    }

    private func place(_ number: Int) -> String {
        number == Segment.tooLittleEvidence ? "Too little evidence" : label(number, segmentation.name(of: number))
    }

    /// How large each segment was in every published run.
    var historySection: String {
        let history = report.history
        var table = HTMLTable(
            id: "table-history", caption: "Authors in each segment, by published run, the latest first",
            head: [
                "<th scope=\"col\">Run</th>"
                    + history.segments.map { "<th scope=\"col\">\(label($0.number, $0.name))</th>" }.joined()
                    + "<th scope=\"col\">Everybody</th>"
            ])
        for (index, run) in history.runs.enumerated().reversed() {
            let sizes = history.segments.map { index < $0.sizes.count ? $0.sizes[index] : nil }
            table.add(
                "\(run.id.number), \(run.publishedAt.day)",
                sizes.map { $0.map { Numerals.grouped($0) } ?? "·" } + [Numerals.grouped(run.people)])
        }
        guard has(.history) else {
            return "<p class=\"prose\">One run has been published so far, so there is no change to show yet.</p>\n"
                + table.markup
        }
        return figure(
            .history, "Size of each segment in every published run",
            alternative: "Lines of the number of authors in each segment, by published run; the table below has the "
                + "numbers.",
            note:
                "Every number is exact, as it was when the run was published. A line begins where its segment was born "
                + "and stops where it ended.",
            table: table.markup)
    }
}
