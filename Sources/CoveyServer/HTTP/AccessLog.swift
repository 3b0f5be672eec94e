import Hummingbird
import Logging

/// Writes a line for each request. It names the operation and not the path, which may name a person.
struct AccessLog: RouterMiddleware {
    func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let operation = context.endpointPath ?? "none"
        let level: Logger.Level = HealthRoutes.paths.contains(operation) ? .debug : .info
        context.logger.log(
            level: level, "request answered",
            metadata: [
                "method": .string(request.method.rawValue), "operation": .string(operation),
                "status": .stringConvertible(response.status.code),
                "milliseconds": .stringConvertible(
                    Double((ContinuousClock.now - start) / .microseconds(1)).rounded() / 1e3),
            ])
        return response
    }
}
