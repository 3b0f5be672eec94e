import ArgumentParser
import Covey
import CoveyIngest
import CoveyReports
import CoveyStore
import Foundation

struct CorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Say what a post really says; it sticks, and the author's profile follows.",
        discussion: """
            polarity from -1 to 1, subjectivity from 0 to 1, sentiment positive,
            negative, neutral or mixed; any of them. A sentiment alone brings the
            polarity to the nearest that goes with it, a polarity alone its sentiment.
            The correction holds until the author edits the post. covey export labels
            writes all corrections as labels to train with.

            EXAMPLES
              covey correct x:1700000000000000002 sentiment=negative
              covey correct x:1700000000000000002 polarity=-0.6 subjectivity=0.9
              covey correct x:1700000000000000002 --undo
            """)

    @Argument(help: ArgumentHelp("The post's id, as exports name it.", valueName: "post"))
    var post: String

    @Argument(help: ArgumentHelp("What it says, for example polarity=-0.6.", valueName: "key=value"))
    var parts: [String] = []

    @Flag(help: "Take an earlier correction of the post back.")
    var undo = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if undo, !parts.isEmpty {
            throw ValidationError("--undo takes all of a correction back; leave \(parts[0]) out.")
        }
        if !undo, parts.isEmpty {
            throw ValidationError("Say what the post says: polarity=..., sentiment=... or subjectivity=...; or --undo.")
        }
        _ = try correction()
    }

    func run() async throws {
        let settings = try common.settings()
        let understanding = try settings.makeUnderstanding()
        let store = try await Composition.openStore(settings.store, create: false)
        let outcome = try await Corrector(store: store, understanding: understanding)
            .correct(PostID(post), by: try correction())
        try await store.settle()
        let report = CorrectionReport(outcome)
        if common.json { return try Terminal.show(report.json) }
        try Terminal.show(report.text(width: Terminal.width, colour: Terminal.hasColour))
    }

    private func correction() throws(ValidationError) -> Correction {
        var correction = Correction(at: .now)
        var seen: Set<Substring> = []
        for part in parts {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { throw ValidationError("\(part) has no =; write for example polarity=-0.6.") }
            guard seen.insert(sides[0]).inserted else { throw ValidationError("\(sides[0]) is given twice.") }
            let value = String(sides[1])
            switch sides[0] {
            case "polarity": correction.polarity = try Self.score(value, from: -1, "polarity")
            case "subjectivity": correction.subjectivity = try Self.score(value, from: 0, "subjectivity")
            case "sentiment":
                guard let sentiment = Sentiment(rawValue: value), sentiment != .unscored else {
                    throw ValidationError(
                        "sentiment is \(value), but must be positive, negative, neutral or mixed.")
                }
                correction.sentiment = sentiment
            default:
                throw ValidationError("\(sides[0]) cannot be corrected; polarity, sentiment and subjectivity can.")
            }
        }
        if let contradiction = correction.contradiction { throw ValidationError(contradiction) }
        return correction
    }

    /// A number up to 1, in ten-thousandths.
    private static func score(_ text: String, from least: Double, _ name: String) throws(ValidationError) -> Int32 {
        guard let number = Double(text), number >= least, number <= 1 else {
            throw ValidationError("\(name) is \(text), but must be a number from \(Int(least)) to 1.")
        }
        return Int32((number * 10_000).rounded())
    }
}
