import Foundation

/// The notebooks: each asks one question, and answers it with numbers and figures that it computes afresh.
@main
enum Notebooks {
    /// One notebook.
    struct Notebook: Sendable {
        /// What it is called on the command line and in file names.
        let name: String
        let question: String
        let page: @Sendable () async throws -> Page
    }

    static let all = [
        Notebook(name: "choosing-k", question: ChoosingK.question, page: ChoosingK.page),
        Notebook(name: "real-stream", question: RealStream.question) { try await RealStream.page(.invented) },
        Notebook(name: "one-feature", question: OneFeature.question, page: OneFeature.page),
        Notebook(name: "twelve-weeks", question: TwelveWeeks.question, page: TwelveWeeks.page),
        Notebook(name: "how-sure", question: HowSure.question, page: HowSure.page),
    ]

    private static let usage = """
        USAGE
          notebooks render [folder]     write every notebook; the folder is Notebooks/rendered unless given
          notebooks NAME                print one: \(all.map(\.name).joined(separator: ", "))
          notebooks real-stream FILE    the same questions of a file of posts of your own; prints aggregates only

        """

    static func main() async {
        do {
            try await run(Array(ProcessInfo.processInfo.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("notebooks: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) async throws {
        switch (arguments.first, arguments.dropFirst().first, arguments.count) {
        case ("render", let folder, 1...2):
            try await render(into: URL(filePath: folder ?? "Notebooks/rendered"))
        case ("real-stream", let file?, 2):
            write(try await RealStream.page(.file(file)).textAlone)
        case (let name?, nil, 1) where all.contains { $0.name == name }:
            for notebook in all where notebook.name == name { write(try await notebook.page().markdown) }
        default:
            write(usage)
        }
    }

    private static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    /// Writes every notebook with its pictures, and a list of them.
    ///
    /// - Parameter folder: It is made where it is missing.
    static func render(into folder: URL) async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var list = "# Notebooks\n\nWritten by `make notebooks`; a test writes them again and compares.\n\n"
        for (notebook, page) in zip(all, try await pages()) {
            try page.markdown.write(
                to: folder.appending(path: "\(notebook.name).md"), atomically: true, encoding: .utf8)
            for picture in page.pictures {
                try picture.svg.write(to: folder.appending(path: picture.file), atomically: true, encoding: .utf8)
            }
            list += "- [\(page.title)](\(notebook.name).md): \(notebook.question)\n"
        }
        try list.write(to: folder.appending(path: "README.md"), atomically: true, encoding: .utf8)
    }

    /// Every notebook, in their order; they are computed at the same time.
    private static func pages() async throws -> [Page] {
        try await withThrowingTaskGroup(of: (Int, Page).self) { group in
            for (place, notebook) in all.enumerated() { group.addTask { (place, try await notebook.page()) } }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}
