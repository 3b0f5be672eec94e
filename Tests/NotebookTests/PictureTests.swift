import Testing

@testable import notebooks

@Suite struct PictureTests {
    @Test func `text stays text, and what XML keeps for itself is escaped`() {
        var picture = Picture(height: 20)
        picture.text("R&D <b>", 1, 2.25)
        let svg = picture.svg("a > b")
        #expect(svg.contains("<text x=\"1\" y=\"2.3\" text-anchor=\"start\">R&amp;D &lt;b&gt;</text>"))
        #expect(svg.contains("<title>a &gt; b</title>"))
    }

    @Test(arguments: [(1.0, 0.0), (10.0, 0.5), (100.0, 1.0), (1_000.0, 1.0), (0.1, 0.0)])
    func `a logarithmic axis spaces powers evenly and stays within its range`(value: Double, place: Double) {
        #expect(abs(Axis("n", 1...100, isLogarithmic: true).place(value) - place) < 1e-12)
    }

    @Test func `ticks are round numbers within the range`() {
        #expect(Axis("n", 0...1).ticks == [0, 0.2, 0.4, 0.6000000000000001, 0.8, 1])
        #expect(Axis("n", 0.01...1, isLogarithmic: true).ticks == [0.01, 0.1, 1])
        #expect(Axis.plain(-0.05) == "-0.05" && Axis.plain(12_000) == "12k" && Axis.plain(0.6000000000000001) == "0.6")
    }
}
