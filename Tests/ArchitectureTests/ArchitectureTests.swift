import Foundation
import Testing

/// The house plan, held against the import lines: who may use whom, and which file may touch what.
@Suite struct ArchitectureTests {
    /// What each module may import of ours and of others. A module is named after everything it may import.
    private static let allowed: KeyValuePairs<String, Set<String>> = [
        "Covey": [],
        "CoveyUnderstanding": [
            "Covey", "CLanguage", "CLinear", "CModels", "FoundationEssentials", "Glibc", "Synchronization",
        ],
        "CoveyClustering": ["COpenBLAS", "CRows", "Dispatch", "FoundationEssentials", "Glibc", "Synchronization"],
        "CoveyStore": ["Covey", "FoundationEssentials", "Synchronization"],
        "CoveySQLite": ["Covey", "CoveyStore", "Foundation", "GRDB", "GRDBSQLite", "Synchronization"],
        "CoveyMongo": ["Covey", "CoveyStore", "CMongoC", "Foundation", "Glibc", "NIOPosix", "Synchronization"],
        "CoveyIngest": [
            "Covey", "CoveyUnderstanding", "CoveyStore", "CBzip2", "CSimdjson", "CZlib", "Crypto", "Dispatch",
            "Foundation", "Glibc", "Synchronization",
        ],
        "CoveyTranslation": ["Covey", "CoveyUnderstanding", "CoveyStore", "Foundation", "FoundationNetworking"],
        "CoveySegmentation": [
            "Covey", "CoveyUnderstanding", "CoveyStore", "CoveyClustering", "Foundation", "Glibc", "Synchronization",
        ],
        "CoveyReports": ["Covey", "Foundation", "FoundationEssentials"],
        "CoveyInsights": ["Covey", "CoveyStore", "CoveyReports", "Foundation"],
        "CoveySchedule": ["Covey", "CoveyStore", "Foundation", "Synchronization"],
        "CoveyMail": ["CCurl", "Dispatch", "Foundation", "Synchronization"],
        "CoveyServer": [
            "Covey", "CoveyUnderstanding", "CoveyStore", "CoveyIngest", "CoveySegmentation", "CoveyReports",
            "CoveyInsights", "CoveySchedule", "CoveyMail", "CPages", "CZlib", "CoreMetrics", "Crypto", "Dispatch",
            "Foundation", "FoundationEssentials", "FoundationNetworking", "HTTPTypes", "Hummingbird", "HummingbirdCore",
            "HummingbirdTLS", "JWTKit",
            "Logging", "Mustache", "NIOCore", "NIOHTTP1", "NIOHTTPTypes", "NIOSSL", "ServiceLifecycle",
            "Synchronization", "UnixSignals",
        ],
        "CoveySample": [],
        "CoveyCLI": [
            "Covey", "CoveyUnderstanding", "CoveyClustering", "CoveyStore", "CoveySQLite", "CoveyMongo",
            "CoveyIngest", "CoveyTranslation", "CoveySegmentation", "CoveyReports", "CoveySample", "CoveyInsights",
            "CoveySchedule", "CoveyMail", "CoveyServer", "ArgumentParser", "Crypto", "Dispatch", "Foundation",
            "Logging", "Synchronization", "Yams",
        ],
    ]

    /// Imports that only some files of a module may have: the borders.
    private static let borders: [String: (module: String, files: Set<String>)] = [
        "GRDBSQLite": ("CoveySQLite", ["PreparedStatement.swift"]),
        "COpenBLAS": ("CoveyClustering", ["Arithmetic.swift", "CentredRows+Products.swift"]),
        "CRows": ("CoveyClustering", ["CentredRows+Loops.swift", "CentredRows+Products.swift"]),
        "FoundationNetworking": ("CoveyTranslation", ["TranslationEndpoint.swift"]),
        "CSimdjson": ("CoveyIngest", ["JSONParser.swift", "JSONValue.swift"]),
        "CZlib": ("CoveyIngest", ["GzipDecompressor.swift"]),
        "CBzip2": ("CoveyIngest", ["Bzip2Decompressor.swift"]),
        "CLanguage": ("CoveyUnderstanding", ["LanguageIdentifier.swift"]),
        "CLinear": ("CoveyUnderstanding", ["LinearFit.swift"]),
        "CCurl": ("CoveyMail", ["SMTPTransfer.swift"]),
        "CPages": ("CoveyServer", ["PageFiles.swift"]),
        "JWTKit": ("CoveyServer", ["TokenKeys.swift", "TokenVerifier.swift"]),
        "Mustache": ("CoveyServer", ["PageEscape.swift", "PageTemplates.swift"]),
        "HummingbirdTLS": ("CoveyServer", ["Service.swift"]),
        "CModels": ("CoveyUnderstanding", ["LinearModel+Shipped.swift"]),
        "CoveySQLite": ("CoveyCLI", ["Composition.swift"]),
        "CoveyMongo": ("CoveyCLI", ["Composition.swift"]),
        "Yams": ("CoveyCLI", ["SettingsNode.swift"]),
    ]

    private struct Import {
        var module: String
        /// The path below the module's folder.
        var path: String
        var imported: String
        var file: String { String(path.split(separator: "/").last ?? "") }
    }

    private static var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    private static func imports() throws -> [Import] {
        let sources = root.appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var imports: [Import] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let path = file.path.dropFirst(sources.path.count + 1)
            let module = String(path.prefix { $0 != "/" })
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ").filter { !["public", "internal", "@testable"].contains($0) }
                guard words.count >= 2, words[0] == "import", !line.hasPrefix(" "), !line.hasPrefix("/") else {
                    continue
                }
                imports.append(
                    Import(
                        module: module, path: String(path.dropFirst(module.count + 1)),
                        imported: String(words[words.count - 1])))
            }
        }
        return imports
    }

    @Test func `a module imports only what the plan allows`() throws {
        let imports = try Self.imports()
        #expect(imports.count > 50, "the import lines were found")
        for found in imports {
            let allowed = Self.allowed.first { $0.key == found.module }?.value
            #expect(
                allowed?.contains(found.imported) == true, "\(found.module)/\(found.file) imports \(found.imported)")
        }
    }

    @Test func `imports go one way: a module imports only modules above it`() {
        for (index, row) in Self.allowed.enumerated() {
            let above = Set(Self.allowed.prefix(index).map(\.key))
            let ours = row.value.filter { name in Self.allowed.contains { $0.key == name } }
            #expect(ours.isSubset(of: above), "\(row.key) imports \(ours.subtracting(above))")
        }
    }

    @Test func `borders are crossed in their border files only`() throws {
        for found in try Self.imports() {
            guard let border = Self.borders[found.imported], border.module == found.module else { continue }
            #expect(border.files.contains(found.file), "\(found.module)/\(found.file) imports \(found.imported)")
        }
    }

    @Test func `libmongoc is touched in the driver only`() throws {
        let files = try Self.imports().filter { $0.imported == "CMongoC" }
        #expect(files.count > 3)
        for found in files { #expect(found.module == "CoveyMongo" && found.path.hasPrefix("Driver/"), "\(found.path)") }
    }

    @Test func `no file hides what it holds`() throws {
        let files = try #require(FileManager.default.enumerator(atPath: Self.root.appending(path: "Sources").path))
        let vague: Set = ["Utils", "Util", "Helpers", "Helper", "Common", "Core", "Extensions", "Misc"]
        for case let path as String in files {
            for part in path.split(separator: "/") {
                #expect(!vague.contains(String(part.prefix { $0 != "." })), "\(path)")
            }
        }
    }
}
