import Synchronization

/// Hands events on to listeners.
///
/// The latest events are kept in one ring for all; a listener is no more than a place in it and a bell. Whoever is so slow
/// that the ring has come round is cut off, and nothing is ever kept for one listener alone.
final class LiveHub: Sendable {
    /// What a listener wants to hear; everything where both are `nil`.
    struct Interest: Hashable, Sendable {
        var brand: String?
        var topic: String?

        func takes(_ subject: LiveTopic?) -> Bool {
            guard let subject, brand != nil || topic != nil else { return true }
            switch subject {
            case .all: return false
            case .brand(let id): return id == brand
            case .topic(let id): return id == topic
            }
        }
    }

    /// A listener's number.
    struct Seat: Hashable, Sendable {
        fileprivate let number: Int
    }

    private struct Kept {
        let topic: LiveTopic?
        let frame: [UInt8]
    }

    private struct Listener {
        let interest: Interest
        let bell: AsyncStream<Void>.Continuation
        /// The next event to hand on.
        var next: UInt64
        /// What is said before any event.
        var greeting: [UInt8]
        /// Whether something was handed on since the last heartbeat.
        var isWarm = false
        var wantsHeartbeat = false
        /// How many heartbeats it has sat through.
        var beats = 0

        var isLeaving: Bool { beats >= longestStay }
    }

    private struct State {
        var ring: [Kept] = []
        /// The number of the next event; that of the oldest one kept is `next - ring.count`.
        var next: UInt64 = 1
        var listeners: [Int: Listener] = [:]
        var lastSeat = 0
        /// The latest meter of each topic, for those who come anew.
        var meters: [LiveTopic: [UInt8]] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())
    /// Tells the events of this process from those of another.
    private let origin: String
    private let capacity: Int
    private let seats: Int

    /// - Parameters:
    ///   - origin: Letters and digits, another one for each start of the service.
    ///   - capacity: How many events are kept for those who resume or are slow.
    ///   - seats: How many may listen at a time.
    init(origin: String, capacity: Int = 2_048, seats: Int = 10_000) {
        (self.origin, self.capacity, self.seats) = (origin, capacity, seats)
    }

    /// After so many heartbeats a listener is let go: five minutes of one each 15 seconds. Whoever comes back is asked
    /// anew who it is, so that nobody listens on with a key that was revoked.
    static let longestStay = 20

    var isListenedTo: Bool { listenerCount > 0 }

    /// How many listen just now.
    var listenerCount: Int { state.withLock { $0.listeners.count } }

    /// Whether somebody could ``join(_:after:)`` just now.
    var hasRoom: Bool { state.withLock { !$0.isClosed && $0.listeners.count < seats } }

    static let isFull = Problem(.unavailable, "No more listeners can be taken just now.", retryAfter: 15)

    // MARK: Listening

    /// Takes a seat. The bell rings when there is something to take, and ends when the listener is to go.
    ///
    /// - Parameter lastID: The last event that was heard before, as its frame named it.
    /// - Throws: ``Problem`` with code `unavailable` where all seats are taken, or the service stops.
    func join(
        _ interest: Interest, after lastID: String? = nil
    ) throws(Problem) -> (seat: Seat, bell: AsyncStream<Void>) {
        let (bell, ringer) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let number: Int? = state.withLock { state in
            guard !state.isClosed, state.listeners.count < seats else { return nil }
            state.lastSeat += 1
            state.listeners[state.lastSeat] = listener(interest, ringer, after: lastID, state)
            return state.lastSeat
        }
        guard let number else { throw Self.isFull }
        ringer.yield()
        return (Seat(number: number), bell)
    }

    private func listener(
        _ interest: Interest, _ bell: AsyncStream<Void>.Continuation, after lastID: String?, _ state: State
    ) -> Listener {
        var listener = Listener(
            interest: interest, bell: bell, next: state.next, greeting: Array("retry: 3000\n\n".utf8))
        if let lastID {
            let oldest = state.next - UInt64(state.ring.count)
            if let last = number(ofID: lastID), (oldest...state.next).contains(last + 1) {
                listener.next = last + 1
                return listener
            }
            // What was missed cannot be told any more: whoever shows figures had better load them anew.
            listener.greeting += Array("event: gap\ndata: {}\n\n".utf8)
        }
        for (topic, frame) in state.meters.sorted(by: { $0.key < $1.key }) where interest.takes(topic) {
            listener.greeting += frame
        }
        return listener
    }

    private func id(_ number: UInt64) -> String { "\(origin)-\(number)" }

    private func number(ofID id: String) -> UInt64? {
        guard id.hasPrefix(origin + "-"), let number = UInt64(id.dropFirst(origin.utf8.count + 1)), number < .max else {
            return nil
        }
        return number
    }

    /// Everything that a listener has not heard yet; empty where that is nothing, `nil` where it is to go.
    func take(_ seat: Seat) -> [UInt8]? {
        state.withLock { state in
            guard var listener = state.listeners[seat.number] else { return nil }
            let oldest = state.next - UInt64(state.ring.count)
            guard listener.next >= oldest else {
                state.listeners[seat.number] = nil
                listener.bell.finish()
                return nil
            }
            var bytes = listener.greeting
            for kept in state.ring[Int(listener.next - oldest)...] where listener.interest.takes(kept.topic) {
                bytes += kept.frame
            }
            if bytes.isEmpty, listener.wantsHeartbeat { bytes = Array(": still here\n\n".utf8) }
            // It comes back with this id, though the last event that it heard may be long ago.
            if listener.isLeaving { bytes += Array("id: \(id(state.next - 1))\n\n".utf8) }
            listener.next = state.next
            listener.greeting = []
            listener.wantsHeartbeat = false
            listener.isWarm = listener.isWarm || !bytes.isEmpty
            state.listeners[seat.number] = listener
            return bytes
        }
    }

    /// Gives a seat back.
    func leave(_ seat: Seat) {
        state.withLock { $0.listeners.removeValue(forKey: seat.number) }?.bell.finish()
    }

    // MARK: Telling

    /// Tells events to all who want to hear them.
    ///
    /// - Complexity: O(events + listeners).
    func tell(_ events: [LiveEvent]) {
        guard !events.isEmpty else { return }
        state.withLock { state in
            var topics: Set<LiveTopic?> = []
            for event in events {
                let topic = event.topic
                topics.insert(topic)
                state.ring.append(Kept(topic: topic, frame: event.frame(id: id(state.next))))
                state.next += 1
                if case .meter(let topic, _) = event { state.meters[topic] = event.frame(id: nil) }
            }
            if state.ring.count > capacity { state.ring.removeFirst(state.ring.count - capacity) }
            for listener in state.listeners.values where topics.contains(where: listener.interest.takes) {
                listener.bell.yield()
            }
        }
    }

    /// Lets all hear that the service still lives, but those who have heard something since the last time. Whoever has
    /// listened for ``longestStay`` is let go.
    ///
    /// - Source: HTML Living Standard, section 9.2.6: an id without data is remembered, and is no event.
    func beat() {
        state.withLock { state in
            for (number, var listener) in state.listeners {
                listener.beats += 1
                if !listener.isWarm { listener.wantsHeartbeat = true }
                if !listener.isWarm || listener.isLeaving { listener.bell.yield() }
                if listener.isLeaving { listener.bell.finish() }
                listener.isWarm = false
                state.listeners[number] = listener
            }
        }
    }

    /// Lets all go once they have taken what they were rung for, and takes nobody any more.
    func close() {
        state.withLock { state in
            state.isClosed = true
            for listener in state.listeners.values { listener.bell.finish() }
        }
    }
}
