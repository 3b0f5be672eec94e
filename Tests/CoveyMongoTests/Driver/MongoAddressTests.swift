import CoveyStore
import Foundation
import Testing

@testable import CoveyMongo

struct MongoAddressTests {
    private static let secret = "hunter2%40x"

    /// What is wrong with an address, without the sentence around it.
    private func fault(_ uri: String) -> String? {
        do {
            _ = try MongoAddress(uri)
            return nil
        } catch {
            #expect(error.code == .address)
            return error.message
        }
    }

    @Test(
        arguments: [
            ("mongodb://localhost", "mongodb://localhost/covey"),
            ("mongodb://localhost/", "mongodb://localhost/covey"),
            ("mongodb://localhost:27018/other", "mongodb://localhost:27018/other"),
            ("mongodb://[::1]:27017/", "mongodb://[::1]:27017/covey"),
            ("mongodb://%2Ftmp%2Fmongodb.sock/x", "mongodb://%2Ftmp%2Fmongodb.sock/x"),
            ("mongodb://ann:\(secret)@a.example,b.example:1/teams%2Done", "mongodb://a.example,b.example:1/teams-one"),
            ("mongodb+srv://ann:\(secret)@cluster.example.org/?appName=x", "mongodb+srv://cluster.example.org/covey"),
        ])
    func `shows scheme, hosts and database, and nothing else`(_ uri: String, _ shown: String) throws {
        let address = try MongoAddress(uri)
        var dumped = ""
        dump(address, to: &dumped)
        #expect("\(address)" == shown && String(reflecting: address) == shown)
        for text in ["\(address)", String(reflecting: address), String(describing: [address]), dumped] {
            #expect(!text.contains("ann") && !text.contains("hunter2"))
        }
    }

