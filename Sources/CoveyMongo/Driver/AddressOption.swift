/// An option of an address: its name as MongoDB spells it, and what it may hold.
struct AddressOption {
    enum Kind {
        case truth
        /// A whole number in a range.
        case number(ClosedRange<Int>)
        /// One of these words, in any case; `nil` for any text.
        case text([String]?)
        /// Words of these, with commas between.
        case list([String])
        /// The name of a file in PEM that holds these.
        case file([String])
        /// `majority`, a number of servers from 1, or the name of a rule of the server's.
        case writeConcern
    }

    let name: String
    let kind: Kind
    /// What Covey sets where the address does not say.
    var standard: String?

    private static let milliseconds = Kind.number(1...Int(Int32.max))

    /// - Source: MongoDB, "Connection String Options"; libmongoc 1.23, `mongoc_uri_t`.
    static let known: [AddressOption] = [
        AddressOption(name: "appName", kind: .text(nil), standard: "covey"),
        AddressOption(name: "authMechanism", kind: .text(["SCRAM-SHA-256", "SCRAM-SHA-1", "MONGODB-X509", "PLAIN"])),
        AddressOption(name: "authSource", kind: .text(nil)),
        AddressOption(name: "compressors", kind: .list(["zstd", "snappy", "zlib"])),
        AddressOption(name: "connectTimeoutMS", kind: milliseconds, standard: "4000"),
        AddressOption(name: "directConnection", kind: .truth),
        AddressOption(name: "heartbeatFrequencyMS", kind: .number(500...Int(Int32.max))),
        AddressOption(name: "journal", kind: .truth, standard: "true"),
        AddressOption(name: "loadBalanced", kind: .truth),
        AddressOption(name: "localThresholdMS", kind: .number(0...Int(Int32.max))),
        AddressOption(name: "maxPoolSize", kind: .number(1...1_000), standard: "16"),
        AddressOption(
            name: "readConcernLevel", kind: .text(["local", "majority", "linearizable"]), standard: "majority"),
        // Covey builds on what it has just written, which another member may not have yet.
        AddressOption(name: "readPreference", kind: .text(["primary"]), standard: "primary"),
        AddressOption(name: "replicaSet", kind: .text(nil)),
        AddressOption(name: "retryReads", kind: .truth, standard: "true"),
        AddressOption(name: "retryWrites", kind: .truth, standard: "true"),
        AddressOption(name: "serverSelectionTimeoutMS", kind: milliseconds, standard: "4000"),
        AddressOption(name: "socketTimeoutMS", kind: milliseconds, standard: "60000"),
        AddressOption(name: "srvMaxHosts", kind: .number(0...Int(Int32.max))),
        AddressOption(name: "srvServiceName", kind: .text(nil)),
        AddressOption(name: "ssl", kind: .truth),
        AddressOption(name: "tls", kind: .truth),
        AddressOption(name: "tlsCAFile", kind: .file(["CERTIFICATE"])),
        AddressOption(name: "tlsCertificateKeyFile", kind: .file(["CERTIFICATE", "PRIVATE KEY"])),
        AddressOption(name: "tlsCertificateKeyFilePassword", kind: .text(nil)),
        AddressOption(name: "tlsDisableCertificateRevocationCheck", kind: .truth),
        AddressOption(name: "tlsDisableOCSPEndpointCheck", kind: .truth),
        AddressOption(name: "w", kind: .writeConcern, standard: "majority"),
        AddressOption(name: "waitQueueTimeoutMS", kind: milliseconds, standard: "2000"),
        AddressOption(name: "wTimeoutMS", kind: milliseconds, standard: "10000"),
        AddressOption(name: "zlibCompressionLevel", kind: .number(-1...9)),
    ]

    /// Those that would take a stranger for the server.
    static let insecure = ["tlsInsecure", "tlsAllowInvalidCertificates", "tlsAllowInvalidHostnames"]

    /// Those that MongoDB knows, and that the library or Covey has no use for.
    static let useless = [
        "authMechanismProperties", "canonicalizeHostname", "gssapiServiceName", "maxIdleTimeMS", "maxStalenessSeconds",
        "minPoolSize", "readPreferenceTags", "safe", "serverSelectionTryOnce", "slaveOk", "socketCheckIntervalMS",
        "waitQueueMultiple",
    ]

    /// The name among `names` that is spelt this way, whatever the case.
    static func match(_ name: String, in names: [String]) -> String? {
        names.first { $0.lowercased() == name.lowercased() }
    }

    /// The known name that is meant, if there is one so near.
    static func nearest(to name: String) -> String? {
        let distances = known.map { (name: $0.name, distance: distance($0.name.lowercased(), name.lowercased())) }
        return distances.min { $0.distance < $1.distance }.flatMap { $0.distance <= 3 ? $0.name : nil }
    }

    /// How many letters to add, drop or change.
    ///
    /// - Complexity: O(n·m) for words of n and m bytes.
    /// - Source: Wagner and Fischer, "The String-to-String Correction Problem", 1974, doi:10.1145/321796.321811.
    private static func distance(_ one: String, _ other: String) -> Int {
        var row = Array(0...other.utf8.count)
        for (i, a) in one.utf8.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in other.utf8.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = above
            }
        }
        return row[other.utf8.count]
    }
}
