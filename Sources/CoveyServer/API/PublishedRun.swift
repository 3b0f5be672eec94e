import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore
import Hummingbird
import Synchronization

/// What is published, kept in memory with its report ready to be sent. The store is asked at most once a second, by one
/// request at a time; the others are answered with what is known.
final class PublishedRun: Sendable {
    /// What is known of the published run.
    struct Sight: Sendable {
        let segmentation: Segmentation
        /// What the report was made with.
        let smallestGroup: Int
        let model: PlacementModel
        let report: ReadyAnswer
    }

    private enum Known {
        case nothing
        case sight(Sight?)
    }

    private struct State {
        var known = Known.nothing
        /// When the store was asked last; `nil` asks again.
        var askedAt: Instant?
        var isAsking = false
        /// Counts what was forgotten: what was asked before is not kept after.
        var age = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
        var history: (run: Segmentation, sizes: SegmentHistory)?
    }

    private enum Step {
        case answer(Sight?)
        case ask(age: Int)
        case wait
    }

    private let parts: ServiceParts
    private let state = Mutex(State())
    private static let patience: Int64 = 1_000

    init(parts: ServiceParts) {
        self.parts = parts
    }

    /// What is published now, or was a second ago; `nil` before the first run.
    ///
    /// - Throws: As the store, where nothing is known that could be answered instead.
    func current() async throws -> Sight? {
        while true {
            let now = parts.now()
            let step = state.withLock { state -> Step in
                if case .sight(let sight) = state.known {
                    let age = state.askedAt.map { now.milliseconds - $0.milliseconds } ?? .max
                    if state.isAsking || (0..<Self.patience).contains(age) { return .answer(sight) }
                }
                if state.isAsking { return .wait }
                state.isAsking = true
                return .ask(age: state.age)
            }
            switch step {
            case .answer(let sight): return sight
            case .wait: await turn()
            case .ask(let age):
                if case .answer(let sight) = try await ask(age: age, at: now) { return sight }
            }
        }
    }

    /// Looks again: something was decided here.
    func forget() {
        state.withLock { state in
            state.known = .nothing
            state.askedAt = nil
            state.age += 1
        }
    }

    /// How large each segment was in every published run.
    func history(for sight: Sight) async throws -> SegmentHistory {
        if let kept = state.withLock({ $0.history }), kept.run == sight.segmentation { return kept.sizes }
        let sizes = try await SegmentHistory(of: parts.store)
        state.withLock { $0.history = (sight.segmentation, sizes) }
        return sizes
    }

    /// Waits until whoever asks the store is done.
    private func turn() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.isAsking { state.waiting.append(continuation) }
                return !state.isAsking
            }
            if isOver { continuation.resume() }
        }
    }

    /// - Returns: Not an answer where what was found is out of date already.
    private func ask(age: Int, at now: Instant) async throws -> Step {
        var found: Known?
        defer {
            let waiting = state.withLock { state in
                if let found, state.age == age {
                    state.known = found
                    state.askedAt = now
                }
                state.isAsking = false
                defer { state.waiting = [] }
                return state.waiting
            }
            for continuation in waiting { continuation.resume() }
        }
        let published = try await parts.store.publishedSegmentation()
        let before = state.withLock { state -> Sight? in
            if case .sight(let sight) = state.known { return sight }
            return nil
        }
        let smallestGroup = parts.settings.smallestGroup
        let isSame = published == before?.segmentation && smallestGroup == before?.smallestGroup
        let sight = isSame ? before : published.map { Sight($0, smallestGroup: smallestGroup) }
        found = .sight(sight)
        return state.withLock { $0.age == age } ? .answer(sight) : .wait
    }
}

extension PublishedRun.Sight {
    init(_ segmentation: Segmentation, smallestGroup: Int) {
        self.segmentation = segmentation
        self.smallestGroup = smallestGroup
        model = PlacementModel(segmentation)
        let json = SegmentationJSON(segmentation, smallestGroup: smallestGroup).report
        report = ReadyAnswer(json.bytes, about: segmentation.id)
    }
}
