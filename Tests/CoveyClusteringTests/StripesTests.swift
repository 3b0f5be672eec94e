import Testing

@testable import CoveyClustering

@Suite struct StripesTests {
    @Test(arguments: [1, 2, 63, 64, 65, 1000, 2017])
    func `every item lies in exactly one stripe, in order`(items: Int) {
        let stripes = Stripes(items: items)
        #expect((0..<stripes.count).flatMap { Array(stripes[$0]) } == Array(0..<items))
        for stripe in 0..<stripes.count {
            #expect(stripes[stripe].allSatisfy { stripes.stripe(of: $0) == stripe })
        }
    }

    @Test(arguments: [1, 2, 8])
    func `every stripe runs once on any number of threads`(threads: Int) {
        let stripes = Stripes(items: 500)
        let runs = Storage<Int>(repeating: 0, count: stripes.count)
        stripes.forEach(threads: threads) { stripe, items in runs[stripe] += items.count }
        #expect((0..<stripes.count).allSatisfy { runs[$0] == stripes[$0].count })
        Stripes(items: 0).forEach(threads: threads) { _, _ in Issue.record("there is nothing to do") }
    }

    /// How many stripes ran, and the error that ended them.
    private func outcome(
        threads: Int, isCancelled: Bool
    ) async -> (runs: Int, code: ClusteringError.Code?) {
        await withTaskGroup(of: (Int, ClusteringError.Code?).self) { group in
            if isCancelled { group.cancelAll() }
            group.addTask {
                let stripes = Stripes(items: 5000)
                let runs = Storage<Int>(repeating: 0, count: stripes.count)
                var code: ClusteringError.Code?
                do throws(ClusteringError) {
                    try stripes.forEachUnlessCancelled(threads: threads) { stripe, _ in
                        runs[stripe] = 1
                        if threads == 1 { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
                    }
                } catch {
                    code = error.code
                }
                return ((0..<runs.count).reduce(0) { $0 + runs[$1] }, code)
            }
            return await group.next() ?? (0, nil)
        }
    }

    @Test(arguments: [1, 2, 8])
    func `a cancelled task starts no stripe`(threads: Int) async {
        let outcome = await outcome(threads: threads, isCancelled: true)
        #expect(outcome.runs == 0 && outcome.code == .cancelled)
    }

    @Test func `a task that is cancelled at work starts no further stripe`() async {
        let stopped = await outcome(threads: 1, isCancelled: false)
        #expect(stopped.runs == 1 && stopped.code == .cancelled)
        let whole = await outcome(threads: 2, isCancelled: false)
        #expect(whole.runs == 64 && whole.code == nil)
    }
}
