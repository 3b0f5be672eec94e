import CoveyIngest
import Crypto
import Foundation

/// How authors are named and what is kept of their posts.
struct PrivacySettings {
    var namesAuthorsPlainly = false
    var keepsText = true
    var keyFile = "covey.key"
    /// The value of `COVEY_AUTHOR_KEY`.
    var keyFromEnvironment: String?

    mutating func read(_ node: SettingsNode) throws(SettingsError) {
        let keys = try node.members(["authors", "text", "key_file"])
        if let node = keys["authors"] { namesAuthorsPlainly = try node.choice(["hashed": false, "plain": true]) }
        if let node = keys["text"] { keepsText = try node.choice(["keep": true, "drop": false]) }
        if let node = keys["key_file"] { keyFile = try node.text() }
    }

    /// The naming of authors, with the key of the environment, or of the key file.
    ///
    /// - Parameter makesKey: Whether a missing key file is made.
    /// - Returns: `nil` if the key file is missing.
    func naming(makesKey: Bool = false) throws(SettingsError) -> AuthorNaming? {
        if namesAuthorsPlainly { return .plain }
        if let key = keyFromEnvironment {
            guard key.utf8.count >= 32 else {
                throw SettingsError("COVEY_AUTHOR_KEY has \(key.utf8.count) characters, but a key needs at least 32.")
            }
            return .hashed(AuthorHash(key: Array(key.utf8)))
        }
        if !FileManager.default.fileExists(atPath: keyFile) {
            guard makesKey else { return nil }
            try makeKeyFile()
        }
        return .hashed(AuthorHash(key: Array(try keyFromFile().utf8)))
    }

    private func keyFromFile() throws(SettingsError) -> String {
        guard let text = try? String(contentsOfFile: keyFile, encoding: .utf8) else {
            throw SettingsError("The key file \(keyFile) cannot be read.")
        }
        let key = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard key.utf8.count >= 32 else {
            throw SettingsError(
                "The key file \(keyFile) holds \(key.utf8.count) characters, but a key needs at least 32.")
        }
        return key
    }

    /// Makes a key of 256 random bits that only its owner can read. It is written under another name first, so that
    /// nobody sees it half written, and of two processes that make one at the same moment the first one's stays.
    private func makeKeyFile() throws(SettingsError) {
        let key = unsafe SymmetricKey(size: .bits256).withUnsafeBytes { bytes in
            unsafe bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        let draft = "\(keyFile).\(ProcessInfo.processInfo.processIdentifier).new"
        defer { unsafe unlink(draft) }
        let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else {
            throw SettingsError("The key file \(keyFile) cannot be made: \(unsafe String(cString: strerror(errno))).")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data((key + "\n").utf8))
            try file.synchronize()
        } catch {
            throw SettingsError("The key file \(keyFile) cannot be written.")
        }
        guard unsafe link(draft, keyFile) == 0 || errno == EEXIST else {
            throw SettingsError("The key file \(keyFile) cannot be made: \(unsafe String(cString: strerror(errno))).")
        }
    }
}
