import Covey
import Testing

@testable import CoveyServer

@Suite struct PublishedRunTests {
    @Test func `other settings make another report of the same run`() async throws {
        let server = try await APIServer.filled(authors: 60)
        let before = try #require(try await server.desk.published.current())
        var settings = server.parts.settings
        settings.smallestGroup = 10_000
        server.parts.replace(settings: settings)
        let after = try #require(try await server.desk.published.current())
        #expect(after.segmentation == before.segmentation && after.smallestGroup == 10_000)
        #expect(after.report.fingerprint != before.report.fingerprint)
    }
}
