import Testing

@testable import notebooks

@Suite struct KneedleTests {
    @Test func `a curve that falls steeply to 3 and hardly after it has its knee there`() {
        // In the unit square and turned over: 0, 0.6, 0.9, 0.933, 0.967, 1; less the diagonal: 0, 0.4, 0.5, 0.333 ...
        #expect(ChoosingK.kneedle([100, 40, 10, 6.7, 3.3, 0]) == 3)
    }

    @Test func `a straight line has no knee`() {
        #expect(ChoosingK.kneedle([5, 4, 3, 2, 1]) == nil)
    }

    @Test func `a constant curve has none, and neither have two points`() {
        #expect(ChoosingK.kneedle([2, 2, 2]) == nil)
        #expect(ChoosingK.kneedle([2, 1]) == nil)
    }
}
