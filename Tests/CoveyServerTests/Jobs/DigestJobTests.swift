import Covey
import CoveyMail
import CoveyStore
import Synchronization
import Testing

@testable import CoveySchedule
@testable import CoveyServer

@Suite struct DigestJobTests {
    private let fixture = JobsFixture()
    private static let addresses = ["ada@example.org", "bo@example.org"]

    private func scheduler(_ addresses: [String] = addresses, owner: String = "a") throws -> Scheduler {
        try fixture.scheduler(
            [
                JobSettings(
                    name: "digest",
                    work: .digest(
                        to: try addresses.map { try Mailbox($0) }, days: 7, link: "https://covey.example.org/?a=1&b=2"),
                    cron: try CronExpression("0 7 * * MON"))
            ], owner: owner)
    }

    private func run(_ addresses: [String] = addresses) async throws -> RunRecord {
        try await scheduler(addresses).runNow("digest", by: "test")
    }

    private var deliveries: DigestDeliveries {
        DigestDeliveries(store: fixture.store, now: { JobsFixture.noon }, edition: "digest.20260928T070000Z")
    }

    @Test func `everybody gets the digest once for a period, however often it is run`() async throws {
        try await fixture.fill()
        try await fixture.publish()
        #expect(try await run().outcome == "2 of 2 digests sent.")
        #expect(try await run().outcome == "2 of 2 digests sent.")
        #expect(fixture.mailer.sent.map { $0.to.map(\.address) } == [["ada@example.org"], ["bo@example.org"]])
        let mail = try #require(fixture.mailer.sent.first)
        #expect(mail.subject == "Covey: 2026-09-21 to 2026-09-28")
        #expect(mail.id.hasPrefix("digest.digest.20260928T070000Z."))
        #expect(mail.id.hasSuffix("@example.org"))
        #expect(mail.attachments.map(\.name) == ["segments-20260928T070000Z.csv"])
        #expect(mail.html?.contains("https://covey.example.org/?a=1&amp;b=2") == true)
        #expect(mail.text.contains("https://covey.example.org/?a=1&b=2"))
        #expect(!mail.id.contains("ada"))
    }

