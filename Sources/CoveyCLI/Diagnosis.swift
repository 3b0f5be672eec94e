import Covey
import CoveyIngest
import CoveyMail
import CoveySchedule
import CoveyServer
import CoveyStore
import CoveyUnderstanding
import Foundation
import Logging

/// What the service needs, part by part, and how each of them is.
struct Diagnosis {
    struct Finding: Equatable {
        enum State: String {
            case fine
            /// It works, but somebody should look.
            case look
            case wrong
        }

        let part: String
        let state: State
        /// What was found, with the figures.
        let sentence: String
        /// How to mend it; `nil` where nothing has to be.
        let remedy: String?

        init(_ part: String, _ state: State, _ sentence: String, _ remedy: String? = nil) {
            self.part = part
            self.state = state
            self.sentence = sentence
            self.remedy = remedy
        }
    }

    private(set) var findings: [Finding] = []

    var isSound: Bool { !findings.contains { $0.state == .wrong } }

    mutating func add(_ finding: Finding) { findings.append(finding) }

    /// Looks at everything. Nothing is changed.
    mutating func examine(_ settings: Settings) async {
        add(Finding("configuration", .fine, "It reads without a complaint."))
        add(Self.address(settings.service))
        let store = await openStore(settings)
        if let store {
            await examine(store, settings)
        }
        do {
            add(Self.authorKey(settings, identity: try await store?.identity()))
        } catch {
            add(Finding("author key", .wrong, error.message, "Mend the store first: covey store check says more."))
        }
        add(Self.disk(settings.store))
        add(Self.reader(settings))
        add(Self.places(settings))
        add(Self.pages(settings))
        addSchedule(settings)
        if let store { await examineRuns(store, settings) }
    }

    // MARK: The store

    private mutating func openStore(_ settings: Settings) async -> (any Store)? {
        do {
            let start = ContinuousClock.now
            let store = try await Composition.openStore(settings.store, create: false, upgrade: false)
            let statistics = try await store.statistics()
            let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
            add(
                Finding(
                    "store", .fine,
                    "\(settings.store) answered in \(milliseconds) ms: \(statistics.posts) posts by \(statistics.authors) authors."
                ))
            return store
        } catch {
            let remedy: String =
                switch error.code {
                case .unreachable: "Start the server, or name another store."
                case .refused: "Give the user its rights (config/mongodb/README.md), or use another password."
                case .newerSchema: "Use the version of Covey that wrote it."
                case .corrupt: "Name the right file, or bring back a copy of it."
                default: "Take posts in with covey ingest or start covey serve: both make it."
                }
            add(Finding("store", .wrong, ExitStatus.of(error).message, remedy))
            return nil
        }
    }

    private mutating func examine(_ store: any Store, _ settings: Settings) async {
        let now = ScheduleClock.machine.now()
        do {
            add(Self.clock(now, lastPost: try await store.statistics().lastPost))
            add(Self.keys(try await Self.keys(in: store), now: now))
            add(Self.segments(try await store.publishedSegmentation(), now: now))
        } catch {
            add(Finding("store", .wrong, error.message, "Mend the store first: covey store check says more."))
        }
    }

    private static func keys(in store: any Store) async throws(StoreError) -> [Key] {
        let ring = KeyRing(store: store, now: ScheduleClock.machine.now)
        var keys: [Key] = []
        while true {
            let page = try await ring.keys(after: keys.last?.prefix, limit: 1_000)
            guard !page.isEmpty else { return keys }
            keys += page
        }
    }

    static func clock(_ now: Instant, lastPost: Instant?) -> Finding {
        if let lastPost, lastPost.milliseconds > now.milliseconds + 600_000 {
            return Finding(
                "clock", .look,
                "The latest post was written at \(lastPost.text), which is still to come: it is \(now.text).",
                "Set the clock (timedatectl), or look at where these posts come from.")
        }
        return Finding("clock", .fine, "It is \(now.text).")
    }

