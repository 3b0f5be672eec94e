/// A drawing in SVG. It brings its own ground, light or dark as the reader's is; its text stays text.
struct Picture {
    let width: Double
    let height: Double
    private var body = ""

    /// Told apart by people who do not see all colours: Okabe and Ito 2008, "Color Universal Design".
    private static let colours = [
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#c98a00", "#56b4e9", "#7f7f7f", "#8c6bb1",
    ]
    private static let dashes = ["", "7 3", "2 3", "9 3 2 3", "", "7 3", "2 3", "9 3 2 3"]

    enum Anchor: String {
        case start, middle, end
    }

    init(width: Double = 760, height: Double) {
        (self.width, self.height) = (width, height)
    }

    static func colour(_ series: Int) -> String { colours[series % colours.count] }

    mutating func text(
        _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, isMuted: Bool = false, isBold: Bool = false
    ) {
        let style = (isMuted ? " class=\"m\"" : "") + (isBold ? " font-weight=\"600\"" : "")
        body +=
            "<text x=\"\(at(x))\" y=\"\(at(y))\" text-anchor=\"\(anchor.rawValue)\"\(style)>\(escaped(text))</text>\n"
    }

    /// A thin line of the frame.
    mutating func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, isStrong: Bool = false) {
        body += "<line class=\"\(isStrong ? "a" : "g")\" x1=\"\(at(x1))\" y1=\"\(at(y1))\" x2=\"\(at(x2))\" "
        body += "y2=\"\(at(y2))\"/>\n"
    }

    mutating func path(_ points: [(x: Double, y: Double)], series: Int) {
        let dash = Self.dashes[series % Self.dashes.count]
        body += "<polyline fill=\"none\" stroke=\"\(Self.colour(series))\" stroke-width=\"2\""
        body += dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\""
        body += " points=\"" + points.map { "\(at($0.x)),\(at($0.y))" }.joined(separator: " ") + "\"/>\n"
    }

    mutating func dot(_ x: Double, _ y: Double, radius: Double = 3.5, series: Int) {
        body += "<circle cx=\"\(at(x))\" cy=\"\(at(y))\" r=\"\(at(radius))\" fill=\"\(Self.colour(series))\"/>\n"
    }

    /// - Parameter strength: How much of the ground the colour covers, 0...1.
    mutating func box(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, series: Int, strength: Double = 1
    ) {
        body += "<rect x=\"\(at(x))\" y=\"\(at(y))\" width=\"\(at(max(0, width)))\" height=\"\(at(max(0, height)))\" "
        body += "fill=\"\(Self.colour(series))\" fill-opacity=\"\(at(strength, places: 2))\"/>\n"
    }

    /// The names of series with their colours, from left to right; returns where the next line may begin.
    mutating func legend(_ names: [String], x: Double, y: Double, asLines: Bool = true) -> Double {
        var (place, line) = (x, y)
        for (series, name) in names.enumerated() {
            let space = 46 + 7.2 * Double(name.count)
            if place > x, place + space > width { (place, line) = (x, line + 20) }
            if asLines {
                path([(place, line - 4), (place + 20, line - 4)], series: series)
            } else {
                box(place + 6, line - 10, 12, 12, series: series)
            }
            text(name, place + 26, line)
            place += space
        }
        return line + 18
    }

    func svg(_ title: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(at(width)) \(at(height))" width="\(at(width))" \
        height="\(at(height))" role="img">
        <title>\(escaped(title))</title>
        <style>
        text { font: 13px system-ui, sans-serif; fill: #1f2328 } .m { fill: #59636e } .b { fill: #ffffff }
        .g { stroke: #d1d9e0 } .a { stroke: #818b98 }
        @media (prefers-color-scheme: dark) {
        text { fill: #f0f6fc } .m { fill: #9198a1 } .b { fill: #0d1117 } .g { stroke: #3d444d } .a { stroke: #818b98 }
        }
        </style>
        <rect class="b" width="100%" height="100%"/>
        \(body)</svg>

        """
    }

    /// A number with one decimal, or with two.
    private func at(_ value: Double, places: Int = 1) -> String {
        let scale = places == 1 ? 10 : 100
        let parts = Int((value * Double(scale)).rounded()).quotientAndRemainder(dividingBy: scale)
        let rest = abs(parts.remainder)
        let sign = parts.quotient == 0 && parts.remainder < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(parts.quotient)" }
        return "\(sign)\(parts.quotient)." + (scale == 100 && rest < 10 ? "0\(rest)" : "\(rest)")
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
