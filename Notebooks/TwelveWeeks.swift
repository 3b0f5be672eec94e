import Covey
import CoveyClustering
import CoveySample
import CoveySegmentation
import CoveyStore

/// Segments over time, while the mixture of customers shifts.
enum TwelveWeeks {
    static let question =
        "Do segments keep their people and names from week to week, and what is told when the customers change?"

    private static let weeks = 12
    private static let window = 4
    private static let plan = SamplePlan(posts: 3_600, customers: 540, seed: 12, days: 7 * weeks, drifts: true)
    private static let weekLength: Int64 = 7 * 86_400_000

    /// What one week's run gave.
    private struct Week {
        let number: Int
        let posts: Int
        let run: Segmentation
        /// The segment of each author.
        let segments: [AuthorKey: Int]

        /// People who are in a segment in this run and in the one before.
        var stayed: Int {
            run.lineage?.movement.reduce(0) { $0 + ($1.from != nil && $1.to != nil ? $1.people : 0) } ?? 0
        }
    }

    static func page() async throws -> Page {
        var page = Page("twelve-weeks", "Segments over twelve weeks", question: question)
        page.section("Method")
        page.text(
            """
            \(Text.count(plan.posts)) invented posts by \(Text.count(plan.authorCount)) authors of six types spread \
            over \(weeks) weeks, as `covey sample --drift` writes them: critics write ever less and fall silent after two \
            thirds of the posts, and newcomers write nothing in the first half. At every week's end the posts of the \
            last \(window) weeks are segmented by the usual recipe and published; older posts are taken out of the \
            store by its retention. Each run is matched to the one before by the people they share, so that a segment keeps its number and \
            name as long as its people stay together.
            """)
        let (intake, types) = try await Intake.sample(plan)
        let posts = try await intake.store.posts(after: nil, limit: .max)
        let free = try await runs(posts, k: .elbow(from: 2, through: 7))
        let number = free[window - 1].run.segments.count
        let fixed = try await runs(posts, k: .fixed(number))
        page.text(
            """
            That is done twice: with the elbow choosing the number of segments from 2 to 7 anew in every week, and with \
            the number fixed at \(number), which the elbow chose in week \(window), the first with a full window.
            """)
        page.section("Numbers: week by week")
        weekByWeek(free, fixed, &page)
        page.section("Numbers: what became of the segments, their number fixed")
        fates(free, fixed, &page)
        page.section("Figures")
        truth(fixed, types, &page)
        sizes(fixed, "What Covey told with the number fixed: people in each segment.", &page)
        homes(fixed, types, &page)
        sizes(free, "The same where the elbow chooses anew in every week.", &page)
        page.section("Conclusion")
        conclude(free, fixed, types, &page)
        return page
    }

    private static func runs(_ posts: [StoredPost], k: Recipe.KPolicy) async throws -> [Week] {
        let store = InMemoryStore()
        func end(_ week: Int) -> Instant {
            Instant(milliseconds: plan.startMilliseconds + Int64(week) * weekLength)
        }
        var result: [Week] = []
        for week in 1...weeks {
            // What arrives after the last day is counted to it.
            let new = posts.filter {
                $0.createdAt >= end(week - 1) && ($0.createdAt < end(week) || week == weeks)
            }
            try await store.apply(new.map { .submit($0) })
            try await store.expire(before: end(week - window))
            let run = try await SegmentationRun(
                recipe: Recipe(k: k), store: store, threads: 2, startedAt: end(week)
            ).run()
            let assignments =
                run.state == .published ? try await store.assignments(of: run.id, after: nil, limit: .max) : []
            result.append(
                Week(
                    number: week, posts: Int(try await store.statistics().posts), run: run,
                    segments: Dictionary(uniqueKeysWithValues: assignments.map { ($0.author, $0.segment) })))
        }
        return result
    }

