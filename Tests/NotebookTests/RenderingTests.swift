import Foundation
import Testing

@testable import notebooks

@Suite struct RenderingTests {
    private static let committed = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Notebooks/rendered")

    private static func files(in folder: URL) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
    }

    @Test func `the committed notebooks are what the code gives now`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "covey-notebooks-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await Notebooks.render(into: folder)
        let (now, committed) = (try Self.files(in: folder), try Self.files(in: Self.committed))
        #expect(now.keys.sorted() == committed.keys.sorted(), "renew them with `make notebooks`")
        for (name, bytes) in now {
            #expect(committed[name] == bytes, "\(name) has changed; renew it with `make notebooks` and read it")
        }
    }
}
