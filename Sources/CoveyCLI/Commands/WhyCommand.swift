import ArgumentParser
import Covey
import CoveyIngest
import CoveyReports
import CoveySegmentation
import CoveyStore

struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Explain why somebody is in a segment, or what a segment is like.",
        discussion: """
            For an author: the segment, how firmly, where each feature stands among
            everybody's, and the smallest change that would move them. For a segment:
            rules, figures against everybody, words that set it apart, typical members.

            EXAMPLES
              covey why x:2244994945
              covey why 0f5cb0e1d1c5a9b4c0a9f2d3e4b5a697
              covey why --segment 2
            """)

    @Argument(
        help: ArgumentHelp(
            "The author: as exports name them, or as the network does (x:2244994945).", valueName: "author"))
    var author: String?

    @Option(help: ArgumentHelp("The segment to explain.", valueName: "number"))
    var segment: Int?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (author == nil) != (segment == nil) else { throw ValidationError("Name an author, or give --segment.") }
    }

    func run() async throws {
        let settings = try common.settings()
        let store = try await Composition.openStore(settings.store, create: false)
        let segmentation = try await store.run(nil)
        if let segment { return try await explain(segment, of: segmentation, store) }
        if let author { try await explain(author, of: segmentation, store, settings) }
    }

    private func explain(_ number: Int, of segmentation: Segmentation, _ store: any Store) async throws {
        guard let portrait = try await SegmentPortraits.of(segmentation, segment: number, in: store).first else {
            throw UsageError(message: "There is no segment \(number).")
        }
        let text = SegmentPortraitText(portrait)
        if common.json { return try Terminal.show(text.json) }
        try Terminal.show(text.text(width: Terminal.width, colour: Terminal.hasColour))
    }

    private func explain(
        _ author: String, of segmentation: Segmentation, _ store: any Store, _ settings: Settings
    ) async throws {
        // Both are looked for: as it is kept, and as the network has it.
        var keys = [AuthorKey(author)]
        if let naming = try settings.privacy.naming() { keys.append(naming.key(for: author)) }
        for key in keys {
            guard let profile = try await store.profile(of: key) else { continue }
            let assignment = try await store.assignment(of: key, in: segmentation.id)
            let explanation = try PlacementModel(segmentation).explain(profile, assignment: assignment)
            if common.json { return try Terminal.show(explanation.json) }
            let text = ProfileExplanationText(explanation, of: segmentation)
            return try Terminal.show(text.text(width: Terminal.width, colour: Terminal.hasColour))
        }
        throw UsageError(message: "No stored post is by \(author).")
    }
}
