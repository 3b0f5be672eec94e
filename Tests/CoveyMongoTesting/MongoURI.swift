import Foundation

/// The parts of an address that tests change.
struct MongoURI {
    private var scheme: String
    /// `user:password@`, or nothing.
    private var login: String
    var hosts: String
    var database: String
    private var options: String

    init(_ text: String) {
        let afterScheme = text.range(of: "://")?.upperBound ?? text.startIndex
        scheme = String(text[..<afterScheme])
        let rest = text[afterScheme...]
        let question = rest.firstIndex(of: "?") ?? rest.endIndex
        options = question < rest.endIndex ? String(rest[rest.index(after: question)...]) : ""
        let place = rest[..<question]
        let slash = place.firstIndex(of: "/") ?? place.endIndex
        database = slash < place.endIndex ? String(place[place.index(after: slash)...]) : ""
        let authority = place[..<slash]
        let afterLogin = authority.lastIndex(of: "@").map { authority.index(after: $0) } ?? authority.startIndex
        login = String(authority[..<afterLogin])
        hosts = String(authority[afterLogin...])
        // With another database in the path, a login would be looked for there.
        if !login.isEmpty, !options.lowercased().contains("authsource=") {
            options += (options.isEmpty ? "" : "&") + "authSource=\(database.isEmpty ? "admin" : database)"
        }
    }

    /// Sets an option, in place of what it was.
    mutating func set(_ option: String, _ value: Int) {
        let others = options.split(separator: "&").filter { !$0.hasPrefix(option + "=") }
        options = (others + ["\(option)=\(value)"]).joined(separator: "&")
    }

    var text: String { "\(scheme)\(login)\(hosts)/\(database)" + (options.isEmpty ? "" : "?\(options)") }

    var firstPort: Int {
        let first = hosts.prefix { $0 != "," }
        return first.lastIndex(of: ":").flatMap { Int(first[first.index(after: $0)...]) } ?? 27_017
    }

    /// Percent-encodes everything but letters, digits and `-._~`.
    static func escaped(_ text: String) -> String {
        let kept = CharacterSet(charactersIn: "-._~").union(.alphanumerics)
            .intersection(CharacterSet(charactersIn: Unicode.Scalar(0)..."~"))
        return text.addingPercentEncoding(withAllowedCharacters: kept) ?? ""
    }
}
