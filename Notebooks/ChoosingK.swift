import CoveyClustering
import Foundation

/// How the number of segments is chosen, on sets whose true number is known.
enum ChoosingK {
    static let question =
        "How many segments are there: which rule finds the true number, and which says that there is none?"

    private static let range = 2...12
    private static let seeds: [UInt64] = [1, 2, 3]

    /// What the rules said of one set.
    private struct Verdicts {
        let set: LabelledSet
        let seed: UInt64
        let covey: KChoice
        let silhouettes: [(k: Int, mean: Double)]
        let varianceRatio: Int
        let kneedle: Int?
        /// From k = 1 on.
        let inertias: [Double]

        var silhouette: (k: Int, mean: Double) { silhouettes.max { $0.mean < $1.mean } ?? (2, 0) }

        /// Whether each rule says what is true, in the order of ``ruleNames``. Where there are no groups, only a rule
        /// that can say so can be right.
        var areRight: [Bool] {
            guard let truth = set.groups else {
                return [covey.verdict == .none, silhouette.mean < ChoosingK.noStructure, false, kneedle == nil]
            }
            return [
                covey.chosenK == truth && covey.verdict != .none,
                silhouette.k == truth && silhouette.mean >= ChoosingK.noStructure, varianceRatio == truth,
                kneedle == truth,
            ]
        }
    }

    private static let ruleNames = ["Covey's rule", "largest silhouette", "Caliński-Harabasz", "Kneedle"]
    /// Below it there is no substantial structure, by Kaufman and Rousseeuw.
    fileprivate static let noStructure = 0.25

    static func page() async throws -> Page {
        var page = Page("choosing-k", "Choosing k: four rules side by side", question: question)
        page.text(
            """
            K-means gives as many groups as it is asked for. The elbow of the curve of inertia is the rule most people \
            use, and most of them read it off by eye. How often is a rule right where the truth is known, and what \
            does it say where there is nothing to find?
            """)
        method(&page)
        var verdicts: [Verdicts] = []
        for family in LabelledSet.Family.allCases {
            for seed in seeds { verdicts.append(try await judge(LabelledSet(family, seed: seed), seed)) }
        }
        page.section("Numbers")
        table(verdicts, &page)
        page.section("Figures")
        pictures(verdicts, &page)
        page.section("Conclusion")
        conclude(verdicts, &page)
        return page
    }

    private static func method(_ page: inout Page) {
        page.section("Method")
        page.text(
            """
            \(LabelledSet.Family.allCases.count) families of sets are invented, each with \(seeds.count) seeds; what \
            the groups are is known from how they were made. Every set is brought to mean 0 and standard deviation 1, \
            as Covey does. K-means is fitted for \(range.lowerBound) to \(range.upperBound) groups, and the rules read \
            the same fits:
            """)
        page.list([
            "Covey's rule (`KChoice`): the highest score of how many groups are apart, as rows thin out between them, and "
                + "of how sharply the curve of log inertia bends. The verdict is *elbow*, *ambiguous*, where other "
                + "numbers come near and are named, or *none*.",
            "The largest mean silhouette (Rousseeuw 1987, doi:10.1016/0377-0427(87)90125-7). Under 0.25 it is taken as "
                + "*none*, after Kaufman and Rousseeuw 1990.",
            "The largest variance ratio (Caliński and Harabasz 1974, doi:10.1080/03610927408827101). It has no way to "
                + "say none.",
            "Kneedle (Satopää et al. 2011, doi:10.1109/ICDCSW.2011.20) on the curve from k = 1, with the published "
                + "sensitivity of 1: the curve is brought into a unit square and turned over; a highest point of its "
                + "distance from the diagonal is a knee once the distance has fallen below that point less one mean "
                + "step. The first knee counts. The curve is not smoothed: it has a point for every k and no noise.",
        ])
        page.text(
            """
            A rule is right where it gives the true number; where a set has no groups it is right if it says so. For \
            Covey, *none* on a set that has groups counts as wrong.
            """)
    }

