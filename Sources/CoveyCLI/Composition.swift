import CoveyMongo
import CoveySQLite
import CoveyStore
import Foundation

/// Where a store is. It may be printed: credentials do not show.
enum StoreAddress: Sendable, CustomStringConvertible {
    case sqlite(path: String)
    case mongo(MongoAddress)

    /// Reads an address, without asking anybody.
    ///
    /// - Parameter text: `sqlite:PATH`, or an address of MongoDB, which begins with `mongodb://` or `mongodb+srv://`.
    /// - Throws: ``SettingsError``; its message holds no credentials.
    init(_ text: String) throws(SettingsError) {
        // What stands before an @ may be a password, wherever it was meant to go.
        let mayBeShown = !text.contains("@")
        guard let colon = text.firstIndex(of: ":") else {
            guard mayBeShown else { throw SettingsError("The store's address has no kind, such as mongodb://.") }
            throw SettingsError("The store \(text) has no kind; write for example sqlite:\(text).")
        }
        let place = String(text[text.index(after: colon)...])
        switch text[..<colon] {
        case "sqlite" where !place.isEmpty: self = .sqlite(path: place)
        case "mongodb", "mongodb+srv":
            do { self = .mongo(try MongoAddress(text)) } catch { throw SettingsError(error.message) }
        default:
            throw SettingsError(
                "The store\(mayBeShown ? " \(text)" : "'s address") is of no kind that Covey knows; "
                    + "it knows sqlite:PATH and mongodb://HOST/DATABASE.")
        }
    }

    var description: String {
        switch self {
        case .sqlite(let path): "sqlite:\(path)"
        case .mongo(let address): address.description
        }
    }

    /// Whether both lead to one store. Two names of one server cannot be told here.
    func isSame(as other: StoreAddress) -> Bool {
        switch (self, other) {
        case (.sqlite(let left), .sqlite(let right)): Self.file(left) == Self.file(right)
        default: description == other.description
        }
    }

    /// The file that a path leads to, whatever links are on the way.
    private static func file(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}

/// Puts the parts together. The only file that names the kinds of stores.
enum Composition {
    /// Opens a store.
    ///
    /// - Parameters:
    ///   - create: Whether a missing store is made.
    ///   - upgrade: Whether a store of an earlier version is brought forward.
    ///   - retention: How long posts are kept, for a store that sees to it by itself too; only with `create`.
    ///   - notice: Hears that the store is waited for, and why, in a sentence.
    static func openStore(
        _ address: StoreAddress, create: Bool, upgrade: Bool = true, retention: Retention? = nil,
        notice: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws(StoreError) -> any Store {
        switch address {
        case .sqlite(let path): try SQLiteStore(path: path, create: create, upgrade: upgrade)
        case .mongo(let address):
            try await MongoStore.open(
                address, create: create, upgrade: upgrade, retentionDays: retention?.days, notice: notice)
        }
    }
}
