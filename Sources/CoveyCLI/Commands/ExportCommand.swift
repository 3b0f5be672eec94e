public import ArgumentParser
import Covey
public import CoveyReports
import CoveySegmentation
import CoveyServer
import CoveyStore

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write profiles, segments, posts or labels as CSV or JSON Lines, complete and in a stream.",
        discussion: """
            In CSV, a cell that a spreadsheet would run as a formula gets an
            apostrophe in front; JSON Lines are exact. Labels are for programs, and
            exact in both. --columns chooses columns and their order; --columns help
            lists them.

            EXAMPLES
              covey export profiles --output profiles.csv
              covey export posts --format jsonl --columns id,polarity,evidence
              covey export profiles --segment 2
              covey export labels --output labels.csv
              covey train sentiment labels.csv
              covey train subjectivity labels.csv --label-column subjectivity
            """)

    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case profiles, segments, posts, labels
    }

    @Argument(help: "What to export: profiles, segments, posts, or labels: what people corrected.")
    var kind: Kind

    @Option(help: "csv or jsonl.")
    var format: ExportFormat = .csv

    @Option(help: ArgumentHelp("Columns by name, separated by commas.", valueName: "names"))
    var columns: String?

    @Option(help: ArgumentHelp("Only the profiles of this segment.", valueName: "number"))
    var segment: Int?

    @Flag(help: "Only profiles that are well inside their segment.")
    var firm = false

    @Option(name: .shortAndLong, help: ArgumentHelp("The file; - is standard output.", valueName: "file"))
    var output = "-"

    @OptionGroup var place: StoreOptions

    @Flag(help: "Write JSON Lines, as --format jsonl does; with --columns help, JSON.")
    var json = false

    func validate() throws {
        if segment != nil, kind != .profiles { throw ValidationError("--segment goes with profiles only.") }
        if firm, kind != .profiles { throw ValidationError("--firm goes with profiles only.") }
    }

    func run() async throws {
        if columns == "help" { return try showColumns() }
        let settings = try place.settings()
        let chosen = columns.map { $0.split(separator: ",").map { String($0) } }
        let format = json ? .jsonl : format
        // A wrong column is found before the file is made.
        switch kind {
        case .profiles:
            let export = try ProfileExport(format, columns: chosen)
            let store = try await Composition.openStore(settings.store, create: false)
            try await write(ExportRows(export, of: try await people(of: store)))
        case .segments:
            let export = try SegmentExport(format, columns: chosen)
            let store = try await Composition.openStore(settings.store, create: false)
            try await segments(export, store)
        case .posts:
            let export = try PostExport(format, columns: chosen)
            let store = try await Composition.openStore(settings.store, create: false)
            try await write(ExportRows(export, of: store))
        case .labels:
            let export = try LabelExport(format, columns: chosen)
            let store = try await Composition.openStore(settings.store, create: false)
            try await write(ExportRows(export, of: store))
        }
    }

    private func people(of store: any Store) async throws -> PlacedProfiles {
        // One segmentation for the whole export, also if another is published meanwhile.
        let model = try await store.publishedSegmentation().map { PlacementModel($0) }
        if let segment, segment != Segment.tooLittleEvidence, model?.segmentation.segment(segment) == nil {
            throw UsageError(message: "There is no segment \(segment).")
        }
        return PlacedProfiles(by: model, in: store, segment: segment, firmOnly: firm)
    }

    private func write(_ rows: ExportRows<some Sendable>) async throws {
        let file = try Output(output)
        try await rows.forEachPage { bytes, _ in try file.write(bytes) }
    }

    private func segments(_ export: SegmentExport, _ store: any Store) async throws {
        guard let segmentation = try await store.publishedSegmentation() else {
            throw StoreError(.unavailable, "The store has no segments yet: run covey segment first.")
        }
        var buffer: [UInt8] = []
        export.header(into: &buffer)
        for segment in segmentation.segments { export.row(segment, into: &buffer) }
        let file = try Output(output)
        try file.write(&buffer, always: true)
    }

    private func showColumns() throws {
        let columns =
            switch kind {
            case .profiles: ProfileExport.columns
            case .segments: SegmentExport.columns
            case .posts: PostExport.columns
            case .labels: LabelExport.columns
            }
        guard !json else { return try Terminal.show(Self.json(columns)) }
        let width = columns.map(\.name.count).max() ?? 0
        for column in columns {
            let gap = String(repeating: " ", count: width - column.name.count + 2)
            try Terminal.show(column.name + gap + column.meaning)
        }
    }

    private static func json(_ columns: [ExportColumn]) -> JSONText {
        var json = JSONText()
        json.array { json in
            for column in columns {
                json.object { json in
                    json.member("name", column.name)
                    json.member("meaning", column.meaning)
                }
            }
        }
        return json
    }
}

extension ExportFormat: ExpressibleByArgument {}
