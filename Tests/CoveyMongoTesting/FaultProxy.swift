import Foundation
import Glibc

/// Stands between a client and a server of MongoDB's protocol, counts what passes, and lets things go wrong on request.
///
/// Each connection has a thread of its own, and passes whole messages on in their order. The traffic must be plain: what
/// TLS hides is not understood.
public final class FaultProxy: @unchecked Sendable {
    /// What a request asks for.
    public struct Step: Hashable, Sendable {
        /// The command's name, for example `insert`.
        public var command: String
        /// The collection; empty for a command that is about none.
        public var collection: String
        /// The database.
        public var database: String

        /// Takes its parts.
        public init(command: String, collection: String, database: String = "") {
            self.command = command
            self.collection = collection
            self.database = database
        }
    }

    /// What goes wrong with a request.
    public enum Action: String, Sendable, CaseIterable {
        /// The process ``FaultProxy/victim`` is killed before the request reaches the server.
        case killBefore
        /// It is killed after the server has answered, before it hears of it.
        case killAfter
        /// The server does what it is asked, but instead of its answer the client sees its connection end.
        case swallowReply
        /// The client sees its connection end, and the server hears nothing.
        case refuse
        /// The request waits until ``FaultProxy/release()``, even if the client is gone by then.
        case hold
    }

    /// What has passed for one command on one collection.
    public struct Traffic: Sendable {
        /// Requests with a reply.
        public var roundTrips = 0
        /// Bytes of requests, heads included.
        public var bytesToServer = 0
        /// Bytes of replies, heads included.
        public var bytesToClient = 0
        /// Seconds from passing a request on to having its reply: what the server took, and the loopback.
        public var serverSeconds = 0.0

        /// Adds two up.
        public static func + (left: Traffic, right: Traffic) -> Traffic {
            Traffic(
                roundTrips: left.roundTrips + right.roundTrips,
                bytesToServer: left.bytesToServer + right.bytesToServer,
                bytesToClient: left.bytesToClient + right.bytesToClient,
                serverSeconds: left.serverSeconds + right.serverSeconds)
        }
    }

    /// Where it listens, on the loopback interface.
    public let port: Int
    private let listener: Socket
    /// Guards `state`, and wakes those who wait for it to change: hence `@unchecked Sendable`.
    private let condition = NSCondition()
    private var state: State

    private struct State {
        var target: Int
        var plan = FaultPlan()
        var victim: Int32?
        var connections: Set<Socket> = []
        var steps: [Step] = []
        var traffic: [Step: Traffic] = [:]
        var injected = 0
        var held = 0
        var releases = 0
        var isClosed = false
    }

    /// Starts to listen.
    ///
    /// - Parameter target: The server's port on this machine.
    /// - Throws: ``Unavailable`` where there is no port left.
    public init(target: Int) throws {
        (listener, port) = try Socket.listening()
        state = State(target: target)
        let listener = listener
        // The thread must not keep the proxy: it ends when the proxy does.
        Thread.detachNewThread { [weak self] in
            while let client = listener.accept() {
                guard let self else {
                    client.close()
                    break
                }
                Thread.detachNewThread { self.relay(client) }
            }
            listener.close()
        }
    }

    /// Starts to listen, and passes on to a server of this process.
    ///
    /// - Throws: ``Unavailable`` where there is no port left.
    public convenience init(to server: MongoTestServer) throws {
        try self.init(target: server.port)
    }

    deinit { close() }

    /// An address with the proxy in the server's place, whose clients wait long for a reply: it may be held back.
    ///
    /// - Parameter uri: An address of one server, with any database and options.
    public func uri(_ uri: String) -> String {
        var uri = MongoURI(uri)
        uri.hosts = "127.0.0.1:\(port)"
        uri.set("socketTimeoutMS", 1_200_000)
        // So long does a client that ends look for a proxy that is gone, to say goodbye.
        uri.set("serverSelectionTimeoutMS", 4_000)
        return uri.text
    }

    // MARK: What goes wrong

