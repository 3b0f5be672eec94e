import HTTPTypes
import Hummingbird
import Logging

/// Gives each request an id, which its answer and every line of the log about it carry. A caller's own id is taken over
/// where it can do no harm.
struct RequestIdentity: RouterMiddleware {
    let logger: Logger

    func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let id = request.headers[.requestID].flatMap { Self.isHarmless($0) ? $0 : nil } ?? "\(RequestID())"
        // The framework's own logger is kept quiet; from here on the service's is used.
        context.logger = logger
        context.logger[metadataKey: "hb.request.id"] = .string(id)
        context.requestID = id
        var response = try await next(request, context)
        response.headers[.requestID] = id
        return response
    }

    private static func isHarmless(_ id: String) -> Bool {
        (1...64).contains(id.utf8.count)
            && id.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
                default: false
                }
            }
    }
}
