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
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The vocabulary: values, no I/O, no dependency.
        .target(name: "Covey"),
        // The Store protocol with its laws, and the in-memory reference store.
        .target(name: "CoveyStore", dependencies: ["Covey"]),
        // The embedded store; hides GRDB and SQLite.
        .target(
            name: "CoveySQLite",
            dependencies: [
                "Covey", "CoveyStore", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),

        // The laws of stores, as values that every store's tests run.
        .target(name: "CoveyStoreConformance", dependencies: ["Covey", "CoveyStore"], path: "Tests/CoveyStoreConformance"),
        .testTarget(name: "CoveyStoreTests", dependencies: ["Covey", "CoveyStore", "CoveyStoreConformance"]),
        .testTarget(
            name: "CoveySQLiteTests", dependencies: ["Covey", "CoveyStore", "CoveySQLite", "CoveyStoreConformance"]),
    ]
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
