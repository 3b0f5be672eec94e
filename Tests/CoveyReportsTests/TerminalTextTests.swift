import Covey
import CoveyReports
import Testing

/// What holds for every text that this module writes on a terminal.
@Suite struct TerminalTextTests {
    struct Text: Sendable {
        var name: String
        var write: @Sendable (Int?, Bool) -> String
    }

    /// Every kind of text, over usual values and over extreme ones.
    static let texts: [Text] =
        [
            Text(name: "difference") { SegmentationDiffText(Sample.diff).text(width: $0, colour: $1) },
            Text(name: "history") { SegmentHistoryText(Sample.history).text(width: $0, colour: $1) },
            Text(name: "portrait") { SegmentPortraitText(Sample.portrait).text(width: $0, colour: $1) },
            Text(name: "drift") { DriftText(Sample.drift, of: Sample.segmentation()).text(width: $0, colour: $1) },
            Text(name: "explanation") {
                ProfileExplanationText(Sample.explanation, of: Sample.segmentation()).text(width: $0, colour: $1)
            },
        ]
        + runs.flatMap { name, segmentation in
            [
                Text(name: "table, \(name)") { SegmentTable(segmentation).text(width: $0, colour: $1) },
                Text(name: "k, \(name)") { KTableText(segmentation).text(width: $0, colour: $1) },
                Text(name: "list, \(name)") { SegmentationList([segmentation]).text(width: $0, colour: $1) },
                Text(name: "detail, \(name)") {
                    SegmentationDetail(segmentation, history: Sample.history).text(width: $0, colour: $1)
                },
            ]
        }

    private static let runs: [(String, Segmentation)] = {
        var one = Sample.segmentation(lineage: nil)
        one.segments = [Sample.segments[0]]
        one.segments[0].silhouette = nil
        one.segments[0].rules = []
        one.kTable = []
        one.certificate.separation = []
        one.certificate.silhouette = nil
        one.certificate.stability = nil
        var forced = Sample.segmentation(certificate: Sample.refusal)
        forced.certificate.isForced = true
        forced.note = "a reason\u{1B}[31m\nof two lines"
        var many = Sample.wide()
        many.segments = (1...40).map { number in
            var segment = Sample.wide().segments[number % 5]
            segment.number = number
            segment.name = "<b>hostile \u{1B}]0;title\u{7} \u{202E} name</b> \(number)"
            return segment
        }
        many.lineage = Lineage(
            previous: SegmentationID(6), fates: [],
            movement: (1...40).flatMap { from in (1...40).map { .init(from: from, to: $0, people: from * $0) } })
        var drifting = Sample.segmentation()
        drifting.drift = Sample.drift
        return [
            ("usual", drifting), ("one segment", one), ("forced", forced), ("forty segments", many),
            ("wide", Sample.wide()),
            ("refused", Sample.segmentation(state: .refused, certificate: Sample.refusal, lineage: nil)),
        ]
    }()

    @Test(arguments: texts.map(\.name), [40, 60, 80, 100])
    func `no line is wider than the terminal`(name: String, width: Int) throws {
        let write = try #require(Self.texts.first { $0.name == name }?.write)
        for line in write(width, false).split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    }

    @Test(arguments: texts.map(\.name))
    func `nothing can steer the terminal and no line ends in a space`(name: String) throws {
        let write = try #require(Self.texts.first { $0.name == name }?.write)
        let text = write(80, false)
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar == "\n" || (scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) && scalar != "\u{202E}")
        }
        #expect(isPlain)
        #expect(!text.contains(" \n"))
        #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.contains("\n\n\n"))
    }

    @Test(arguments: texts.map(\.name))
    func `colour changes no word`(name: String) throws {
        let write = try #require(Self.texts.first { $0.name == name }?.write)
        #expect(write(80, true).replacing(/\u{1B}\[\d+m/, with: "") == write(80, false))
    }
}
