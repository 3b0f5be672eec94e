import Covey
import CoveyIngest
import CoveyReports

/// What reading posts anew did, or would do, for people and for programs.
struct RescoreReport {
    var isDryRun: Bool
    var rereading: RereadingReport
    /// Of a dry run.
    var effect: RescoreEffect?

    var text: String {
        var lines = [summary]
        lines.append(
            "\(count(rereading.posts, "post")) looked at: \(count(rereading.reread)) \(isDryRun ? "to read" : "read") "
                + "anew, \(count(rereading.current)) read by it already"
                + (rereading.withoutText > 0 ? ", \(count(rereading.withoutText)) without a text" : "")
                + (rereading.translated > 0 ? ", \(count(rereading.translated)) read in translation" : "") + ".")
        if rereading.overtaken > 0 {
            lines.append(
                "\(count(rereading.overtaken, "post")) changed at the same moment: run it again to look at them.")
        }
        for move in effect?.moves ?? [] {
            lines.append("  \(name(move.from)) -> \(name(move.to)): \(count(move.people))")
        }
        return lines.joined(separator: "\n")
    }

    private var summary: String {
        var words = ["\(isDryRun ? "changes" : "changed") \(count(rereading.changed, "post"))"]
        words.append("gives \(count(rereading.relabelled)) of them another label")
        guard let effect else {
            words[1] = "gave \(count(rereading.relabelled)) of them another label"
            return "Model \(rereading.model.name) \(words.joined(separator: ", "))."
        }
        words.insert(
            effect.segmentation == nil
                ? "moves nobody, as there are no segments yet"
                : "moves \(effect.moved == 1 ? "1 person" : "\(count(effect.moved)) people")"
                    + (effect.moved > 0 ? " between \(count(effect.segments, "segment"))" : ""),
            at: 1)
        words.append("and other means to \(count(effect.profiles, "profile"))")
        return "Model \(rereading.model.name) \(words.joined(separator: ", ")). Nothing is written."
    }

    private func name(_ number: Int) -> String {
        guard number != Segment.tooLittleEvidence else { return "Too little evidence" }
        let name = effect?.segmentation?.segment(number)?.name ?? ""
        return "Segment \(number)" + (name.isEmpty ? "" : " (\(name))")
    }

    private func count(_ number: Int, _ noun: String? = nil) -> String {
        Numerals.grouped(number) + (noun.map { " \($0)\(number == 1 ? "" : "s")" } ?? "")
    }

    var json: JSONText {
        var json = JSONText()
        json.object { json in
            json.member("dry_run", isDryRun)
            json.member("model", rereading.model.name)
            json.member("posts", rereading.posts)
            json.member("current", rereading.current)
            json.member("without_text", rereading.withoutText)
            json.member("translated", rereading.translated)
            json.member("reread", rereading.reread)
            json.member("changed", rereading.changed)
            json.member("relabelled", rereading.relabelled)
            json.member("overtaken", rereading.overtaken)
            guard let effect else { return }
            json.member("profiles", effect.profiles)
            json.member("segmentation", effect.segmentation?.id.number)
            json.member("moved", effect.segmentation == nil ? nil : effect.moved)
            json.member("segments", effect.segmentation == nil ? nil : effect.segments)
            json.array("moves") { json in
                for move in effect.moves {
                    json.object { json in
                        json.member("from", move.from)
                        json.member("to", move.to)
                        json.member("people", move.people)
                    }
                }
            }
        }
        return json
    }
}