    /// The server's port. Only connections made from now on see a new one.
    public var target: Int {
        get { condition.withLock { state.target } }
        set { condition.withLock { state.target = newValue } }
    }

    /// The process that is killed. A request that is to kill waits until it is known.
    public var victim: Int32? {
        get { condition.withLock { state.victim } }
        set {
            condition.withLock {
                state.victim = newValue
                condition.broadcast()
            }
        }
    }

    /// Lets one request go wrong.
    ///
    /// - Parameters:
    ///   - command: Its command.
    ///   - collection: Its collection; `nil` for any.
    ///   - occurrence: Which of all such requests since the proxy's start, from 1.
    ///   - action: What happens.
    public func on(command: String, collection: String? = nil, occurrence: Int = 1, do action: Action) {
        condition.withLock {
            state.plan.add(command: command, collection: collection, occurrence: occurrence, action)
        }
    }

    /// Lets any request that is about a collection go wrong now and then.
    ///
    /// - Parameters:
    ///   - probability: For each request, from 0 to 1.
    ///   - seed: Of the choice. The order of requests on several connections is not part of it.
    ///   - actions: One of them happens.
    ///   - first: Nothing goes wrong before such a request; `nil` begins at once.
    public func onAny(
        probability: Double, seed: UInt64, do actions: [Action],
        since first: (command: String, collection: String)? = nil
    ) {
        condition.withLock { state.plan.setChance(probability, seed: seed, actions, since: first) }
    }

    /// Nothing goes wrong any more, except for what has been held back already.
    public func forgetFaults() {
        condition.withLock { state.plan = FaultPlan() }
    }

    /// Passes on what is held back now.
    public func release() {
        condition.withLock {
            state.releases += 1
            condition.broadcast()
        }
    }

    /// Waits until a request is held back. Returns whether one is.
    ///
    /// - Parameter seconds: The longest wait.
    public func waitUntilHeld(within seconds: Double) -> Bool { wait(seconds) { $0.held > 0 } }

    /// Waits until a request is held back, and holds no thread meanwhile: those of tasks are few. The test's limit ends it.
    public func untilHeld() async throws {
        while !waitUntilHeld(within: 0) { try await Task.sleep(for: .milliseconds(5)) }
    }

    /// Waits until something has gone wrong. Returns whether it has.
    ///
    /// - Parameter seconds: The longest wait.
    public func waitUntilInjected(within seconds: Double) -> Bool { wait(seconds) { $0.injected > 0 } }

    /// Waits until so many requests of a command have had their reply. Returns whether they have.
    ///
    /// - Parameters:
    ///   - count: 1 or more.
    ///   - command: On any collection.
    ///   - seconds: The longest wait.
    public func waitUntilPassed(_ count: Int, of command: String, within seconds: Double) -> Bool {
        wait(seconds) { state in
            state.traffic.reduce(0) { $0 + ($1.key.command == command ? $1.value.roundTrips : 0) } >= count
        }
    }

    private func wait(_ seconds: Double, until isTrue: (State) -> Bool) -> Bool {
        let end = Date(timeIntervalSinceNow: seconds)
        return condition.withLock {
            while !isTrue(state) {
                if !condition.wait(until: end) { return isTrue(state) }
            }
            return true
        }
    }

    /// Ends all connections. New ones are taken.
    public func cut() {
        condition.withLock { for socket in state.connections { socket.shut() } }
    }

    /// Ends all connections and takes no more.
    public func close() {
        let isFirst = condition.withLock {
            defer { state.isClosed = true }
            for socket in state.connections { socket.shut() }
            condition.broadcast()
            return !state.isClosed
        }
        if isFirst { listener.shut() }
    }

    // MARK: What has passed

    /// Every request so far that was understood, in its order of arrival.
    public var steps: [Step] { condition.withLock { state.steps } }

    /// What has passed, for each command on each collection.
    public var traffic: [Step: Traffic] { condition.withLock { state.traffic } }

    /// What has passed, for each command.
    public var trafficByCommand: [String: Traffic] {
        traffic.reduce(into: [:]) {
            $0[$1.key.command, default: Traffic()] = $0[$1.key.command, default: Traffic()] + $1.value
        }
    }

