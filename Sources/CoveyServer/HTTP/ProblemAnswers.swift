import Hummingbird
import Logging
import NIOHTTP1

/// Answers every error with a problem. What only the operator should know goes to the log.
struct ProblemAnswers: RouterMiddleware {
    func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        var response = try await answer(request, context, next)
        if response.status.code >= 400, request.mayHaveLongBody { response.headers[.connection] = "close" }
        return response
    }

    private func answer(
        _ request: Request, _ context: ServiceContext,
        _ next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPParserError {
            // The connection is of no use any more; the framework answers and closes it.
            throw error
        } catch {
            let problem = Problem(for: error)
            if problem.code.status.kind == .serverError {
                context.logger.error(
                    "request failed",
                    metadata: [
                        "code": .string(problem.code.rawValue), "operation": .string(context.endpointPath ?? "none"),
                        "underlying": .string(problem.underlying ?? problem.message),
                    ])
            }
            var response = problem.response(from: request, context: context)
            // What is left of a body that was refused would have to be read to its end.
            if problem.code == .tooLarge || problem.code == .tooSlow { response.headers[.connection] = "close" }
            return response
        }
    }
}

extension Request {
    /// Whether what may be left of the body is too much to be read for nothing, or nobody knows how much it is.
    fileprivate var mayHaveLongBody: Bool {
        guard ![.get, .head, .options, .delete].contains(method) else { return false }
        return headers[.contentLength].flatMap { Int($0) }.map { $0 > 64 << 10 } ?? true
    }
}
