import Foundation
// The toolchain's own HTTP client, TLS and proxies included: one request in ten minutes is no reason for a dependency.
import FoundationNetworking

/// Where an issuer's keys come from.
protocol TokenKeyReading: Sendable {
    func read() async throws -> [UInt8]
}

/// A file, or an `https` address.
struct TokenKeySource: TokenKeyReading {
    private let place: String

    private static let most = 1 << 20

    init(_ place: String) {
        self.place = place
    }

    func read() async throws -> [UInt8] {
        let bytes: Data
        if place.hasPrefix("https://") {
            guard let address = URL(string: place) else { throw TokenKeyError(message: "the address is malformed") }
            let configuration = URLSessionConfiguration.ephemeral
            configuration.timeoutIntervalForRequest = 10
            configuration.timeoutIntervalForResource = 10
            configuration.httpShouldSetCookies = false
            let session = URLSession(configuration: configuration, delegate: Unmoved(), delegateQueue: nil)
            defer { session.finishTasksAndInvalidate() }
            let (body, response) = try await session.data(from: address)
            guard let status = (response as? HTTPURLResponse)?.statusCode, status == 200 else {
                throw TokenKeyError(message: "the address does not answer with keys")
            }
            bytes = body
        } else {
            bytes = try Data(contentsOf: URL(filePath: place))
        }
        guard bytes.count <= Self.most else { throw TokenKeyError(message: "there are more than \(Self.most) bytes") }
        return Array(bytes)
    }
}

struct TokenKeyError: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
}

/// Follows no redirection: the keys are believed because of where they are.
private final class Unmoved: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
