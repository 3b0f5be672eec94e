import CoveyMail
import CoveyReports
import CoveySchedule
import CoveyServer
import Foundation

/// What is done by itself, and when.
struct ScheduleSettings {
    var jobs: [JobSettings] = []

    mutating func read(_ node: SettingsNode) throws(SettingsError) {
        for item in try node.list() {
            let job = try JobSettings(item)
            guard !jobs.contains(where: { $0.name == job.name }) else {
                throw item.complaint("has the name \(job.name) of another.")
            }
            guard job.name != "upkeep" else { throw item.complaint("has the name upkeep, which Covey has taken.") }
            jobs.append(job)
        }
    }
}

extension Settings {
    /// Hands on what is done by itself, and how mail is sent.
    ///
    /// - Throws: ``SettingsError`` where a job lacks what it needs from another part, or the password of the mail server
    ///   cannot be had.
    func addSchedule(to service: inout ServiceSettings) throws(SettingsError) {
        service.jobs = schedule.jobs
        for job in schedule.jobs {
            switch job.work {
            case .retention where retention == nil:
                throw SettingsError("The job \(job.name) removes old posts, but retention.posts is not set.")
            case .digest where !mail.isSet:
                throw SettingsError("The job \(job.name) sends mail, but mail.server is not set.")
            case .segmentation, .report, .export, .retention, .digest: break
            }
        }
        service.mail = try mail.resolve()
    }
}

extension JobSettings {
    fileprivate enum Kind: String, CaseIterable {
        case segmentation, report, export, retention, digest

        var keys: [String] {
            switch self {
            case .segmentation: ["draft"]
            case .report: ["folder", "title", "quotes"]
            case .export: ["what", "format", "folder"]
            case .retention: []
            case .digest: ["to", "days", "link"]
            }
        }
    }

    fileprivate init(_ node: SettingsNode) throws(SettingsError) {
        let general = ["name", "run", "at", "zone", "attempts"]
        let all = try node.members(general + Kind.allCases.flatMap(\.keys))
        guard let name = try all["name"]?.text() else { throw node.complaint("has no name.") }
        guard Job.isName(name) else {
            throw node.complaint(
                "has the name \(name), but a name is made of at most 60 lower-case letters, digits, - and _.")
        }
        guard let kindNode = all["run"] else { throw node.complaint("does not say what to run.") }
        let kind = try kindNode.choice([
            "segmentation": Kind.segmentation, "report": .report, "export": .export, "retention": .retention,
            "digest": .digest,
        ])
        // Now that the kind is known, keys of others are complained about.
        let keys = try node.members(general + kind.keys)
        self.init(
            name: name, work: try Self.work(kind, node, keys), cron: try keys["at"].map(Self.cron),
            zone: try keys["zone"].map(Self.zone) ?? .gmt, attempts: try keys["attempts"]?.integer(1...100) ?? 3)
    }

    private static func cron(_ node: SettingsNode) throws(SettingsError) -> CronExpression {
        do throws(ScheduleError) { return try CronExpression(try Self.text(node)) } catch {
            throw node.complaint("is no schedule: \(error.message)")
        }
    }

    /// The text of a node, for where only errors of schedules are thrown.
    private static func text(_ node: SettingsNode) throws(ScheduleError) -> String {
        guard let text = try? node.text() else { throw ScheduleError(.badExpression, "It must be a text.") }
        return text
    }

    private static func zone(_ node: SettingsNode) throws(SettingsError) -> TimeZone {
        let name = try node.text()
        guard name != "UTC" else { return .gmt }
        guard let zone = TimeZone(identifier: name), name.contains("/") || name == "GMT" else {
            throw node.complaint("is \(name), but must be a time zone such as Europe/London, or UTC.")
        }
        return zone
    }

    private static func work(
        _ kind: Kind, _ node: SettingsNode, _ keys: [String: SettingsNode]
    ) throws(SettingsError) -> Work {
        switch kind {
        case .segmentation: return .segmentation(draft: try keys["draft"]?.flag() ?? false)
        case .report:
            return .report(
                folder: try folder(node, keys), title: try keys["title"]?.text(),
                quotes: try keys["quotes"]?.flag() ?? false)
        case .export:
            return .export(
                try keys["what"]?.choice(["profiles": .profiles, "segments": .segments]) ?? .profiles,
                try keys["format"]?.choice(["csv": .csv, "jsonl": .jsonl]) ?? .csv, folder: try folder(node, keys))
        case .retention: return .retention
        case .digest:
            guard let recipients = try keys["to"]?.list(), !recipients.isEmpty else {
                throw node.complaint("names nobody to send to.")
            }
            var boxes: [Mailbox] = []
            for recipient in recipients { boxes.append(try MailSource.mailbox(recipient)) }
            guard Set(boxes.map { $0.address.lowercased() }).count == boxes.count else {
                throw node.complaint("names somebody twice.")
            }
            return .digest(
                to: boxes, days: try keys["days"]?.integer(1...3_650) ?? 7, link: try keys["link"].map(link))
        }
    }

    private static func folder(_ node: SettingsNode, _ keys: [String: SettingsNode]) throws(SettingsError) -> String {
        guard let folder = keys["folder"] else { throw node.complaint("names no folder.") }
        return try folder.text()
    }

    private static func link(_ node: SettingsNode) throws(SettingsError) -> String {
        let text = try node.text()
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host?.isEmpty == false else {
            throw node.complaint("must be an address such as https://covey.example.org/.")
        }
        return text
    }
}
