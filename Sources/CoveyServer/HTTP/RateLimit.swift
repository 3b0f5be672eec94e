import HTTPTypes
import Hummingbird

/// Bounds how often one caller may ask: each key by itself, and whoever has none by the address.
///
/// - Source: draft-ietf-httpapi-ratelimit-headers-11.
struct RateLimit: RouterMiddleware {
    let parts: ServiceParts
    let buckets: TokenBuckets

    func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        let settings = parts.settings
        guard let limit = settings.requestsPerMinute, !HealthRoutes.paths.contains(request.uri.path) else {
            return try await next(request, context)
        }
        let caller =
            context.caller.map { "key " + $0.name } ?? "address " + context.address(of: request, settings)
        let verdict = buckets.take(of: caller, perMinute: limit)
        var response =
            verdict.isAllowed
            ? try await next(request, context)
            : Problem(
                .tooMany, "More than \(limit) requests in a minute; try again in \(verdict.wait) s.",
                retryAfter: max(1, verdict.wait)
            ).response(from: request, context: context)
        response.headers[.rateLimitPolicy] = "\"default\";q=\(limit);w=60"
        response.headers[.rateLimit] = "\"default\";r=\(verdict.remaining);t=\(verdict.reset)"
        return response
    }
}

/// Bounds how often one address may come with keys that are none. Who has a good one is let in, whatever others at the
/// same address, behind one router for example, have sent.
struct AttemptLimit: RouterMiddleware {
    let parts: ServiceParts
    let buckets: TokenBuckets
    static let perMinute = 60

    func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        guard parts.settings.requestsPerMinute != nil else { return try await next(request, context) }
        do {
            return try await next(request, context)
        } catch let problem as Problem
            where problem.code == .unauthenticated && request.headers[.authorization] != nil
        {
            let caller = "attempts " + context.address(of: request, parts.settings)
            let verdict = buckets.take(of: caller, perMinute: Self.perMinute)
            guard !verdict.isAllowed else { throw problem }
            throw Problem(
                .tooMany, "Too many wrong keys from this address; try again in \(verdict.wait) s.",
                retryAfter: max(1, verdict.wait))
        }
    }
}
