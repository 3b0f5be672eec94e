import Covey

extension SegmentReportPage {
    /// Everything that is needed to find the same segments again, and to doubt them.
    var methods: String {
        let parts: [(String, String)] = segmentation.recipe.words.map { ($0.label, $0.text) }
        let items: [(String, String)] =
            [("Method", "k-means over scaled features; of all starts the one with the least inertia is kept.")] + parts
            + [
                ("Inertia", Numerals.decimal(segmentation.inertia, places: 4)),
                ("Left out", constants),
                (
                    "Never observed",
                    "Where no post tells anything of a feature, the author counts as everybody does in it, and is in no mean "
                        + "or median of it."
                ),
                ("Medians", "The lower median: with an even number of authors, the smaller of the two in the middle."),
                (
                    "Polarity",
                    "Scores are kept as whole ten-thousandths, so sums are exact in any order. An author’s polarity is "
                        + "the mean of the author’s scored posts; a group’s is the mean of its authors, each counting once."
                ),
                (
                    "Run",
                    "\(segmentation.id.number), \(segmentation.createdAt.text), "
                        + "\(count(segmentation.profiles, "profile"))"
                ),
                ("Engine", segmentation.engine), ("Page written", report.generatedAt.text),
            ]
        let list = items.map { "<div><dt>\($0.0)</dt><dd>\(HTMLText.escape($0.1))</dd></div>" }
        return """
            <dl class="methods">
            \(list.joined(separator: "\n"))
            <div><dt>Data fingerprint</dt><dd><code>\(HTMLText.escape(segmentation.dataFingerprint))</code></dd></div>
            <div><dt>Assignments</dt><dd><code>\(HTMLText.escape(segmentation.assignmentFingerprint))</code></dd></div>
            </dl>
            \(scales)<p class="prose muted">Sources: S. P. Lloyd, “Least squares quantization in PCM”, 1982, \
            doi:10.1109/TIT.1982.1056489, for k-means; R. L. Thorndike, “Who belongs in the family?”, 1953, \
            doi:10.1007/BF02289263, for reading the number of groups from a curve; P. J. Rousseeuw, “Silhouettes”, 1987, \
            doi:10.1016/0377-0427(87)90125-7; C. Hennig, “Cluster-wise assessment of cluster stability”, 2007, \
            doi:10.1016/j.csda.2006.11.025. The same data, recipe and seed give the same segments.</p>

            """
    }

    private var constants: String {
        let names = segmentation.scales.filter(\.isConstant).map(\.feature.heading)
        return names.isEmpty
            ? "Nothing: every feature varies."
            : "\(Numerals.list(names)): the same for every author, so it tells nobody apart."
    }

    private var scales: String {
        var table = HTMLTable(
            id: "table-scales", caption: "How each feature was brought to one scale",
            head: [
                HTMLTable.headings([
                    "Feature", "Transform", "Weight", "Everybody", "Prior posts", "Centre", "Spread", "Used",
                ])
            ])
        for scale in segmentation.scales {
            table.add(
                HTMLText.escape(scale.feature.heading),
                [
                    scale.transform == .logarithm ? "log(1 + x)" : "as it is", Numerals.short(scale.weight),
                    HTMLText.number(scale.feature.text(scale.usual)),
                    scale.feature.isAmount ? "" : Numerals.decimal(scale.priorPosts, places: 1),
                    HTMLText.number(Numerals.decimal(scale.centre, places: 4)),
                    Numerals.decimal(scale.spread, places: 4), scale.isConstant ? "no" : "yes",
                ])
        }
        return table.markup
    }
}
