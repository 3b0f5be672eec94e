import Covey
import CoveyClustering
import CoveyIngest
import CoveySample
import CoveySegmentation
import CoveyStore

/// From a stream of posts to segments.
enum RealStream {
    static let question = "What becomes of a stream of posts: how much evidence is in it, and which segments?"

    enum Source {
        case invented
        case file(String)
    }

    private static let plan = SamplePlan(posts: 4_000, customers: 800)

    static func page(_ source: Source) async throws -> Page {
        var page = Page("real-stream", "Segments of a stream", question: question)
        let (intake, types): (Intake, [AuthorKey: CustomerType])
        switch source {
        case .invented: (intake, types) = try await Intake.sample(plan)
        case .file(let path): (intake, types) = (try await Intake.file(path), [:])
        }
        method(source, &page)
        let profiles = try await intake.store.profiles(after: nil, limit: .max)
        page.section("Numbers: the intake")
        take(intake, &page)
        page.section("Numbers: the evidence")
        evidence(profiles, &page)
        let run = try await SegmentationRun(
            recipe: Recipe(), store: intake.store, threads: 2, startedAt: Instant(milliseconds: 1_790_812_800_000),
            intent: .draft
        ).run()
        page.section("Numbers: the number of segments")
        numbers(run, &page)
        page.section("Numbers: the segments")
        segments(run, &page)
        let assignments = try await intake.store.assignments(of: run.id, after: nil, limit: .max)
        let agreement = types.isEmpty ? nil : truth(run, assignments, types, &page)
        page.section("Conclusion")
        conclude(run, profiles, agreement, &page)
        return page
    }

    private static func method(_ source: Source, _ page: inout Page) {
        page.section("Method")
        switch source {
        case .invented:
            page.text(
                """
                The posts here are invented: \(Text.count(plan.posts)) posts by \(Text.count(plan.authorCount)) \
                authors of six known types, as `covey sample` writes them, with copies, edits, deletions and eight \
                languages. Real posts are never kept in this repository nor printed. The same notebook answers for a \
                file of your own, and then prints aggregates to the terminal and nothing else; for the public sample \
                stream of 2015, where it lies beside the repository:
                """)
            page.text("`swift run notebooks real-stream ../shared/data/posts/v11/samplestream_20150816.ndjson`")
        case .file:
            page.text("The posts are those of the file that was given. Only aggregates are printed.")
        }
        page.text(
            """
            The stream goes through Covey's intake into a store in memory: parse, understand, fold into one profile an \
            author. Then the usual recipe makes segments of the profiles, with the elbow choosing how many from 2 to \
            12. Nothing is published.
            """)
    }

    private static func take(_ intake: Intake, _ page: inout Page) {
        let report = intake.report
        page.table(
            ["Records", "Number"],
            [
                ("read", report.read), ("stored", report.stored), ("copies of what is stored", report.duplicate),
                ("not kept by a filter", report.filtered), ("rejected", report.rejected),
                ("deletions and deleted", report.deleted),
            ].map { [$0, Text.count($1)] })
        let sum = report.stored + report.duplicate + report.filtered + report.rejected + report.deleted
        page.text(
            "The last five add up to \(Text.count(sum)): what was read is \(sum == report.read ? "all" : "NOT all") accounted for."
        )
    }

    private static func evidence(_ profiles: [Profile], _ page: inout Page) {
        let classes: [(name: String, range: ClosedRange<Int64>)] = [
            ("1 post", 1...1), ("2 posts", 2...2), ("3 to 5", 3...5), ("6 to 10", 6...10),
            ("11 or more", 11...Int64.max),
        ]
        let rows = classes.map { name, range in (name: name, authors: profiles.count { range.contains($0.volume) }) }
        let scored = profiles.count { $0.polarity.count > 0 }
        page.table(
            ["Stored posts", "Authors", "Share"],
            rows.map { [$0.name, Text.count($0.authors), share($0.authors, profiles.count)] })
        page.text(
            """
            \(Text.count(profiles.count)) authors; of \(Text.count(scored)) (\(share(scored, profiles.count))) at least \
            one post has a score, the others write in languages that Covey does not score.
            """)
        page.figure(
            "Authors by the number of their stored posts.",
            Chart.bars(
                rows.map {
                    Chart.Bar(name: $0.name, values: [(Double($0.authors), share($0.authors, profiles.count))])
                }, largest: Double(max(1, rows.map(\.authors).max() ?? 1))))
    }

    private static func share(_ part: Int, _ whole: Int) -> String {
        Text.percent(Double(part) / Double(max(1, whole)))
    }

