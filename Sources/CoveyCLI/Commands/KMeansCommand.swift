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
            the range is tried, 1...12 if none is given, and the elbow chosen.

            EXAMPLES
              covey kmeans customers.csv --k-range 1...12 --json
              covey kmeans points.npy --k 15 --raw --labels labels.txt
            """)

    @Argument(help: ArgumentHelp("A CSV or NPY file of numbers.", valueName: "file"))
    var file: String

    @Option(help: "How many groups.")
    var k: Int?

    @Option(help: ArgumentHelp("The numbers of groups to try.", valueName: "range"))
    var kRange: KRange?

    @Flag(help: "Take the columns as they are.")
    var raw = false

    @Option(help: "The seed of every random choice.")
    var seed: UInt64 = 1

    @Option(help: "Random starts for each k.")
    var restarts = 4

    @Option(help: "Threads; the result does not depend on it.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: ArgumentHelp("Write each row's group here, one a line.", valueName: "file"))
    var labels: String?

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func validate() throws {
        if k != nil, kRange != nil { throw ValidationError("Give --k or --k-range, not both.") }
        if labels == "-", json { throw ValidationError("--labels - and --json cannot share standard output.") }
    }

    func run() async throws {
        try InputFile.check(file)
        let start = ContinuousClock.now
        var matrix = try NumericTable(contentsOf: file).matrix
        let read = ContinuousClock.now
        let result: Result
        do { result = try await cluster(&matrix) } catch { throw FileError(file: file, cause: error) }
        let end = ContinuousClock.now
        if result.fit.k < result.fit.requestedK {
            Terminal.note("\(file): \(result.fit.k) groups, not \(result.fit.requestedK): no more rows are different.")
        }
        if let labels { try write(result.fit.labels, to: labels) }
        if json {
            try Terminal.show(result.json(matrix, read: read - start, fit: end - read))
        } else {
            try Terminal.show(result.text(matrix))
        }
    }

    private func cluster(_ matrix: inout Matrix) async throws -> Result {
        if !raw { try StandardScaler(fitting: matrix, threads: threads).transform(&matrix, threads: threads) }
        let configuration = KMeans.Configuration(restarts: restarts, seed: seed, threads: threads)
        if let k {
            let fit = try await KMeans(k: k, configuration: configuration).fit(matrix)
            return Result(fit: fit, table: [(fit.k, fit.inertia)], choice: nil)
        }
        let choice = try await KChoice.sweep(matrix, over: kRange?.range ?? 1...12, configuration: configuration)
        return Result(fit: choice.fit, table: choice.rows.map { ($0.k, $0.inertia) }, choice: choice.verdict)
    }

    private func write(_ labels: [Int32], to path: String) throws(OutputError) {
        let output = try Output(path)
        var buffer: [UInt8] = []
        for label in labels {
            buffer.append(contentsOf: String(label).utf8)
            buffer.append(0x0A)
            try output.write(&buffer)
        }
        try output.write(&buffer, always: true)
    }

    private struct Result {
        var fit: KMeansFit
        var table: [(k: Int, inertia: Double)]
        var choice: KChoice.Verdict?

        func json(_ matrix: Matrix, read: Duration, fit time: Duration) -> JSONText {
            var json = JSONText()
            json.object { json in
                json.member("n", matrix.rows)
                json.member("d", matrix.columns)
                json.member("k", fit.k)
                json.member("requested_k", fit.requestedK)
                json.member("inertia", fit.inertia)
                json.member("iterations", fit.iterations)
                json.object("seconds") { json in
                    json.member("read", ProgressLine.seconds(read))
                    json.member("fit", ProgressLine.seconds(time))
                }
                json.array("table") { json in
                    for row in table {
                        json.object { json in
                            json.member("k", row.k)
                            json.member("inertia", row.inertia)
                        }
                    }
                }
            }
            return json
        }

        func text(_ matrix: Matrix) -> String {
            var text = TextTable(columns: [.init("k", .trailing), .init("inertia", .trailing)])
            for row in table {
                text.add([.init(String(row.k)), .init(Numerals.decimal(row.inertia, places: 4))])
            }
            let verdict = choice.map { " (elbow: \($0.rawValue))" } ?? ""
            return text.text(width: Terminal.width, colour: Terminal.hasColour)
                + "\n\(Numerals.grouped(matrix.rows)) rows, \(matrix.columns) columns: \(fit.k) groups\(verdict), "
                + "sizes \(fit.sizes.sorted(by: >).map { Numerals.grouped($0) }.joined(separator: " "))"
        }
    }
}
