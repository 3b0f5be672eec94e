import CoreMetrics
import Hummingbird

/// Measures how long each operation takes to answer, by the class of the status.
struct RequestMeter: RouterMiddleware {
    let metrics: PrometheusMetrics

    func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let timer = Timer(
            label: "covey_server_request_seconds",
            dimensions: [
                // The operation and not the path: there are few of them.
                ("operation", context.endpointPath ?? "none"), ("method", Self.known(request.method)),
                ("status", "\(response.status.code / 100)xx"),
            ], factory: metrics)
        timer.recordNanoseconds(Int64((ContinuousClock.now - start) / .nanoseconds(1)))
        return response
    }

    /// Callers can make up methods.
    private static func known(_ method: HTTPRequest.Method) -> String {
        [.get, .head, .post, .put, .patch, .delete, .options].contains(method) ? method.rawValue : "other"
    }
}
