import ArgumentParser
import CoveyClustering
import CoveyIngest
import CoveyReports
import Foundation

struct KMeansCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kmeans",
        abstract: "Cluster any table of numbers, so that the engine can be used and measured alone.",
        discussion: """
            Columns are standardised unless --raw is given. Without --k every k of
            the range is tried, 1...25 if none is given, and one chosen.

            With --init the iterations start from the centroids of a file and nothing
            is searched for; they are in standardised units unless --raw is given.

            With --stream the file is read once for every iteration, and the memory
            taken does not grow with it.

            EXAMPLES
              covey kmeans customers.csv --k-range 1...12 --json
              covey kmeans points.npy --k 15 --raw --labels labels.txt
              covey kmeans large.npy --k 6 --stream --labels labels.txt
            """)

    @Argument(help: ArgumentHelp("A CSV or NPY file of numbers.", valueName: "file"))
    var file: String

    @Option(help: "How many groups.")
    var k: Int?

    @Option(help: ArgumentHelp("The numbers of groups to try.", valueName: "range"))
    var kRange: KRange?

    @Option(name: .customLong("init"), help: ArgumentHelp("First centroids, one a row, CSV or NPY.", valueName: "file"))
    var start: String?

    @Flag(help: "Take the columns as they are.")
    var raw = false

    @Flag(help: "Read the file again for every iteration; needs --k or --init.")
    var stream = false

    @Option(help: "The seed of every random choice.")
    var seed: UInt64 = 1

    @Option(help: "Random starts for each k.")
    var restarts = 4

    @Option(help: "The most iterations of one start.")
    var maxIterations = 300

    @Option(help: "Stop when centroids move less; 0 goes on until no row changes its group.")
    var tolerance = 1e-5

    @Option(help: "Threads; the result does not depend on it.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: ArgumentHelp("Write each row's group here, one a line.", valueName: "file"))
    var labels: String?

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func validate() throws {
        if kRange != nil, k != nil { throw ValidationError("Give --k or --k-range, not both.") }
        if kRange != nil, start != nil { throw ValidationError("Give --init or --k-range, not both.") }
        if stream, k == nil, start == nil { throw ValidationError("--stream needs --k or --init.") }
        if labels == "-", json { throw ValidationError("--labels - and --json cannot share standard output.") }
    }

    func run() async throws {
        for file in [file, start].compactMap(\.self) { try InputFile.check(file) }
        let report = try await Interrupt.cancels { try await stream ? fitStream() : fitMatrix() }
        if report.k < report.requestedK {
            Terminal.note("\(file): \(report.k) groups, not \(report.requestedK): no more rows are different.")
        }
        if json { try Terminal.show(report.json()) } else { try Terminal.show(report.text()) }
    }

    /// Holds the table in memory.
    private func fitMatrix() async throws -> KMeansReport {
        var watch = Stopwatch()
        var matrix = try NumericTable(contentsOf: file).matrix
        watch.lap("read")
        do {
            if !raw { try StandardScaler(fitting: matrix, threads: threads).transform(&matrix, threads: threads) }
            watch.lap("scale")
            let (fit, choice) = try await search(matrix)
            watch.lap("fit")
            let table: [KTable.Row]
            if let choice {
                table = try await KTable.rows(of: choice, matrix: matrix, seed: seed, threads: threads)
            } else {
                table = [try await KTable.row(of: fit, matrix: matrix, seed: seed, threads: threads)]
            }
            watch.lap("assess")
            if let labels {
                let output = try Output(labels)
                var buffer: [UInt8] = []
                try Self.write(fit.labels, to: output, &buffer)
                try output.write(&buffer, always: true)
            }
            return KMeansReport(
                rows: matrix.rows, columns: matrix.columns, k: fit.k, requestedK: fit.requestedK, table: table,
                choice: choice.map { KMeansReport.Choice($0, within: range) }, seconds: watch.laps)
        } catch let error as ClusteringError {
            throw FileError(file: file, cause: error)
        }
    }

    private func search(_ matrix: Matrix) async throws -> (KMeansFit, KChoice?) {
        if k == nil, start == nil {
            let choice = try await KChoice.sweep(matrix, over: range, configuration: configuration)
            return (choice.fit, choice)
        }
        let centroids = try centroids()
        let search = KMeans(k: k ?? centroids?.count ?? 1, configuration: configuration)
        return (try await search.fit(matrix, warmStart: centroids), nil)
    }

    /// Leaves the table in its file.
    private func fitStream() async throws -> KMeansReport {
        var watch = Stopwatch()
        var source: any RowSource = try await StreamedTable(contentsOf: file)
        watch.lap("read")
        do {
            if !raw {
                source = try await ScaledRows(source, scaler: StandardScaler(streaming: source, threads: threads))
            }
            watch.lap("scale")
            let centroids = try centroids()
            let search = KMeans(k: k ?? centroids?.count ?? 1, configuration: configuration)
            let fit = try await search.fit(streaming: source, warmStart: centroids)
            watch.lap("fit")
            watch.lap("assess")
            if let labels {
                let output = try Output(labels)
                var buffer: [UInt8] = []
                try await KMeans.assign(streaming: source, to: fit.centroids, threads: threads) { labels in
                    try Self.write(labels, to: output, &buffer)
                }
                try output.write(&buffer, always: true)
            }
            return KMeansReport(
                rows: source.rows, columns: source.columns, k: fit.k, requestedK: fit.requestedK,
                table: [KTable.row(of: fit)], choice: nil, seconds: watch.laps)
        } catch let error as ClusteringError {
            throw FileError(file: file, cause: error)
        }
    }

    private var range: ClosedRange<Int> { kRange?.range ?? 1...25 }

    private var configuration: KMeans.Configuration {
        KMeans.Configuration(
            restarts: start == nil ? restarts : 0, maxIterations: maxIterations, tolerance: tolerance, seed: seed,
            threads: threads)
    }

    /// The rows of the file that `--init` names.
    private func centroids() throws -> [[Double]]? {
        guard let start else { return nil }
        let matrix = try NumericTable(contentsOf: start).matrix
        return (0..<matrix.rows).map { matrix[row: $0].map(Double.init) }
    }

    private static func write(_ labels: [Int32], to output: borrowing Output, _ buffer: inout [UInt8]) throws {
        for label in labels {
            buffer.append(contentsOf: String(label).utf8)
            buffer.append(0x0A)
            if buffer.count >= 1 << 18 {
                guard !Task.isCancelled else { throw Interruption() }
                try output.write(&buffer)
            }
        }
    }
}

/// How long every part of some work took.
private struct Stopwatch {
    private(set) var laps: [(name: String, time: Duration)] = []
    private var start = ContinuousClock.now

    mutating func lap(_ name: String) {
        let now = ContinuousClock.now
        laps.append((name, now - start))
        start = now
    }
}
