import Covey
import CoveyUnderstanding
import Foundation

/// Times what reading a text is made of, on one thread: `reading-benchmark FILE`, a text a line.
///
/// Every stage goes through all texts again and again for a second, in turn with the others; the least time of five turns
/// counts. It prints JSON: readings a second, and microseconds a reading, by stage.
@main
enum ReadingBenchmark {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            FileHandle.standardError.write(Data("usage: reading-benchmark FILE\n".utf8))
            exit(64)
        }
        let file = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
        let texts = file.split(separator: "\n").map(String.init)
        guard !texts.isEmpty else {
            FileHandle.standardError.write(Data("There is no text in \(CommandLine.arguments[1]).\n".utf8))
            exit(65)
        }
        let stages = try stages()
        var best = Array(repeating: Double.infinity, count: stages.count)
        for _ in 0..<5 {
            for (index, stage) in stages.enumerated() { best[index] = min(best[index], seconds(of: stage, texts)) }
        }
        let bytes = texts.reduce(0) { $0 + $1.utf8.count }
        print("{\"texts\": \(texts.count), \"bytes\": \(bytes), \"stages\": [")
        for (index, stage) in stages.enumerated() {
            let (rate, micros) = (1 / best[index], best[index] * 1e6)
            let line = String(format: "\"per_second\": %.0f, \"microseconds\": %.3f", rate, micros)
            print("  {\"stage\": \"\(stage.name)\", \(line)}\(index + 1 < stages.count ? "," : "")")
        }
        print("]}")
    }

    private struct Stage {
        var name: String
        /// Gives back anything that depends on the work, so that none of it can be left out.
        var run: (String) -> Int
    }

    private static func stages() throws -> [Stage] {
        var tokens = TokenisedText()
        let lexicon = Understanding.Reader(try Understanding(judge: .lexicon))
        let model = Understanding.Reader(try Understanding(judge: .model))
        let whole = Understanding.Reader(Understanding())
        return [
            Stage(name: "cut into tokens") {
                tokens.tokenise($0, language: .english)
                return $0.utf8.count
            },
            Stage(name: "lexicon with rules alone") { size(lexicon.read($0, declared: .english)) },
            Stage(name: "trained model alone") { size(model.read($0, declared: .english)) },
            Stage(name: "both, the language stated") { size(whole.read($0, declared: .english)) },
            Stage(name: "both, with the fingerprint: what ingest does") {
                size(whole.read($0, declared: .english)) &+ Int(truncatingIfNeeded: whole.fingerprint)
            },
            Stage(name: "the same, the language told from the text") {
                size(whole.read($0, declared: .undetermined)) &+ Int(truncatingIfNeeded: whole.fingerprint)
            },
            Stage(name: "entities, on demand") { Entities.of($0).count },
        ]
    }

    private static func size(_ reading: Reading) -> Int {
        Int(reading.scores?.polarity ?? 0) &+ reading.evidence.count
    }

    /// Seconds for one text, over at least one second.
    private static func seconds(of stage: Stage, _ texts: [String]) -> Double {
        let clock = ContinuousClock()
        var rounds = 0
        var sum = 0
        let start = clock.now
        repeat {
            for text in texts { sum &+= stage.run(text) }
            rounds += 1
        } while clock.now - start < .seconds(1)
        let time = (clock.now - start) / .seconds(1)
        precondition(sum != .min, "the sum is used")
        return time / Double(rounds * texts.count)
    }
}
