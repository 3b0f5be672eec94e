import Covey
import CoveyStore
import Foundation

/// What is kept of a job between its runs.
struct Agenda: Equatable, Codable, Sendable {
    /// The schedule that the agenda was begun with.
    var schedule: String
    /// When each other schedule was first seen. Instances that know a job by different schedules share its agenda for
    /// as long as a new configuration takes to reach them all.
    var others: [String: Instant]?
    /// What was due up to here has been seen to.
    var through: Instant
    /// Runs that have not ended. A run is entered here first and then made, so that none is forgotten.
    var open: [Entry] = []
    /// The run that ended last.
    var last: RunID?
    /// Runs in a row that failed.
    var failures = 0

    struct Entry: Equatable, Codable, Sendable {
        var id: RunID
        var period: Instant
        var askedBy: String?
    }

    /// Notes what is due: of several periods that were missed the latest. A schedule that nobody knew yet has nothing
    /// due from before now.
    ///
    /// - Returns: Whether anything changed.
    mutating func note(_ job: Job, now: Instant) -> Bool {
        let schedule = Agenda.schedule(of: job)
        guard let since = schedule == self.schedule ? through : others?[schedule] else {
            meet(schedule, now: now)
            return true
        }
        guard let due = job.cron?.latest(through: now, in: job.zone), due > max(through, since) else { return false }
        through = due
        add(Entry(id: RunID(job: job.name, instant: due), period: due))
        return true
    }

    /// Remembers a schedule, and forgets the one among the others that was met longest ago where they are many.
    private mutating func meet(_ schedule: String, now: Instant) {
        var others = others ?? [:]
        if others.count >= Agenda.memory, let first = others.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            others[first.key] = nil
        }
        others[schedule] = now
        self.others = others
    }

    private static var memory: Int { 8 }

    mutating func add(_ entry: Entry) {
        guard !open.contains(where: { $0.id == entry.id }) else { return }
        open.append(entry)
    }

    /// Whether a later period of the schedule has come since.
    func hasLater(than entry: Entry) -> Bool {
        open.contains { $0.askedBy == nil && $0.id.instant > entry.id.instant }
    }

    /// Notes that a run has ended.
    ///
    /// - Returns: Whether anything changed.
    mutating func close(_ run: RunRecord) -> Bool {
        guard let place = open.firstIndex(where: { $0.id == run.id }) else { return false }
        open.remove(at: place)
        last = run.id
        switch run.state {
        case .failed: failures += 1
        case .done: failures = 0
        case .waiting, .running, .stale, .cancelled: break
        }
        return true
    }

    static func schedule(of job: Job) -> String {
        job.cron.map { "\($0.text) \(job.zone.identifier)" } ?? ""
    }
}

/// Reads and changes agendas.
struct AgendaKeeper: Sendable {
    let store: any Records
    let now: @Sendable () -> Instant

    /// The agenda of a job; a job that nobody knew yet has nothing due from before now.
    func agenda(of job: Job) async throws(StoreError) -> Agenda {
        try await change(job) { _ in false }
    }

    /// Changes an agenda in one step.
    ///
    /// - Parameter change: Makes the change, and answers whether there is one. It is called again where another was
    ///   quicker, with what that one has left.
    func change(_ job: Job, _ change: (inout Agenda) -> Bool) async throws(StoreError) -> Agenda {
        let id = "agenda.\(job.name)"
        while true {
            let time = now()
            let record = try await store.record(.job, id, now: time)
            var agenda: Agenda
            if let record {
                agenda = try RecordBody.value(Agenda.self, of: record)
                guard change(&agenda) else { return agenda }
            } else {
                agenda = Agenda(schedule: Agenda.schedule(of: job), through: time)
                _ = change(&agenda)
            }
            let next = Record(
                kind: .job, id: id, revision: (record?.revision ?? 0) + 1, body: try RecordBody.text(of: agenda))
            if try await store.keep(next, now: time) { return agenda }
        }
    }
}
