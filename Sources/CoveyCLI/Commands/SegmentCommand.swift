import ArgumentParser
import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore
import Foundation

struct SegmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Group all profiles into segments, grade the result, and publish it in one step.",
        discussion: """
            The number of segments is chosen by the elbow unless --k fixes it. A
            certificate grades the run: a useless one is refused with the cause and a
            recipe that works, and what was published before stays (exit status 1).
            Segments keep their numbers and names from run to run, and the same
            profiles and seed give the same segments on any number of threads.

            EXAMPLES
              covey segment
              covey segment --k 4
              covey segment --k 3...8 --draft
            """)

    @Option(help: ArgumentHelp("How many segments: 5, or a range to choose from, 2...12.", valueName: "k"))
    var k: KRange?

    @Option(help: "The seed of every random choice.")
    var seed: UInt64?

    @Flag(help: "Keep the run for people to look at and decide: see covey segmentation.")
    var draft = false

    @Flag(help: "Publish the run whatever its certificate says, with the warning attached.")
    var force = false

    @Option(help: "Threads for the arithmetic; the result does not depend on it.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard threads >= 1 else { throw ValidationError("--threads must be at least 1.") }
        if draft, force { throw ValidationError("Give --draft or --force, not both.") }
    }

    func run() async throws {
        let settings = try common.settings()
        var recipe = settings.recipe
        if let k { recipe.k = k.policy }
        if let seed { recipe.seed = seed }
        let store = try await Composition.openStore(settings.store, create: false)
        let run = SegmentationRun(
            recipe: recipe, store: store, threads: threads, startedAt: .now,
            intent: draft ? .draft : force ? .publishInAnyCase : .publish)
        let line = ProgressLine(unit: "profiles", total: nil)
        let segmentation = try await Interrupt.cancels {
            try await run.run { stage in
                switch stage {
                case .reading(let count), .writing(let count): line.show(count, done: 0)
                case .clustering(let count): line.show("clustering \(Numerals.grouped(count)) profiles")
                case .repairing(let change): line.show("refused; trying to \(change)")
                }
            }
        }
        try await store.settle()
        line.clear()
        if common.json {
            try Terminal.show(segmentation.json)
        } else {
            try Terminal.show(SegmentTable(segmentation).text(width: Terminal.width, colour: Terminal.hasColour))
        }
        if let drift = segmentation.drift {
            Terminal.note(
                "Segmentation \(drift.frozen.number) is frozen, so this run is kept as draft "
                    + "\(segmentation.id.number). \(drift.sentence)")
        }
        if segmentation.state == .refused { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}

extension Encodable {
    /// The value as one line of JSON, keys sorted.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
