import CoveyReports
import Hummingbird

/// What went wrong with a request, as its caller is told.
///
/// - Source: RFC 9457.
struct Problem: Error, ResponseGenerator {
    /// Its `type` is `/problems/CODE`; callers tell problems apart by it, so a code never changes its meaning.
    enum Code: String, CaseIterable {
        case badRequest = "bad-request"
        case badCursor = "bad-cursor"
        case unauthenticated
        case forbidden
        case notFound = "not-found"
        case wrongMethod = "wrong-method"
        case conflict
        case changed
        case tooLarge = "too-large"
        case wrongMediaType = "wrong-media-type"
        case unusable
        case tooMany = "too-many-requests"
        case superseded
        case notReady = "not-ready"
        case tooSlow = "too-slow"
        case unavailable
        case `internal`

        var status: HTTPResponse.Status {
            switch self {
            case .badRequest, .badCursor: .badRequest
            case .unauthenticated: .unauthorized
            case .forbidden: .forbidden
            case .notFound: .notFound
            case .wrongMethod: .methodNotAllowed
            case .conflict: .conflict
            case .changed: .preconditionFailed
            case .tooLarge: .contentTooLarge
            case .wrongMediaType: .unsupportedMediaType
            case .unusable: .unprocessableContent
            case .tooMany: .tooManyRequests
            case .superseded: .gone
            case .notReady, .unavailable: .serviceUnavailable
            case .tooSlow: .gatewayTimeout
            case .internal: .internalServerError
            }
        }

        /// The same for every problem of the code.
        var title: String {
            switch self {
            case .badRequest: "The request is wrong"
            case .badCursor: "The cursor is not of this list"
            case .unauthenticated: "A key is needed"
            case .forbidden: "The key does not allow this"
            case .notFound: "There is no such thing"
            case .wrongMethod: "This cannot be done here"
            case .conflict: "The present state does not allow this"
            case .changed: "It was changed in the meantime"
            case .tooLarge: "The request is too large"
            case .wrongMediaType: "The body is of the wrong kind"
            case .unusable: "The content cannot be used"
            case .tooMany: "Too many requests"
            case .superseded: "Later runs took its place"
            case .notReady: "The service is not ready"
            case .tooSlow: "The answer took too long"
            case .unavailable: "The store does not answer"
            case .internal: "Something went wrong here"
            }
        }
    }

    /// One thing that is wrong with one part of the request.
    struct Detail: Equatable {
        /// A JSON pointer into the body, or the name of a parameter.
        var place: String
        var message: String
    }

    let code: Code
    /// One sentence: what, which value, where. It is shown to whoever asks: no personal data, no layer below.
    let message: String
    var details: [Detail] = []
    /// Seconds after which to try again.
    var retryAfter: Int?
    /// What the log shall know beside the message.
    var underlying: String?

    init(_ code: Code, _ message: String, details: [Detail] = [], retryAfter: Int? = nil, underlying: String? = nil) {
        self.code = code
        self.message = message
        self.details = details
        self.retryAfter = retryAfter
        self.underlying = underlying
    }

    func response(from request: Request, context: some RequestContext) -> Response {
        var json = JSONText()
        json.object { json in
            json.member("type", "/problems/\(code.rawValue)")
            json.member("title", code.title)
            json.member("status", code.status.code)
            json.member("detail", message)
            json.member("instance", request.uri.path)
            json.member("request_id", (context as? ServiceContext)?.requestID ?? context.id)
            if !details.isEmpty {
                json.array("errors") { json in
                    for detail in details {
                        json.object { json in
                            json.member("place", detail.place)
                            json.member("detail", detail.message)
                        }
                    }
                }
            }
        }
        var response = Response(
            status: code.status, headers: [.contentType: "application/problem+json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
        if code == .unauthenticated { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }
}
