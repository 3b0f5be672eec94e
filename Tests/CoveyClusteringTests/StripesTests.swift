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
}
