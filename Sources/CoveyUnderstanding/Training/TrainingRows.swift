import Covey

/// The rows of all sets of a manifest, and what each is for.
public struct TrainingRows: Sendable {
    public enum Role: String, Sendable {
        case training
        /// Held back: the model never sees it, its figures are measured on it.
        case held
        /// A copy of a text that is held back or there already.
        case dropped
    }

    public struct Row: Sendable {
        public var set: Int
        public var labelled: LabelledText
        public var role: Role
        var key: TextKey
    }

    let manifest: TrainingManifest
    public private(set) var rows: [Row] = []
    public private(set) var skipped = 0

    /// Reads all sets and draws lots.
    ///
    /// What is held back depends on the seed and on the words of a text alone, so that a text has one lot in whatever sets
    /// it is. Training rows with the words of a text that is held back are dropped, and all copies but the first.
    public init(_ manifest: TrainingManifest) throws(UnderstandingError) {
        self.manifest = manifest
        let seed = UInt64(manifest.recipe["seed"] ?? 1)
        var text = TokenisedText()
        var held: Set<TextKey> = []
        for (number, set) in manifest.sets.enumerated() {
            for labelled in try set.file.read(skipped: &skipped) {
                text.tokenise(labelled.text, language: Language(ScoredLanguage.codes[labelled.language]))
                let key = TextKey(text)
                let isHeld = !set.isTrainedOn || key.lot(seed: seed) < set.hold
                rows.append(Row(set: number, labelled: labelled, role: isHeld ? .held : .training, key: key))
                if isHeld, key.isTelling { held.insert(key) }
            }
        }
        var seen: Set<Copy> = []
        for index in rows.indices where rows[index].role == .training {
            let key = rows[index].key
            if held.contains(key) {
                rows[index].role = .dropped
            } else if key.isTelling, !seen.insert(Copy(key: key, label: rows[index].labelled.label)).inserted {
                rows[index].role = .dropped
            }
        }
    }

    private struct Copy: Hashable {
        var key: TextKey
        var label: LabelledText.Label
    }

    /// The name of the set of a row, the language, the role, the label and the text, for whoever measures others.
    public func fields(of row: Row) -> (set: String, group: String, language: String, label: String) {
        let set = manifest.sets[row.set]
        return (set.name, set.group, ScoredLanguage.codes[row.labelled.language], row.labelled.label.name)
    }
}
