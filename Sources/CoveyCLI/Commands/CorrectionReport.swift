import Covey
import CoveyIngest
import CoveyReports

/// A post and its author's means before and after a correction, for people and for programs.
struct CorrectionReport {
    private let outcome: Corrector.Outcome

    init(_ outcome: Corrector.Outcome) {
        self.outcome = outcome
    }

    func text(width: Int?, colour: Bool) -> String {
        var table = TextTable(columns: [
            .init(""), .init("before", .trailing), .init("after", .trailing),
        ])
        let (before, after) = (outcome.before.reading, outcome.after.reading)
        table.add(["sentiment", .init(before.sentiment.rawValue), .init(after.sentiment.rawValue)])
        let scores = [
            ("polarity", before.scores?.polarity, after.scores?.polarity),
            ("subjectivity", before.scores?.subjectivity, after.scores?.subjectivity),
        ]
        for (name, before, after) in scores {
            table.add([.init(name), Self.score(before.map(Self.plain)), Self.score(after.map(Self.plain))])
        }
        let means = [
            ("author's mean polarity", \Profile.polarity), ("author's mean subjectivity", \Profile.subjectivity),
        ]
        for (name, path) in means {
            table.add([
                .init(name), Self.score(outcome.profileBefore?[keyPath: path].mean),
                Self.score(outcome.profileAfter?[keyPath: path].mean),
            ])
        }
        let isTakenBack = outcome.after.correction?.isEmpty ?? true
        let verb = isTakenBack ? "reads as Covey reads it again" : "is corrected"
        return "\(outcome.after.id.text) \(verb) (edition \(outcome.after.edition)).\n\n"
            + String(table.text(width: width, colour: colour).dropLast())
    }

    var json: JSONText {
        var json = JSONText()
        json.object { json in
            json.member("post", outcome.after.id.text)
            json.member("edition", outcome.after.edition)
            json.member("corrected", !(outcome.after.correction?.isEmpty ?? true))
            for (name, post, profile) in [
                ("before", outcome.before, outcome.profileBefore), ("after", outcome.after, outcome.profileAfter),
            ] {
                json.key(name)
                json.object { json in
                    let scores = post.reading.scores
                    json.member("sentiment", post.reading.sentiment.rawValue)
                    json.member("polarity", scores.map { Self.plain($0.polarity) })
                    json.member("subjectivity", scores.map { Self.plain($0.subjectivity) })
                    json.member("mean_polarity", profile?.polarity.mean)
                    json.member("mean_subjectivity", profile?.subjectivity.mean)
                }
            }
        }
        return json
    }

    private static func plain(_ score: Int32) -> Double { Double(score) / 10_000 }

    private static func score(_ number: Double?) -> TextTable.Cell {
        .init(number.map { Numerals.signed($0, places: 4) } ?? "none")
    }
}
