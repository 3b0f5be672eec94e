public import CoveyStore
import Foundation

/// Where a MongoDB server or cluster is, and how to speak with it.
///
/// Whoever holds one may print it: only scheme, hosts and database show. It is not a connection, and making one asks no
/// server.
///
/// - Source: MongoDB, "Connection String URI Format".
public struct MongoAddress: Sendable {
    /// Everything, secrets too, for the driver alone.
    let uri: String
    /// The database that holds the store.
    public let database: String
    /// How many connections may be open.
    let maxPoolSize: Int
    private let scheme: String
    private let hosts: String
    /// What must not be in any message.
    private let secrets: [String]

    /// Reads an address and checks it: no option is guessed or passed over, and the files that it names are opened.
    ///
    /// - Parameter uri: `mongodb://` or `mongodb+srv://`, a user and a password if the server wants them, hosts, the
    ///   database, which is `covey` if none is named, and options. What is not set has the value that Covey works best with.
    /// - Throws: ``StoreError/Code/address``; the message names the option or file, and never a user or password.
    public init(_ uri: String) throws(StoreError) {
        let parts = try AddressParts(uri)
        let options = try AddressOptions(parts.query)
        if parts.isLookedUp, parts.hosts.contains(where: { $0 == ":" || $0 == "," }) {
            throw .address("of the form mongodb+srv:// names one host and no port")
        }
        if !parts.isLookedUp, let name = options.first(of: ["srvMaxHosts", "srvServiceName"]) {
            throw .address("has the option \(name), which is for mongodb+srv:// alone")
        }
        if parts.password == nil, parts.user != nil, options["authMechanism"]?.uppercased() != "MONGODB-X509" {
            throw .address("has a user and no password")
        }
        database = parts.database ?? "covey"
        maxPoolSize = options["maxPoolSize"].flatMap { Int($0) } ?? 16
        scheme = parts.scheme
        hosts = parts.hosts
        secrets = [parts.user, parts.password, options["tlsCertificateKeyFilePassword"]].compactMap { $0 }
            .flatMap { [$0, $0.removingPercentEncoding ?? $0] }
        self.uri = parts.base + "?" + (parts.query.isEmpty ? "" : parts.query + "&") + options.missing
    }

    /// The address of a library's refusal, whose own words could quote it.
    static let unreadable = StoreError.address("has options that contradict each other")

    /// Whether a text may be shown.
    func isHarmless(_ text: String) -> Bool { !secrets.contains { !$0.isEmpty && text.contains($0) } }
}

extension MongoAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Scheme, hosts and database.
    public var description: String { "\(scheme)\(hosts)/\(database)" }
    public var debugDescription: String { description }
    /// Nothing, so that no dump shows more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// An address taken apart, still as it is spelt.
private struct AddressParts {
    let scheme: String
    var user: String?
    var password: String?
    let hosts: String
    /// Decoded; `nil` if there is none.
    let database: String?
    let query: String
    /// All before the options.
    let base: String

    var isLookedUp: Bool { scheme == "mongodb+srv://" }

