/// Why the service cannot be started.
public struct ServiceError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// Others could reach the service, and what they send could be read on the way.
        case openToAll
        /// The files for TLS cannot be used.
        case certificates
        /// The service cannot listen at its address.
        case address
    }

    public let code: Code
    /// One sentence: what is wrong, and with which setting.
    public let message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }
}
