import NIOCore
import NIOSSL
import Synchronization

/// The certificates and the key that the service shows to callers. They can be renewed while it runs: connections from
/// then on see the new ones.
final class ServerIdentity: Sendable {
    private let files: ServiceSettings.TLSFiles
    private let current: Mutex<Pair>

    private struct Pair {
        var certificates: [NIOSSLCertificateSource]
        var key: NIOSSLPrivateKeySource
    }

    /// - Throws: ``ServiceError`` with code `certificates`.
    init(_ files: ServiceSettings.TLSFiles) throws(ServiceError) {
        self.files = files
        current = Mutex(try Self.read(files))
    }

    /// Reads the files again. What was read before stays where they cannot be used.
    ///
    /// - Throws: ``ServiceError`` with code `certificates`.
    func renew() throws(ServiceError) {
        let new = try Self.read(files)
        current.withLock { $0 = new }
    }

    var configuration: TLSConfiguration {
        let first = current.withLock { $0 }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: first.certificates, privateKey: first.key)
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        configuration.sslContextCallback = { [self] _, promise in
            let pair = current.withLock { $0 }
            var override = NIOSSLContextConfigurationOverride()
            override.certificateChain = pair.certificates
            override.privateKey = pair.key
            promise.succeed(override)
        }
        return configuration
    }

    private static func read(_ files: ServiceSettings.TLSFiles) throws(ServiceError) -> Pair {
        let certificates: [NIOSSLCertificateSource]
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(files.certificates)
            guard !chain.isEmpty else { throw NIOSSLError.failedToLoadCertificate }
            certificates = chain.map { .certificate($0) }
        } catch {
            throw ServiceError(.certificates, "The certificates in \(files.certificates) cannot be read.")
        }
        do {
            return Pair(
                certificates: certificates, key: .privateKey(try NIOSSLPrivateKey(file: files.key, format: .pem)))
        } catch {
            throw ServiceError(.certificates, "The private key in \(files.key) cannot be read.")
        }
    }
}
