import Covey
import CoveyStore
import Crypto
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CoveyServer

@Suite struct AccessKeyTests {
    private let service = AccessService()

    // MARK: The text of a key

    @Test func `a key is read back as it was made`() throws {
        for _ in 0..<100 {
            let made = KeyText()
            #expect(made.text.wholeMatch(of: /covey_[a-z2-7]{8}_[a-z2-7]{58}/) != nil)
            let read = try #require(KeyText(made.text))
            #expect(read.prefix == made.prefix && read.digest == made.digest)
        }
    }

    @Test func `one wrong character anywhere is told from the text alone`() {
        let text = Array(KeyText().text.utf8)
        for index in text.indices {
            var wrong = text
            wrong[index] = wrong[index] == UInt8(ascii: "a") ? UInt8(ascii: "b") : UInt8(ascii: "a")
            #expect(KeyText(String(decoding: wrong, as: UTF8.self)) == nil, "character \(index)")
        }
        for wrong in ["", "covey_", String(decoding: text.dropLast(), as: UTF8.self), KeyText().text.uppercased()] {
            #expect(KeyText(wrong) == nil)
        }
    }

    @Test func `base32 is that of the standard`() {
        // RFC 4648, section 10, in small letters and without padding.
        let known = ["": "", "f": "my", "fo": "mzxq", "foo": "mzxw6", "foob": "mzxw6yq", "fooba": "mzxw6ytb"]
        for (plain, coded) in known { #expect(Base32.text(of: Array(plain.utf8)) == coded) }
    }

    @Test func `a store never holds the key itself`() async throws {
        let (text, key) = try await service.key()
        let records = try await service.parts.store.records(.key, after: nil, limit: 10, now: service.clock.now())
        #expect(records.map(\.id) == [key.prefix])
        let secret = try #require(text.split(separator: "_").last)
        #expect(records.allSatisfy { !$0.body.contains(secret) && !$0.body.contains(text) })
        #expect(records[0].body.contains(Hex.text(of: SHA256.hash(data: Array(text.utf8)))))
    }

    // MARK: Proof

    private func prove(_ text: String, by ring: KeyRing? = nil) async throws -> String? {
        do {
            return try await (ring ?? service.parts.keys).prove(text).prefix
        } catch let problem as Problem {
            #expect(problem.code == .unauthenticated)
            return nil
        }
    }

    @Test func `the right key proves, and one with the same prefix does not`() async throws {
        let (text, key) = try await service.key()
        #expect(try await prove(text) == key.prefix)
        // A forger can work out the last six characters, but not the secret.
        for _ in 0..<20 {
            let start = "covey_\(key.prefix)_\(Secret.text())"
            let check = Base32.text(of: Array(SHA256.hash(data: Array(start.utf8)).prefix(4))).prefix(6)
            #expect(KeyText(start + check)?.prefix == key.prefix)
            #expect(try await prove(start + check) == nil)
        }
        #expect(try await prove(KeyText().text) == nil)
    }

    @Test func `a key expires at its instant`() async throws {
        let (text, key) = try await service.key(days: 1)
        service.clock.advance(seconds: 86_399)
        #expect(try await prove(text) == key.prefix)
        service.clock.advance(seconds: 1)
        #expect(try await prove(text) == nil)
        #expect(key.state(at: service.clock.now()) == .expired)
    }

    @Test func `a revoked key is worthless at once here, and within seconds elsewhere`() async throws {
        let (text, key) = try await service.key()
        let elsewhere = KeyRing(store: service.parts.store, now: service.clock.now)
        #expect(try await prove(text) == key.prefix)
        #expect(try await prove(text, by: elsewhere) == key.prefix)
        let revoked = try await service.parts.keys.revoke(key.prefix, by: "test")
        #expect(revoked?.revokedAt == service.clock.now())
        #expect(try await prove(text) == nil)
        // The other process has not asked again yet: that is the price of not asking each time.
        #expect(try await prove(text, by: elsewhere) == key.prefix)
        service.clock.advance(seconds: 5)
        #expect(try await prove(text, by: elsewhere) == nil)
    }

    @Test func `revoking twice changes nothing, and what is not there cannot be revoked`() async throws {
        let (_, key) = try await service.key()
        let first = try await service.parts.keys.revoke(key.prefix, by: "test")
        service.clock.advance(seconds: 10)
        let second = try await service.parts.keys.revoke(key.prefix, by: "test")
        #expect(first != nil && first?.revokedAt == second?.revokedAt)
        #expect(try await service.parts.keys.revoke("aaaaaaaa", by: "test") == nil)
    }

    @Test func `many revoke and use one key at once, and it ends revoked`() async throws {
        let (text, key) = try await service.key()
        let service = service
        await withTaskGroup { group in
            for index in 0..<50 {
                group.addTask {
                    // Each is a process of its own, with no memory of the others.
                    let ring = KeyRing(store: service.parts.store, now: service.clock.now)
                    _ = try? await ring.prove(text)
                    if index.isMultiple(of: 10) { _ = try? await ring.revoke(key.prefix, by: "test") }
                    await ring.settle()
                }
            }
        }
        service.clock.advance(seconds: 5)
        #expect(try await prove(text) == nil)
    }

    // MARK: Last use

    private func lastUse(_ prefix: String) async throws -> Instant? {
        await service.parts.keys.settle()
        return try await service.parts.keys.keys(limit: 10).first { $0.prefix == prefix }?.lastUsedAt
    }

    private func revision(_ prefix: String) async throws -> Int64? {
        try await service.parts.store.record(.key, prefix, now: service.clock.now())?.revision
    }

    @Test func `the last use is written once a minute`() async throws {
        let (text, key) = try await service.key()
        #expect(try await lastUse(key.prefix) == nil)
        let begin = service.clock.now()
        for _ in 0..<59 {
            #expect(try await prove(text) == key.prefix)
            service.clock.advance(seconds: 1)
        }
        #expect(try await lastUse(key.prefix) == begin)
        #expect(try await revision(key.prefix) == 2)
        service.clock.advance(seconds: 1)
        #expect(try await prove(text) == key.prefix)
        #expect(try await lastUse(key.prefix) == service.clock.now())
        #expect(try await revision(key.prefix) == 3)
    }

    @Test func `a use that is written late does not bring a revoked key back`() async throws {
        let (text, key) = try await service.key()
        let elsewhere = KeyRing(store: service.parts.store, now: service.clock.now)
        #expect(try await prove(text, by: elsewhere) == key.prefix)
        service.clock.advance(seconds: 58)
        #expect(try await prove(text, by: elsewhere) == key.prefix)
        _ = try await service.parts.keys.revoke(key.prefix, by: "test")
        service.clock.advance(seconds: 2)
        // The other process does not know yet, and it is a minute since it wrote the last use.
        #expect(try await prove(text, by: elsewhere) == key.prefix)
        await elsewhere.settle()
        #expect(try await service.parts.keys.keys(limit: 1).first?.state(at: service.clock.now()) == .revoked)
    }

    // MARK: Memory

    @Test func `what is remembered is bounded, and ages`() {
        var recent = Recent<Int>(lasting: 5_000)
        let start = Instant(milliseconds: 0)
        for number in 0..<25_000 { recent.keep(number, as: "\(number)", since: start) }
        let kept = (0..<25_000).count { recent.value("\($0)", now: start) != nil }
        #expect((1...10_000).contains(kept))
        #expect(recent.value("24999", now: Instant(milliseconds: 4_999)) == 24_999)
        #expect(recent.value("24999", now: Instant(milliseconds: 5_000)) == nil)
        #expect(recent.value("24999", now: Instant(milliseconds: -1)) == nil, "a clock that was set back")
    }

    @Test func `secrets are compared whole`() {
        #expect(Secret.areSame("abc", "abc"))
        for other in ["", "ab", "abcd", "abd", "Abc"] { #expect(!Secret.areSame("abc", other)) }
        #expect(Set((0..<1_000).map { _ in Secret.text() }).count == 1_000)
    }

    // MARK: Over HTTP

    @Test func `only one header with Bearer and a key is taken`() async throws {
        let (text, key) = try await service.key()
        try await service.run { client in
            try await client.execute(uri: "/open", method: .get, headers: .bearer(text)) {
                #expect($0.status == .ok && $0.text == key.prefix)
            }
            try await client.execute(uri: "/open", method: .get, headers: [.authorization: "bearer  \(text)"]) {
                #expect($0.status == .ok)
            }
            let wrong = [
                "", "Bearer", "Basic \(text)", text, "Bearer \(text) \(text)", "Bearer \(text)x", "Bearer a.b.c",
            ]
            for header in wrong {
                try await client.execute(uri: "/open", method: .get, headers: [.authorization: header]) {
                    #expect($0.status == .unauthorized && $0.problem == "unauthenticated", "\(header.count)")
                    #expect($0.headers[.wwwAuthenticate] == "Bearer")
                }
            }
            var twice = HTTPFields.bearer(text)
            twice.append(HTTPField(name: .authorization, value: "Bearer \(text)"))
            try await client.execute(uri: "/open", method: .get, headers: twice) { #expect($0.status == .unauthorized) }
        }
    }

    @Test func `a key in the address is nobody's`() async throws {
        let (text, _) = try await service.key()
        try await service.run { client in
            for name in ["key", "token", "access_token", "authorization"] {
                try await client.execute(uri: "/open?\(name)=\(text)", method: .get) { #expect($0.text == "nobody") }
                try await client.execute(uri: "/v1/keys?\(name)=\(text)", method: .get) {
                    #expect($0.status == .unauthorized)
                }
            }
        }
    }

    @Test func `whoever watches the process is not asked for a key`() async throws {
        try await service.run { client in
            try await client.execute(uri: "/livez", method: .get, headers: .bearer("nonsense")) {
                #expect($0.status == .ok)
            }
        }
    }
}
