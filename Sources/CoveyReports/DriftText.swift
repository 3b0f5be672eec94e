public import Covey

/// How far people have moved away from a frozen run, on the terminal.
public struct DriftText: Sendable {
    private let drift: Drift
    private let segmentation: Segmentation

    /// - Parameters:
    ///   - drift: What was measured.
    ///   - segmentation: Any run that knows the names of the frozen run's segments: the frozen one or a later one.
    public init(_ drift: Drift, of segmentation: Segmentation) {
        self.drift = drift
        self.segmentation = segmentation
    }

    /// The verdict, the index of each feature, and the size of each segment then and now.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal; `nil` where there is no limit, as in a pipe.
    ///   - colour: Whether escape sequences for colour may be written; nothing is said by colour alone.
    /// - Complexity: O(features + segments).
    public func text(width: Int?, colour: Bool) -> String {
        TextPage.text(width: width, colour: colour) { write(to: &$0) }
    }

    func write(to page: inout TextPage) {
        page.paragraph(
            "Against the frozen run \(drift.frozen.number): \(drift.verdict.rawValue). \(drift.sentence)",
            tone: tone)
        page.paragraph(
            "A new run would put \(Numerals.percent(drift.moved)) of the people of both with other people.")
        if !drift.features.isEmpty {
            page.space()
            page.table(features)
        }
        if !drift.sizes.isEmpty {
            page.space()
            page.table(sizes)
        }
    }

    private var tone: TextTone {
        switch drift.verdict {
        case .steady: .good
        case .drifting: .caution
        case .drifted: .bad
        }
    }

    private var features: TextTable {
        var table = TextTable(columns: [
            .init("Feature", wraps: true), .init("Index", .trailing), .init("Reading", wraps: true),
        ])
        for feature in drift.features {
            let (words, tone): (String, TextTone) =
                switch feature.index {
                case 0.25...: ("another population", .bad)
                case 0.1...: ("worth a look", .caution)
                default: ("steady", .plain)
                }
            table.add([
                .init(feature.feature.heading), .init(Numerals.decimal(feature.index, places: 2)),
                .init(words, tone: tone),
            ])
        }
        return table
    }

    private var sizes: TextTable {
        var table = TextTable(columns: [
            .init("#", .trailing), .init("Segment", wraps: true), .init("Then", .trailing), .init("Now", .trailing),
            .init("Change", .trailing),
        ])
        for size in drift.sizes {
            table.add([
                .init(String(size.segment)), .init(segmentation.name(of: size.segment)),
                .init(Numerals.grouped(size.then)), .init(Numerals.grouped(size.now)),
                .init(Numerals.change(size.now - size.then)),
            ])
        }
        return table
    }
}
