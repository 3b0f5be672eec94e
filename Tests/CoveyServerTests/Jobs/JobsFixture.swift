import Covey
import CoveyMail
import CoveySchedule
import CoveySegmentation
import CoveyStore
import CoveyTesting
import Foundation
import Synchronization

@testable import CoveyServer

/// A store, jobs and a mailer that writes down what it was given.
struct JobsFixture {
    /// 1 October 2026, 12:00 UTC, a Thursday.
    static let noon = Instant(milliseconds: 1_790_856_000_000)

    let store = InMemoryStore()
    let mailer = PretendMailer()
    private let ticks = Counter()
    let folder = FileManager.default.temporaryDirectory.appending(path: "covey-jobs-\(UUID().uuidString)").path

    func parts(_ jobs: [JobSettings], retentionDays: Int? = nil) throws -> JobParts {
        var settings = ServiceSettings()
        settings.jobs = jobs
        settings.mail = MailSettings(
            server: try SMTPServer(host: "127.0.0.1", port: 25, security: .none),
            from: try Mailbox("Covey <covey@example.org>"))
        return JobParts(
            store: store, recipe: Recipe(), retentionDays: retentionDays, settings: settings, mailer: mailer,
            threads: 1, now: { Self.noon })
    }

    /// A scheduler whose jobs think that it is noon. Each has an id of its own, as each process has.
    func scheduler(_ jobs: [JobSettings], owner: String = "a", retentionDays: Int? = nil) throws -> Scheduler {
        // No two runs are asked for in one millisecond.
        let now: @Sendable () -> Instant = { [ticks] in
            Instant(milliseconds: Self.noon.milliseconds + Int64(ticks.add()))
        }
        return Scheduler(
            jobs: ServiceJobs(parts: try parts(jobs, retentionDays: retentionDays)).jobs, store: store, owner: owner,
            clock: ScheduleClock(now: now, sleep: ScheduleClock.machine.sleep))
    }

    func files() -> [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }

    func content(of name: String) throws -> String {
        try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }

    /// Two kinds of authors: few followers and bad words, many followers and good ones.
    func fill(authors: Int = 240) async throws {
        var changes: [Change] = []
        for number in 0..<authors {
            let isHappy = number % 2 == 0
            let polarity = Int32(isHappy ? 5_000 + number : -5_000 - number)
            changes.append(
                .submit(
                    StoredPost(
                        id: PostID("x:\(number)"), version: 1, digest: 7, author: AuthorKey("x:\(10_000 + number)"),
                        createdAt: Instant(milliseconds: Self.noon.milliseconds - Int64(number) * 3_600_000),
                        kind: .original, text: nil,
                        reading: Reading(
                            language: .english,
                            scores: Scores(
                                polarity: polarity, subjectivity: abs(polarity),
                                sentiment: isHappy ? .positive : .negative)),
                        observation: Observation(
                            followers: Int64(isHappy ? 5_000 + number : 10 + number), following: 5,
                            account: Account(posts: Int64(100 + number), listed: 1)))))
        }
        try await store.apply(changes)
    }

    func publish() async throws {
        _ = try await SegmentationRun(
            recipe: Recipe(), store: store, threads: 1, startedAt: Self.noon, intent: .publishInAnyCase
        ).run()
    }
}

/// Takes messages, or throws what it is told to, the first first.
final class PretendMailer: Mailer {
    private struct State {
        var sent: [Mail] = []
        var errors: [MailError.Code] = []
    }

    private let state = Mutex(State())

    var sent: [Mail] { state.withLock { $0.sent } }

    func fail(_ codes: [MailError.Code]) { state.withLock { $0.errors = codes } }

    func send(_ mail: Mail) async throws(MailError) {
        let code = state.withLock { state -> MailError.Code? in
            guard state.errors.isEmpty else { return state.errors.removeFirst() }
            state.sent.append(mail)
            return nil
        }
        if let code { throw MailError(code, "The mail server is \(code.rawValue).") }
    }
}