    // MARK: The rules

    private static func judge(_ set: LabelledSet, _ seed: UInt64) async throws -> Verdicts {
        let scaler = try StandardScaler(fitting: set.matrix)
        let matrix = try scaler.transformed(set.matrix)
        let configuration = KMeans.Configuration(seed: seed, threads: 2)
        let choice = try await KChoice.sweep(matrix, over: range, configuration: configuration)
        let silhouettes = try choice.rows.map { row in
            let labels = try KMeans.assign(matrix, to: row.centroids, threads: 2).labels
            let silhouette = try Silhouette.mean(of: matrix, labels: labels, groups: row.k, seed: seed, threads: 2)
            return (k: row.k, mean: silhouette.mean ?? 0)
        }
        // Every column has variance 1.
        let total = Double(matrix.rows * matrix.columns)
        let rows = Double(matrix.rows)
        let ratios = choice.rows.map { row in
            let k = Double(row.k)
            return (k: row.k, ratio: (total - row.inertia) / (k - 1) / (row.inertia / (rows - k)))
        }
        let inertias = [total] + choice.rows.map(\.inertia)
        return Verdicts(
            set: set, seed: seed, covey: choice, silhouettes: silhouettes,
            varianceRatio: ratios.max { $0.ratio < $1.ratio }?.k ?? 2, kneedle: kneedle(inertias), inertias: inertias)
    }

    /// The knee of a curve that falls ever more slowly.
    ///
    /// - Parameter inertias: From k = 1 on.
    static func kneedle(_ inertias: [Double]) -> Int? {
        guard let highest = inertias.max(), let lowest = inertias.min(), highest > lowest, inertias.count > 2 else {
            return nil
        }
        let steps = Double(inertias.count - 1)
        let differences = inertias.enumerated().map { place, inertia in
            (1 - (inertia - lowest) / (highest - lowest)) - Double(place) / steps
        }
        var threshold: (place: Int, value: Double)?
        for place in 1..<differences.count {
            let isPeak =
                place + 1 < differences.count && differences[place] > differences[place - 1]
                && differences[place] >= differences[place + 1]
            if isPeak { threshold = (place, differences[place] - 1 / steps) }
            if let threshold, differences[place] < threshold.value { return threshold.place + 1 }
        }
        return nil
    }

    // MARK: What they said

    private static func table(_ verdicts: [Verdicts], _ page: inout Page) {
        func each(_ own: [Verdicts], _ text: (Verdicts) -> String) -> String {
            own.map(text).joined(separator: ", ")
        }
        let families = LabelledSet.Family.allCases.map { family in verdicts.filter { $0.set.family == family } }
        page.table(
            ["Family", "True number"] + ruleNames, words: [2],
            families.map { own in
                [
                    own[0].set.family.rawValue, own[0].set.groups.map { "\($0)" } ?? "none",
                    each(own) {
                        $0.covey.verdict == .none ? "none" : "\($0.covey.chosenK) \($0.covey.verdict.rawValue)"
                    },
                    each(own) { $0.silhouette.mean < noStructure ? "none" : "\($0.silhouette.k)" },
                    each(own) { "\($0.varianceRatio)" }, each(own) { $0.kneedle.map { "\($0)" } ?? "none" },
                ]
            })
        page.text("One answer for each seed.")
        page.table(
            ["Right on", "Sets"] + ruleNames,
            [
                ("sets with groups", verdicts.filter { $0.set.groups != nil }),
                ("sets without groups", verdicts.filter { $0.set.groups == nil }), ("all", verdicts),
            ].map { name, own in
                [name, "\(own.count)"] + ruleNames.indices.map { rule in "\(own.count { $0.areRight[rule] })" }
            })
    }

