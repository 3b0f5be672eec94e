import Hummingbird
import Logging
import NIOCore

/// What is known of one request on its way through the service.
struct ServiceContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// `nil` where nobody has proven anything.
    var caller: Caller?
    /// What the request is called in answers and in the log.
    var requestID: String?
    /// Where the request came from.
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// The caller of a request that has passed the check of scopes.
    ///
    /// - Throws: ``Problem`` with code `unauthenticated` where nobody has proven anything.
    func provenCaller() throws(Problem) -> Caller {
        guard let caller else { throw Problem(.unauthenticated, "This needs a key: send Authorization: Bearer KEY.") }
        return caller
    }

    /// Where a request came from, as far as the network tells: the address without its port.
    func address(of request: Request, _ settings: ServiceSettings) -> String {
        // The proxy adds at the end whom it has seen; what stands before that is the caller's own word.
        if settings.isBehindProxy, let last = request.headers[.forwardedFor]?.split(separator: ",").last {
            return String(last.filter { !$0.isWhitespace }.prefix(64))
        }
        return remoteAddress?.ipAddress ?? "unknown"
    }
}
