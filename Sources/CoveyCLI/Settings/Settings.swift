import Covey
import CoveyIngest
import CoveyServer
import Foundation

/// Everything an operator can set. `config/covey.yaml` documents each key with its default.
///
/// A value on the command line comes before the environment, which comes before the file, which comes before the
/// default.
struct Settings {
    var store = StoreAddress.sqlite(path: "covey.sqlite")
    var filter = FilterSettings()
    var privacy = PrivacySettings()
    /// How long posts are kept; `nil` keeps them for good.
    var retention: Retention?
    var batchSize = 30_000
    var rejects = "covey-rejects"
    var archiveOwner: String?
    var csv: CSVMapping?
    /// The file of the table of places; ingest goes on without it.
    var gazetteer = "var/gazetteer.bin"
    /// Whether the configuration names that file, so that it is missed.
    var namesGazetteer = false
    /// A CSV file of places of one's own.
    var ownPlaces: String?
    var understanding = UnderstandingSettings()
    var translation = TranslationSettings()
    var schedule = ScheduleSettings()
    var mail = MailSource()
    var recipe = Recipe()
    var service = ServiceSettings()
    var log = LogSettings()
    var chartLibrary = "/usr/share/javascript/chart.js/chart.min.js"
    /// What the file says of the store. It is looked into only if nothing comes before the file.
    private var storeInFile: StoreSource?

    /// Where the file is looked for if none is named.
    static let standardFile = "config/covey.yaml"

