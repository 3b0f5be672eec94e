import Covey
import CoveyTranslation
import Foundation

/// Where texts in languages that cannot be scored are translated, and how much of it is allowed. Without an endpoint
/// nothing is ever sent anywhere.
struct TranslationSettings {
    /// Without the `/translate`; `nil` is off.
    var endpoint: URL?
    /// The file whose first line is the key of the endpoint.
    var keyFile: String?
    /// The value of `COVEY_TRANSLATION_KEY`.
    var keyFromEnvironment: String?
    /// Languages to translate; empty for every language that is known and not scored.
    var languages: Set<Language> = []
    var limits = TranslationLimits()
    /// How long an answer may take, in seconds, 0.1...3600.
    var timeout = 30.0
    /// How often a request is tried again.
    var retries = 4

    mutating func read(_ node: SettingsNode) throws(SettingsError) {
        let keys = try node.members([
            "endpoint", "key_file", "languages", "run_characters", "max_characters", "batch_size", "batch_characters",
            "timeout", "retries",
        ])
        if let node = keys["endpoint"] {
            let text = try node.text()
            guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host?.isEmpty == false,
                url.user == nil, url.query == nil, url.fragment == nil
            else {
                // It may hold a password in the wrong place, so it is not shown.
                throw node.complaint("must be an address such as https://translate.example.org, without a login.")
            }
            endpoint = url
        }
        if let node = keys["key_file"] { keyFile = try node.text() }
        if let node = keys["languages"] {
            languages = Set(
                try node.list().map { (item) throws(SettingsError) in
                    let tag = try item.text()
                    let language = Language(tag: tag)
                    guard language != .undetermined || tag == language.code else {
                        throw item.complaint("is \(tag), which is no language.")
                    }
                    return language
                })
        }
        if let node = keys["run_characters"] { limits.runCharacters = try node.integer(1...Int.max) }
        if let node = keys["max_characters"] { limits.maximumCharacters = try node.integer(1...Int.max) }
        if let node = keys["batch_size"] { limits.batchSize = try node.integer(1...1_000) }
        if let node = keys["batch_characters"] { limits.batchCharacters = try node.integer(1...1_000_000) }
        if let node = keys["timeout"] { timeout = try node.number(from: 0.1, through: 3_600) }
        if let node = keys["retries"] { retries = try node.integer(0...100) }
    }

    /// What to ask.
    ///
    /// - Throws: ``SettingsError`` where translation is off, or the file of the key cannot be read.
    func makeEndpoint() throws(SettingsError) -> TranslationEndpoint {
        guard let endpoint else {
            throw SettingsError("Translation is off: set translation.endpoint to the address of a service you trust.")
        }
        return TranslationEndpoint(
            endpoint, key: try key(), timeout: .milliseconds(Int64(timeout * 1_000)), retries: retries)
    }

    private func key() throws(SettingsError) -> String? {
        if let keyFromEnvironment { return keyFromEnvironment }
        guard let keyFile else { return nil }
        guard let text = try? String(contentsOfFile: keyFile, encoding: .utf8) else {
            throw SettingsError("The file \(keyFile), which should hold the key of the translation, cannot be read.")
        }
        let line = text.prefix { !$0.isNewline }.trimmingCharacters(in: .whitespaces)
        guard !line.isEmpty else {
            throw SettingsError(
                "The file \(keyFile) should hold the key of the translation, but its first line is empty.")
        }
        return line
    }
}