    private static func weekByWeek(_ free: [Week], _ fixed: [Week], _ page: inout Page) {
        func moved(_ week: Week) -> String {
            week.run.lineage.map { Text.percent(Double($0.moved) / Double(max(1, week.stayed))) } ?? "n/a"
        }
        func stability(_ week: Week) -> String { week.run.certificate.stability.map { Text.two($0) } ?? "n/a" }
        page.table(
            [
                "Week", "Posts", "People", "Elbow: segments", "moved", "stability", "Fixed: moved", "stability",
                "verdict",
            ],
            words: [8],
            zip(free, fixed).map { free, fixed in
                [
                    "\(free.number)", Text.count(free.posts), Text.count(free.run.profiles),
                    "\(free.run.segments.count)", moved(free), stability(free), moved(fixed), stability(fixed),
                    Text.verdict(fixed.run.certificate.verdict),
                ]
            })
        page.text("*Moved* is the share of the people of both weeks who are in another segment than the week before.")
    }

    private static func fates(_ free: [Week], _ fixed: [Week], _ page: inout Page) {
        let lines = fixed.flatMap { week in
            (week.run.lineage?.fates ?? []).filter { $0.kind != .continued }.map {
                "Week \(week.number): \($0.sentence)"
            }
        }
        page.list(lines.isEmpty ? ["Every segment continued in every week."] : lines)
        func count(_ kind: Lineage.Fate.Kind, _ weeks: [Week]) -> String {
            "\(weeks.reduce(0) { $0 + ($1.run.lineage?.fates.count { $0.kind == kind } ?? 0) })"
        }
        page.table(
            ["Fate", "Number fixed", "Elbow in every week"],
            Lineage.Fate.Kind.allCases.map { [$0.rawValue, count($0, fixed), count($0, free)] })
    }

