import ArgumentParser
import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore
import Foundation

struct SegmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Group all profiles into segments and publish them in one step.",
        discussion: """
            Counts are taken as log(1 + x), every feature is standardised, the
            number of segments is chosen by the elbow, and the same profiles and
            seed give the same segments on any number of threads.

            EXAMPLES
              covey segment
              covey segment --k 5
              covey segment --k 3...8 --seed 2
            """)

    @Option(help: ArgumentHelp("How many segments: 5, or a range to choose from, 2...12.", valueName: "k"))
    var k: KRange?

    @Option(help: "The seed of every random choice.")
    var seed: UInt64?

    @Option(help: "Threads for the arithmetic; the result does not depend on it.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard threads >= 1 else { throw ValidationError("--threads must be at least 1.") }
    }

    func run() async throws {
        let settings = try common.settings()
        var recipe = settings.recipe
        if let k { recipe.k = k.policy }
        if let seed { recipe.seed = seed }
        let store = try await Composition.openStore(settings.store, create: false)
        let line = ProgressLine(unit: "profiles", total: nil)
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
        let run = SegmentationRun(recipe: recipe, store: store, threads: threads, startedAt: now)
        let segmentation = try await run.run { stage in
            switch stage {
            case .reading(let count), .writing(let count): line.show(count, done: 0)
            case .clustering(let count): line.show("clustering \(Numerals.grouped(count)) profiles")
            }
        }
        try await store.settle()
        line.clear()
        if common.json {
            try Terminal.show(segmentation.json)
        } else {
            try Terminal.show(SegmentTable(segmentation).text(width: Terminal.width, colour: Terminal.hasColour))
        }
    }
}

extension Segmentation {
    /// The whole run as one line of JSON, keys sorted.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