    private static func pictures(_ verdicts: [Verdicts], _ page: inout Page) {
        let firsts = verdicts.filter { $0.seed == seeds[0] }
        page.figure(
            "The first set of each family, its first two columns; colours are the true groups.",
            Chart.clouds(
                firsts.map { verdict in
                    let set = verdict.set
                    // Every third point is enough to see the shape.
                    let points = stride(from: 0, to: set.matrix.rows, by: 3).map {
                        (x: Double(set.matrix[$0, 0]), y: Double(set.matrix[$0, 1]), group: set.labels[$0])
                    }
                    return Chart.Cloud(name: set.family.rawValue, points: points)
                }))
        let shown: [LabelledSet.Family] = [.round, .overlapping, .oneBlob, .uniform]
        page.figure(
            "Inertia as a share of that of one group. Sets with groups bend; a blob and noise fall smoothly.",
            Chart.lines(
                Axis("number of groups", 1...12, ticks: (1...12).map(Double.init)),
                Axis("inertia", 0.01...1, isLogarithmic: true),
                shown.compactMap { family in
                    guard let own = firsts.first(where: { $0.set.family == family }) else { return nil }
                    return Chart.Line(
                        name: family.rawValue,
                        points: own.inertias.enumerated().map { (Double($0 + 1), $1 / own.inertias[0]) })
                }))
        page.figure(
            "Sets on which each rule is right, of \(verdicts.count).",
            Chart.bars(
                ruleNames.enumerated().map { rule, name in
                    let right = verdicts.count { $0.areRight[rule] }
                    return Chart.Bar(name: name, values: [(Double(right), "\(right)")])
                }, largest: Double(verdicts.count)))
    }

    private static func conclude(_ verdicts: [Verdicts], _ page: inout Page) {
        let grouped = verdicts.filter { $0.set.groups != nil }
        let groupless = verdicts.filter { $0.set.groups == nil }
        func right(_ rule: Int, _ own: [Verdicts]) -> String { "\(own.count { $0.areRight[rule] }) of \(own.count)" }
        page.text(
            """
            On sets with groups Covey's rule gives the true number in \(right(0, grouped)), the largest silhouette in \
            \(right(1, grouped)), Caliński-Harabasz in \(right(2, grouped)) and Kneedle in \(right(3, grouped)). On \
            sets without groups they say so in \(right(0, groupless)), \(right(1, groupless)), \(right(2, groupless)) \
            and \(right(3, groupless)).
            """)
        let unsure = grouped.filter { $0.covey.verdict == .ambiguous }
        let sure = grouped.filter { $0.covey.verdict == .elbow }
        let near = unsure.filter {
            $0.covey.chosenK == $0.set.groups || $0.covey.rivals.contains($0.set.groups ?? 0)
        }
        page.text(
            """
            A verdict is worth as much as the number. Where Covey says *elbow*, its number is the true one in \
            \(right(0, sure)). \
            \(unsure.isEmpty
                ? "It calls no set with groups ambiguous."
                : "Where it says *ambiguous*, the true number is the chosen one or a named rival in \(near.count) of \(unsure.count).")
            """)
        let denied = grouped.filter { $0.covey.verdict == .none }
        if !denied.isEmpty {
            let numbers = denied.count { $0.covey.chosenK == $0.set.groups }
            page.text(
                """
                It is careful: of \(denied.count) sets with groups it says that their groups are \
                not apart. The number with the best score, which it would take all the same, is the true one in \
                \(numbers) of those.
                """)
        }
        let missed = LabelledSet.Family.allCases.filter { family in
            verdicts.contains { $0.set.family == family && !$0.areRight[0] }
        }
        page.text(
            """
            No rule is right everywhere. \
            \(missed.isEmpty
                ? "Covey's was wrong on none of these sets, which are few."
                : "Covey's was wrong on some sets of: \(missed.map(\.rawValue).joined(separator: "; ")).") \
            K-means itself cuts long groups into round pieces, so a rule that reads its fits finds their number by luck at \
            best; and raw counts hide their groups behind a few giants until they are taken as logarithms. So Covey \
            shows the whole table of numbers with their consequences, and a person may decide.
            """)
    }
}
