import Covey
import CoveyClustering
import CoveySegmentation
import CoveyStore
import Foundation

/// How far a score can be believed.
enum HowSure {
    static let question = "How sure is what a few posts say of an author, and what does Covey do about it?"

    private static let seed: UInt64 = 1_970
    /// How many authors have written how many posts.
    private static let volumes = [(1, 1_000), (2, 500), (3, 350), (5, 300), (10, 250), (20, 100)]
    /// Standard deviations: of true polarities within a kind of author, and of posts about their author's.
    private static let (scatter, noise) = (0.1, 0.35)
    private static let kinds: [(name: String, polarity: Double, share: Double)] = [
        ("critics", -0.35, 0.3), ("neutral", 0, 0.4), ("fans", 0.35, 0.3),
    ]

    /// An invented author, of whom the truth is known.
    private struct Author {
        let kind: Int
        /// The mean of all the posts that the author could ever write.
        let truth: Double
        let posts: Int
        /// The mean of those that were written.
        let mean: Double
        var drawnIn = 0.0
        var placement: Placement?
    }

    static func page() async throws -> Page {
        var page = Page("how-sure", "How sure is a score: evidence and shrinkage", question: question)
        page.text(
            """
            Most authors of a company's mentions wrote one post or two. One angry post is weak evidence of an angry \
            author. What does it say against ten, by how much does it help to draw a mean over few posts towards \
            everybody's, and how often is an author in the wrong segment?
            """)
        page.section("Method")
        let people = volumes.reduce(0) { $0 + $1.1 }
        page.text(
            """
            \(Text.count(people)) authors are invented (seed \(seed)): critics, neutral ones and fans, whose true \
            polarities scatter about -0.35, 0 and 0.35 by \(Text.two(scatter)). Each post is the author's true polarity \
            and noise of \(Text.two(noise)), cut off at -1 and 1. They go through Covey's usual run, with polarity \
            alone as feature and three segments. The run estimates, from authors with several posts, how many posts \
            that say what everybody says it should add to each author's own: the credibility of Bühlmann and Straub \
            (1970). It never sees the truth; this notebook does.
            """)
        var (authors, store) = try await invented()
        let recipe = Recipe(columns: [Recipe.Column(.polarity)], k: .fixed(3), seed: seed)
        let run = try await SegmentationRun(
            recipe: recipe, store: store, threads: 2, startedAt: Instant(milliseconds: 1_790_812_800_000)
        ).run()
        let scale = run.scales[0]
        try await place(&authors, run, store)
        page.section("Numbers: the error of a mean")
        errors(authors, scale, &page)
        page.section("Numbers: one post against ten")
        oneAgainstTen(authors, &page)
        page.section("Numbers: who is where")
        members(authors, run, &page)
        let careful = try await SegmentationRun(
            recipe: with(recipe) { $0.minimumPosts = 3 }, store: store, threads: 2,
            startedAt: Instant(milliseconds: 1_790_812_800_000), intent: .draft
        ).run()
        let unshrunk = try await SegmentationRun(
            recipe: with(recipe) { $0.shrinkage = .posts(0) }, store: store, threads: 2,
            startedAt: Instant(milliseconds: 1_790_812_800_000), intent: .draft
        ).run()
        stability([("as it is", run), ("means as they are", unshrunk), ("3 posts or more", careful)], &page)
        conclude(authors, scale, &page)
        return page
    }

    private static func with(_ recipe: Recipe, _ change: (inout Recipe) -> Void) -> Recipe {
        var recipe = recipe
        change(&recipe)
        return recipe
    }

    private static func invented() async throws -> ([Author], InMemoryStore) {
        var random = RandomSource(seed: seed)
        var authors: [Author] = []
        var changes: [Change] = []
        for (posts, count) in volumes {
            for _ in 0..<count {
                let point = random.unit()
                let kind = point < kinds[0].share ? 0 : point < kinds[0].share + kinds[1].share ? 1 : 2
                let truth = kinds[kind].polarity + scatter * random.normal()
                var sum = 0.0
                for _ in 0..<posts {
                    // Stored in ten-thousandths, as every score is.
                    let said = (min(1, max(-1, truth + noise * random.normal())) * 10_000).rounded() / 10_000
                    sum += said
                    let post = InventedPost(author: authors.count, polarity: said, subjectivity: 0.5)
                    changes.append(post.change(changes.count))
                }
                authors.append(Author(kind: kind, truth: truth, posts: posts, mean: sum / Double(posts)))
            }
        }
        let store = InMemoryStore()
        try await store.apply(changes)
        return (authors, store)
    }

