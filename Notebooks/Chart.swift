import Foundation

/// One direction of a chart: which numbers it shows, and where.
struct Axis {
    let label: String
    let range: ClosedRange<Double>
    let isLogarithmic: Bool
    let ticks: [Double]
    let name: (Double) -> String

    /// - Parameters:
    ///   - range: Above 0 where it is logarithmic.
    ///   - ticks: `nil` chooses round numbers.
    ///   - name: How a number is written at a tick.
    init(
        _ label: String, _ range: ClosedRange<Double>, isLogarithmic: Bool = false, ticks: [Double]? = nil,
        name: @escaping (Double) -> String = Axis.plain
    ) {
        self.label = label
        self.range = range
        self.isLogarithmic = isLogarithmic
        self.ticks = ticks ?? (isLogarithmic ? Self.powers(in: range) : Self.round(in: range))
        self.name = name
    }

    /// Where a number stands, 0...1.
    func place(_ value: Double) -> Double {
        let value = min(max(value, range.lowerBound), range.upperBound)
        if isLogarithmic { return log(value / range.lowerBound) / log(range.upperBound / range.lowerBound) }
        return (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    }

    /// A number without needless decimals.
    static func plain(_ value: Double) -> String {
        if value.magnitude >= 1_000_000 { return plain(value / 1_000_000) + "M" }
        if value.magnitude >= 1_000 { return plain(value / 1_000) + "k" }
        let hundredths = Int((value * 100).rounded())
        if hundredths % 100 == 0 { return "\(hundredths / 100)" }
        let digits = hundredths.magnitude % 100
        let rest = digits % 10 == 0 ? "\(digits / 10)" : digits < 10 ? "0\(digits)" : "\(digits)"
        return (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100).\(rest)"
    }

    private static func round(in range: ClosedRange<Double>) -> [Double] {
        let length = range.upperBound - range.lowerBound
        let steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]
        let step = steps.first { length / $0 <= 6 } ?? length / 5
        let first = (range.lowerBound / step).rounded(.up)
        return stride(from: first, through: (range.upperBound / step).rounded(.down), by: 1).map { $0 * step }
    }

    private static func powers(in range: ClosedRange<Double>) -> [Double] {
        [0.001, 0.01, 0.1, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000].filter(range.contains)
    }
}

/// The kinds of pictures that the notebooks hold.
enum Chart {
    struct Line {
        let name: String
        let points: [(x: Double, y: Double)]
    }

    /// Lines with a dot at every point.
    static func lines(_ x: Axis, _ y: Axis, _ lines: [Line], height: Double = 340) -> Picture {
        var picture = Picture(height: height)
        let top = picture.legend(lines.map(\.name), x: 64, y: 22) + 22
        let (left, right, bottom) = (64.0, picture.width - 20, height - 48)
        func point(_ at: (x: Double, y: Double)) -> (x: Double, y: Double) {
            (left + x.place(at.x) * (right - left), bottom - y.place(at.y) * (bottom - top))
        }
        for tick in y.ticks {
            let place = bottom - y.place(tick) * (bottom - top)
            picture.rule(left, place, right, place)
            picture.text(y.name(tick), left - 8, place + 4, .end, isMuted: true)
        }
        for tick in x.ticks {
            let place = left + x.place(tick) * (right - left)
            picture.rule(place, bottom, place, bottom + 5, isStrong: true)
            picture.text(x.name(tick), place, bottom + 19, .middle, isMuted: true)
        }
        picture.rule(left, bottom, right, bottom, isStrong: true)
        picture.text(y.label, 8, top - 10, isMuted: true)
        picture.text(x.label, right, bottom + 38, .end, isMuted: true)
        for (series, line) in lines.enumerated() {
            let points = line.points.map(point)
            picture.path(points, series: series)
            for point in points { picture.dot(point.x, point.y, series: series) }
        }
        return picture
    }

    struct Bar {
        let name: String
        /// One value a series, with what stands beside its bar.
        let values: [(value: Double, text: String)]
    }

