import Dispatch
import Synchronization

/// How work over numbered items is cut up: at most 64 runs of neighbours, whatever the number of threads.
///
/// Every stripe keeps partial results of its own, and they are added up in stripe order. So the result has the same
/// bits on any number of threads, whichever thread takes which stripe.
struct Stripes {
    /// The number of items in all.
    let items: Int
    /// The number of stripes.
    let count: Int

    init(items: Int) {
        self.items = items
        count = min(64, items)
    }

    /// The items of one stripe.
    subscript(stripe: Int) -> Range<Int> {
        items * stripe / count..<items * (stripe + 1) / count
    }

    /// The distance between the partial results of two stripes, for `count` numbers of 8 bytes each: no two threads
    /// write to the same cache line.
    static func stride(_ count: Int) -> Int { (count + 31) / 16 * 16 }

    /// The stripe of an item.
    func stripe(of item: Int) -> Int { ((item + 1) * count - 1) / items }

    /// Runs the body once for every stripe; each of the threads takes the next stripe that is left.
    ///
    /// - Parameters:
    ///   - threads: How many threads work at once, 1 or more.
    ///   - body: Gets the stripe and its items, and writes only to what belongs to that stripe.
    func forEach(threads: Int, _ body: (_ stripe: Int, _ items: Range<Int>) -> Void) {
        run(threads: threads, until: { false }, body)
    }

    /// Runs the body once for every stripe, and no further ones once the task is cancelled.
    ///
    /// - Parameters:
    ///   - threads: How many threads work at once, 1 or more.
    ///   - body: Gets the stripe and its items, and writes only to what belongs to that stripe.
    /// - Throws: `cancelled`; some stripes are missing then.
    func forEachUnlessCancelled(
        threads: Int, _ body: (_ stripe: Int, _ items: Range<Int>) -> Void
    ) throws(ClusteringError) {
        unsafe withUnsafeCurrentTask { task in
            guard let task = unsafe task else { return forEach(threads: threads, body) }
            run(threads: threads, until: { unsafe task.isCancelled }, body)
        }
        try KMeans.checkCancellation()
    }

    private func run(threads: Int, until stopped: () -> Bool, _ body: (_ stripe: Int, _ items: Range<Int>) -> Void) {
        let workers = min(threads, count)
        guard workers > 1 else {
            for stripe in 0..<count where !stopped() { body(stripe, self[stripe]) }
            return
        }
        let taken = Atomic(0)
        withoutActuallyEscaping(body) { body in
            withoutActuallyEscaping(stopped) { stopped in
                // The threads may share the body: it writes only to what belongs to its stripe, and no two get the
                // same one. They may share the question, too: a task may be asked from any thread while it runs.
                nonisolated(unsafe) let body = body
                nonisolated(unsafe) let stopped = stopped
                DispatchQueue.concurrentPerform(iterations: workers) { _ in
                    while true {
                        let stripe = taken.wrappingAdd(1, ordering: .relaxed).oldValue
                        guard stripe < count, unsafe !stopped() else { return }
                        unsafe body(stripe, self[stripe])
                    }
                }
            }
        }
    }
}