    static func keys(_ keys: [Key], now: Instant) -> Finding {
        let valid = keys.filter { $0.state(at: now) == .valid }
        guard valid.contains(where: { $0.scopes.contains(.admin) }) else {
            let found = valid.isEmpty ? "No key gives access" : "No key may make others"
            return Finding("keys", .wrong, "\(found).", "covey keys create --name NAME --role admin")
        }
        let soon = valid.filter { key in
            key.expiresAt.map { $0.milliseconds - now.milliseconds < 14 * TrendStep.day.milliseconds } ?? false
        }
        guard soon.isEmpty else {
            return Finding(
                "keys", .look, "Within two weeks these end: \(soon.map(\.prefix).joined(separator: ", ")).",
                "Make new ones with covey keys create, and hand them out before that.")
        }
        return Finding("keys", .fine, "\(valid.count) of \(keys.count) are valid.")
    }

    static func segments(_ run: Segmentation?, now: Instant) -> Finding {
        guard let run else {
            return Finding(
                "segments", .look, "None are published yet.",
                "covey segment, or a job of kind segmentation in schedule.")
        }
        let published = run.publishedAt ?? run.createdAt
        let days = (now.milliseconds - published.milliseconds) / TrendStep.day.milliseconds
        guard days < 60 || run.isFrozen else {
            return Finding(
                "segments", .look, "Run \(run.id.number) was published \(days) days ago.",
                "covey segment, or a job of kind segmentation in schedule.")
        }
        return Finding(
            "segments", .fine, "Run \(run.id.number), published at \(published.text), has \(run.segments.count).")
    }

    // MARK: Files

