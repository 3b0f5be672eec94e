import CoveyIngest
import CoveyStore
import CoveyUnderstanding
import Foundation

/// What every command that takes posts in needs beside a store.
extension Settings {
    /// How posts are taken in.
    func intake(_ naming: AuthorNaming) -> IngestSettings {
        IngestSettings(filter: filter, naming: naming, keepsText: privacy.keepsText, batchSize: batchSize)
    }

    /// The naming of authors. A missing key is made for a store that nobody has begun yet: its authors are under none.
    func naming(for store: any Store) async throws -> AuthorNaming {
        if let naming = try privacy.naming() { return naming }
        let identity = try await store.identity()
        // The key is looked for again: another first run may have made it, and begun the store, by now.
        if let naming = try privacy.naming(makesKey: identity == nil) { return naming }
        guard identity == AuthorNaming.plain.identity else {
            throw SettingsError(
                "The key file \(privacy.keyFile) is missing, and \(self.store) holds authors under a key.")
        }
        throw StoreError(
            .otherIdentity, "\(self.store) holds plain authors: set privacy.authors to plain, or use another store.")
    }

    /// Places by their names. Without the table they stay unknown, unless a brand asks for them.
    func openGazetteer() throws -> Gazetteer? {
        let table = FileManager.default.fileExists(atPath: gazetteer) ? gazetteer : nil
        if table == nil {
            let missing = "there is no gazetteer at \(gazetteer)"
            let placed = filter.brands.first { !$0.countries.isEmpty }
            if let placed, ownPlaces == nil {
                throw SettingsError("Brand \(placed.id) asks for places, but \(missing); run `make places`.")
            }
            if namesGazetteer {
                Terminal.complain("Places of the world stay unknown, as \(missing); run `make places`.")
            }
        }
        guard table != nil || ownPlaces != nil else { return nil }
        return try Gazetteer(tableAt: table, ownPlaces: ownPlaces)
    }
}