    private static func numbers(_ run: Segmentation, _ page: inout Page) {
        page.table(
            ["k", "Inertia", "Silhouette", "Stability", "Largest", "Smallest", "Below the floor"],
            run.kTable.map { row in
                [
                    "\(row.k)", Text.percent(row.inertia / (run.kTable.first?.inertia ?? 1)),
                    row.silhouette.map { Text.two($0) } ?? "n/a", row.stability.map { Text.two($0) } ?? "n/a",
                    Text.count(row.sizes.first ?? 0), Text.count(row.sizes.last ?? 0), "\(row.belowFloor)",
                ]
            })
        page.text(
            """
            Inertia is told as a share of that of the first row. The run has \(run.segments.count) segments; the verdict \
            on that number is *\(run.choice.verdict.rawValue)*. \(run.choice.sentence)
            """)
        page.figure(
            "Silhouette and stability by the number of segments.",
            Chart.lines(
                Axis("number of segments", 2...12, ticks: (2...12).map(Double.init)), Axis("of 1", 0...1),
                [
                    Chart.Line(
                        name: "silhouette",
                        points: run.kTable.compactMap { row in row.silhouette.map { (Double(row.k), $0) } }),
                    Chart.Line(
                        name: "stability",
                        points: run.kTable.compactMap { row in row.stability.map { (Double(row.k), $0) } }),
                ]))
    }

    private static func segments(_ run: Segmentation, _ page: inout Page) {
        let features = run.recipe.features
        page.table(
            ["Segment", "People", "Share", "Firm"] + features.map(\.rawValue),
            run.segments.map { segment in
                [
                    segment.name, Text.count(segment.summary.size), Text.percent(segment.share),
                    Text.percent(segment.firmShare),
                ] + features.map { Text.value(run.middle(of: $0, in: segment.summary), of: $0) }
            })
        page.text(
            """
            Counts are medians, polarity and subjectivity are means. Everybody: \
            \(features.map { "\($0.rawValue) \(Text.value(run.middle(of: $0, in: run.everyone), of: $0))" }
                .joined(separator: ", ")).
            """)
        let used = run.scales.filter { !$0.isConstant }
        page.figure(
            "How far each segment lies from the middle of everybody, in standard deviations.",
            Chart.heat(
                columns: used.map(\.feature.rawValue),
                run.segments.map { segment in
                    let cells = segment.centroid.map { value in
                        let text = Text.one(value)
                        return Chart.Cell(value: value / 2, text: value > 0 && text != "0.0" ? "+" + text : text)
                    }
                    return (segment.name, cells)
                }))
        page.verdict(of: run)
    }

    /// Holds the segments against the types that the authors were invented from.
    ///
    /// - Returns: The adjusted Rand index.
    private static func truth(
        _ run: Segmentation, _ assignments: [Assignment], _ types: [AuthorKey: CustomerType], _ page: inout Page
    ) -> Double {
        page.section("Numbers: the truth")
        let pairs = assignments.compactMap { assignment in
            types[assignment.author].map { (type: $0, segment: assignment.segment) }
        }
        let rows = CustomerType.allCases.map { type in
            let own = pairs.filter { $0.type == type }
            let counts = run.segments.map { segment in own.count { $0.segment == segment.number } }
            return (type: type, all: own.count, counts: counts)
        }
        page.table(
            ["Invented as", "People"] + run.segments.map(\.name),
            rows.map { [$0.type.rawValue, Text.count($0.all)] + $0.counts.map { Text.count($0) } })
        page.figure(
            "Where the people of each invented type are.",
            Chart.heat(
                columns: run.segments.map { $0.name.split(separator: " ").joined(separator: "\n") },
                rows.map { row in
                    let cells = row.counts.map {
                        Chart.Cell(value: Double($0) / Double(max(1, row.all)), text: Text.count($0))
                    }
                    return (row.type.rawValue, cells)
                }))
        let order = CustomerType.allCases
        return AdjustedRandIndex.between(
            pairs.map { Int32(order.firstIndex(of: $0.type) ?? 0) }, pairs.map { Int32($0.segment) })
    }

    private static func conclude(
        _ run: Segmentation, _ profiles: [Profile], _ agreement: Double?, _ page: inout Page
    ) {
        let single = profiles.count { $0.volume == 1 }
        page.text(
            """
            \(share(single, profiles.count)) of the authors are known by a single post. The run is \
            \(Text.verdict(run.certificate.verdict)) and has \(run.segments.count) segments of \
            \(Text.sizes(run.segments.map(\.summary.size))) people; what separates them most is \
            \(run.certificate.separation.first?.feature.rawValue ?? "nothing") with \
            \(Text.percent(run.certificate.separation.first?.share ?? 0)).
            """)
        if let agreement {
            page.text(
                """
                The invented types are found again with an adjusted Rand index of \(Text.two(agreement)): 1 would be \
                the types themselves, 0 chance. What mixes are types that look alike in what a few posts show. With \
                real posts nobody knows the types, and single posts are far more common; so the certificate, the firm \
                members and the borderline ones are what to go by.
                """)
        }
    }
}
