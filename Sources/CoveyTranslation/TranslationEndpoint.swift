public import Covey
public import Foundation
// The toolchain's own HTTP client, TLS and proxies included: a few requests a minute are no reason for a dependency.
import FoundationNetworking

/// A LibreTranslate-compatible service.
///
/// - Source: docs.libretranslate.com, `POST /translate`.
public struct TranslationEndpoint: Sendable {
    private let address: URL
    private let key: String?
    private let retries: Int
    private let session: URLSession
    private let sleep: @Sendable (Duration) async throws -> Void

    /// The longest pause that a service can ask for.
    static let longestPause = Duration.seconds(120)

    /// - Parameters:
    ///   - address: Of the service, without `/translate`.
    ///   - key: Goes with each request, in its body.
    ///   - timeout: How long an answer may take.
    ///   - retries: How often a request is tried again.
    public init(_ address: URL, key: String?, timeout: Duration, retries: Int) {
        self.init(address, key: key, timeout: timeout, retries: retries) { try await Task.sleep(for: $0) }
    }

    /// - Parameter sleep: Waits between tries.
    init(
        _ address: URL, key: String?, timeout: Duration, retries: Int,
        sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.address = address.appending(path: "translate")
        self.key = key
        self.retries = retries
        self.sleep = sleep
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout / .seconds(1)
        configuration.timeoutIntervalForResource = timeout / .seconds(1)
        configuration.httpShouldSetCookies = false
        session = URLSession(configuration: configuration, delegate: Unmoved(), delegateQueue: nil)
    }

    /// Translates texts into English.
    ///
    /// - Parameters:
    ///   - texts: At least one.
    ///   - language: Of all of them; `und` lets the service tell.
    /// - Returns: One translation a text, in their order.
    /// - Throws: ``TranslationError``; `CancellationError`.
    public func translate(_ texts: [String], from language: Language) async throws -> [String] {
        var pause = Duration.seconds(1)
        var attempt = 0
        while true {
            let (outcome, wish) = try await ask(texts, language)
            switch outcome {
            case .success(let translations): return translations
            case .failure(let error):
                guard error.code == .unreachable || error.code == .busy, attempt < retries else { throw error }
                try await sleep(min(wish ?? pause, Self.longestPause))
                pause = min(pause * 2, Self.longestPause)
                attempt += 1
            }
        }
    }

    /// Asks once.
    ///
    /// - Returns: With the outcome, how long the service wants to be left alone.
    /// - Throws: `CancellationError`.
    private func ask(
        _ texts: [String], _ language: Language
    ) async throws -> (Result<[String], TranslationError>, pause: Duration?) {
        var request = URLRequest(url: address)
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        request.httpBody = try JSONEncoder().encode(Question(texts, language, key))
        let (body, response): (Data, URLResponse)
        do {
            (body, response) = try await session.data(for: request)
        } catch {
            try Task.checkCancellation()
            return (.failure(Self.unreachable((error as? URLError)?.code)), nil)
        }
        guard let response = response as? HTTPURLResponse else {
            return (.failure(TranslationError(.malformed, "The translation service does not speak HTTP.")), nil)
        }
        let pause = response.value(forHTTPHeaderField: "Retry-After").flatMap { Int64($0) }
            .flatMap { $0 >= 0 ? Duration.seconds($0) : nil }
        return (outcome(response.statusCode, body, texts.count), pause)
    }

    private func outcome(_ status: Int, _ body: Data, _ count: Int) -> Result<[String], TranslationError> {
        switch status {
        case 200:
            guard let answer = try? JSONDecoder().decode(Answer.self, from: body) else {
                return .failure(TranslationError(.malformed, "The translation service's answer cannot be read."))
            }
            guard answer.translatedText.count == count else {
                return .failure(
                    TranslationError(
                        .malformed,
                        "The translation service answered \(answer.translatedText.count) texts for \(count)."))
            }
            return .success(answer.translatedText)
        case 401, 403:
            return .failure(
                TranslationError(.refused, "The translation service does not take the key\(reason(body))."))
        case 429:
            return .failure(TranslationError(.busy, "The translation service wants no more for now\(reason(body))."))
        case 500...599:
            return .failure(TranslationError(.unreachable, "The translation service has failed (\(status))."))
        case 300...399:
            return .failure(
                TranslationError(
                    .malformed, "The translation service has moved; set translation.endpoint to where it is now."))
        case 400, 413, 414, 422:
            return .failure(
                TranslationError(.notTaken, "The translation service does not take the request\(reason(body))."))
        default:
            return .failure(
                TranslationError(
                    .malformed,
                    "The translation service answered \(status), as if it did not translate; set translation.endpoint to "
                        + "its address, without /translate."))
        }
    }

    /// What the service says of an error: a short text of its own, without what a terminal would obey and without the
    /// key.
    private func reason(_ body: Data) -> String {
        guard let complaint = try? JSONDecoder().decode(Complaint.self, from: body) else { return "" }
        var said = complaint.error
        if let key, !key.isEmpty { said = said.replacing(key, with: "***") }
        let shown = said.unicodeScalars.filter {
            ![.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
        let text = String(String.UnicodeScalarView(shown)).prefix(200)
            .trimmingCharacters(in: CharacterSet(charactersIn: ". "))
        return text.isEmpty ? "" : ": \(text)"
    }

    private static func unreachable(_ code: URLError.Code?) -> TranslationError {
        switch code {
        case .timedOut?: TranslationError(.unreachable, "The translation service did not answer in time.")
        case .cannotFindHost?, .dnsLookupFailed?:
            TranslationError(.unreachable, "The host of the translation service is not known.")
        case .secureConnectionFailed?, .serverCertificateUntrusted?, .serverCertificateHasBadDate?,
            .serverCertificateHasUnknownRoot?, .serverCertificateNotYetValid?:
            TranslationError(.unreachable, "The translation service cannot prove that it is what it says.")
        default: TranslationError(.unreachable, "The translation service cannot be reached.")
        }
    }

    private struct Question: Encodable {
        var q: [String]
        var source: String
        var target = "en"
        var format = "text"
        var apiKey: String?

        enum CodingKeys: String, CodingKey {
            case q, source, target, format
            case apiKey = "api_key"
        }

        init(_ texts: [String], _ language: Language, _ key: String?) {
            q = texts
            // The service tells the two written forms of Norwegian apart, and has one of them.
            source = language == .undetermined ? "auto" : language.code == "no" ? "nb" : language.code
            apiKey = key
        }
    }

    private struct Answer: Decodable {
        var translatedText: [String]
    }

    private struct Complaint: Decodable {
        var error: String
    }
}

/// Follows no redirection: texts and key are for the address in the configuration alone.
private final class Unmoved: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
