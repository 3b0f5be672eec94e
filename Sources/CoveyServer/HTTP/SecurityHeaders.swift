import FoundationEssentials
import HTTPTypes
import Hummingbird

/// Tells browsers what pages of the service may do: nothing but show what comes from the service itself, and map tiles
/// where they are set.
///
/// - Source: Content Security Policy Level 3; RFC 6797.
struct SecurityHeaders: RouterMiddleware {
    let parts: ServiceParts

    func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        let settings = parts.settings
        response.headers[.contentSecurityPolicy] = Self.policy(tiles: settings.tiles)
        response.headers[.xContentTypeOptions] = "nosniff"
        // With "no-referrer" browsers would send forms with "Origin: null", which nobody could check.
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        if request.isSecure(settings) { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    /// - Parameter tiles: The address of a map tile with its placeholders.
    static func policy(tiles: String?) -> String {
        let host = tiles.flatMap { tiles in
            URL(string: String(tiles.prefix { $0 != "{" })).flatMap { url in
                url.host().map { " \(url.scheme ?? "https")://\($0)" + (url.port.map { ":\($0)" } ?? "") }
            }
        }
        return "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:\(host ?? ""); "
            + "connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
    }
}

extension Request {
    /// Whether the caller speaks TLS, with the service or with the proxy in front of it.
    func isSecure(_ settings: ServiceSettings) -> Bool {
        settings.tls != nil || (settings.isBehindProxy && headers[.forwardedProtocol]?.lowercased() == "https")
    }
}
