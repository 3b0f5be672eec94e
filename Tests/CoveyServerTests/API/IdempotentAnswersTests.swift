import CoveyStore
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import CoveyServer

@Suite struct IdempotentAnswersTests {
    private let answers = IdempotentAnswers(
        parts: ServiceFixture.parts(HookedStore(), ServiceSettings()))
    private static let done = IdempotentAnswers.Answer(status: 200, type: "text/plain", body: "done")

    private func answer(
        _ work: @escaping @Sendable () async throws -> IdempotentAnswers.Answer = { Self.done }
    ) async throws -> Response {
        let request = Request(
            head: HTTPRequest(
                method: .post, scheme: nil, authority: nil, path: "/v1/posts", headerFields: [.idempotencyKey: "key"]),
            body: RequestBody(buffer: ByteBuffer()))
        return try await answers.answer(
            request, of: Caller(name: "tester", scopes: [], proof: .key), body: [], work)
    }

    /// Begins some work whose caller goes away in the middle of it.
    private func abandoned(
        _ work: @escaping @Sendable () async throws -> IdempotentAnswers.Answer
    ) async -> Result<Response, any Error> {
        let (begun, hasBegun) = AsyncStream.makeStream(of: Void.self)
        let first = Task {
            try await answer {
                hasBegun.yield()
                return try await work()
            }
        }
        for await _ in begun { break }
        first.cancel()
        return await first.result
    }

    @Test func `a request whose caller went away may be tried again under its key`() async throws {
        let first = await abandoned {
            try await Task.sleep(for: .seconds(600))
            return Self.done
        }
        #expect(throws: CancellationError.self) { try first.get() }
        let second = try await answer()
        #expect(second.status == .ok && second.headers[.idempotentReplayed] == nil)
    }

    @Test func `what was done for a caller who went away is answered when they come again`() async throws {
        let first = await abandoned {
            try? await Task.sleep(for: .seconds(600))
            return Self.done
        }
        #expect(try first.get().status == .ok)
        let second = try await answer { throw Problem(.internal, "It was done twice.") }
        #expect(second.headers[.idempotentReplayed] == "true")
    }
}