    /// Bars from left to right, those of one name together.
    ///
    /// - Parameter largest: The value of the longest bar.
    static func bars(_ bars: [Bar], series: [String] = [], largest: Double) -> Picture {
        let depth = Double(bars.first?.values.count ?? 1) * 18 + 12
        let first = series.isEmpty ? 14.0 : 40.0
        var picture = Picture(height: first + Double(bars.count) * depth + 8)
        let left = 16 + 7.2 * Double(bars.map(\.name.count).max() ?? 0)
        let texts = 20 + 7.6 * Double(bars.flatMap { $0.values.map(\.text.count) }.max() ?? 0)
        if !series.isEmpty { _ = picture.legend(series, x: 16, y: 22, asLines: false) }
        for (row, bar) in bars.enumerated() {
            let top = first + Double(row) * depth
            picture.text(bar.name, left - 8, top + (depth - 12) / 2 + 4, .end)
            for (place, value) in bar.values.enumerated() {
                let width = max(1, value.value / largest * (picture.width - left - texts))
                picture.box(left, top + Double(place) * 18, width, 15, series: place)
                picture.text(value.text, left + width + 6, top + Double(place) * 18 + 12, isMuted: true)
            }
        }
        picture.rule(left, first - 4, left, first + Double(bars.count) * depth - 6, isStrong: true)
        return picture
    }

    struct Cell {
        /// -1...1: below 0 in one colour, above in another.
        let value: Double
        let text: String
    }

    /// A table whose cells are the darker, the more they hold.
    static func heat(columns: [String], _ rows: [(name: String, cells: [Cell])]) -> Picture {
        let left = 16 + 7.2 * Double(rows.map(\.name.count).max() ?? 0)
        let lines = columns.map { $0.split(separator: "\n").map(String.init) }
        let head = 16 + 16 * Double(lines.map(\.count).max() ?? 1)
        var picture = Picture(height: head + Double(rows.count) * 32 + 12)
        let width = (picture.width - left - 12) / Double(max(1, columns.count))
        for (column, words) in lines.enumerated() {
            for (line, word) in words.enumerated() {
                let up = Double(words.count - 1 - line) * 16
                picture.text(word, left + (Double(column) + 0.5) * width, head - 8 - up, .middle, isMuted: true)
            }
        }
        for (place, row) in rows.enumerated() {
            let top = head + Double(place) * 32
            picture.text(row.name, left - 8, top + 20, .end)
            for (column, cell) in row.cells.enumerated() {
                let x = left + Double(column) * width
                let strength = 0.04 + 0.62 * min(1, cell.value.magnitude)
                picture.box(x + 1, top + 1, width - 2, 30, series: cell.value < 0 ? 1 : 0, strength: strength)
                picture.text(cell.text, x + width / 2, top + 20, .middle)
            }
        }
        return picture
    }

    struct Cloud {
        let name: String
        /// Two coordinates and a group from 0.
        let points: [(x: Double, y: Double, group: Int)]
    }

    /// Clouds of points side by side, four in a line, each in a frame of its own.
    static func clouds(_ clouds: [Cloud]) -> Picture {
        let side = 172.0
        let lines = (clouds.count + 3) / 4
        var picture = Picture(height: Double(lines) * (side + 34) + 8)
        for (place, cloud) in clouds.enumerated() {
            let left = 16 + Double(place % 4) * (side + 13)
            let top = 28 + Double(place / 4) * (side + 34)
            picture.text(cloud.name, left, top - 8)
            for edge in [0, side] {
                picture.rule(left, top + edge, left + side, top + edge)
                picture.rule(left + edge, top, left + edge, top + side)
            }
            let (xs, ys) = (cloud.points.map(\.x), cloud.points.map(\.y))
            guard let west = xs.min(), let east = xs.max(), let south = ys.min(), let north = ys.max() else { continue }
            for point in cloud.points {
                let x = (point.x - west) / max(1e-9, east - west)
                let y = (point.y - south) / max(1e-9, north - south)
                picture.dot(
                    left + 8 + x * (side - 16), top + side - 8 - y * (side - 16), radius: 1.8, series: point.group)
            }
        }
        return picture
    }
}
