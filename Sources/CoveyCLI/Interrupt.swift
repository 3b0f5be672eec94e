import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and the word of a service manager: the first asks to stop at the next good place, the second ends at once.
final class Interrupt: Sendable {
    private let isSet = Atomic<Bool>(false)
    /// Kept alive; touched by `init` alone.
    private nonisolated(unsafe) var sources: [any DispatchSourceSignal] = []

    /// - Parameter heard: Called once for each signal, on a thread of its own.
    init(_ heard: @escaping @Sendable () -> Void = {}) {
        let queue = DispatchQueue(label: "covey.interrupt")
        for number in [SIGINT, SIGTERM] {
            // The source only hears of a signal that would otherwise end the process.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { [self] in
                isSet.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
                heard()
            }
            source.resume()
            unsafe sources.append(source)
        }
    }

    var hasCome: Bool { isSet.load(ordering: .relaxed) }
}
