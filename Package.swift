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
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C borders: each a module map or a thin face, and a reason for every line.
        .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CBzip2", providers: [.apt(["libbz2-dev"])]),
        .systemLibrary(name: "CMongoC", pkgConfig: "libmongoc-1.0", providers: [.apt(["libmongoc-dev"])]),
        .target(name: "CMongoStart"),
        .target(name: "CRows"),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CLanguage", linkerSettings: [.linkedLibrary("cld2")]),
        .target(name: "CLinear", linkerSettings: [.linkedLibrary("linear")]),
        // The trained model that ships, as bytes of the executable.
        .target(name: "CModels", exclude: ["covey.model", "covey.md", "model.sets"]),

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
        // Invented posts from known types of customers.
        .target(name: "CoveySample"),
        // The command `covey`: one file a command.
        .executableTarget(
            name: "CoveyCLI",
            dependencies: [
                "Covey", "CoveyUnderstanding", "CoveyClustering", "CoveyStore", "CoveySQLite", "CoveyMongo",
                "CoveyIngest", "CoveyTranslation", "CoveySegmentation", "CoveyReports", "CoveySample",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "Yams", package: "Yams"),
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

        // The laws of stores, as values that every store's tests run.
        .target(
            name: "CoveyStoreConformance", dependencies: ["Covey", "CoveyStore"], path: "Tests/CoveyStoreConformance"),
        // A MongoDB server of one's own for tests, and a proxy that injects faults.
        .target(name: "CoveyMongoTesting", path: "Tests/CoveyMongoTesting", exclude: ["Departures.md"]),
        // Every wrapper of the driver, run under the address sanitizer by `make test-leaks`.
        .executableTarget(
            name: "CoveyMongoLeaks", dependencies: ["CoveyMongo", "CoveyStore", "CoveyMongoTesting"],
            path: "Tests/CoveyMongoLeaks"),
        .testTarget(name: "CoveyTests", dependencies: ["Covey"]),
        .testTarget(
            name: "CoveyUnderstandingTests", dependencies: ["Covey", "CoveyUnderstanding"], exclude: ["Fixtures"]),
        .testTarget(name: "CoveyClusteringTests", dependencies: ["CoveyClustering"]),
        .testTarget(name: "CoveyStoreTests", dependencies: ["Covey", "CoveyStore", "CoveyStoreConformance"]),
        .testTarget(
            name: "CoveySQLiteTests", dependencies: ["Covey", "CoveyStore", "CoveySQLite", "CoveyStoreConformance"]),
        .testTarget(
            name: "CoveyMongoTests",
            dependencies: ["Covey", "CoveyStore", "CoveyMongo", "CoveyStoreConformance", "CoveyMongoTesting"]),
        .testTarget(
            name: "CoveyIngestTests",
            dependencies: ["Covey", "CoveyIngest", "CoveyStore", "CoveyUnderstanding", "CZlib", "CBzip2"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "CoveyTranslationTests",
            dependencies: ["Covey", "CoveyStore", "CoveyTranslation", "CoveyUnderstanding"], exclude: ["Fixtures"]),
        .testTarget(
            name: "CoveySegmentationTests",
            dependencies: ["Covey", "CoveyClustering", "CoveySegmentation", "CoveyStore"]),
        .testTarget(name: "CoveyReportsTests", dependencies: ["Covey", "CoveyReports"]),
        .testTarget(name: "CoveySampleTests", dependencies: ["CoveySample"]),
        // The notebooks, written again and compared.
        .testTarget(name: "NotebookTests", dependencies: ["CoveySample", "notebooks"]),
        // The built command, run as a user would.
        .testTarget(name: "CoveyCLITests", dependencies: ["CoveyCLI", "CoveyMongoTesting"]),
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