    @Test func `what the address does not say is set`() throws {
        let address = try MongoAddress("mongodb://h/?W=2&sockettimeoutms=5")
        #expect(
            address.uri
                == "mongodb://h/?W=2&sockettimeoutms=5&appName=covey&connectTimeoutMS=4000&journal=true&maxPoolSize=16"
                + "&readConcernLevel=majority&readPreference=primary&retryReads=true&retryWrites=true"
                + "&serverSelectionTimeoutMS=4000&waitQueueTimeoutMS=2000&wTimeoutMS=10000")
        #expect(address.maxPoolSize == 16)
        #expect(try MongoAddress("mongodb://h/?maxPoolSize=3").maxPoolSize == 3)
        #expect(try MongoAddress("mongodb://h").uri.hasPrefix("mongodb://h/?appName=covey&"))
    }

    @Test(
        arguments: [
            ("retryWrite=true", "retryWrite, which does not exist; did you mean retryWrites?"),
            ("tslCAFile=x", "tslCAFile, which does not exist; did you mean tlsCAFile?"),
            ("readpreferance=primary", "readpreferance, which does not exist; did you mean readPreference?"),
            ("frobnicate=1", "frobnicate, which does not exist."),
            ("retryWrites=true&RETRYWRITES=false", "retryWrites twice."),
            ("tls=true&ssl=true", "ssl twice."),
            ("retryWrites=yes", "retryWrites, which must be true or false."),
            ("retryWrites", "retryWrites without a value."),
            ("retryWrites=", "retryWrites without a value."),
            ("maxPoolSize=0", "maxPoolSize, which must be a number from 1 to 1000."),
            ("maxPoolSize=12x", "maxPoolSize, which must be a number from 1 to 1000."),
            ("connectTimeoutMS=99999999999", "connectTimeoutMS, which must be a number from 1 to 2147483647."),
            ("w=0", "w=0, with which nothing written is ever confirmed."),
            ("w=-1", "w=-1, with which nothing written is ever confirmed."),
            ("readPreference=secondary", "readPreference, which must be primary."),
            ("readConcernLevel=x", "readConcernLevel, which must be local or majority or linearizable."),
            ("compressors=zstd,lz4", "compressors, which must be of zstd, snappy, zlib, with commas between."),
            (
                "tlsInsecure=true",
                "tlsInsecure, which would take a stranger for the server; name its CA with tlsCAFile."
            ),
            (
                "tlsallowinvalidhostnames=true",
                "tlsAllowInvalidHostnames, which would take a stranger for the server; name its CA with tlsCAFile."
            ),
            ("maxIdleTimeMS=1", "maxIdleTimeMS, which Covey has no use for."),
            ("srvMaxHosts=1", "srvMaxHosts, which is for mongodb+srv:// alone."),
            ("appName=%zz", "appName with a percent sign that is not valid."),
        ])
    func `an option is refused by its name`(_ query: String, _ complaint: String) {
        #expect(fault("mongodb://h/?" + query) == "The store's address has the option " + complaint)
        #expect(fault("mongodb://ann:\(Self.secret)@h/?" + query)?.hasSuffix(complaint) == true)
    }

    @Test(
        arguments: [
            "", "localhost", "http://h", "mongodb://", "mongodb:///x", "mongodb://h?w=1", "mongodb://h:0/",
            "mongodb://h:x/",
            "mongodb://h:65536/", "mongodb://h,,g/", "mongodb://[::1/", "mongodb://[x]/",
            "mongodb://h/?=1",
            "mongodb://h/?w=1&&w=2", "mongodb://h/a.b", "mongodb://h/a b", "mongodb://h/a%00", "mongodb://h/admin",
            "mongodb://h/%24where", "mongodb://h/\(String(repeating: "x", count: 64))", "mongodb+srv://a.b.c,d.e.f/",
            "mongodb+srv://a.b.c:27017/", "mongodb://:x@h/", "mongodb://h/?\u{e9}=1",
        ])
    func `an address that makes no sense is refused in one sentence`(_ uri: String) throws {
        let complaint = try #require(fault(uri))
        #expect(complaint.hasPrefix("The store's address ") && complaint.hasSuffix("."))
        #expect(!complaint.contains("\n") && complaint.count < 160)
    }

    /// Forgotten percent signs put pieces of the password where hosts, names and options belong.
    @Test(
        arguments: [
            "mongodb://ann:hunter2@", "mongodb://ann:hunter2", "mongodb://ann:@h/", "mongodb://ann@h/",
            "mongodb://ann:hun@ter2@h/", "mongodb://ann:hunter2/x@h/db", "mongodb://ann:hunter2?x=1@h/db",
            "mongodb://ann:hunter2?retryWrites=hunter2@h/db", "mongodb://ann:hun:ter2@h/", "mongodb://ann:hunter2%@h/",
            "mongodb://ann:hunter2%00@h/", "mongodb://ann:hunter2%ff@h/", "mongodb://ann:hunter2@h:hunter2/",
            "mongodb://ann:hunter2@h/hunter2.x", "mongodb://ann:hunter 2@h/", "mongodb://h/?authMechanism=hunter2",
            "mongodb://ann:hunter2@h/?tlsCertificateKeyFilePassword=hunter2&tlsCertificateKeyFilePassword=hunter2",
            "mongodb+srv://ann:hunter2@a.b.c:1/",
        ])
    func `no complaint holds a user or a password`(_ uri: String) throws {
        let complaint = try #require(fault(uri))
        for secret in ["ann", "hun", "ter2"] { #expect(!complaint.contains(secret)) }
    }

    @Test func `the files that the address names are opened first`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "covey-address-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "ca.pem").path
        let uri = "mongodb://h/?tls=true&tlsCAFile=" + path
        #expect(fault(uri) == "The store's address names the file \(path) as tlsCAFile, which cannot be read.")
        try Data("nothing".utf8).write(to: URL(filePath: path))
        #expect(
            fault(uri)
                == "The store's address names the file \(path) as tlsCAFile, which holds no certificate in PEM.")
        try Data("-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n".utf8).write(to: URL(filePath: path))
        #expect(fault(uri) == nil)
        #expect(
            fault("mongodb://h/?tlsCertificateKeyFile=" + path)?.hasSuffix("which holds no private key in PEM.")
                == true)
    }

    @Test func `what the library refuses is refused in one sentence too`() throws {
        let address = try MongoAddress("mongodb://a,b/?directConnection=true")
        let error = #expect(throws: StoreError.self) { try MongoPool(address, threads: 1) }
        #expect(error?.code == .address && error?.underlying == nil)
    }

    /// The domain .invalid is kept free of names: RFC 2606.
    @Test func `an address that cannot be looked up is unreachable`() throws {
        let address = try MongoAddress("mongodb+srv://ann:\(Self.secret)@cluster.example.invalid/")
        let error = #expect(throws: StoreError.self) { try MongoPool(address, threads: 1) }
        #expect(error?.code == .unreachable && error?.underlying == nil)
    }

    @Test func `a message that quotes a secret is not passed on`() throws {
        let address = try MongoAddress("mongodb://ann:\(Self.secret)@h/")
        let domain: UInt32 = 17
        for words in ["no such user ann", "hunter2@x is wrong", "hunter2%40x is wrong"] {
            let error = StoreError(MongoError(domain: domain, code: 18, message: words), address)
            #expect(error.underlying == nil)
            #expect(error.code == .refused)
            #expect(error.message == "The server at mongodb://h/covey refuses the user or password.")
        }
        #expect(StoreError(MongoError(domain: domain, code: 18, message: "no"), address).underlying == "no")
        let duplicate = MongoError(domain: domain, code: 11000, message: "dup key: { _id: \"x:1\" }")
        #expect(StoreError(duplicate, address).underlying == nil)
    }
}
