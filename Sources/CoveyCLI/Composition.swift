import CoveySQLite
import CoveyStore

/// Puts the parts together. The only file that names the kinds of stores.
enum Composition {
    /// Opens the store that a URL names.
    ///
    /// - Parameters:
    ///   - url: `sqlite:PATH`.
    ///   - create: Whether a missing store is made.
    static func openStore(_ url: String, create: Bool) throws -> any Store {
        guard let colon = url.firstIndex(of: ":") else {
            throw SettingsError("The store \(url) has no kind; write for example sqlite:\(url).")
        }
        let place = String(url[url.index(after: colon)...])
        switch url[..<colon] {
        case "sqlite" where !place.isEmpty:
            return try SQLiteStore(path: place, create: create)
        default:
            throw SettingsError("The store \(url) is of no kind that Covey knows; it knows sqlite:PATH.")
        }
    }
}
