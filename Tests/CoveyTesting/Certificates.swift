package import Foundation

/// A certificate authority and a server's certificate for 127.0.0.1, made for one server and gone with its folder.
package struct Certificates: Sendable {
    /// The authority's certificate: what a client is to trust.
    package let authority: String
    /// The certificate of another authority, which has signed nothing.
    package let otherAuthority: String
    /// The server's certificate.
    package let server: String
    /// Its key.
    package let key: String

    /// Makes them in a folder.
    ///
    /// - Throws: ``Unavailable`` where OpenSSL's command is missing.
    package init(in folder: URL) throws {
        func path(_ name: String) -> String { folder.appending(path: name).path }
        try Data(
            """
            [req]
            distinguished_name = name
            [name]
            [authority]
            basicConstraints = critical, CA:TRUE
            keyUsage = critical, keyCertSign, cRLSign
            subjectKeyIdentifier = hash
            [server]
            basicConstraints = critical, CA:FALSE
            subjectAltName = IP:127.0.0.1, DNS:localhost
            extendedKeyUsage = serverAuth
            """.utf8
        ).write(to: URL(filePath: path("openssl.cnf")))
        func make(_ name: String, _ extensions: String, _ more: [String]) throws -> String {
            let certificate = path("\(name).pem")
            try ChildProcess.run(
                URL(filePath: "/usr/bin/env"),
                [
                    "openssl", "req", "-x509", "-config", path("openssl.cnf"), "-newkey", "ec", "-pkeyopt",
                    "ec_paramgen_curve:P-256", "-nodes", "-keyout", path("\(name).key"), "-out", certificate,
                    "-days", "2", "-subj", "/CN=\(name) of Covey's tests", "-extensions", extensions,
                ] + more)
            return certificate
        }
        authority = try make("authority", "authority", [])
        otherAuthority = try make("other", "authority", [])
        server = try make("server", "server", ["-CA", authority, "-CAkey", path("authority.key")])
        key = path("server.key")
    }
}
