public import ArgumentParser
public import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore
import Foundation

struct SegmentationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segmentation",
        abstract: "Look at runs of covey segment, and decide about them.",
        discussion: """
            EXAMPLES
              covey segmentation list
              covey segmentation show 7
              covey segmentation publish 7 --note "agreed with the care team"
              covey segmentation diff 5 7
            """,
        subcommands: [
            ListRuns.self, ShowRun.self, PublishRun.self, RefuseRun.self, DiffRuns.self, Rerun.self, FreezeRun.self,
            UnfreezeRun.self,
        ])
}

/// The number of a run on the command line.
extension SegmentationID: ExpressibleByArgument {
    public init?(argument: String) {
        guard let number = Int64(argument), number > 0 else { return nil }
        self.init(number)
    }
}

extension SegmentationCommand {
    struct ListRuns: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List runs, the latest first: drafts, refused and published ones.",
            discussion: """
                EXAMPLES
                  covey segmentation list
                  covey segmentation list --limit 5 --json
                """)

        @Option(help: "At most so many.")
        var limit = 20

        @OptionGroup var common: CommonOptions

        func validate() throws {
            guard limit >= 1 else { throw ValidationError("--limit must be at least 1.") }
        }

        func run() async throws {
            let store = try await Composition.openStore(common.settings().store, create: false)
            let runs = try await store.segmentations(before: nil, limit: limit)
            guard !common.json else {
                for run in runs { try Terminal.show(run.json) }
                return
            }
            let list = SegmentationList(runs)
            try Terminal.show(list.text(width: Terminal.width, colour: Terminal.hasColour))
        }
    }

    struct ShowRun: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show one run whole: every k with its consequences, certificate, rules, lineage, drift.",
            discussion: """
                EXAMPLES
                  covey segmentation show
                  covey segmentation show 7
                """)

        @Argument(help: ArgumentHelp("The run; what is published if none is given.", valueName: "run"))
        var id: SegmentationID?

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let store = try await Composition.openStore(common.settings().store, create: false)
            let segmentation = try await store.run(id)
            guard !common.json else { return try Terminal.show(segmentation.json) }
            let detail = SegmentationDetail(segmentation, history: try await SegmentHistory(of: store))
            try Terminal.show(detail.text(width: Terminal.width, colour: Terminal.hasColour))
        }
    }

    struct PublishRun: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "publish", abstract: "Publish a draft, in one step for every reader.",
            discussion: """
                EXAMPLES
                  covey segmentation publish 7 --note "agreed with the care team"
                """)

        @Argument(help: ArgumentHelp("The draft.", valueName: "run"))
        var id: SegmentationID

        @Flag(help: "Publish it although its certificate refuses it, with the warning attached.")
        var force = false

        @Option(help: "Why, for those who come later.")
        var note: String?

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let store = try await Composition.openStore(common.settings().store, create: false)
            let review = SegmentationReview(store: store)
            try common.tell(try await review.publish(id, at: .now, isForced: force, note: note))
        }
    }

    struct RefuseRun: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "refuse", abstract: "Refuse a draft; what it found stays on record, who was where does not.",
            discussion: """
                EXAMPLES
                  covey segmentation refuse 7 --note "too coarse"
                """)

        @Argument(help: ArgumentHelp("The draft.", valueName: "run"))
        var id: SegmentationID

        @Option(help: "Why, for those who come later.")
        var note: String?

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let store = try await Composition.openStore(common.settings().store, create: false)
            try common.tell(try await SegmentationReview(store: store).refuse(id, note: note))
        }
    }

    struct FreezeRun: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "freeze",
            abstract: "Keep what is published: later runs become drafts that tell how far people have drifted.",
            discussion: """
                EXAMPLES
                  covey segmentation freeze --note "spring campaign"
                """)

        @Option(help: "Why, for those who come later.")
        var note: String?

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let store = try await Composition.openStore(common.settings().store, create: false)
            try common.tell(try await SegmentationReview(store: store).setFrozen(true, note: note))
        }
    }

    struct UnfreezeRun: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "unfreeze", abstract: "Let later runs be published again.",
            discussion: """
                EXAMPLES
                  covey segmentation unfreeze
                """)

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let store = try await Composition.openStore(common.settings().store, create: false)
            try common.tell(try await SegmentationReview(store: store).setFrozen(false))
        }
    }

    struct DiffRuns: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff", abstract: "Show what differs between two runs: recipe, segments, who moved where.",
            discussion: """
                EXAMPLES
                  covey segmentation diff 5 7
                """)

        @Argument(help: ArgumentHelp("The earlier run.", valueName: "run"))
        var left: SegmentationID

        @Argument(help: ArgumentHelp("The later run.", valueName: "run"))
        var right: SegmentationID

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let store = try await Composition.openStore(common.settings().store, create: false)
            let (before, now) = (try await store.run(left), try await store.run(right))
            let movement = try await Self.movement(from: left, to: right, in: store)
            let diff = SegmentationDiff(from: before, to: now, movement: movement)
            guard !common.json else { return try Terminal.show(diff.json) }
            try Terminal.show(SegmentationDiffText(diff).text(width: Terminal.width, colour: Terminal.hasColour))
        }

        /// - Returns: `nil` where the assignments of one of the runs are not kept any more.
        private static func movement(
            from left: SegmentationID, to right: SegmentationID, in store: any Store
        ) async throws(StoreError) -> [Lineage.Movement]? {
            do throws(StoreError) {
                return try await SegmentationDiff.movement(from: left, to: right, in: store)
            } catch {
                if error.code == .superseded { return nil }
                throw error
            }
        }
    }

    struct Rerun: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rerun",
            abstract: "Make a run again from its record, and say whether everybody is where it had them, to the bit.",
            discussion: """
                Nothing is written. The exit status is 1 where something differs.

                EXAMPLES
                  covey segmentation rerun 7
                """)

        @Argument(help: ArgumentHelp("The run.", valueName: "run"))
        var id: SegmentationID

        @Option(help: "Threads for the arithmetic; the result does not depend on it.")
        var threads = ProcessInfo.processInfo.activeProcessorCount

        @OptionGroup var common: CommonOptions

        func validate() throws {
            guard threads >= 1 else { throw ValidationError("--threads must be at least 1.") }
        }

        func run() async throws {
            let store = try await Composition.openStore(common.settings().store, create: false)
            let rerun = SegmentationRerun(store: store, threads: threads)
            let outcome = try await Interrupt.cancels { [id] in try await rerun.rerun(id) }
            if common.json {
                try Terminal.show(outcome.json)
            } else {
                let people = Numerals.grouped(outcome.people)
                let verdict =
                    outcome.isSame
                    ? "Run \(id.number) comes out the same to the bit: \(people) people."
                    : "Run \(id.number) does not come out the same."
                try Terminal.show(([verdict] + outcome.differences).joined(separator: "\n"))
            }
            if !outcome.isSame { throw ExitCode(ExitStatus.findings.rawValue) }
        }
    }
}

extension CommonOptions {
    /// Says what became of a run.
    fileprivate func tell(_ segmentation: Segmentation) throws {
        if json {
            try Terminal.show(segmentation.json)
        } else {
            let frozen = segmentation.isFrozen ? ", frozen" : ""
            try Terminal.show("Run \(segmentation.id.number) is \(segmentation.state.rawValue)\(frozen).")
        }
    }
}
