import Covey
import CoveyClustering
import CoveySegmentation
import CoveyStore

/// What one feature can do to segments.
enum OneFeature {
    static let question = "What happens if one raw count has far larger numbers than every other feature?"

    private static let people = 14_181
    private static let seed: UInt64 = 14_181

    static func page() async throws -> Page {
        var page = Page("one-feature", "One feature decides: the refused run", question: question)
        page.text(
            """
            A published student project grouped \(Text.count(people)) authors of posts by k-means, and its three \
            segments held 7, 17 and 14,157 people: 99.83 % were in one. Most of its features went into k-means as raw \
            counts. Is that bad luck, or what must happen; and does the certificate of a run see it?
            """)
        page.section("Method")
        page.text(
            """
            \(Text.count(people)) authors are invented (seed \(seed)). Nearly all come from four kinds of people, told \
            apart by followers, accounts they follow, posts they ever wrote, polarity and subjectivity. Among them are \
            24 machines of two sizes, which have written a hundred times as much as anybody. The recipe of the project \
            is rebuilt: the features as they are, nothing scaled, nothing cut off, three segments. Then Covey's usual \
            run is made of it: it grades the result before anybody sees it, and where it refuses, it tries milder \
            changes of the recipe until one is fit.
            """)
        let store = try await invented()
        let raw: [Feature] = [.followers, .following, .posts, .polarity, .subjectivity]
        let plain = Recipe(
            columns: raw.map { Recipe.Column($0, transform: .identity) }, scaling: .none, clip: nil,
            shrinkage: .posts(0), k: .fixed(3), seed: seed)
        let refused = try await run(plain, store)
        page.section("Numbers: the run as the project made it")
        describe(refused, &page)
        page.verdict(of: refused)
        guard let repair = refused.certificate.repair else {
            page.text("No change of the recipe that Covey tries was fit.")
            return page
        }
        let repaired = try await run(repair.recipe, store)
        page.section("Numbers: the repaired recipe")
        page.text("What was changed: \(repair.change).")
        describe(repaired, &page)
        page.verdict(of: repaired)
        let usual = try await run(Recipe(columns: raw.map { Recipe.Column($0) }, k: .fixed(3), seed: seed), store)
        page.section("Numbers: Covey's usual recipe")
        page.text("Counts as logarithms, and every feature scaled; again three segments, to compare.")
        describe(usual, &page)
        page.verdict(of: usual)
        page.section("Figures")
        compareSizes([("Raw", refused), ("Repaired", repaired), ("Usual", usual)], &page)
        compareShares([refused, repaired, usual], raw, &page)
        conclude(refused, repaired, usual, &page)
        return page
    }

    private static func run(_ recipe: Recipe, _ store: InMemoryStore) async throws -> Segmentation {
        try await SegmentationRun(
            recipe: recipe, store: store, threads: 2, startedAt: Instant(milliseconds: 1_790_812_800_000)
        ).run()
    }

    private static func invented() async throws -> InMemoryStore {
        var random = RandomSource(seed: seed)
        let kinds: [(share: Double, followers: Double, following: Double, posts: Double, polarity: Double)] = [
            (0.35, 45, 160, 400, -0.5), (0.30, 400, 420, 3_000, 0.05), (0.22, 5_000, 700, 6_000, 0.55),
            (0.13, 20, 60, 40, 0.5),
        ]
        var changes: [Change] = []
        for author in 0..<people {
            var point = random.unit()
            let kind = kinds.first { kind in
                point -= kind.share
                return point < 0
            }
            let (_, followers, following, posts, polarity) = kind ?? kinds[0]
            var post = InventedPost(
                author: author, followers: random.count(median: followers, spread: 0.7),
                following: random.count(median: following, spread: 0.5),
                posts: random.count(median: posts, spread: 0.7), polarity: polarity + 0.15 * random.normal(),
                subjectivity: 0.3 + 0.6 * polarity * polarity + 0.12 * random.normal())
            // 7 and 17 of them.
            if author % 2_025 == 1_000 { post.posts = 2_400_000 + Int64(random.index(below: 300_000)) }
            if author % 834 == 400 { post.posts = 900_000 + Int64(random.index(below: 150_000)) }
            changes.append(post.change(author))
        }
        let store = InMemoryStore()
        try await store.apply(changes)
        return store
    }

    private static func describe(_ run: Segmentation, _ page: inout Page) {
        let features = run.recipe.features
        page.table(
            ["Segment", "People", "Share"] + features.map { $0.rawValue },
            run.segments.map { segment in
                [segment.name, Text.count(segment.summary.size), Text.percent(segment.share)]
                    + features.map { Text.value(run.middle(of: $0, in: segment.summary), of: $0) }
            })
        page.text("Counts are medians, polarity and subjectivity are means.")
    }

    private static func compareSizes(_ runs: [(name: String, run: Segmentation)], _ page: inout Page) {
        page.figure(
            "How many people each segment holds: raw features, the repaired recipe, the usual recipe.",
            Chart.bars(
                runs.flatMap { name, run in
                    run.segments.enumerated().map { place, segment in
                        let size = segment.summary.size
                        return Chart.Bar(
                            name: "\(name), segment \(place + 1)",
                            values: [(Double(size), "\(Text.count(size)) (\(Text.percent(segment.share)))")])
                    }
                }, largest: Double(people)))
    }

    private static func share(_ feature: Feature, _ run: Segmentation) -> Double {
        run.certificate.separation.first { $0.feature == feature }?.share ?? 0
    }

    private static func compareShares(_ runs: [Segmentation], _ features: [Feature], _ page: inout Page) {
        let rows = features.map { feature in (feature.rawValue, runs.map { share(feature, $0) }) }
        let names = ["raw features", "repaired recipe", "usual recipe"]
        page.figure(
            "What each feature carries of the separation between segments.",
            Chart.bars(
                rows.map { name, shares in Chart.Bar(name: name, values: shares.map { ($0, Text.percent($0)) }) },
                series: names, largest: 1))
        page.table(["Feature"] + names, rows.map { name, shares in [name] + shares.map { Text.percent($0) } })
    }

    private static func conclude(
        _ refused: Segmentation, _ repaired: Segmentation, _ usual: Segmentation, _ page: inout Page
    ) {
        let first = refused.certificate.separation.first
        page.section("Conclusion")
        page.text(
            """
            It must happen. K-means adds up squared distances, so a feature whose numbers are a million times larger \
            than another's weighs a million million times as much. Here \(first?.feature.rawValue ?? "one feature") \
            carries \(Text.percent(first?.share ?? 0)) of the separation: the segments are the machines, and \
            everybody else. Their sizes are \(Text.sizes(refused.segments.map(\.summary.size))), and the largest \
            holds \(Text.percent(refused.certificate.largestShare)). The certificate refuses the run, names the \
            feature and the cause, and the published segments stay as they were.
            """)
        page.text(
            """
            The same people have segments of their own all along. The repaired recipe finds \
            \(repaired.segments.count), of \(Text.sizes(repaired.segments.map(\.summary.size))) people; no feature \
            carries more than \(Text.percent(repaired.certificate.separation.first?.share ?? 0)) of the separation.
            """)
        page.text(
            """
            A repair is the mildest change that passes. Here it comes to the groups of the usual recipe, which also \
            draws means over few posts towards everybody's: polarity carries \
            \(Text.percent(share(.polarity, repaired))) of the separation in one, and \
            \(Text.percent(share(.polarity, usual))) in the other. What to take from it: look at the largest segment's \
            share and at the leading feature before looking at segments at all, take counts as logarithms, and scale.
            """)
    }
}
