import CoveyClustering
import CoveyReports
import Foundation

/// What `covey kmeans` found, for people and for programs.
struct KMeansReport: Sendable {
    /// The number of rows and of columns of the table.
    var rows: Int
    var columns: Int
    /// The number of groups that were found, and that was asked for or chosen.
    var k: Int
    var requestedK: Int
    /// One row for every k that was tried.
    var table: [KTable.Row]
    /// How k was chosen; nil where it was given.
    var choice: Choice?
    /// How long each part took.
    var seconds: [(name: String, time: Duration)]

    /// How k was chosen.
    struct Choice: Sendable {
        var verdict: String
        var rivals: [Int]
        var explanation: String

        init(_ choice: KChoice, within range: ClosedRange<Int>) {
            verdict = choice.verdict.rawValue
            rivals = choice.rivals
            let isLast = choice.chosenK == range.upperBound && choice.chosenK > range.lowerBound
            explanation =
                choice.explanation + (isLast ? " The best k is the last of the range: try a wider one." : "")
        }
    }

    private var chosen: KTable.Row? { table.first { $0.k == k } }

    func json() -> JSONText {
        var json = JSONText()
        json.object { json in
            json.member("n", rows)
            json.member("d", columns)
            json.member("k", k)
            json.member("requested_k", requestedK)
            json.member("inertia", chosen?.inertia)
            json.member("iterations", chosen?.iterations)
            if let choice {
                json.member("verdict", choice.verdict)
                json.array("rivals") { json in for k in choice.rivals { json.value(k) } }
                json.member("explanation", choice.explanation)
            }
            json.object("seconds") { json in
                for (name, time) in seconds { json.member(name, ProgressLine.seconds(time)) }
            }
            json.array("table") { json in
                for row in table {
                    json.object { json in
                        json.member("k", row.k)
                        json.member("inertia", row.inertia)
                        json.member("iterations", row.iterations)
                        json.array("sizes") { json in for size in row.sizes { json.value(size) } }
                        json.member("silhouette", row.silhouette?.mean)
                        json.key("stability")
                        if let stability = row.stability {
                            json.object { json in
                                json.member("mean", stability.mean)
                                json.member("smallest", stability.groups.compactMap(\.self).min())
                            }
                        } else {
                            json.null()
                        }
                        json.member("changed", row.changed)
                        json.member("below_floor", row.belowFloor)
                        json.member("score", row.score)
                    }
                }
            }
        }
        return json
    }

    func text() -> String {
        let headings = ["k", "inertia", "iter.", "silhouette", "stability", "changed", "small", "score"]
        var text = TextTable(
            columns: headings.map { .init($0, .trailing) } + [.init("sizes", wraps: true)])
        for row in table {
            let isChosen = row.k == k && choice != nil
            let stability = row.stability.map { stability in
                [stability.mean, stability.groups.compactMap(\.self).min() ?? 0]
                    .map { Numerals.decimal($0, places: 2) }.joined(separator: " ")
            }
            let cells = [
                (isChosen ? "* " : "") + String(row.k),
                inertia(row.inertia),
                String(row.iterations), row.silhouette?.mean.map { Numerals.decimal($0, places: 3) } ?? "",
                stability ?? "", Numerals.grouped(row.changed), String(row.belowFloor),
                row.score.map { Numerals.decimal($0, places: 2) } ?? "",
                row.sizes.sorted(by: >).map { Numerals.grouped($0) }.joined(separator: " "),
            ]
            text.add(cells.map { .init($0, tone: isChosen ? .strong : .plain) })
        }
        let floor = Numerals.grouped(KTable.floor(ofRows: rows))
        return text.text(width: Terminal.width, colour: Terminal.hasColour)
            + """

            stability: mean and worst group, from drawing the rows again
            changed: rows that would be in another group; small: groups below \(floor) rows

            \(Numerals.grouped(rows)) rows, \(columns) columns. \(conclusion)
            """
    }

    private func inertia(_ value: Double) -> String {
        switch value {
        case ..<1e5: Numerals.decimal(value, places: 4)
        case ..<1e15: Numerals.grouped(Int(value.rounded()))
        default: value.description
        }
    }

    private var conclusion: String {
        guard let choice else { return "\(k) \(k == 1 ? "group" : "groups")." }
        return "* \(choice.verdict): \(choice.explanation)"
    }
}