    /// Reads from the run what it made of every author.
    private static func place(_ authors: inout [Author], _ run: Segmentation, _ store: InMemoryStore) async throws {
        let (scale, model) = (run.scales[0], PlacementModel(run))
        for index in authors.indices {
            let (key, posts) = (AuthorKey("author \(index)"), Double(authors[index].posts))
            authors[index].drawnIn =
                (posts * authors[index].mean + scale.priorPosts * scale.usual) / (posts + scale.priorPosts)
            guard let profile = try await store.profile(of: key) else { continue }
            authors[index].placement = try model.place(
                profile, assignment: try await store.assignment(of: key, in: run.id))
        }
    }

    private static func error(_ authors: [Author], of value: (Author) -> Double) -> Double {
        (authors.reduce(0) { $0 + (value($1) - $1.truth) * (value($1) - $1.truth) } / Double(authors.count))
            .squareRoot()
    }

    private static func errors(_ authors: [Author], _ scale: FeatureScale, _ page: inout Page) {
        // What the truth gives: the variance of posts over the variance of authors.
        let middle = kinds.reduce(0) { $0 + $1.share * $1.polarity }
        let between = kinds.reduce(scatter * scatter) {
            $0 + $1.share * ($1.polarity - middle) * ($1.polarity - middle)
        }
        page.text(
            """
            The run adds **\(Text.two(scale.priorPosts)) posts** that say \(Text.two(scale.usual)), everybody's mean, \
            to each author's own. By the numbers that the authors were invented with it should be \
            \(Text.two(noise * noise / between)).
            """)
        let rows = volumes.map { posts, _ in
            let own = authors.filter { $0.posts == posts }
            return (
                posts: posts, authors: own.count, plain: error(own, of: \.mean), drawnIn: error(own, of: \.drawnIn),
                weight: Double(posts) / (Double(posts) + scale.priorPosts)
            )
        }
        page.table(
            [
                "Posts", "Authors", "Weight of their own posts", "Error of the plain mean",
                "Error of the drawn-in mean",
                "Less by",
            ],
            rows.map {
                [
                    "\($0.posts)", Text.count($0.authors), Text.percent($0.weight), Text.two($0.plain),
                    Text.two($0.drawnIn), Text.percent(1 - $0.drawnIn / $0.plain),
                ]
            })
        page.text("An error is the root of the mean squared distance from the author's true polarity.")
        let x = Axis("posts of the author", 0.9...22, isLogarithmic: true, ticks: volumes.map { Double($0.0) })
        page.figure(
            "The error of an author's mean polarity by the number of posts behind it.",
            Chart.lines(
                x, Axis("error", 0...0.5),
                [
                    Chart.Line(name: "plain mean", points: rows.map { (Double($0.posts), $0.plain) }),
                    Chart.Line(name: "drawn-in mean", points: rows.map { (Double($0.posts), $0.drawnIn) }),
                    Chart.Line(
                        name: "noise / root of posts",
                        points: rows.map { (Double($0.posts), noise / Double($0.posts).squareRoot()) }),
                ]))
    }

    private static func oneAgainstTen(_ authors: [Author], _ page: inout Page) {
        func quantile(_ sorted: [Double], _ share: Double) -> Double {
            sorted[Int(share * Double(sorted.count - 1))]
        }
        let said = (-0.7)...(-0.2)
        var rows: [[String]] = []
        for (posts, _) in volumes {
            let same = authors.filter { $0.posts == posts && said.contains($0.mean) }
            let truths = same.map(\.truth).sorted()
            guard truths.count > 9 else { continue }
            let critics = Double(same.count { $0.kind == 0 }) / Double(same.count)
            rows.append([
                "\(posts)", Text.count(same.count), Text.two(truths.reduce(0, +) / Double(truths.count)),
                "\(Text.two(quantile(truths, 0.1))) to \(Text.two(quantile(truths, 0.9)))", Text.percent(critics),
            ])
        }
        page.text("Authors whose own posts have a mean from -0.7 to -0.2: they sound alike. Who they truly are:")
        page.table(["Posts", "Authors", "Mean true polarity", "Eight in ten lie from", "Critics among them"], rows)
    }

