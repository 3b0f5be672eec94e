import Covey

extension SegmentReportPage {
    /// Everything that is needed to find the same segments again, and to doubt them.
    var methods: String {
        let recipe = segmentation.recipe
        let items: [(String, String)] = [
            (
                "Method",
                "k-means over standardised features: \(restarts), at most "
                    + "\(count(recipe.maximumIterations, "iteration")) each, the start with the least inertia is kept."
            ),
            ("Rule for k", rule),
            ("Seed", String(recipe.seed)),
            ("Inertia", Numerals.decimal(segmentation.inertia, places: 4)),
            ("Left out", constants),
            ("Never observed", "A count that no post told of its author counts as 0."),
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
            ("Page written", report.generatedAt.text),
        ]
        let list = items.map { "<div><dt>\($0.0)</dt><dd>\(HTMLText.escape($0.1))</dd></div>" }
        return """
            <dl class="methods">
            \(list.joined(separator: "\n"))
            <div><dt>Data fingerprint</dt><dd><code>\(HTMLText.escape(segmentation.dataFingerprint))</code></dd></div>
            </dl>
            \(scales)<p class="prose muted">Sources: S. P. Lloyd, “Least squares quantization in PCM”, 1982, \
            doi:10.1109/TIT.1982.1056489, for k-means; R. L. Thorndike, “Who belongs in the family?”, 1953, \
            doi:10.1007/BF02289263, for reading the number of groups from a curve. The same data, recipe and seed give \
            the same segments.</p>

            """
    }

    private var restarts: String { count(segmentation.recipe.restarts, "start") }

    private var rule: String {
        let policy =
            switch segmentation.recipe.k {
            case .fixed(let k): "k = \(k), decided by a person."
            case .elbow(let first, let last): "The elbow of the inertia curve from k = \(first) to \(last)."
            }
        return policy + " " + segmentation.choice
    }

    private var constants: String {
        let names = segmentation.scales.filter(\.isConstant).map(\.feature.heading)
        return names.isEmpty
            ? "Nothing: every feature varies."
            : "\(list(names)): the same for every author, so it tells nobody apart."
    }

    private var scales: String {
        var table = HTMLTable(
            id: "table-scales", caption: "How each feature was brought to one scale",
            head: [HTMLTable.headings(["Feature", "Transform", "Mean", "Standard deviation", "Used"])])
        for scale in segmentation.scales {
            let transform = scale.feature.transform == .logarithm ? "log(1 + x)" : "as it is"
            table.add(
                scale.feature.heading,
                [
                    transform, HTMLText.number(Numerals.decimal(scale.mean, places: 4)),
                    Numerals.decimal(scale.deviation, places: 4), scale.isConstant ? "no" : "yes",
                ])
        }
        return table.markup
    }
}
