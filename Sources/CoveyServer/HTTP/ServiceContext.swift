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
}
