import HTTPTypes

extension HTTPField.Name {
    static let requestID = constant("X-Request-Id")
    static let forwardedFor = constant("X-Forwarded-For")
    static let forwardedHost = constant("X-Forwarded-Host")
    static let forwardedProtocol = constant("X-Forwarded-Proto")
    static let fetchSite = constant("Sec-Fetch-Site")
    /// What a page's script sends instead of the field `form_token` of a form.
    static let formToken = constant("X-Form-Token")
    static let idempotencyKey = constant("Idempotency-Key")
    static let idempotentReplayed = constant("Idempotent-Replayed")
    static let rateLimit = constant("RateLimit")
    static let rateLimitPolicy = constant("RateLimit-Policy")
    static let referrerPolicy = constant("Referrer-Policy")
    static let permissionsPolicy = constant("Permissions-Policy")
    static let crossOriginOpenerPolicy = constant("Cross-Origin-Opener-Policy")
    static let crossOriginResourcePolicy = constant("Cross-Origin-Resource-Policy")

    private static func constant(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a header field") }
        return name
    }
}