    /// No message quotes a part: with a character out of place, any part may be a piece of a password.
    init(_ uri: String) throws(StoreError) {
        guard let scheme = ["mongodb://", "mongodb+srv://"].first(where: { uri.hasPrefix($0) }) else {
            throw .address("begins with neither mongodb:// nor mongodb+srv://")
        }
        guard uri.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7f }) else {
            throw .address("holds a space or a control character; write it with a percent sign, such as %20")
        }
        let rest = uri.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let tail = rest[authority.endIndex...]
        guard !tail.contains("@"), authority.count(where: { $0 == "@" }) <= 1 else {
            throw .address(
                "has a character in the user or password that must be written with a percent sign, such as %40")
        }
        guard tail.first != "?" else { throw .address("lacks the slash before its options") }
        self.scheme = scheme
        var hosts = authority
        if let at = authority.firstIndex(of: "@") {
            let colon = authority[..<at].firstIndex(of: ":")
            user = String(authority[..<(colon ?? at)])
            password = colon.map { String(authority[authority.index(after: $0)..<at]) }
            hosts = authority[authority.index(after: at)...]
            guard user != "" else { throw .address("has an empty user") }
            guard password != "" else { throw .address("has an empty password") }
            for part in [user, password].compactMap({ $0 }) {
                guard let decoded = part.removingPercentEncoding, !decoded.utf8.contains(0), !part.contains(":") else {
                    throw .address("has a character in the user or password that must be written with a percent sign")
                }
            }
        }
        self.hosts = String(hosts)
        for host in hosts.split(separator: ",", omittingEmptySubsequences: false) { try Self.check(host) }
        let path = tail.dropFirst().prefix { $0 != "?" }
        database = path.isEmpty ? nil : try Self.databaseName(path)
        query = String(tail.dropFirst(1 + path.count).dropFirst())
        base = scheme + authority + "/" + path
    }

    private static func check(_ host: Substring) throws(StoreError) {
        var name = host
        var port: Substring?
        if host.first == "[" {
            guard let end = host.lastIndex(of: "]") else { throw .address("has a host that is not valid") }
            let after = host[host.index(after: end)...]
            guard after.isEmpty || after.first == ":" else { throw .address("has a host that is not valid") }
            name = host[host.index(after: host.startIndex)..<end]
            port = after.isEmpty ? nil : after.dropFirst()
            guard name.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." || $0 == "%" }) else {
                throw .address("has a host that is not valid")
            }
        } else if let colon = host.firstIndex(of: ":") {
            name = host[..<colon]
            port = host[host.index(after: colon)...]
        }
        guard !name.isEmpty else { throw .address("has an empty host") }
        guard let port else { return }
        guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(port),
            (1...65_535).contains(number)
        else { throw .address("has a port that is no number from 1 to 65535") }
    }

    private static func databaseName(_ path: Substring) throws(StoreError) -> String {
        guard let name = String(path).removingPercentEncoding, !name.isEmpty, name.utf8.count <= 63,
            !name.contains(where: { #"/\. "$*<>:|?"#.contains($0) }),
            name.unicodeScalars.allSatisfy({ $0.value >= 0x20 })
        else {
            throw .address(#"names a database that MongoDB does not allow: 1 to 63 bytes, none of /\. "$*<>:|?"#)
        }
        guard !["admin", "local", "config"].contains(name) else {
            throw .address("names the database \(name), which is the server's own")
        }
        return name
    }
}

/// The options of an address, checked.
private struct AddressOptions {
    /// As they are spelt, by MongoDB's name.
    private var values: [String: String] = [:]

    init(_ query: String) throws(StoreError) {
        for part in query.split(separator: "&", omittingEmptySubsequences: false) where !query.isEmpty {
            let name = String(part.prefix { $0 != "=" })
            guard !name.isEmpty else { throw .address("has an option without a name") }
            let option = try Self.option(name)
            guard part.count > name.count + 1 else { throw .address("has the option \(option.name) without a value") }
            guard let value = String(part.dropFirst(name.count + 1)).removingPercentEncoding, !value.utf8.contains(0)
            else { throw .address("has the option \(option.name) with a percent sign that is not valid") }
            // Two names for one thing.
            let key = option.name == "ssl" ? "tls" : option.name
            guard values.updateValue(value, forKey: key) == nil else {
                throw .address("has the option \(option.name) twice")
            }
            try Self.check(value, option)
        }
    }

    subscript(name: String) -> String? { values[name] }

    func first(of names: [String]) -> String? { names.first { values[$0] != nil } }

    /// What Covey sets because the address does not.
    var missing: String {
        AddressOption.known.compactMap { option in
            option.standard.flatMap { values[option.name] == nil ? "\(option.name)=\($0)" : nil }
        }.joined(separator: "&")
    }

    private static func option(_ name: String) throws(StoreError) -> AddressOption {
        if let known = AddressOption.match(name, in: AddressOption.known.map(\.name)),
            let option = AddressOption.known.first(where: { $0.name == known })
        {
            return option
        }
        if let insecure = AddressOption.match(name, in: AddressOption.insecure) {
            throw .address(
                "has the option \(insecure), which would take a stranger for the server; name its CA with tlsCAFile")
        }
        if let useless = AddressOption.match(name, in: AddressOption.useless) {
            throw .address("has the option \(useless), which Covey has no use for")
        }
        // A name of other characters may be anything.
        guard name.utf8.count <= 64, name.utf8.allSatisfy({ UInt8(ascii: "A") <= $0 && $0 <= UInt8(ascii: "z") }) else {
            throw .address("has an option whose name is not one of MongoDB's")
        }
        let advice = AddressOption.nearest(to: name).map { "; did you mean \($0)?" } ?? "."
        throw StoreError(.address, "The store's address has the option \(name), which does not exist\(advice)")
    }

    private static func check(_ value: String, _ option: AddressOption) throws(StoreError) {
        let name = option.name
        switch option.kind {
        case .truth:
            guard ["true", "false"].contains(value) else {
                throw .address("has the option \(name), which must be true or false")
            }
        case .number(let range):
            guard let number = Int(value), range.contains(number) else {
                throw .address(
                    "has the option \(name), which must be a number from \(range.lowerBound) to \(range.upperBound)")
            }
        case .text(let words):
            guard let words else { return }
            guard AddressOption.match(value, in: words) != nil else {
                throw .address("has the option \(name), which must be \(words.joined(separator: " or "))")
            }
        case .list(let words):
            guard
                value.split(separator: ",", omittingEmptySubsequences: false).allSatisfy({ words.contains(String($0)) })
            else {
                throw .address(
                    "has the option \(name), which must be of \(words.joined(separator: ", ")), with commas between")
            }
        case .writeConcern:
            if let servers = Int(value), servers < 1 {
                throw .address("has the option w=\(servers), with which nothing written is ever confirmed")
            }
        case .file(let parts):
            guard let content = try? Data(contentsOf: URL(filePath: value)) else {
                throw .address("names the file \(value) as \(name), which cannot be read")
            }
            let text = String(decoding: content, as: UTF8.self)
            for part in parts where !text.contains("\(part)-----") {
                throw .address("names the file \(value) as \(name), which holds no \(part.lowercased()) in PEM")
            }
        }
    }
}

extension StoreError {
    /// - Parameter fault: What the address does, as the end of a sentence.
    fileprivate static func address(_ fault: String) -> StoreError {
        StoreError(.address, "The store's address \(fault).")
    }
}
