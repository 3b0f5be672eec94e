import Synchronization

/// What a run's work and those who watch over it tell one another.
final class RunningWork: Sendable {
    private struct State {
        var progress: RunRecord.Progress?
        var isToStop = false
        var isToEnd = false
    }

    private let state = Mutex(State())
    private let heard: @Sendable (RunRecord.Progress) -> Void
    /// Rings when something was asked of the run.
    let bell = Doorbell()

    init(heard: @escaping @Sendable (RunRecord.Progress) -> Void) {
        self.heard = heard
    }

    func report(_ progress: RunRecord.Progress) {
        state.withLock { $0.progress = progress }
        heard(progress)
    }

    /// The service wants to end; another instance goes on with the run.
    func stop() {
        state.withLock { $0.isToStop = true }
        bell.ring()
    }

    /// Somebody wants the run to end for good.
    func end() {
        state.withLock { $0.isToEnd = true }
        bell.ring()
    }

    var progress: RunRecord.Progress? { state.withLock { $0.progress } }
    var isToStop: Bool { state.withLock { $0.isToStop || $0.isToEnd } }
    var isToEnd: Bool { state.withLock { $0.isToEnd } }
}
