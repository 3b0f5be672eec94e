import Covey
import CoveyIngest
import CoveyUnderstanding

/// What reads texts, and the operator's own words.
struct UnderstandingSettings {
    /// The file of a model; `nil` takes the one that ships.
    var model: String?
    /// The file of the operator's own words; `nil` has none.
    var lexicon: String?

    mutating func read(_ node: SettingsNode) throws(SettingsError) {
        let keys = try node.members(["model", "lexicon"])
        if let node = keys["model"] { model = try node.text() }
        if let node = keys["lexicon"] { lexicon = try node.text() }
    }
}

extension Settings {
    /// Loads what reads texts. Names of brands carry no opinion, whatever their words say elsewhere.
    ///
    /// - Parameters:
    ///   - judge: Who judges. The lexicon alone goes without the model of the settings.
    ///   - model: A file that comes before the one of the settings.
    ///   - lexicon: Likewise.
    func makeUnderstanding(
        judge: Understanding.Judge = .blend, model: String? = nil, lexicon: String? = nil
    ) throws(UnderstandingError) -> Understanding {
        let own = try (lexicon ?? understanding.lexicon).map { (path) throws(UnderstandingError) in
            try OwnLexicon(fileAt: path)
        }
        let names = filter.brands.flatMap { $0.any.map(\.text) }
        let model = model ?? (judge == .lexicon ? nil : understanding.model)
        return try Understanding(judge: judge, modelFile: model, own: own, names: BrandNames(names))
    }
}
