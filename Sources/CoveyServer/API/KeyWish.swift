import Foundation
import Hummingbird
import NIOCore

/// What somebody wants of a new key.
struct KeyWish: Sendable {
    let name: String
    let scopes: Set<Scope>
    let days: Int?

    private static let longestBody = 16 << 10
    static let mostDays = 3_650

    static var roles: String { Role.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ",") }
    static var scopes: String { Scope.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ",") }

    static var schema: String {
        #"{"type":"object","additionalProperties":false,"required":["name"],"#
            + #""oneOf":[{"required":["role"]},{"required":["scopes"]}],"properties":{"#
            + #""name":{"type":"string","minLength":1,"maxLength":\#(KeyRing.longestName),"#
            + #""pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]*$"},"#
            + #""role":{"type":"string","enum":[\#(roles)]},"#
            + #""scopes":{"type":"array","minItems":1,"uniqueItems":true,"#
            + #""items":{"type":"string","enum":[\#(scopes)]}},"#
            + #""expires_in_days":{"type":"integer","minimum":1,"maximum":\#(mostDays)}}}"#
    }

    /// Reads a request's body.
    ///
    /// - Throws: ``Problem`` with code `wrongMediaType`, `tooLarge`, `badRequest` or `unusable`.
    init(of request: Request) async throws {
        let type = request.headers[.contentType]?.prefix { $0 != ";" }
        guard type?.lowercased().trimmingCharacters(in: .whitespaces) == "application/json" else {
            throw Problem(.wrongMediaType, "Send application/json.")
        }
        var request = request
        let body: ByteBuffer
        do {
            body = try await request.collectBody(upTo: Self.longestBody)
        } catch is NIOTooManyBytesError {
            throw Problem(.tooLarge, "This takes at most \(Self.longestBody) bytes.")
        }
        try self.init(Array(body.readableBytesView))
    }

    init(_ bytes: [UInt8]) throws(Problem) {
        let members: Members
        do {
            members = try JSONDecoder().decode(Members.self, from: Data(bytes))
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            let place = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
            throw Self.complaint(
                place.map { "/\($0)" }.joined(), "The body is not as described at /openapi.json.")
        } catch  where (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil {
            // Such as a number that is not whole.
            throw Self.complaint("", "The body is not as described at /openapi.json.")
        } catch {
            throw Problem(.badRequest, "The body is not JSON.")
        }
        guard !members.hasOthers else {
            throw Self.complaint(
                "", "The body has a member that is not known; there are name, role, scopes and expires_in_days.")
        }
        guard let name = members.name, KeyRing.isName(name) else {
            throw Self.complaint(
                "/name", "name must be a text of 1 to \(KeyRing.longestName) characters, none of them for control.")
        }
        self.name = name
        scopes = try Self.scopes(members)
        days = members.days
        guard days.map({ (1...Self.mostDays).contains($0) }) ?? true else {
            throw Self.complaint(
                "/expires_in_days", "expires_in_days must be a whole number from 1 to \(Self.mostDays).")
        }
    }

    private static func scopes(_ members: Members) throws(Problem) -> Set<Scope> {
        switch (members.role, members.scopes) {
        case (let name?, nil):
            guard let role = Role(rawValue: name) else {
                let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw complaint("/role", "role must be one of \(roles).")
            }
            return role.scopes
        case (nil, let names?):
            let scopes = Set(names.compactMap(Scope.init))
            guard !scopes.isEmpty, scopes.count == names.count else {
                let scopes = Scope.allCases.map(\.rawValue).joined(separator: ", ")
                throw complaint("/scopes", "scopes must be a list of some of \(scopes), each once.")
            }
            return scopes
        default: throw complaint("", "A key needs either a role or scopes.")
        }
    }

    /// The body as it is written, members that are `null` being wrong and not missing.
    private struct Members: Decodable {
        var name: String?
        var role: String?
        var scopes: [String]?
        var days: Int?
        var hasOthers = false

        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: Name.self)
            for member in members.allKeys {
                switch member.stringValue {
                case "name": name = try members.decode(String.self, forKey: member)
                case "role": role = try members.decode(String.self, forKey: member)
                case "scopes": scopes = try members.decode([String].self, forKey: member)
                case "expires_in_days": days = try members.decode(Int.self, forKey: member)
                default: hasOthers = true
                }
            }
        }

        struct Name: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }

            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }
    }

    private static func complaint(_ place: String, _ message: String) -> Problem {
        Problem(.unusable, message, details: [Problem.Detail(place: place, message: message)])
    }
}
