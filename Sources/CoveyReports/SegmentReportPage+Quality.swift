import Covey

extension SegmentReportPage {
    /// The certificate: verdict, findings, figures, and what would be better.
    var quality: String {
        let certificate = segmentation.certificate
        let figures = certificate.figures.map {
            "<div><dt>\($0.label)</dt><dd>\(HTMLText.number($0.text))</dd></div>"
        }
        return """
            \(badge)\(findings)\(certificate.repair.map(repair) ?? "")<dl class="methods">
            \(figures.joined(separator: "\n"))
            </dl>
            \(separation)
            """
    }

    private var badge: String {
        let certificate = segmentation.certificate
        let (kind, sign) =
            switch certificate.verdict {
            case .publish: ("good", "✓")
            case .publishWithWarnings: ("warn", "!")
            case .refuse: ("bad", "✕")
            }
        let words = certificate.verdict.words.prefix(1).uppercased() + certificate.verdict.words.dropFirst()
        return
            "<p class=\"badge \(kind)\">\(sign) \(words)\(certificate.isForced ? ", published all the same" : "")</p>\n"
    }

    private var findings: String {
        let findings = segmentation.certificate.findings
        guard !findings.isEmpty else { return "<p class=\"prose\">Nothing was found wanting.</p>\n" }
        let items = findings.map { finding in
            let code = finding.code.rawValue
            let heading = code.prefix(1).uppercased() + code.dropFirst() + (finding.isGrave ? ": grave" : "")
            return "<li\(finding.isGrave ? " class=\"grave\"" : "")><b>\(HTMLText.escape(heading))</b>"
                + "\(HTMLText.escape(finding.sentence))</li>"
        }
        return "<ul class=\"findings\">\n\(items.joined(separator: "\n"))\n</ul>\n"
    }

    private func repair(_ repair: Certificate.Repair) -> String {
        let parts = repair.recipe.words.map { "<div><dt>\($0.label)</dt><dd>\(HTMLText.escape($0.text))</dd></div>" }
        return """
            <div class="repair">
            <h3>What would be better</h3>
            <p>\(HTMLText.escape(repair.sentence))</p>
            <dl class="methods">
            \(parts.joined(separator: "\n"))
            </dl>
            </div>

            """
    }

    private var separation: String {
        guard has(.separation) else { return "" }
        var table = HTMLTable(
            id: "table-separation", caption: "What each feature carries of the separation between segments",
            head: [HTMLTable.headings(["Feature", "Share"])])
        for part in segmentation.certificate.separation {
            table.add(HTMLText.escape(part.feature.heading), [HTMLText.escape(Numerals.percent(part.share))])
        }
        return figure(
            .separation, "What tells the segments apart",
            alternative: "Bar chart of the share of the separation that each feature carries; the table below has the "
                + "numbers.",
            note:
                "Where one feature carries nearly everything, the segments are bands of that feature and little else.",
            table: details("The numbers behind this chart", table.markup))
    }

    /// The numbers of segments that were tried, with their consequences.
    var choice: String {
        let reason = "<p class=\"prose\">\(HTMLText.escape(segmentation.choice.sentence))</p>\n"
        guard !segmentation.kTable.isEmpty else { return reason }
        let headings = [
            "Segments (k)", "Inertia", "Silhouette", "Stability", "Least stable", "Would move", "Below floor",
            "Segments it would give, with their people",
        ]
        var table = HTMLTable(
            id: "table-k", caption: "Every number of segments that was tried", head: [HTMLTable.headings(headings)])
        for row in segmentation.kTable {
            let mark = segmentation.isChosen(row) ? "chosen" : segmentation.isRival(row) ? "comes near" : nil
            let parts = row.sizes.enumerated().map { index, size in
                (index < row.names.count ? row.names[index] + " " : "") + Numerals.grouped(size)
            }
            let figures = [
                Numerals.decimal(row.inertia, places: 1),
                row.silhouette.map { HTMLText.number(Numerals.signed($0)) } ?? "n/a",
                row.stability.map { Numerals.decimal($0, places: 2) } ?? "n/a",
                row.leastStable.map { Numerals.decimal($0, places: 2) } ?? "n/a", Numerals.grouped(row.changed),
                Numerals.grouped(row.belowFloor),
            ]
            table.add(
                "\(row.k)" + (mark.map { " <span class=\"flag\">\($0)</span>" } ?? ""),
                figures.map { HTMLTable.Cell($0) }
                    + [HTMLTable.Cell(HTMLText.escape(parts.joined(separator: ", ")), kind: "words")])
        }
        let legend = """
            <p class="prose muted">Silhouette: how far the segments lie apart, −1 to 1. Stability: how alike the segments \
            of another sample would be, 0 to 1. Would move: authors who would change segment, \
            \(HTMLText.escape(segmentation.changeReference)). Below floor: segments of fewer than \
            \(Numerals.counted(segmentation.certificate.floor, "author")).</p>

            """
        return reason
            + figure(
                .k, "Inertia by number of segments",
                alternative: "Line of inertia over the number of segments, falling; the chosen number and those that "
                    + "come near are marked. The table below has the numbers.",
                note: "Inertia is the sum of squared distances from each author to the centre of the segment. Lower is "
                    + "tighter, but more segments bring it down whatever the data, so the bend counts, not the lowest "
                    + "point.",
                table: table.markup) + legend
    }
}
