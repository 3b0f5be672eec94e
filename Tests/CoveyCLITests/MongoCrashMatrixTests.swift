import CoveyMongoTesting
import CoveyTesting
import Foundation
import Testing

/// The promise that each post counts once, against everything that can go wrong between a process and its server.
///
/// In each of 200 runs the `covey` command reads posts into a fresh database, and something goes wrong. Afterwards the
/// same input is read once more, undisturbed; then the store must be sound and hold, to the bit, what an embedded store
/// holds after the same input: nothing is lost, nothing is there twice.
@Suite(.enabled(if: MongoTestServer.shouldRun, "needs a MongoDB server for tests; make test sets one up"))
struct MongoCrashMatrixTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
    }

    @Test(arguments: CrashRun.all)
    func `whatever goes wrong, each post counts once`(run: CrashRun) throws {
        let inputs = try CrashInput.all.get()
        let input = inputs[Int(run.seed) % inputs.count]
        try input.write(to: covey)
        var numbers = SeededNumbers(seed: run.seed &* 1_000_003)
        let server = try MongoTestServer.shared()
        let disturbed = try Disturbed(covey, address: server.freshDatabase(), server)
        switch run.kind {
        case .step: try disturbed.step(run, input, &numbers)
        case .killedTwice: try disturbed.killedTwice(run, input, &numbers)
        case .deliveredTwice: try disturbed.deliveredTwice(run, input, &numbers)
        case .twoProcesses: try disturbed.twoProcesses(run)
        case .zombie: try disturbed.zombie(run, input, &numbers)
        case .slow: try disturbed.slow(run, input, &numbers)
        case .badLine: try disturbed.badLine(run)
        }
        try disturbed.expectWhole(input, looksForRemains: run.seed.isMultiple(of: 8))
    }

    @Test func `the matrix reaches every request that a run makes, in each way`() throws {
        for input in try CrashInput.all.get() {
            print("requests of one run:", input.steps.count, "of", input.pairs, "kinds")
            let ways = Disturbed.ways.count * input.pairs
            #expect(CrashRun.all.count { $0.kind == .step } >= ways, "\(ways) ways")
        }
    }

    @Test(
        .enabled(if: MongoTestServer.shouldStart, "needs a server of its own to kill"), .serialized,
        arguments: UInt64(0)..<10)
    func `the server is killed and restarted, and the run goes on by itself`(seed: UInt64) throws {
        let inputs = try CrashInput.all.get()
        let input = inputs[Int(seed) % inputs.count]
        try input.write(to: covey)
        var numbers = SeededNumbers(seed: seed &* 1_000_033)
        let place = try input.place(turn: Int(seed), onlyWrites: true, using: &numbers)
        let server = try MongoTestServer.start()
        let disturbed = try Disturbed(covey, address: server.freshDatabase(), server)
        let proxy = try FaultProxy(to: server)
        // The request is lost on its way, or done and its reply lost.
        proxy.on(
            command: place.command, collection: place.collection, occurrence: place.occurrence,
            do: seed.isMultiple(of: 2) ? .hold : .swallowReply)
        let execution = try disturbed.start(proxy)
        #expect(proxy.waitUntilInjected(within: 600), "\(place)")
        server.kill()
        proxy.release()
        try server.restart()
        let outcome = try execution.outcome()
        #expect(outcome.status == 0 && !outcome.wasSignalled, "\(place): \(outcome.complaint)")
        try disturbed.expectWhole(input, looksForRemains: true)
    }
}

/// One database and what is done to it.
private struct Disturbed {
    let covey: Workspace
    /// Without a proxy.
    let address: String
    let server: MongoTestServer

    static let ways: [FaultProxy.Action] = [.killBefore, .killAfter, .swallowReply, .refuse]

    init(_ covey: Workspace, address: String, _ server: MongoTestServer) throws {
        self.covey = covey
        self.address = address
        self.server = server
    }

    // MARK: Processes

    /// - Parameter proxy: `nil` for an undisturbed line.
    func start(_ proxy: FaultProxy?, files: [String] = CrashInput.files) throws -> Execution {
        try covey.startIngest(files, at: proxy?.uri(address) ?? address)
    }

    /// Starts a process that the proxy can kill.
    func startVictim(_ proxy: FaultProxy, files: [String] = CrashInput.files) throws -> Execution {
        let note = "process-\(proxy.port)"
        // The shell becomes the command, under the number that it has noted.
        let execution = try covey.start(
            tool: ["sh", "-c", #"echo $$ > "$0"; exec "$@""#, note, Repository.command.path]
                + Workspace.ingestArguments(files, nil),
            environment: Workspace.environment(proxy.uri(address)))
        while !execution.hasEnded(within: 0.002) {
            guard covey.exists(note), let line = try? covey.text(of: note), line.hasSuffix("\n") else { continue }
            proxy.victim = Int32(line.dropLast())
            break
        }
        return execution
    }

    /// Ends the process where a rule says so. Its end must be that one.
    private func killed(
        at place: CrashInput.Place, _ action: FaultProxy.Action, files: [String] = CrashInput.files
    ) throws {
        let proxy = try FaultProxy(to: server)
        proxy.on(command: place.command, collection: place.collection, occurrence: place.occurrence, do: action)
        let outcome = try startVictim(proxy, files: files).outcome()
        #expect(outcome.wasSignalled && outcome.status == SIGKILL, "\(place) \(action): \(outcome.complaint)")
    }

    private func expectSuccess(_ execution: Execution, _ comment: String) throws {
        let outcome = try execution.outcome()
        #expect(outcome.status == 0 && !outcome.wasSignalled, "\(comment): \(outcome.complaint)")
        #expect(try outcome.decoded(IngestCounts.self).balances)
    }

    // MARK: What goes wrong

    func step(_ run: CrashRun, _ input: CrashInput, _ numbers: inout SeededNumbers) throws {
        let turn = Int(run.seed)
        let place = try input.place(turn: turn % input.pairs, using: &numbers)
        let action = Self.ways[turn / input.pairs % Self.ways.count]
        guard [.swallowReply, .refuse].contains(action) else { return try killed(at: place, action) }
        let proxy = try FaultProxy(to: server)
        proxy.on(command: place.command, collection: place.collection, occurrence: place.occurrence, do: action)
        let outcome = try start(proxy).outcome()
        #expect(proxy.injected == 1, "\(place) was not reached")
        // While the store is being opened, a server that is not there is told at once.
        let statuses: Set<Int32> = place.isOpening ? [0, 75] : [0]
        #expect(
            statuses.contains(outcome.status) && !outcome.wasSignalled, "\(place) \(action): \(outcome.complaint)")
    }

