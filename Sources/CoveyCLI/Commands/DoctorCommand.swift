import ArgumentParser
import CoveyReports
import Foundation

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check all that the service needs, and say how to mend what is wrong.",
        discussion: """
            Looks at the configuration, the store, the key of author names, the disk,
            the clock, models and places, keys, segments, the schedule, mail and the
            files that pages need. It changes nothing. Exit status 1 if anything is
            wrong; what is only worth a look does not count.

            EXAMPLES
              covey doctor
              covey doctor --config /etc/covey/covey.yaml --json
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        var diagnosis = Diagnosis()
        do {
            await diagnosis.examine(try common.settings())
        } catch let error as SettingsError {
            diagnosis.add(
                .init(
                    "configuration", .wrong, error.message, "Mend what it names; config/covey.yaml explains each key."))
        }
        if common.json {
            try Terminal.show(diagnosis.json)
        } else {
            try Terminal.show(diagnosis.text(width: Terminal.width, colour: Terminal.hasColour))
        }
        if !diagnosis.isSound { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}

extension Diagnosis {
    var json: JSONText {
        var json = JSONText()
        json.object { json in
            json.member("sound", isSound)
            json.array("findings") { json in
                for finding in findings {
                    json.object { json in
                        json.member("part", finding.part)
                        json.member("state", finding.state.rawValue)
                        json.member("sentence", finding.sentence)
                        json.member("remedy", finding.remedy)
                    }
                }
            }
        }
        return json
    }

    func text(width: Int?, colour: Bool) -> String {
        var table = TextTable(columns: [.init("part"), .init("state"), .init("what was found", wraps: true)])
        for finding in findings {
            let words = [finding.sentence, finding.remedy.map { "To mend it: " + $0 }].compactMap(\.self)
            let tone: TextTone = finding.state == .fine ? .plain : .strong
            table.add([
                .init(finding.part), .init(finding.state.rawValue, tone: tone),
                .init(words.joined(separator: " ")),
            ])
        }
        let ending = isSound ? "Nothing is wrong." : "Something is wrong."
        return table.text(width: width, colour: colour) + ending
    }
}
