// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "covey",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "covey", targets: ["CoveyCLI"])
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C borders: each a module map or a thin face, and a reason for every line.
        .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CBzip2", providers: [.apt(["libbz2-dev"])]),
        .systemLibrary(name: "CMongoC", pkgConfig: "libmongoc-1.0", providers: [.apt(["libmongoc-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CMongoStart"),
        .target(name: "CRows"),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CLanguage", linkerSettings: [.linkedLibrary("cld2")]),
        .target(name: "CLinear", linkerSettings: [.linkedLibrary("linear")]),
        // The trained model that ships, as bytes of the executable.
        .target(name: "CModels", exclude: ["covey.model", "covey.md", "model.sets"]),
        // The style sheet, scripts, templates and the API's description, as bytes of the executable.
        .target(name: "CPages", exclude: ["files"]),

        // The vocabulary: values, no I/O, no dependency.
        .target(name: "Covey"),
        // Text -> reading: hides tokens, lexicons, languages, places.
        .target(name: "CoveyUnderstanding", dependencies: ["Covey", "CLanguage", "CLinear", "CModels"]),
        // Matrices, not people: hides BLAS and the loops over rows.
        .target(name: "CoveyClustering", dependencies: ["COpenBLAS", "CRows"]),
        // The Store protocol with its laws, and the in-memory reference store.
        .target(name: "CoveyStore", dependencies: ["Covey"]),
        // The embedded store; hides GRDB and SQLite.
        .target(
            name: "CoveySQLite",
            dependencies: [
                "Covey", "CoveyStore", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        // The store for teams; hides libmongoc and MongoDB.
        .target(
            name: "CoveyMongo",
            dependencies: [
                "Covey", "CoveyStore", "CMongoC", "CMongoStart", .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        // Source -> store: hides formats, filters, batches, the naming of authors.
        .target(
            name: "CoveyIngest",
            dependencies: [
                "Covey", "CoveyUnderstanding", "CoveyStore", "CSimdjson", "CZlib", "CBzip2",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        // Unscored posts -> scores: hides the translation service.
        .target(name: "CoveyTranslation", dependencies: ["Covey", "CoveyUnderstanding", "CoveyStore"]),
        // Store -> segments: hides features, scales, grades, lineage, explanations.
        .target(
            name: "CoveySegmentation",
            dependencies: ["Covey", "CoveyUnderstanding", "CoveyStore", "CoveyClustering"]),
        // Value -> bytes: tables, pages, CSV, JSON.
        .target(name: "CoveyReports", dependencies: ["Covey"]),
        // Store -> answers: hides statistics and the sentences about them.
        .target(name: "CoveyInsights", dependencies: ["Covey", "CoveyStore", "CoveyReports"]),
        // When work is due and who does it: hides calendars, leases and the records of runs.
        .target(name: "CoveySchedule", dependencies: ["Covey", "CoveyStore"]),
        // Message -> mailbox: hides MIME, SMTP and libcurl.
        .target(name: "CoveyMail", dependencies: ["CCurl"]),
        // The service: hides HTTP, who may do what, pages, live updates.
        .target(
            name: "CoveyServer",
            dependencies: [
                "Covey", "CoveyUnderstanding", "CoveyStore", "CoveyIngest", "CoveySegmentation", "CoveyReports",
                "CoveyInsights", "CoveySchedule", "CoveyMail", "CPages", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),
        // Invented posts from known types of customers.
        .target(name: "CoveySample"),
        // The command `covey`: one file a command.
        .executableTarget(
            name: "CoveyCLI",
            dependencies: [
                "Covey", "CoveyUnderstanding", "CoveyClustering", "CoveyStore", "CoveySQLite", "CoveyMongo",
                "CoveyIngest", "CoveyTranslation", "CoveySegmentation", "CoveyReports", "CoveySample",
                "CoveyInsights", "CoveySchedule", "CoveyMail", "CoveyServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ]),

        // What reading a text is made of, timed; for `make bench-reading`.
        .executableTarget(
            name: "reading-benchmark", dependencies: ["Covey", "CoveyUnderstanding"], path: "Benchmarks/Reading"),

        // The notebooks: questions with numbers and figures; rendered/ is what they say.
        .executableTarget(
            name: "notebooks",
            dependencies: [
                "Covey", "CoveyUnderstanding", "CoveyClustering", "CoveyStore", "CoveyIngest", "CoveySegmentation",
                "CoveyReports", "CoveySample",
            ], path: "Notebooks", exclude: ["rendered"]),

        // What tests of several modules need: child processes, certificates, gates, numbers that come again.
        .target(name: "CoveyTesting", path: "Tests/CoveyTesting"),
        // The laws of stores, as values that every store's tests run.
        .target(
            name: "CoveyStoreConformance", dependencies: ["Covey", "CoveyStore", "CoveyTesting"],
            path: "Tests/CoveyStoreConformance"),
        // A MongoDB server of one's own for tests, and a proxy that injects faults.
        .target(
            name: "CoveyMongoTesting", dependencies: ["CoveyTesting"], path: "Tests/CoveyMongoTesting",
            exclude: ["Departures.md"]),
        // Every wrapper of the driver, run under the address sanitizer by `make test-leaks`.
        .executableTarget(
            name: "CoveyMongoLeaks", dependencies: ["CoveyMongo", "CoveyStore", "CoveyMongoTesting", "CoveyTesting"],
            path: "Tests/CoveyMongoLeaks"),
        .testTarget(name: "CoveyTests", dependencies: ["Covey"]),
        .testTarget(
            name: "CoveyUnderstandingTests", dependencies: ["Covey", "CoveyUnderstanding", "CoveyTesting"],
            exclude: ["Fixtures"]),
        .testTarget(name: "CoveyClusteringTests", dependencies: ["CoveyClustering"]),
        .testTarget(name: "CoveyStoreTests", dependencies: ["Covey", "CoveyStore", "CoveyStoreConformance"]),
        .testTarget(
            name: "CoveySQLiteTests",
            dependencies: ["Covey", "CoveyStore", "CoveySQLite", "CoveyStoreConformance", "CoveyTesting"]),
        .testTarget(
            name: "CoveyMongoTests",
            dependencies: [
                "Covey", "CoveyStore", "CoveyMongo", "CoveyStoreConformance", "CoveyMongoTesting", "CoveyTesting",
            ]),
        .testTarget(
            name: "CoveyIngestTests",
            dependencies: [
                "Covey", "CoveyIngest", "CoveyStore", "CoveyUnderstanding", "CoveyTesting", "CZlib", "CBzip2",
            ], exclude: ["Fixtures"]),
        .testTarget(
            name: "CoveyTranslationTests",
            dependencies: ["Covey", "CoveyStore", "CoveyTranslation", "CoveyUnderstanding"], exclude: ["Fixtures"]),
        .testTarget(
            name: "CoveySegmentationTests",
            dependencies: ["Covey", "CoveyClustering", "CoveySegmentation", "CoveyStore", "CoveyTesting"]),
        .testTarget(name: "CoveyReportsTests", dependencies: ["Covey", "CoveyReports"]),
        .testTarget(name: "CoveyInsightsTests", dependencies: ["Covey", "CoveyInsights", "CoveyStore"]),
        .testTarget(
            name: "CoveyScheduleTests", dependencies: ["Covey", "CoveySchedule", "CoveyStore", "CoveyTesting"],
            exclude: ["Fixtures"]),
        .testTarget(name: "CoveyMailTests", dependencies: ["CoveyMail", "CoveyTesting"], exclude: ["Fixtures"]),
        .testTarget(
            name: "CoveyServerTests",
            dependencies: [
                "Covey", "CoveyUnderstanding", "CoveyStore", "CoveyIngest", "CoveySegmentation", "CoveyReports",
                "CoveyInsights", "CoveySchedule", "CoveyMail", "CoveyServer", "CoveySample", "CoveyTesting",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .testTarget(name: "CoveySampleTests", dependencies: ["CoveySample"]),
        // The notebooks, written again and compared.
        .testTarget(name: "NotebookTests", dependencies: ["CoveySample", "notebooks"]),
        // The built command, run as a user would.
        .testTarget(name: "CoveyCLITests", dependencies: ["CoveyCLI", "CoveyMongoTesting", "CoveyTesting"]),
        // The import lines, held against the plan.
        .testTarget(name: "ArchitectureTests"),
    ],
    cxxLanguageStandard: .cxx17
)

// One set of settings for every target of our own.
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
    ]
}

// Arithmetic is optimised in debug builds too: without that, tests of whole runs take ten times as long.
for target in package.targets where target.name == "CoveyClustering" {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
