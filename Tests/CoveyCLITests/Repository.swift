import Foundation

/// Where the tests find what they do not carry along.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The command, which the build puts beside the test bundle.
    static let command = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
        .deletingLastPathComponent().appending(path: "covey")

    /// Part of a public sample stream of 2015; it lies beside the repository, never in it.
    static let realStream = root.deletingLastPathComponent()
        .appending(path: "shared/data/posts/v11/samplestream_20150816.ndjson")

    static let hasRealStream = FileManager.default.fileExists(atPath: realStream.path)

    static let recount = root.appending(path: "Benchmarks/peers/recount_profiles.py")

    static let chartLibrary = "/usr/share/javascript/chart.js/chart.min.js"

    /// In CI a missing browser is a failure.
    static var expectsBrowser: Bool {
        ProcessInfo.processInfo.environment["CI"] != nil
            || (hasTool("chromium") && FileManager.default.fileExists(atPath: chartLibrary))
    }

    private static func hasTool(_ name: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
}