    @Test func `small segments are left out and counted, and the others share what remains`() async throws {
        try await fixture.fill()
        try await fixture.publish()
        var run = try #require(try await fixture.store.publishedSegmentation())
        let sizes = run.segments.indices.map { $0 == 0 ? 9 : 40 * $0 }
        for (index, size) in sizes.enumerated() {
            (run.segments[index].name, run.segments[index].summary.size) = ("Segment \(index)", size)
        }
        try await fixture.store.save(run)
        #expect(try await self.run().state == .done)
        let mail = try #require(fixture.mailer.sent.first)
        #expect(mail.text.contains("Segments of fewer than 10 people: 1, left out"))
        #expect(!mail.text.contains("Segment 0") && mail.text.contains("Segment 1: 40 people"))
        let table = String(decoding: try #require(mail.attachments.first).bytes, as: UTF8.self)
        let rows = table.split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
        let share = try #require(rows.first?.firstIndex(of: "share"))
        #expect(rows.count == run.segments.count)
        #expect(abs(rows.dropFirst().reduce(-1) { $0 + (Double($1[share]) ?? 0) }) < 0.001)
    }

    @Test func `who is added later gets it, and the others do not get it again`() async throws {
        _ = try await run([Self.addresses[0]])
        _ = try await run()
        #expect(fixture.mailer.sent.flatMap { $0.to.map(\.address) } == Self.addresses)
    }

    /// Where an instance can die.
    enum Step: String, CaseIterable {
        case beforeAnything, new, sending, sent

        var state: DigestDelivery.State? {
            switch self {
            case .beforeAnything: nil
            case .new: .new
            case .sending: .sending
            case .sent: .sent
            }
        }
    }

    @Test(arguments: Step.allCases)
    func `whoever comes after an instance that died does not send twice`(step: Step) async throws {
        let address = Self.addresses[0]
        if let state = step.state {
            let delivery = try await deliveries.delivery(to: address, fence: 1)
            if state != .new { _ = try await deliveries.move(delivery, to: state, address, fence: 1) }
        }
        let run = try await run([address])
        switch step {
        case .beforeAnything, .new:
            #expect(run.state == .done)
            #expect(fixture.mailer.sent.count == 1)
        case .sending:
            // Nobody can know; so it is said, and not sent.
            #expect(run.state == .failed)
            #expect(run.error?.contains("1 perhaps sent") == true)
            #expect(fixture.mailer.sent.isEmpty)
        case .sent:
            #expect(run.outcome == "1 of 1 digests sent.")
            #expect(fixture.mailer.sent.isEmpty)
        }
        let expected: DigestDelivery.State = step == .sending ? .perhaps : .sent
        #expect(try await deliveries.delivery(to: address, fence: 9).state == expected)
    }

    @Test(arguments: [MailError.Code.busy, .unreachable])
    func `a server that is away is asked again`(code: MailError.Code) async throws {
        fixture.mailer.fail([code])
        let first = try await run()
        #expect(first.state == .failed)
        #expect(first.error == "The mail server is \(code.rawValue).")
        // The other recipient got it all the same.
        #expect(fixture.mailer.sent.flatMap { $0.to.map(\.address) } == ["bo@example.org"])
        #expect(try await run().outcome == "2 of 2 digests sent.")
        #expect(fixture.mailer.sent.flatMap { $0.to.map(\.address) } == ["bo@example.org", "ada@example.org"])
    }

    @Test func `a refused login is tried once, not once for each recipient`() async throws {
        fixture.mailer.fail([.login, .login])
        #expect(try await run().state == .failed)
        #expect(fixture.mailer.sent.isEmpty)
        #expect(try await deliveries.delivery(to: Self.addresses[0], fence: 1).state == .new)
    }

    @Test func `an answer that was lost is told and not sent again`() async throws {
        fixture.mailer.fail([.uncertain])
        #expect(try await run().error?.hasPrefix("1 of 2 digests sent. 1 perhaps sent: ") == true)
        #expect(try await run().error?.hasPrefix("1 of 2 digests sent. 1 perhaps sent: ") == true)
        #expect(fixture.mailer.sent.count == 1)
    }

    @Test func `a recipient whom the server refuses is told`() async throws {
        fixture.mailer.fail([.refused])
        #expect(try await run().error == "1 of 2 digests sent. 1 refused by the mail server.")
        #expect(try await run().state == .failed)
        #expect(fixture.mailer.sent.count == 1)
    }

    /// When a run is cancelled, and what the mail server says then.
    enum Cancelled: CaseIterable {
        case beforeSending, afterTaking, afterRefusing, afterNotAnswering, whileConnecting

        var answer: MailError.Code? {
            switch self {
            case .beforeSending, .afterTaking: nil
            case .afterRefusing: .refused
            case .afterNotAnswering: .uncertain
            case .whileConnecting: .cancelled
            }
        }

        var state: DigestDelivery.State {
            switch self {
            case .beforeSending, .whileConnecting: .new
            case .afterTaking: .sent
            case .afterRefusing: .refused
            case .afterNotAnswering: .perhaps
            }
        }
    }

    @Test(arguments: Cancelled.allCases)
    func `a run that is cancelled writes down where its delivery stands`(moment: Cancelled) async throws {
        let address = Self.addresses[0]
        let leash = Leash()
        fixture.mailer.fail(moment.answer.map { [$0] } ?? [])
        var parts = try fixture.parts([])
        // As a store behind a connection does.
        parts.store = HookedStore(fixture.store) { event throws(StoreError) in
            guard case .keeping(let record) = event else { return }
            if Task.isCancelled { throw StoreError(.unavailable, "The caller gave up.") }
            if moment == .beforeSending, record.body.contains("sending") { leash.pull() }
        }
        parts.mailer = PullingMailer(mailer: fixture.mailer, leash: leash)
        let job = DigestJob(parts: parts, recipients: [try Mailbox(address)], days: 7, link: nil)
        let due = try #require(Instant(year: 2026, month: 9, day: 28, hour: 7))
        let context = JobContext(
            RunRecord(id: RunID(job: "digest", instant: due), period: due, createdAt: due), RunningWork { _ in }
        ) { true }
        await #expect(throws: CancellationError.self) { try await leash.run { try await job.run(context) } }
        #expect(try await deliveries.delivery(to: address, fence: 9).state == moment.state)
        #expect(fixture.mailer.sent.count == (moment == .afterTaking ? 1 : 0))
    }

    @Test func `two that move one delivery: one of them does`() async throws {
        let first = try await deliveries.delivery(to: "ada@example.org", fence: 1)
        let second = try await deliveries.delivery(to: "ADA@example.org", fence: 2)
        #expect(first == second)
        #expect(try await deliveries.move(first, to: .sending, "ada@example.org", fence: 1) != nil)
        #expect(try await deliveries.move(second, to: .sending, "ada@example.org", fence: 2) == nil)
    }

    @Test func `what a digest says is markup nowhere`() {
        let page = DigestPage(
            content: DigestContent(
                title: "A & <b>", period: "now", answers: [.init(question: "<i>?", sentence: "\"x\" < y")],
                figures: [.init(name: "<td>", value: "1 & 2")], link: "https://example.org/?\"><script>"))
        #expect(!page.html.contains("<b>"))
        #expect(!page.html.contains("<i>"))
        #expect(!page.html.contains("<script>"))
        #expect(page.html.contains("&quot;x&quot; &lt; y"))
        #expect(page.text.contains("\"x\" < y"))
    }
}

/// Holds work that can be cancelled from within.
private final class Leash: Sendable {
    private let task = Mutex<Task<String, any Error>?>(nil)

    func run(_ work: @escaping @Sendable () async throws -> String) async throws -> String {
        let task = Task {
            while self.task.withLock({ $0 == nil }) { await Task.yield() }
            return try await work()
        }
        self.task.withLock { $0 = task }
        return try await task.value
    }

    func pull() { task.withLock { $0?.cancel() } }
}

/// Cancels the work while the mail server has the message.
private struct PullingMailer: Mailer {
    let mailer: PretendMailer
    let leash: Leash

    func send(_ mail: Mail) async throws(MailError) {
        leash.pull()
        try await mailer.send(mail)
    }
}
