import CoveySample
import Foundation
import Testing

@testable import notebooks

@Suite struct RealStreamTests {
    @Test func `of a file of posts only aggregates are told: no text, no id, no author`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "covey-stream-\(UUID()).ndjson")
        defer { try? FileManager.default.removeItem(at: file) }
        var generator = try SampleGenerator(SamplePlan(posts: 200, customers: 40))
        var bytes = Data()
        generator.write { bytes.append(contentsOf: $0) }
        try bytes.write(to: file)

        let page = try await RealStream.page(.file(file.path))
        let told = page.markdown + page.pictures.map(\.svg).joined()
        #expect(told.contains("| read |") && told.contains("\(generator.truth.liveAuthors) authors"))
        var posts = 0
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let record = try JSONSerialization.jsonObject(with: line) as? [String: Any]
            guard let data = record?["data"] as? [String: Any], let text = data["text"] as? String else { continue }
            posts += 1
            for secret in [text, data["id"] as? String, data["author_id"] as? String].compactMap(\.self) {
                #expect(!told.contains(secret), "\(secret)")
            }
        }
        #expect(posts >= 200)
    }
}