    func killedTwice(_ run: CrashRun, _ input: CrashInput, _ numbers: inout SeededNumbers) throws {
        let turn = Int(run.seed)
        try killed(at: input.place(turn: turn, onlyWrites: true, using: &numbers), Self.ways[turn % 2])
        // The second run begins with what the first one has left: its first writes are those of the taking over.
        let place = try input.place(turn: turn / 2, onlyWrites: true, using: &numbers)
        let proxy = try FaultProxy(to: server)
        proxy.on(
            command: place.command, collection: place.collection, occurrence: 1 + turn % 2, do: Self.ways[turn / 2 % 2])
        let outcome = try startVictim(proxy).outcome()
        // It may have had nothing of the kind to do.
        #expect(proxy.injected == (outcome.status == SIGKILL && outcome.wasSignalled ? 1 : 0))
        #expect(outcome.status == 0 || outcome.wasSignalled, "\(outcome.complaint)")
    }

    func deliveredTwice(_ run: CrashRun, _ input: CrashInput, _ numbers: inout SeededNumbers) throws {
        let files = CrashInput.files + CrashInput.files
        let turn = Int(run.seed)
        try killed(
            at: input.place(turn: turn, onlyWrites: true, using: &numbers), Self.ways[turn % 2], files: files)
        try expectSuccess(start(nil, files: files), "both files again")
    }

    func twoProcesses(_ run: CrashRun) throws {
        let proxies = try (0..<2).map { try badLine(0.03, seed: run.seed * 2 + $0) }
        let executions = try proxies.map { try start($0) }
        for (number, execution) in executions.enumerated() { try expectSuccess(execution, "process \(number)") }
    }

    func zombie(_ run: CrashRun, _ input: CrashInput, _ numbers: inout SeededNumbers) throws {
        let place = try input.place(turn: Int(run.seed), onlyWrites: true, using: &numbers)
        let proxy = try FaultProxy(to: server)
        proxy.on(command: place.command, collection: place.collection, occurrence: place.occurrence, do: .hold)
        let zombie = try start(proxy)
        #expect(proxy.waitUntilHeld(within: 600), "\(place)")
        zombie.send(SIGSTOP)
        try expectSuccess(start(nil), "the one that takes over")
        try expectEqual(input)
        let isKilled = !run.seed.isMultiple(of: 2)
        if isKilled {
            // Its request still arrives, after its death.
            zombie.send(SIGKILL)
            proxy.release()
            #expect(try zombie.outcome().wasSignalled)
        } else {
            proxy.release()
            zombie.send(SIGCONT)
            try expectSuccess(zombie, "the zombie, held at \(place)")
        }
        // Whoever was last, nothing has changed.
        try expectEqual(input)
    }

    func slow(_ run: CrashRun, _ input: CrashInput, _ numbers: inout SeededNumbers) throws {
        let place = try input.place(turn: Int(run.seed), onlyWrites: true, using: &numbers)
        let proxy = try FaultProxy(to: server)
        proxy.on(command: place.command, collection: place.collection, occurrence: place.occurrence, do: .hold)
        let slow = try start(proxy)
        #expect(proxy.waitUntilHeld(within: 600), "\(place)")
        try expectSuccess(start(nil), "the quick one")
        proxy.release()
        try expectSuccess(slow, "the slow one, held at \(place)")
        try expectEqual(input)
    }

    func badLine(_ run: CrashRun) throws {
        let proxy = try badLine(0.08, seed: run.seed)
        try expectSuccess(start(proxy), "on a bad line")
        #expect(proxy.injected > 0)
    }

    /// A line on which any request can go wrong once the store is open: before, a run ends at the first mishap.
    private func badLine(_ probability: Double, seed: UInt64) throws -> FaultProxy {
        let proxy = try FaultProxy(to: server)
        proxy.onAny(
            probability: probability, seed: seed, do: [.swallowReply, .refuse], since: ("insert", "batches"))
        return proxy
    }

    // MARK: What must be true afterwards

    func expectWhole(_ input: CrashInput, looksForRemains: Bool) throws {
        try covey.ingest(CrashInput.files, at: address)
        try expectEqual(input)
        if looksForRemains {
            let open = try ScriptedClient(
                "print(database.batches.count_documents({'lease': {'$exists': True}}))", uri: address)
            #expect(try open.output() == "0\n", "batches are left in the log")
        }
    }

    private func expectEqual(_ input: CrashInput) throws {
        let found = try covey.soundContents(at: address)
        #expect(found.profiles == input.profiles, "the profiles differ")
        #expect(found.posts == input.posts, "the posts differ")
    }
}