    /// How many requests have gone wrong.
    public var injected: Int { condition.withLock { state.injected } }

    // MARK: Connections

    private func relay(_ client: Socket) {
        let port: Int? = condition.withLock { state.isClosed ? nil : state.target }
        let server = port.flatMap { Socket.connect(port: $0) }
        let isOpen = condition.withLock {
            guard let server, !state.isClosed else { return false }
            state.connections.formUnion([client, server])
            return true
        }
        if let server, isOpen { pass(client, server) }
        condition.withLock {
            state.connections.remove(client)
            if let server { state.connections.remove(server) }
            // Closed within the lock: `cut` must not meet a number that has been given away again.
            client.close()
            server?.close()
        }
    }

    /// A request that was passed on, and what is to happen to its reply.
    private struct Pending {
        var step: Step?
        var action: Action?
        var bytes: Int
        var since: ContinuousClock.Instant
    }

    private func pass(_ client: Socket, _ server: Socket) {
        var pending: [Int32: Pending] = [:]
        while true {
            let readable = Socket.wait(client, server)
            if readable.second {
                guard let reply = WireMessage(from: server), finish(reply, &pending), client.write(reply.bytes) else {
                    return
                }
            }
            if readable.first {
                guard let request = WireMessage(from: client) else {
                    // What the server is doing for a client that is gone is seen to its end.
                    while pending.values.contains(where: { $0.step?.collection.isEmpty == false }),
                        let reply = WireMessage(from: server), finish(reply, &pending)
                    {}
                    return
                }
                let step = request.step
                let action = begin(step)
                guard mayPass(action) else { return }
                pending[request.id] = Pending(
                    step: step, action: action, bytes: request.bytes.count, since: .now)
                guard server.write(request.bytes) else { return }
            }
        }
    }

    /// Counts a request and tells what is to happen to it.
    private func begin(_ step: Step?) -> Action? {
        guard let step else { return nil }
        return condition.withLock {
            state.steps.append(step)
            return state.plan.action(for: step)
        }
    }

    /// Does what is to be done before a request is passed on. Returns whether it is.
    private func mayPass(_ action: Action?) -> Bool {
        switch action {
        case nil, .killAfter, .swallowReply:
            return true
        case .refuse:
            recordFault()
            return false
        case .killBefore:
            killVictim()
            return false
        case .hold:
            return condition.withLock {
                state.held += 1
                state.injected += 1
                condition.broadcast()
                let releases = state.releases
                while state.releases == releases, !state.isClosed { condition.wait() }
                state.held -= 1
                return !state.isClosed
            }
        }
    }

    /// Counts a reply and does what is to be done before it is passed on. Returns whether it is.
    private func finish(_ reply: WireMessage, _ pending: inout [Int32: Pending]) -> Bool {
        guard let request = pending[reply.responseTo] else { return true }
        // More replies follow: the last one answers the last of them.
        if reply.hasMoreToCome {
            pending[reply.id] = request
        }
        pending[reply.responseTo] = nil
        if let step = request.step {
            let seconds = (ContinuousClock.now - request.since) / .seconds(1)
            condition.withLock {
                let passed = Traffic(
                    roundTrips: 1, bytesToServer: request.bytes, bytesToClient: reply.bytes.count,
                    serverSeconds: seconds)
                state.traffic[step] = (state.traffic[step] ?? Traffic()) + passed
                condition.broadcast()
            }
        }
        switch request.action {
        case .killAfter:
            killVictim()
            return false
        case .swallowReply:
            recordFault()
            return false
        case nil, .killBefore, .refuse, .hold:
            return true
        }
    }

    private func recordFault() {
        condition.withLock {
            state.injected += 1
            condition.broadcast()
        }
    }

    private func killVictim() {
        condition.withLock {
            while state.victim == nil, !state.isClosed { condition.wait() }
            if let victim = state.victim { kill(victim, SIGKILL) }
            state.injected += 1
            condition.broadcast()
        }
    }
}
