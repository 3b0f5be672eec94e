import Covey
import Foundation
import Hummingbird

/// One look at a page: who looks, and at what.
struct PageVisit: Sendable {
    let request: Request
    let context: ServiceContext
    let caller: Caller
    let now: Instant
    /// The parameters of the address.
    private let fields: FormFields

    init(_ request: Request, _ context: ServiceContext, _ caller: Caller, now: Instant) {
        (self.request, self.context, self.caller, self.now) = (request, context, caller, now)
        fields = FormFields(request.uri.query ?? "")
    }

    /// A parameter of the address; `nil` where it is missing or empty, as forms send empty fields.
    func value(_ name: String) -> String? {
        fields[name].flatMap { $0.utf8.count > 1_000 ? nil : $0 }
    }

    /// A part of the path, as it was before it was encoded.
    func part(_ name: String) -> String {
        context.parameters.get(name).map { $0.removingPercentEncoding ?? $0 } ?? ""
    }

    /// A part of the path that is a number from 0 up.
    ///
    /// - Throws: ``Problem`` with code `not-found`.
    func number(_ name: String) throws(Problem) -> Int {
        guard let number = Int(part(name)), number >= 0 else { throw Problem(.notFound, "There is no such page.") }
        return number
    }

    /// The address of this page with other parameters: `nil` takes one away. Notices are not carried on.
    func address(with changes: [String: String?]) -> String {
        var parts: [(String, String)] = []
        for (name, value) in fields.all {
            guard changes[name] == nil, !["notice", "problem", "proof", "csv"].contains(name), !value.isEmpty else {
                continue
            }
            parts.append((name, value))
        }
        for (name, value) in changes.sorted(by: { $0.key < $1.key }) {
            if let value { parts.append((name, value)) }
        }
        return Self.address(request.uri.path, parts)
    }

    /// - Parameter path: May have parameters already.
    static func address(_ path: String, _ parameters: [(String, String)]) -> String {
        guard !parameters.isEmpty else { return path }
        return path + (path.contains("?") ? "&" : "?")
            + parameters.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
    }

    /// A text that can be a part of a path, or a parameter.
    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
