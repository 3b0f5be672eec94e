/// What can go wrong in a store.
public struct StoreError: Error, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// The store cannot be reached, opened or locked.
        case unavailable
        /// No server answers at the store's address.
        case unreachable
        /// The server does not take the credentials, or does not grant the rights.
        case refused
        /// The store's address is wrong.
        case address
        /// There is no room left, or a limit of the system was reached.
        case full
        /// What is stored is not what Covey writes.
        case corrupt
        /// The store was written by a later version of Covey.
        case newerSchema
        /// The store was begun with another way of naming authors, or another key.
        case otherIdentity
        /// A later segmentation took the place of this one.
        case superseded
    }

    public let code: Code
    /// One sentence for people; it names the store and holds no personal data.
    public let message: String
    /// What the layer below said, for logs.
    public let underlying: String?

    public init(_ code: Code, _ message: String, underlying: String? = nil) {
        self.code = code
        self.message = message
        self.underlying = underlying
    }

    public var description: String {
        guard let underlying else { return message }
        return "\(message) (\(underlying))"
    }
}
