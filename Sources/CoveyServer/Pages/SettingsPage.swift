import Covey
import CoveyIngest
import CoveyReports
import CoveyUnderstanding

/// How this service is set up, without any secret; and its keys.
struct SettingsPage {
    let pages: Pages
    let visit: PageVisit

    private struct Model {
        let service: PageTable
        let rules: PageTable
        let recipe: PageTable
        let missing: [Missing]
        let keys: PageTable?
        let active: [Active]
        let isAdmin: Bool
        let roles: [Reach]
    }

    private struct Missing {
        let what: String
        let remedy: String
    }

    private struct Active {
        let prefix: String
        let keyName: String
        let keyAddress: String
    }

    private struct Reach {
        let role: String
        let reach: String
    }

    /// The page that shows a new key, once.
    static func newKey(_ secret: String) -> Page {
        struct Model { let secret: String }
        return Page(template: "newkey", title: "Your new key", model: Model(secret: secret))
    }

    func page() async throws -> Page {
        let isAdmin = visit.caller.may(.admin)
        let keys = isAdmin ? try await pages.parts.keys.keys(limit: 500) : nil
        let (service, rules, recipe) = (service, rules, recipe)
        let keyTable = keys.map(table)
        let model = Model(
            service: service, rules: rules, recipe: recipe, missing: missing, keys: keyTable,
            active: (keys ?? []).filter { $0.revokedAt == nil }.map {
                Active(
                    prefix: $0.prefix, keyName: $0.name,
                    keyAddress: "/settings/keys/\(PageVisit.encoded($0.prefix))/revoke")
            }, isAdmin: isAdmin,
            roles: Role.allCases.map { role in
                Reach(role: role.rawValue, reach: Self.words(role.scopes))
            })
        return Page(
            template: "settings", title: "Settings", model: model,
            tables: [service, rules, recipe, keyTable].compactMap { $0 })
    }

    private static func words(_ scopes: Set<Scope>) -> String {
        scopes.map(\.rawValue).sorted().joined(separator: ", ")
    }

    private var service: PageTable {
        let (parts, settings) = (pages.parts, pages.parts.settings)
        var table = PageTable("service", "The service", [.init("What"), .init("How it is set")])
        table.download = visit.address(with: ["csv": "service"])
        func add(_ what: String, _ value: String) { table.add(.init(what), [.init(value)]) }
        add("Version of Covey", Release.version)
        add("Store", parts.storeName)
        add("Reader of texts", parts.understanding.version.name)
        add("List of places", parts.gazetteer == nil ? "not installed" : "installed")
        add("Texts of posts", parts.ingest.keepsText ? "kept" : "not kept")
        add("Posts are kept for", parts.retentionDays.map { Numerals.counted($0, "day") } ?? "for good")
        add("Address", "\(settings.host):\(settings.port)")
        add(
            "Encryption",
            settings.tls != nil ? "TLS" : settings.isBehindProxy ? "by the proxy in front" : "none, this machine only")
        add("Requests of one key", settings.requestsPerMinute.map { "\(Numerals.grouped($0)) a minute" } ?? "no limit")
        add("Smallest group that is told apart", Numerals.counted(settings.smallestGroup, "person", "people"))
        add("Share of satisfied posts aimed at", Numerals.percent(settings.target))
        add("The overview looks back", Numerals.counted(settings.period, "day"))
        add("Map tiles", settings.tiles ?? "none: the map is drawn without")
        add("Bearer tokens", settings.tokens.map { "of \($0.issuer)" } ?? "not taken")
        return table
    }

    private var rules: PageTable {
        var table = PageTable(
            "terms", "Brands and topics",
            [.init("Id"), .init("Kind"), .init("Any of"), .init("All of"), .init("None of"), .init("Countries")])
        table.download = visit.address(with: ["csv": "terms"])
        table.whenEmpty =
            "No brand is configured, so every post is kept. Name yours under brands: in the configuration, with the "
            + "words by which people mention them."
        let filter = pages.parts.ingest.filter
        for (kind, rules) in [("brand", filter.brands), ("topic", filter.topics)] {
            for rule in rules {
                func words(_ terms: [String]) -> PageTable.Cell {
                    .init(terms.isEmpty ? "–" : terms.joined(separator: ", "))
                }
                table.add(
                    .init(rule.id),
                    [
                        .init(kind), words(rule.any.map(\.text)), words(rule.all.map(\.text)),
                        words(rule.not.map(\.text)), words(rule.countries.sorted()),
                    ])
            }
        }
        return table
    }

    private var recipe: PageTable {
        var table = PageTable("recipe", "How segments are made", [.init("What"), .init("How")])
        table.download = visit.address(with: ["csv": "recipe"])
        for (label, text) in pages.parts.recipe.words { table.add(.init(label), [.init(text)]) }
        return table
    }

    private var missing: [Missing] {
        var missing: [Missing] = []
        if !pages.assets.has(PageAssets.charts) {
            missing.append(
                Missing(
                    what: "Chart.js is not at \(pages.parts.settings.chartLibrary): charts are shown as tables.",
                    remedy: "apt-get install libjs-chart.js"))
        }
        if !pages.assets.has(PageAssets.map) {
            missing.append(
                Missing(
                    what: "Leaflet is not in \(pages.parts.settings.mapLibrary): the map is shown as a table.",
                    remedy: "apt-get install libjs-leaflet"))
        }
        if pages.parts.gazetteer == nil {
            missing.append(
                Missing(
                    what: "The list of places is not installed: posts with a place in words are not put on the map.",
                    remedy: "make places, and set places.gazetteer"))
        }
        return missing
    }

    private func table(_ keys: [Key]) -> PageTable {
        var table = PageTable(
            "keys", "Keys",
            [
                .init("Key begins with"), .init("Name"), .init("May"), .init("Made"), .init("Ends"),
                .init("Last used"), .init("State"),
            ])
        table.download = visit.address(with: ["csv": "keys"])
        for key in keys {
            let state = key.state(at: visit.now)
            table.add(
                .init(key.prefix),
                [
                    .init(key.name), .init(key.role?.rawValue ?? Self.words(key.scopes)), .instant(key.createdAt),
                    .instant(key.expiresAt), .instant(key.lastUsedAt),
                    .init(state == .valid ? "good" : state.rawValue),
                ])
        }
        return table
    }
}