    private static func authorKey(_ settings: Settings, identity: String?) -> Finding {
        do {
            guard let naming = try settings.privacy.naming() else {
                guard identity != nil else {
                    return Finding("author key", .fine, "It will be made with the first posts.")
                }
                return Finding(
                    "author key", .wrong,
                    "The key file \(settings.privacy.keyFile) is missing, and the store holds authors.",
                    "Bring the file back: without it, new posts of known authors count as those of new ones.")
            }
            guard let identity, identity != naming.identity else {
                return Finding("author key", .fine, "It is there\(identity == nil ? "" : ", and the store's own").")
            }
            return Finding(
                "author key", .wrong, "It is not the one that the store was begun with.",
                "Use the key file, or COVEY_AUTHOR_KEY, of the store's first posts.")
        } catch {
            return Finding(
                "author key", .wrong, error.message,
                "Mend COVEY_AUTHOR_KEY or the key file, or bring back a copy of it.")
        }
    }

    private static func disk(_ store: StoreAddress) -> Finding {
        guard case .sqlite(let path) = store else {
            return Finding("disk", .fine, "The store is on its own server.")
        }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        guard
            let free = try? FileManager.default.attributesOfFileSystem(forPath: folder)[.systemFreeSize] as? Int
        else {
            return Finding(
                "disk", .wrong, "The folder \(folder) cannot be looked at.", "Make it, or name another store.")
        }
        let words = "\(free >> 20) MiB are free beside a store of \(size >> 20) MiB."
        guard FileManager.default.isWritableFile(atPath: folder) else {
            return Finding(
                "disk", .wrong, "Nothing can be written into \(folder).", "Give its user the right to write there.")
        }
        if free < 100 << 20 { return Finding("disk", .wrong, words, "Make room, or move the store.") }
        if free < max(1 << 30, size / 2) { return Finding("disk", .look, words, "Make room before it is needed.") }
        return Finding("disk", .fine, words)
    }

    private static func reader(_ settings: Settings) -> Finding {
        do {
            let understanding = try settings.makeUnderstanding()
            let reading = Understanding.Reader(understanding).read("good", declared: .english, brands: [])
            guard reading.scores != nil else {
                return Finding(
                    "model", .wrong, "It gives no scores.", "Leave understanding.model empty for the one that ships.")
            }
            return Finding("model", .fine, "Texts are read by \(reading.model?.name ?? "the lexicon").")
        } catch {
            return Finding(
                "model", .wrong, error.message, "Mend or leave out understanding.model and understanding.lexicon.")
        }
    }

    private static func places(_ settings: Settings) -> Finding {
        do {
            guard try settings.openGazetteer() != nil else {
                return Finding(
                    "places", .look, "There is no table of places at \(settings.gazetteer), so places stay unknown.",
                    "make places, and set places.gazetteer.")
            }
            return Finding("places", .fine, "The table of places can be read.")
        } catch {
            return Finding("places", .wrong, ExitStatus.of(error).message, "make places builds the table anew.")
        }
    }

    private static func pages(_ settings: Settings) -> Finding {
        let files = [
            (settings.chartLibrary, "libjs-chart.js"), (settings.service.mapLibrary + "/leaflet.js", "libjs-leaflet"),
        ]
        let missing = files.filter { !FileManager.default.isReadableFile(atPath: $0.0) }
        guard missing.isEmpty else {
            return Finding(
                "pages", .look,
                "Charts or the map are not drawn: \(missing.map(\.0).joined(separator: ", ")) cannot be read.",
                "apt install \(missing.map(\.1).joined(separator: " "))")
        }
        return Finding("pages", .fine, "Chart.js and Leaflet are there.")
    }

    private static func address(_ service: ServiceSettings) -> Finding {
        if let tls = service.tls {
            let missing = [tls.certificates, tls.key].filter { !FileManager.default.isReadableFile(atPath: $0) }
            guard missing.isEmpty else {
                return Finding(
                    "address", .wrong, "\(missing.joined(separator: " and ")) cannot be read.",
                    "Put the files there, or mend server.tls.")
            }
            return Finding("address", .fine, "\(service.host), port \(service.port), with TLS.")
        }
        let isLocal = ["127.0.0.1", "::1", "localhost"].contains(service.host)
        guard isLocal || service.isBehindProxy else {
            return Finding(
                "address", .wrong, "Others can reach \(service.host), and keys would travel in the clear.",
                "Set server.tls, or server.behind_proxy where a proxy speaks TLS, or listen at 127.0.0.1.")
        }
        return Finding(
            "address", .fine,
            "\(service.host), port \(service.port)\(service.isBehindProxy ? ", behind a proxy" : ", for this machine only")."
        )
    }

    // MARK: The schedule

    private mutating func addSchedule(_ settings: Settings) {
        var service = ServiceSettings()
        do {
            try settings.addSchedule(to: &service)
        } catch {
            add(Finding("schedule", .wrong, error.message, "Mend the schedule; config/covey.yaml explains it."))
            return
        }
        if let mail = service.mail {
            add(Finding("mail", .fine, "Digests go through \(mail.server.name), \(mail.server.security.rawValue)."))
        }
        if service.jobs.isEmpty {
            add(
                Finding(
                    "schedule", .look, "Nothing is scheduled.",
                    "Name jobs under schedule; config/covey.yaml shows some."))
        }
    }

    /// How the jobs did.
    private mutating func examineRuns(_ store: any Store, _ settings: Settings) async {
        var service = settings.service
        guard (try? settings.addSchedule(to: &service)) != nil, !service.jobs.isEmpty else { return }
        let parts = JobParts(
            store: store, recipe: settings.recipe, retentionDays: settings.retention?.days, settings: service,
            mailer: nil, threads: 1, now: ScheduleClock.machine.now)
        let scheduler = ServiceSchedule(parts, logger: Logger(label: "covey") { _ in SwiftLogNoOpLogHandler() })
            .scheduler
        do {
            for job in try await scheduler.statuses() { add(Self.job(job)) }
        } catch {
            add(Finding("schedule", .wrong, error.message, "Mend the store first."))
        }
    }

    static func job(_ job: JobStatus) -> Finding {
        let part = "job \(job.name)"
        if let fault = job.fault {
            return Finding(part, .wrong, fault, "covey store check, or mend that record by hand.")
        }
        if job.failures > 0 {
            return Finding(
                part, .wrong, "It failed \(job.failures) times in a row: \(job.last?.error ?? "nobody knows why").",
                "Mend the cause, then covey run \(job.name).")
        }
        if let stale = job.open.first(where: { $0.state == .stale }) {
            return Finding(
                part, .look, "The run \(stale.id.text) no longer reports.",
                "A running covey serve takes it over by itself.")
        }
        let last = job.last?.endedAt.map { "ran last until \($0.text)" } ?? "has not run yet"
        return Finding(part, .fine, "It \(last)\(job.next.map { ", and is due at \($0.text)" } ?? "").")
    }
}
