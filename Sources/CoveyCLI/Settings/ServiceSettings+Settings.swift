import CoveyServer
import Logging

/// What goes to the log, and how.
struct LogSettings {
    var level = Logger.Level.info
    var format = LogFormat.text
}

extension Settings {
    mutating func readServer(_ node: SettingsNode) throws(SettingsError) {
        try service.read(node)
        guard let node = try node.members(ServiceSettings.keys)["log"] else { return }
        let keys = try node.members(["level", "format"])
        if let node = keys["level"] {
            log.level = try node.choice([
                "trace": .trace, "debug": .debug, "info": .info, "notice": .notice, "warning": .warning,
                "error": .error, "critical": .critical,
            ])
        }
        if let node = keys["format"] { log.format = try node.choice(["text": .text, "json": .json]) }
    }
}

extension ServiceSettings {
    fileprivate static let keys = [
        "title", "host", "port", "tls", "behind_proxy", "metrics_port", "body_limit", "deadline",
        "requests_per_minute", "smallest_group", "target", "period", "tiles", "map_library", "tokens", "log",
    ]

    fileprivate mutating func read(_ node: SettingsNode) throws(SettingsError) {
        let keys = try node.members(Self.keys)
        if let node = keys["title"] { title = try node.text() }
        if let node = keys["host"] { host = try node.text() }
        if let node = keys["port"] { port = try node.integer(0...65_535) }
        if let node = keys["tls"] { tls = try TLSFiles(node) }
        if let node = keys["behind_proxy"] { isBehindProxy = try node.flag() }
        if let node = keys["metrics_port"] { metricsPort = try node.integer(0...65_535) }
        if let node = keys["body_limit"] { bodyLimit = try node.integer(1_024...1 << 30) }
        if let node = keys["deadline"] { deadline = try node.number(from: 1, through: 3_600) }
        if let node = keys["requests_per_minute"] {
            requestsPerMinute = try node.text() == "none" ? nil : try node.integer(1...1_000_000_000)
        }
        if let node = keys["smallest_group"] { smallestGroup = try node.integer(1...10_000) }
        if let node = keys["target"] { target = try node.number(from: 0, through: 1) }
        if let node = keys["period"] { period = try node.integer(1...3_650) }
        if let node = keys["tiles"] { tiles = try Self.tiles(node) }
        if let node = keys["map_library"] { mapLibrary = try node.text() }
        if let node = keys["tokens"] { tokens = try TokenSettings(node) }
    }

    private static func tiles(_ node: SettingsNode) throws(SettingsError) -> String {
        let text = try node.text()
        // The host goes into the policy that browsers are given, where other characters would have a meaning.
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "{}/:.-_?=&%@".utf8.contains(byte)
            }
        }
        guard text.hasPrefix("https://"), isPlain, ["{z}", "{x}", "{y}"].allSatisfy(text.contains) else {
            throw node.complaint("must be an address such as https://tiles.example.org/{z}/{x}/{y}.png.")
        }
        return text
    }
}

extension ServiceSettings.TLSFiles {
    fileprivate init(_ node: SettingsNode) throws(SettingsError) {
        let keys = try node.members(["certificates", "key"])
        guard let certificates = keys["certificates"], let key = keys["key"] else {
            throw node.complaint("must name the files certificates and key.")
        }
        self.init(certificates: try certificates.text(), key: try key.text())
    }
}

extension ServiceSettings.TokenSettings {
    fileprivate init(_ node: SettingsNode) throws(SettingsError) {
        let keys = try node.members(["issuer", "audience", "keys", "roles_claim"])
        guard let issuer = keys["issuer"], let audience = keys["audience"], let place = keys["keys"] else {
            throw node.complaint("must name issuer, audience and keys.")
        }
        let address = try place.text()
        guard !address.contains("://") || address.hasPrefix("https://") else {
            throw place.complaint("must begin with https://, or be the path of a file.")
        }
        self.init(issuer: try issuer.text(), audience: try audience.text(), keys: address)
        if let node = keys["roles_claim"] { rolesClaim = try node.text() }
    }
}