    private static func members(_ authors: [Author], _ run: Segmentation, _ page: inout Page) {
        // The segment of a kind is the one whose mean polarity is nearest to it.
        let homes = kinds.map { kind in
            run.segments.min {
                abs(run.middle(of: .polarity, in: $0.summary) - kind.polarity)
                    < abs(run.middle(of: .polarity, in: $1.summary) - kind.polarity)
            }?.number
        }
        page.table(
            ["Segment", "People", "Mean polarity", "Firm members", "Stability"],
            run.segments.map {
                [
                    $0.name, Text.count($0.summary.size), Text.two(run.middle(of: .polarity, in: $0.summary)),
                    Text.percent($0.firmShare), $0.stability.map { Text.two($0) } ?? "n/a",
                ]
            })
        page.text(
            """
            A member is firm where its margin is \(Text.two(Placement.firmMargin)) or more: 0 on the border to the \
            next segment, 1 as far from it as the centroid is. Is that a good warning? The share of authors whose \
            segment is that of their true kind:
            """)
        func right(_ some: [Author]) -> Double {
            Double(some.count { $0.placement?.segment == homes[$0.kind] }) / Double(max(1, some.count))
        }
        let rows = volumes.map { posts, _ in
            let own = authors.filter { $0.posts == posts }
            let (firm, border) = (
                own.filter { $0.placement?.isFirm == true }, own.filter { $0.placement?.isFirm == false }
            )
            return (
                posts: posts, firmShare: Double(firm.count) / Double(own.count), all: right(own), firm: right(firm),
                border: right(border)
            )
        }
        page.table(
            ["Posts", "Firm members", "All in the right segment", "Firm ones", "Borderline ones"],
            rows.map {
                [
                    "\($0.posts)", Text.percent($0.firmShare), Text.percent($0.all), Text.percent($0.firm),
                    Text.percent($0.border),
                ]
            })
        page.figure(
            "The share of authors in the segment of their true kind, by the number of posts behind them.",
            Chart.lines(
                Axis("posts of the author", 0.9...22, isLogarithmic: true, ticks: volumes.map { Double($0.0) }),
                Axis("share in the right segment", 0...1) { "\(Int(($0 * 100).rounded())) %" },
                [
                    Chart.Line(name: "firm members", points: rows.map { (Double($0.posts), $0.firm) }),
                    Chart.Line(name: "borderline members", points: rows.map { (Double($0.posts), $0.border) }),
                    Chart.Line(name: "all", points: rows.map { (Double($0.posts), $0.all) }),
                ]))
    }

    private static func stability(_ runs: [(name: String, run: Segmentation)], _ page: inout Page) {
        page.text(
            """
            Stability asks another question: whether another sample of the same people would give the same segments. \
            It knows nothing of the noise within people. The same authors under three recipes:
            """)
        page.table(
            ["Recipe", "In segments", "Stability", "Silhouette", "Sizes"],
            runs.map { name, run in
                [
                    name, Text.count(run.everyone.size), run.certificate.stability.map { Text.two($0) } ?? "n/a",
                    run.certificate.silhouette.map { Text.two($0) } ?? "n/a",
                    Text.sizes(run.segments.map(\.summary.size)),
                ]
            })
    }

    private static func conclude(_ authors: [Author], _ scale: FeatureScale, _ page: inout Page) {
        func errors(_ posts: Int) -> (plain: Double, drawnIn: Double) {
            let own = authors.filter { $0.posts == posts }
            return (error(own, of: \.mean), error(own, of: \.drawnIn))
        }
        let (one, ten) = (errors(1), errors(10))
        let gain = 1 - error(authors, of: \.drawnIn) / error(authors, of: \.mean)
        let firm = authors.filter { $0.placement?.isFirm == true }.count
        page.section("Conclusion")
        page.text(
            """
            One post misses its author's polarity by \(Text.two(one.plain)), ten by \(Text.two(ten.plain)). Drawn in, \
            the single post misses by \(Text.two(one.drawnIn)), and over all authors the error falls by \
            \(Text.percent(gain)); with ten posts there is hardly a difference, since the ten outweigh the \
            \(Text.one(scale.priorPosts)) that are added. No rule can make one post say more than it does: where it \
            matters who somebody is, ask for three posts or more in the recipe.
            """)
        page.text(
            """
            \(Text.percent(Double(firm) / Double(authors.count))) of the authors are firm members. Firm means that \
            the segment would still be the same after a small change, which is not the same as true: the table tells \
            how often it is. Campaigns that must not meet the wrong people should take firm members with several \
            posts. And a stable segmentation is no promise about a single author.
            """)
    }
}
