import Covey
import CoveyMail
import CoveyReports
import CoveySchedule
import CoveyStore
import Foundation

/// Sends the overview of some days by mail, with the segments attached: each period to each recipient at most once.
struct DigestJob {
    let parts: JobParts
    let recipients: [Mailbox]
    let days: Int
    let link: String?

    func run(_ context: JobContext) async throws -> String {
        guard let mailer = parts.mailer, let from = parts.settings.mail?.from else {
            throw JobFailure("No mail server is set: see mail in the configuration.", isFinal: true)
        }
        let content = try await DigestContent.read(
            from: parts.store, through: context.period, days: days, settings: parts.settings, link: link)
        let edition = RunID(job: context.run.job, instant: context.period).text
        let deliveries = DigestDeliveries(store: parts.store, now: parts.now, edition: edition)
        let attachments = try await attachments(context)
        var results: [DigestDelivery.State: Int] = [:]
        var failure: MailError?
        for (number, recipient) in recipients.enumerated() {
            context.report(Int64(number), of: Int64(recipients.count), "digests sent")
            if context.isToStop || Task.isCancelled { throw CancellationError() }
            do {
                let message = try mail(content, from: from, to: recipient, edition, attachments)
                results[try await deliver(message, to: recipient, by: mailer, deliveries, context), default: 0] += 1
            } catch let error as MailError {
                failure = error
                // Whoever tries a wrong password once for each recipient is locked out.
                if !error.isTemporary || Task.isCancelled { break }
            }
        }
        if Task.isCancelled { throw CancellationError() }
        if let failure { throw JobFailure(failure.message, isFinal: !failure.isTemporary) }
        return try outcome(results)
    }

    private func attachments(_ context: JobContext) async throws -> [Mail.Attachment] {
        guard let segmentation = try await parts.store.publishedSegmentation() else { return [] }
        let told = SegmentationJSON(segmentation, smallestGroup: parts.settings.smallestGroup)
        return [
            Mail.Attachment(
                name: PublishedFile.name("segments", context.period, "csv"), type: "text/csv; charset=utf-8",
                bytes: try ExportJob.table(of: told.visibleSegments, .csv))
        ]
    }

    private func mail(
        _ content: DigestContent, from: Mailbox, to: Mailbox, _ edition: String, _ attachments: [Mail.Attachment]
    ) throws -> Mail {
        let page = DigestPage(content: content)
        return try Mail(
            from: from, to: [to], subject: page.subject,
            id: "digest.\(edition).\(DigestDeliveries.digest(to.address))@\(from.domain)",
            date: Date(timeIntervalSince1970: Double(parts.now().milliseconds) / 1_000), text: page.text,
            html: page.html, attachments: attachments)
    }

    /// Delivers to one recipient, unless that was done.
    ///
    /// - Returns: Where the delivery stands now.
    /// - Throws: `MailError` where the server has not taken it and may be asked again.
    private func deliver(
        _ mail: Mail, to recipient: Mailbox, by mailer: any Mailer, _ deliveries: DigestDeliveries,
        _ context: JobContext
    ) async throws -> DigestDelivery.State {
        let (address, fence) = (recipient.address, context.fence)
        // A store answers no cancelled task, and what has been done must be written down all the same.
        func move(_ delivery: DigestDelivery, to state: DigestDelivery.State) async throws -> DigestDelivery? {
            try await Task { try await deliveries.move(delivery, to: state, address, fence: fence) }.value
        }
        while true {
            let delivery = try await deliveries.delivery(to: address, fence: fence)
            switch delivery.state {
            case .sent, .perhaps, .refused: return delivery.state
            case .sending:
                _ = try await deliveries.move(delivery, to: .perhaps, address, fence: fence)
                continue
            case .new: break
            }
            try await context.checkOwnership()
            guard let sending = try await move(delivery, to: .sending) else { continue }
            if Task.isCancelled {
                _ = try await move(sending, to: .new)
                throw CancellationError()
            }
            let state: DigestDelivery.State
            do throws(MailError) {
                try await mailer.send(mail)
                state = .sent
            } catch {
                switch error.code {
                case .uncertain: state = .perhaps
                case .refused, .unusable: state = .refused
                case .unreachable, .insecure, .login, .busy, .cancelled:
                    _ = try await move(sending, to: .new)
                    throw error
                }
            }
            _ = try await move(sending, to: state)
            return state
        }
    }

    private func outcome(_ results: [DigestDelivery.State: Int]) throws(JobFailure) -> String {
        let (sent, perhaps, refused) = (results[.sent] ?? 0, results[.perhaps] ?? 0, results[.refused] ?? 0)
        var text = "\(sent) of \(recipients.count) digests sent."
        if perhaps > 0 {
            text +=
                " \(perhaps) perhaps sent: the connection or the service ended before the server's answer came,"
                + " and a digest is not sent twice."
        }
        if refused > 0 { text += " \(refused) refused by the mail server." }
        guard perhaps == 0, refused == 0 else { throw JobFailure(text, isFinal: true) }
        return text
    }
}
