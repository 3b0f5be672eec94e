public import Covey

extension Understanding {
    /// Reads text after text and keeps its memory in between. One thread at a time may use it.
    public final class Reader {
        private let understanding: Understanding
        private var text = TokenisedText()
        /// The judge of each language that came up, by ``ScoredLanguage``.
        private var scorers: [LanguageScorer?]
        private var identifier = LanguageIdentifier()

        public init(_ understanding: Understanding) {
            self.understanding = understanding
            scorers = Array(repeating: nil, count: ScoredLanguage.codes.count)
        }

        /// Reads one text.
        ///
        /// - Parameters:
        ///   - text: The text of a post, unescaped, of any length and content.
        ///   - declared: The language that its source states; see ``Understanding/read(_:declared:)``.
        ///   - brands: The ids of the brands that the post is about, for own words that count for one brand only.
        /// - Returns: The language as a lower-case primary tag; scores with their evidence where that is one that can be
        ///   scored, else no scores. At most eight pieces of evidence, the heaviest, in the order of the text.
        /// - Complexity: O(length of the text).
        public func read(_ text: String, declared: Language, brands: [String] = []) -> Reading {
            let stated = ScoredLanguage.index(of: declared)
            let first = stated == nil ? Language(tag: declared.code) : declared
            var language = first
            self.text.tokenise(text, language: language)
            understanding.names.mark(&self.text)
            var index = stated
            if let stated {
                if let told = identifier.objection(to: stated, self.text) {
                    language = told
                    index = ScoredLanguage.index(of: told)
                }
            } else {
                if language == .undetermined || !self.text.hasWord { language = identifier.identify(self.text) }
                index = ScoredLanguage.index(of: language)
            }
            guard let index else { return Reading(language: language, model: understanding.version) }
            if language != first, self.text.hasHashtag {
                // Hashtags are cut by the words of the language that was found, as they are when the post is read anew.
                self.text.tokenise(text, language: language)
                understanding.names.mark(&self.text)
            }
            if scorers[index] == nil { scorers[index] = LanguageScorer(understanding, language: index) }
            let bits = brands.isEmpty ? 0 : understanding.own?.bits(of: brands) ?? 0
            guard let judgement = scorers[index]?.judge(self.text, brands: bits) else {
                return Reading(language: language, model: understanding.version)
            }
            return Reading(
                language: language, scores: judgement.scores, traits: judgement.traits, evidence: judgement.evidence,
                model: understanding.version)
        }

        /// The fingerprint of the text that was read last; see ``Fingerprint``.
        public var fingerprint: UInt64 { Fingerprint.of(text) }
    }
}

/// The judge of one language, in one place of memory so that it works in place.
private final class LanguageScorer {
    private var blend: BlendedScorer<LexiconScorer>?
    private var lexicon: LexiconScorer?
    private var model: ModelScorer?

    init(_ understanding: Understanding, language: Int) {
        switch understanding.judge {
        case .model:
            model = ModelScorer(
                linear: LinearScorer(model: understanding.model),
                addition: understanding.addition.map { LinearScorer(model: $0) })
        case .lexicon:
            lexicon = LexiconScorer(language: language, own: understanding.own)
        case .blend:
            blend = BlendedScorer(
                words: LexiconScorer(language: language, own: understanding.own),
                linear: LinearScorer(model: understanding.model),
                addition: understanding.addition.map { LinearScorer(model: $0) }, language: language)
        }
    }

    func judge(_ text: borrowing TokenisedText, brands: UInt64) -> Judgement? {
        blend?.words.brands = brands
        lexicon?.brands = brands
        return blend?.judge(text) ?? lexicon?.judge(text) ?? model?.judge(text)
    }
}
