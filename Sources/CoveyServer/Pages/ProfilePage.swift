import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore

/// One person: figures, why they are in their segment, and their posts with what decided the scores.
struct ProfilePage {
    let pages: Pages
    let visit: PageVisit

    private struct Model {
        let person: String
        let sentence: String?
        let segmentName: String?
        let segmentAddress: String?
        let figures: [OverviewPage.Figure]
        let standing: PageTable?
        let posts: [PostCard]
        let postCount: String
        let mayCorrect: Bool
        let exported: PageTable
    }

    private static let shownPosts = 50

    func page() async throws -> Page {
        guard visit.caller.may(.people) else { return pages.needs(.people, to: "see rows of people") }
        let store = pages.parts.store
        let author = AuthorKey(visit.part("author"))
        guard let profile = try await store.profile(of: author) else {
            throw Problem(.notFound, "No post of this person is stored.")
        }
        try await pages.parts.audit.note(visit.caller, "profile.read", count: 1)
        async let latest = store.posts(by: author, limit: Self.shownPosts)
        let explained = try await explained(profile)
        let posts = try await latest
        let standing = explained.map { table($0.explanation, $0.run) }
        let exported = PostCard.table(posts, download: visit.address(with: ["csv": "posts"]))
        let segment = explained?.explanation.placement.segment
        let model = Model(
            person: author.text,
            sentence: explained.map { explanation, run in
                let sentence = ProfileExplanationText(explanation, of: run).sentence.replacing(" -", with: " \u{2212}")
                return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
            },
            segmentName: explained.map { $0.run.title(of: $0.explanation.placement.segment) },
            segmentAddress: segment.flatMap { $0 == Segment.tooLittleEvidence ? nil : "/segments/\($0)" },
            figures: figures(profile), standing: standing,
            posts: posts.map { PostCard($0, on: visit) },
            postCount: Int64(posts.count) < profile.volume
                ? "The latest \(posts.count) of \(Numerals.counted(profile.volume, "post"))"
                : Numerals.counted(profile.volume, "post"),
            mayCorrect: visit.caller.may(.correct), exported: exported)
        return Page(
            template: "profile", title: "Profile \(author.text.short)", model: model,
            tables: [standing, exported].compactMap { $0 })
    }

    private func explained(_ profile: Profile) async throws -> (explanation: ProfileExplanation, run: Segmentation)? {
        guard let run = try await pages.parts.store.publishedSegmentation() else { return nil }
        var assignment: Assignment?
        do throws(StoreError) {
            assignment = try await pages.parts.store.assignment(of: profile.author, in: run.id)
        } catch {
            guard error.code == .superseded else { throw error }
        }
        return (try PlacementModel(run).explain(profile, assignment: assignment), run)
    }

    private func figures(_ profile: Profile) -> [OverviewPage.Figure] {
        var figures = [OverviewPage.Figure(label: "Stored posts", figure: Numerals.grouped(profile.volume))]
        func add(_ label: String, _ figure: String?) {
            if let figure { figures.append(OverviewPage.Figure(label: label, figure: figure)) }
        }
        add(
            "Polarity, −1 to 1", profile.polarity.mean.map { PageTable.Cell.minus(Numerals.signed($0)) } ?? "not scored"
        )
        add("Subjectivity, 0 to 1", profile.subjectivity.mean.map { Numerals.decimal($0, places: 2) })
        add("Followers", profile.followers.map { Numerals.grouped($0.value) })
        add("Following", profile.following.map { Numerals.grouped($0.value) })
        add("Posts ever written", profile.account?.value.posts.map { Numerals.grouped($0) })
        add("Languages", profile.languages.words)
        if !profile.brands.entries.isEmpty { add("Brands", profile.brands.words) }
        if !profile.topics.entries.isEmpty { add("Topics", profile.topics.words) }
        add("Country", profile.account?.value.country)
        add("First post here", profile.firstSeen.day)
        add("Latest post here", profile.lastSeen.day)
        return figures
    }

    private func table(_ explanation: ProfileExplanation, _ run: Segmentation) -> PageTable {
        var table = PageTable(
            "why", "Every feature",
            [
                .init("Feature"), .number("This person"), .number("As used"), .number("Posts behind it"),
                .number("Percentile"), .number("Segment"), .number("Everybody"), .init("What would move them"),
            ])
        table.download = visit.address(with: ["csv": "why"])
        table.remark =
            "As used: a mean over few posts is drawn towards everybody’s, which also stands in for what was never "
            + "observed. Percentile: the share of everybody with a lower value."
        for standing in explanation.features {
            let feature = standing.feature
            let change = standing.change.map { change in
                (change.isAbove
                    ? (feature.isWhole ? "at least " : "above ") : (feature.isWhole ? "at most " : "below "))
                    + PageTable.Cell.minus(feature.border(change.value)) + ": to \(run.title(of: change.segment))"
            }
            table.add(
                .init(feature.heading),
                [
                    .number(standing.value, feature.text), .number(standing.used, feature.text),
                    .count(standing.posts), .number(standing.percentile) { String(Int($0)) },
                    .number(standing.segmentMean, feature.text), .number(standing.everyoneMean, feature.text),
                    .init(change ?? "this feature alone never would"),
                ])
        }
        return table
    }
}