    /// The names that numbers have had, by number.
    private static func names(_ weeks: [Week]) -> [(number: Int, name: String)] {
        var names: [Int: String] = [:]
        for week in weeks { for segment in week.run.segments { names[segment.number] = segment.name } }
        return names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static var time: Axis { Axis("week", 1...12, ticks: (1...12).map(Double.init)) }

    private static func truth(_ weeks: [Week], _ types: [AuthorKey: CustomerType], _ page: inout Page) {
        let people = CustomerType.allCases.map { type in
            weeks.map { week in week.segments.keys.count { types[$0] == type } }
        }
        page.figure(
            "The truth: people of each invented type among those who wrote in the last four weeks.",
            Chart.lines(
                time, Axis("people", 0...top(people.joined())),
                zip(CustomerType.allCases, people).map { type, counts in
                    Chart.Line(name: type.rawValue, points: zip(weeks, counts).map { (Double($0.number), Double($1)) })
                }))
    }

    /// A round number above all of some.
    private static func top(_ numbers: some Sequence<Int>) -> Double { Double((numbers.max() ?? 0) / 50 * 50 + 50) }

    private static func sizes(_ weeks: [Week], _ caption: String, _ page: inout Page) {
        let names = names(weeks)
        page.figure(
            caption,
            Chart.lines(
                time, Axis("people", 0...top(weeks.flatMap { $0.run.segments.map(\.summary.size) })),
                names.map { number, name in
                    Chart.Line(
                        name: "\(number) \(name)",
                        points: weeks.compactMap { week in
                            week.run.segment(number).map { (Double(week.number), Double($0.summary.size)) }
                        })
                }, height: 420))
        page.table(
            ["Segment"] + weeks.map { "\($0.number)" },
            names.map { number, name in
                ["\(number) \(name)"]
                    + weeks.map { week in week.run.segment(number).map { Text.count($0.summary.size) } ?? "" }
            })
    }

    private static func homes(_ weeks: [Week], _ types: [AuthorKey: CustomerType], _ page: inout Page) {
        page.figure(
            "The segment, by number, that holds most people of each invented type, the darker the larger its share.",
            Chart.heat(
                columns: weeks.map { "week\n\($0.number)" },
                CustomerType.allCases.map { type in
                    let cells = weeks.map { week in
                        let home = home(of: type, in: week, types)
                        return Chart.Cell(value: home?.share ?? 0, text: home.map { "\($0.number)" } ?? "")
                    }
                    return (type.rawValue, cells)
                }))
        page.table(
            ["Segment: share"] + weeks.map { "\($0.number)" },
            CustomerType.allCases.map { type in
                [type.rawValue]
                    + weeks.map { week in
                        home(of: type, in: week, types).map { "\($0.number): \(Int(($0.share * 100).rounded())) %" }
                            ?? ""
                    }
            })
    }

    /// The segment with most people of a type; `nil` where fewer than 10 wrote.
    private static func home(
        of type: CustomerType, in week: Week, _ types: [AuthorKey: CustomerType]
    ) -> (number: Int, share: Double)? {
        let own = week.segments.filter { types[$0.key] == type }.map(\.value)
        guard own.count >= 10 else { return nil }
        let counts = Dictionary(own.map { ($0, 1) }, uniquingKeysWith: +)
        let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
        return most.map { ($0.key, Double($0.value) / Double(own.count)) }
    }

    private static func conclude(
        _ free: [Week], _ fixed: [Week], _ types: [AuthorKey: CustomerType], _ page: inout Page
    ) {
        func stayedShare(_ weeks: some Sequence<Week>) -> Double {
            let people = weeks.reduce(0) { $0 + $1.stayed }
            let moved = weeks.reduce(0) { $0 + ($1.run.lineage?.moved ?? 0) }
            return 1 - Double(moved) / Double(max(1, people))
        }
        var (steps, kept, renamed) = (0, 0, 0)
        for (before, now) in zip(fixed, fixed.dropFirst()) {
            for type in CustomerType.allCases {
                guard let one = home(of: type, in: before, types), let other = home(of: type, in: now, types) else {
                    continue
                }
                steps += 1
                if one.number == other.number { kept += 1 }
            }
            for segment in now.run.segments {
                if let earlier = before.run.segment(segment.number), earlier.name != segment.name { renamed += 1 }
            }
        }
        let published = fixed.count { $0.run.state == .published }
        page.text(
            """
            With the number fixed \(published) of \(fixed.count) runs were published. From one week to the next \
            \(Text.percent(stayedShare(fixed))) of the people of both weeks stayed in their segment, although a quarter \
            of the posts is replaced each week. Of \(steps) steps of a type from one week to the next, its home kept \
            its number in \(kept). A segment that continues \
            \(renamed == 0 ? "was never renamed" : "was renamed \(renamed) times").
            """)
        let same = zip(free, free.dropFirst()).filter { $0.run.segments.count == $1.run.segments.count }.map { $0.1 }
        let other = zip(free, free.dropFirst()).filter { $0.run.segments.count != $1.run.segments.count }.map { $0.1 }
        let cause = stayedShare(other) < stayedShare(same) ? "The number moves more people than the customers do. " : ""
        page.text(
            """
            Where the elbow chooses anew in every week, \(Text.percent(stayedShare(free))) stayed: \
            \(Text.percent(stayedShare(same))) in the \(same.count) weeks in which it chose the same number again, and \
            \(Text.percent(stayedShare(other))) in the \(other.count) in which it chose another. \(cause)Where names \
            must hold for a campaign, let the elbow choose once and fix the number in the recipe, or freeze the \
            published run.
            """)
        page.text(
            """
            A name tells what set a group apart when it was first seen, here among the \(fixed[0].run.profiles) people \
            of week 1, and it is kept while the group takes in others and moves on. So read a segment's figures with \
            its name; number and name say that it is the same segment, not that it is still as it was.
            """)
        let first = fixed.first { home(of: .newcomer, in: $0, types) != nil }
        let last = fixed.last { home(of: .critic, in: $0, types) != nil }
        page.text(
            """
            The shift itself is told: newcomers are first enough to count in week \(first?.number ?? 0), critics for \
            the last time in week \(last?.number ?? 0), and the fates above say which segments were born, split, \
            merged and ended around then. Numbers of ended segments are not given again, so an old export never means \
            other people.
            """)
    }
}
