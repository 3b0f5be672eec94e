public import CoveyMail
public import CoveyReports
public import CoveySchedule
public import Foundation

/// One job as an operator sets it up.
public struct JobSettings: Hashable, Sendable {
    /// What the job does.
    public enum Work: Hashable, Sendable {
        /// Makes segments; a draft waits for people to decide about it.
        case segmentation(draft: Bool)
        /// Writes the page about the published segments into a folder.
        case report(folder: String, title: String?, quotes: Bool)
        /// Writes profiles or segments into a folder.
        case export(ExportKind, ExportFormat, folder: String)
        /// Removes posts that are too old.
        case retention
        /// Sends the overview of some days by mail.
        case digest(to: [Mailbox], days: Int, link: String?)
    }

    public enum ExportKind: String, CaseIterable, Sendable {
        case profiles
        case segments
    }

    public var name: String
    public var work: Work
    /// `nil` is done only when somebody asks.
    public var cron: CronExpression?
    public var zone: TimeZone
    /// How often one run is begun at most, 1 or more.
    public var attempts: Int

    public init(name: String, work: Work, cron: CronExpression?, zone: TimeZone = .gmt, attempts: Int = 3) {
        self.name = name
        self.work = work
        self.cron = cron
        self.zone = zone
        self.attempts = attempts
    }
}

/// Who sends mail, and through which server.
public struct MailSettings: Hashable, Sendable {
    public var server: SMTPServer
    public var from: Mailbox

    public init(server: SMTPServer, from: Mailbox) {
        self.server = server
        self.from = from
    }
}
