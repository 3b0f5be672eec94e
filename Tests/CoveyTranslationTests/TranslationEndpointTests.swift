import Covey
import Foundation
import Synchronization
import Testing

@testable import CoveyTranslation

@Suite(.timeLimit(.minutes(20))) struct TranslationEndpointTests {
    private let service: TranslationService
    /// The pauses that an endpoint made.
    private let pauses = Pauses()

    private final class Pauses: Sendable {
        let all = Mutex<[Duration]>([])
    }

    init() throws { service = try TranslationService.shared() }

    private func endpoint(
        _ mode: String, key: String? = nil, timeout: Duration = .seconds(20), retries: Int = 4
    ) -> TranslationEndpoint {
        endpoint(at: service.address(mode), key: key, timeout: timeout, retries: retries)
    }

    private func endpoint(
        at address: URL, key: String? = nil, timeout: Duration = .seconds(20), retries: Int = 4
    ) -> TranslationEndpoint {
        TranslationEndpoint(address, key: key, timeout: timeout, retries: retries) { [pauses] pause in
            pauses.all.withLock { $0.append(pause) }
        }
    }

    private func failure(_ endpoint: TranslationEndpoint, _ texts: [String] = ["a"]) async -> TranslationError? {
        await #expect(throws: TranslationError.self) { try await endpoint.translate(texts, from: Language("pl")) }
    }

    @Test func `texts are translated in their order, with the languages as services name them`() async throws {
        let texts = ["Świetnie 👍", "\"zły\"\n\u{0}koniec", ""]
        let translations = try await endpoint("ok").translate(texts, from: Language("pl"))
        #expect(translations == texts.map { "good: " + $0 })
        _ = try await endpoint("ok").translate(["x"], from: Language("no"))
        _ = try await endpoint("ok").translate(["x"], from: .undetermined)
        let asked = try await service.asked("ok")
        #expect(asked.prefix(1).map(\.q) == [texts])
        #expect(asked.map(\.source) == ["pl", "nb", "auto"])
        #expect(asked.allSatisfy { $0.target == "en" && $0.format == "text" && $0.apiKey == nil })
        #expect(pauses.all.withLock { $0 }.isEmpty)
    }

    @Test func `the key goes with the request, and is in no complaint`() async throws {
        #expect(try await endpoint("keyed", key: "s3cret").translate(["a"], from: .english) == ["good: a"])
        let error = await failure(endpoint("keyed", key: "wrong-key"))
        #expect(error?.code == .refused)
        #expect(error?.message == "The translation service does not take the key: Invalid API key.")
        #expect(await failure(endpoint("refusing"))?.code == .refused)
        #expect(pauses.all.withLock { $0 }.isEmpty, "a refusal is not asked again")
    }

    @Test func `a service that is busy is left alone for as long as it asks`() async throws {
        #expect(try await endpoint("busy").translate(["a"], from: Language("pl")) == ["good: a"])
        #expect(pauses.all.withLock { $0 } == [.seconds(7), .seconds(7)])
    }

    @Test func `a service that stays busy is given up, and no pause is longer than two minutes`() async throws {
        let error = await failure(endpoint("alwaysbusy", retries: 2))
        #expect(error?.code == .busy)
        #expect(pauses.all.withLock { $0 } == [.seconds(120), .seconds(120)])
    }

    @Test func `a service that fails is asked again, after longer and longer pauses`() async throws {
        #expect(try await endpoint("failing").translate(["a"], from: Language("pl")) == ["good: a"])
        #expect(pauses.all.withLock { $0 } == [.seconds(1), .seconds(2), .seconds(4)])
        let error = await failure(endpoint("broken", retries: 1))
        #expect(error == TranslationError(.unreachable, "The translation service has failed (500)."))
    }

    @Test func `an answer that does not come in time is not waited for`() async throws {
        // This one never answers.
        let error = await failure(endpoint("silent", timeout: .seconds(1), retries: 1))
        #expect(error == TranslationError(.unreachable, "The translation service did not answer in time."))
        #expect(pauses.all.withLock { $0.count } == 1)
    }

    @Test(arguments: ["cut", "hangup"])
    func `a connection that ends too early is a failure to be tried again`(mode: String) async throws {
        #expect(await failure(endpoint(mode, timeout: .seconds(3), retries: 2))?.code == .unreachable)
        #expect(pauses.all.withLock { $0.count } == 2)
    }

    @Test func `where nobody listens the service cannot be reached`() async throws {
        let nobody = try #require(URL(string: "http://127.0.0.1:1"))
        let error = await failure(endpoint(at: nobody, retries: 1))
        #expect(error == TranslationError(.unreachable, "The translation service cannot be reached."))
        let unknown = try #require(URL(string: "http://no-such-host.invalid"))
        #expect(await failure(endpoint(at: unknown, retries: 0))?.code == .unreachable)
    }

    @Test(arguments: ["garbage", "other", "single", "short", "moved", "missing", "wrongway"])
    func `an answer that is not one is refused at once`(mode: String) async throws {
        #expect(await failure(endpoint(mode), ["a", "b"])?.code == .malformed)
        #expect(pauses.all.withLock { $0 }.isEmpty)
        #expect(try await service.asked(mode).count == 1)
    }

    @Test func `an address that does not translate is one to be set right`() async throws {
        let error = await failure(endpoint("lost"))
        #expect(error?.message.contains("404") == true && error?.message.contains("translation.endpoint") == true)
    }

    @Test func `what a service says is shown without its control characters and without the key`() async throws {
        let error = await failure(endpoint("echo", key: "s3cret"))
        #expect(
            error
                == TranslationError(
                    .notTaken, "The translation service does not take the request: [31mkey *** is no key."))
    }

    @Test func `a request that is not taken says why`() async throws {
        let error = await #expect(throws: TranslationError.self) {
            try await endpoint("unknown").translate(["a"], from: Language("tlh"))
        }
        #expect(
            error
                == TranslationError(
                    .notTaken, "The translation service does not take the request: tlh is not supported."))
    }
}