    /// Reads the settings.
    ///
    /// - Parameters:
    ///   - file: A file that must exist; `nil` takes the one named by `COVEY_CONFIG`, or the standard one if it exists.
    ///   - store: The store's address on the command line.
    ///   - environment: Of the process.
    static func load(
        _ file: String?, store: String?, environment: [String: String]
    ) throws(SettingsError) -> Settings {
        var settings = Settings()
        // An empty variable is as good as none: so the example file can be read in as it is.
        let environment = environment.filter { !$0.value.isEmpty }
        let named = file ?? environment["COVEY_CONFIG"]
        let path = named ?? standardFile
        if named != nil || FileManager.default.fileExists(atPath: path) {
            guard let yaml = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw SettingsError("The configuration \(path) cannot be read.")
            }
            if let node = try SettingsNode(yaml: yaml, file: path) { try settings.read(node) }
        }
        if let store {
            settings.store = try StoreAddress(store)
        } else if let source = try StoreSource.of(environment) ?? settings.storeInFile {
            settings.store = try source.resolve()
        }
        settings.privacy.keyFromEnvironment = environment["COVEY_AUTHOR_KEY"]
        settings.translation.keyFromEnvironment = environment["COVEY_TRANSLATION_KEY"]
        settings.mail.passwordFromEnvironment = environment["COVEY_MAIL_PASSWORD"]
        return settings
    }

    private mutating func read(_ node: SettingsNode) throws(SettingsError) {
        let keys = try node.members([
            "store", "store_file", "brands", "topics", "filter", "privacy", "retention", "ingest", "csv", "places",
            "understanding", "translation", "segments", "report", "server", "schedule", "mail",
        ])
        if let node = keys["store"] { storeInFile = .address(try node.text()) }
        if let node = keys["store_file"] {
            guard keys["store"] == nil else { throw node.complaint("stands beside store; leave one of them out.") }
            storeInFile = .file(try node.text())
        }
        if let node = keys["brands"] { filter.brands = try Self.rules(node) }
        if let node = keys["topics"] { filter.topics = try Self.rules(node) }
        if let node = keys["filter"] { try readFilter(node) }
        if let node = keys["privacy"] { try privacy.read(node) }
        if let node = keys["retention"] { try readRetention(node) }
        if let node = keys["ingest"] { try readIngest(node) }
        if let node = keys["csv"] { csv = try CSVMapping(node) }
        if let node = keys["places"] {
            let keys = try node.members(["gazetteer", "own"])
            if let node = keys["gazetteer"] {
                gazetteer = try node.text()
                namesGazetteer = true
            }
            ownPlaces = try keys["own"]?.text()
        }
        if let node = keys["understanding"] { try understanding.read(node) }
        if let node = keys["translation"] { try translation.read(node) }
        if let node = keys["segments"] {
            try recipe.read(node, brands: filter.brands.map(\.id), topics: filter.topics.map(\.id))
        }
        if let node = keys["server"] { try readServer(node) }
        if let node = keys["schedule"] { try schedule.read(node) }
        if let node = keys["mail"] { try mail.read(node) }
        if let node = keys["report"] {
            if let node = try node.members(["chart_library"])["chart_library"] { chartLibrary = try node.text() }
        }
    }

    private mutating func readFilter(_ node: SettingsNode) throws(SettingsError) {
        let keys = try node.members(["languages", "reposts"])
        if let node = keys["languages"] { filter.languages = Set(try node.list().map(Self.language)) }
        if let node = keys["reposts"] { filter.keepsReposts = try node.choice(["keep": true, "drop": false]) }
    }

    private mutating func readRetention(_ node: SettingsNode) throws(SettingsError) {
        guard let node = try node.members(["posts"])["posts"] else { return }
        let text = try node.text()
        guard let retention = Retention(argument: text) else {
            throw node.complaint("is \(text), but must be a number of days from 1, such as 180d.")
        }
        self.retention = retention
    }

    private mutating func readIngest(_ node: SettingsNode) throws(SettingsError) {
        let keys = try node.members(["batch_size", "rejects", "archive_owner"])
        if let node = keys["batch_size"] { batchSize = try node.integer(1...1_000_000) }
        if let node = keys["rejects"] { rejects = try node.text() }
        if let node = keys["archive_owner"] {
            let owner = try node.text()
            guard owner.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }) else {
                throw node.complaint("is \(owner), but must be digits, or a user name of letters, digits and _.")
            }
            archiveOwner = owner
        }
    }

    private static func language(_ node: SettingsNode) throws(SettingsError) -> String {
        let tag = try node.text()
        let language = Language(tag: tag)
        guard language != .undetermined else { throw node.complaint("is \(tag), which is no language.") }
        return language.code
    }

    private static func country(_ node: SettingsNode) throws(SettingsError) -> String {
        let code = try node.text()
        guard code.utf8.count == 2, code.utf8.allSatisfy(\.isLetter) else {
            throw node.complaint("is \(code), but a country is two letters, such as GB.")
        }
        return code.uppercased()
    }

    private static func rules(_ node: SettingsNode) throws(SettingsError) -> [TermRule] {
        var rules: [TermRule] = []
        for item in try node.list() {
            let keys = try item.members(["id", "any", "all", "not", "places"])
            guard let id = try keys["id"]?.text() else { throw item.complaint("has no id.") }
            guard id.utf8.allSatisfy({ $0.isTagCharacter }) else {
                throw item.complaint("has the id \(id), but an id is made of lower-case letters, digits, - and _.")
            }
            guard !rules.contains(where: { $0.id == id }) else { throw item.complaint("has the id \(id) of another.") }
            let rule = TermRule(
                id: id, any: try terms(keys["any"]), all: try terms(keys["all"]), not: try terms(keys["not"]),
                countries: Set(try (keys["places"]?.list() ?? []).map(country)))
            guard !rule.any.isEmpty || !rule.all.isEmpty else {
                throw item.complaint("has neither any nor all: it would meet every post.")
            }
            rules.append(rule)
        }
        return rules
    }

    private static func terms(_ node: SettingsNode?) throws(SettingsError) -> [Term] {
        try (node?.list() ?? []).map { (item) throws(SettingsError) in
            if item.isText { return Term(try visibleText(item)) }
            let keys = try item.members(["text", "case", "edges"])
            guard let node = keys["text"] else { throw item.complaint("has no text.") }
            return Term(
                try visibleText(node), matchesCase: try keys["case"]?.flag() ?? false,
                wholeWords: try keys["edges"]?.flag() ?? true)
        }
    }

    /// A text to look for. Spaces and marks that nobody sees would be met by every post, or by none.
    private static func visibleText(_ node: SettingsNode) throws(SettingsError) -> String {
        let text = try node.text()
        guard text.unicodeScalars.contains(where: \.isVisible) else { throw node.complaint("holds nothing to see.") }
        return text
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    fileprivate var isTagCharacter: Bool {
        (isLetter && self >= 0x61) || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
    }
}

extension Unicode.Scalar {
    fileprivate var isVisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        case .nonspacingMark, .enclosingMark: false
        default: true
        }
    }
}
