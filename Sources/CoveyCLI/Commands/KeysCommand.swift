import ArgumentParser
import Covey
import CoveyReports
import CoveyServer
import CoveyStore
import Foundation

struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Say who may use the service.",
        discussion: """
            A key proves who asks: programs send it as Authorization: Bearer KEY, people
            log in with it.

            ROLES
              reader    sees what is said of groups
              editor    sees people as well, corrects, names and publishes segments
              operator  pushes posts, starts runs, sees metrics
              admin     may do all of that, and make and revoke keys

            EXAMPLES
              covey keys create --name "Marketing" --role editor --expires 90d
              covey keys list
              covey keys revoke k7mw2abq
            """,
        subcommands: [Create.self, List.self, Revoke.self])

    /// Who does what is done here, for the audit log.
    private static let actor = "command line"

    private static func ring(_ settings: Settings, create: Bool) async throws -> KeyRing {
        let store = try await Composition.openStore(
            settings.store, create: create, retention: settings.retention, notice: Terminal.note)
        return KeyRing(store: store) { .now }
    }

    private static func word<Word: RawRepresentable & CaseIterable>(
        _ text: String, _: Word.Type
    ) throws(ValidationError) -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: text) else {
            throw ValidationError("\(text) is none of \(Word.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return word
    }

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key and show it, this once.",
            discussion: """
                Only a digest of the key is stored: a lost key cannot be shown again, but it
                can be revoked and another made.

                SCOPES
                  reports  see what is said of groups: segments, trends, places, runs
                  people   see rows of people: profiles, posts, exports
                  ingest   push posts
                  correct  say what a post really says
                  decide   name, publish, refuse and freeze segments
                  operate  start runs, see metrics and settings
                  admin    make and revoke keys, read who looked at what

                EXAMPLES
                  covey keys create --name "Marketing" --role editor --expires 90d
                  covey keys create --name "Shop" --scope ingest --scope reports --json
                """)

        @Option(help: "What to call the key, for example after who has it.")
        var name: String

        @Option(
            help: "What the key is for: reader, editor, operator or admin.",
            transform: { try KeysCommand.word($0, Role.self) })
        var role: Role?

        @Option(
            help: "One thing that the key allows; instead of a role, and more than once if need be.",
            transform: { try KeysCommand.word($0, Scope.self) })
        var scope: [Scope] = []

        @Option(help: ArgumentHelp("The key is good for so many days, 90d; for good if not given.", valueName: "days"))
        var expires: Retention?

        @OptionGroup var common: CommonOptions

        func validate() throws {
            if (role == nil) == scope.isEmpty {
                throw ValidationError("Give the key a --role, or one --scope or more.")
            }
            if !KeyRing.isName(name) {
                throw ValidationError("A name has 1 to 100 characters, none of them for control.")
            }
        }

        func run() async throws {
            let ring = try await KeysCommand.ring(common.settings(), create: true)
            let (text, key) = try await ring.make(
                name, scopes: role?.scopes ?? Set(scope), days: expires?.days, by: KeysCommand.actor)
            if common.json {
                var json = JSONText()
                json.object { json in
                    key.write(to: &json, now: .now)
                    json.member("key", text)
                }
                return try Terminal.show(json)
            }
            try Terminal.show(text)
            let end = key.expiresAt.map { "until \($0.text.prefix(10))" } ?? "until it is revoked"
            Terminal.note(
                "The key \(key.prefix) is good \(end). Keep it now: it is not stored, and cannot be shown again.")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List keys, without their secrets.",
            discussion: """
                EXAMPLES
                  covey keys list
                  covey keys list --json
                """)

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let ring = try await KeysCommand.ring(common.settings(), create: false)
            var keys: [Key] = []
            while true {
                let page = try await ring.keys(after: keys.last?.prefix, limit: 1_000)
                keys += page
                if page.isEmpty { break }
            }
            if common.json {
                var json = JSONText()
                json.object { json in
                    json.array("keys") { json in
                        for key in keys { json.object { key.write(to: &$0, now: .now) } }
                    }
                }
                return try Terminal.show(json)
            }
            if keys.isEmpty { return try Terminal.show("There are no keys; covey keys create makes one.") }
            var table = TextTable(columns: [
                .init("key"), .init("name", wraps: true), .init("may", wraps: true), .init("state"),
                .init("expires"), .init("last used"),
            ])
            for key in keys {
                let state = key.state(at: .now)
                let scopes = Scope.allCases.filter(key.scopes.contains).map(\.rawValue).joined(separator: ", ")
                table.add([
                    .init(key.prefix), .init(key.name), .init(key.role?.rawValue ?? scopes),
                    .init(state.rawValue, tone: state == .valid ? .good : .faint),
                    .init(key.expiresAt.map { String($0.text.prefix(10)) } ?? "never"),
                    .init(key.lastUsedAt.map { String($0.text.prefix(10)) } ?? "never"),
                ])
            }
            let text = table.text(width: Terminal.width, colour: Terminal.hasColour)
            try Terminal.show(String(text.dropLast()))
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key worthless, and end the sessions opened with it.",
            discussion: """
                A service that runs follows within seconds.

                EXAMPLE
                  covey keys revoke k7mw2abq
                """)

        @Argument(help: "The eight characters after covey_, as covey keys list shows them.")
        var prefix: String

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let ring = try await KeysCommand.ring(common.settings(), create: false)
            guard let key = try await ring.revoke(prefix, by: KeysCommand.actor) else {
                throw UsageError(message: "There is no key \(prefix); covey keys list shows them.")
            }
            if common.json {
                var json = JSONText()
                json.object { key.write(to: &$0, now: .now) }
                return try Terminal.show(json)
            }
            try Terminal.show("The key \(key.prefix) proves nothing any more.")
        }
    }
}
