public import Covey

/// Reads texts: the language of each and, where it is one that can be scored, the opinion in it with the words that
/// decided it.
///
/// Pure and deterministic: the same text and declared language give the same reading on every machine and in every
/// thread. Not a translator: what it cannot read is left unscored, which is never the same as neutral.
public struct Understanding: Sendable {
    /// Who judges.
    public enum Judge: String, CaseIterable, Sendable {
        /// The lexicon with its rules and the trained model together.
        case blend
        /// The lexicon with its rules alone: every score follows from the evidence.
        case lexicon
        /// The trained model alone.
        case model
    }

    let judge: Judge
    let model: LinearModel
    /// What a company's own labels changed in the model.
    let addition: LinearModel?
    /// The operator's own words.
    let own: OwnLexicon?
    /// Names whose words carry no opinion.
    let names: BrandNames
    /// What reads: the same version gives the same reading of the same text.
    public let version: ModelVersion

    /// The default reading: blend, with the model that ships.
    public init() {
        self.init(judge: .blend, model: .shipped, addition: nil)
    }

    /// A reading by one judge, or with a model of one's own.
    ///
    /// - Parameters:
    ///   - judge: Who judges.
    ///   - modelFile: The path of a model that `covey train` wrote; `nil` for the one that ships.
    ///   - own: Words that come before those of the shipped lexicons.
    ///   - names: Names whose words carry no opinion, such as those of brands.
    /// - Throws: `modelUnreadable`; `modelMalformed` for what is no model, a damaged one, an addition to another model
    ///   than the one that ships, or any where the lexicon alone judges, which has no use for one.
    public init(
        judge: Judge = .blend, modelFile: String? = nil, own: OwnLexicon? = nil, names: BrandNames = .none
    ) throws(UnderstandingError) {
        guard let modelFile else {
            self.init(judge: judge, model: .shipped, addition: nil, own: own, names: names)
            return
        }
        guard judge != .lexicon else {
            throw UnderstandingError(
                .modelMalformed, "The lexicon alone uses no model: leave out \(modelFile) or let another judge.")
        }
        let model = try LinearModel(fileAt: modelFile)
        switch model.kind {
        case .whole:
            self.init(judge: judge, model: model, addition: nil, own: own, names: names)
        case .addition:
            guard model.base == LinearModel.shipped.identity else {
                throw UnderstandingError(
                    .modelMalformed,
                    "\(modelFile) was trained on top of another model than this version of Covey has; train it again.")
            }
            self.init(judge: judge, model: .shipped, addition: model, own: own, names: names)
        }
    }

    init(
        judge: Judge, model: LinearModel, addition: LinearModel?, own: OwnLexicon? = nil, names: BrandNames = .none
    ) {
        self.judge = judge
        self.model = model
        self.addition = addition
        self.own = own
        self.names = names
        var hash = VersionHash()
        hash.add(judge.rawValue)
        hash.add(names.identity)
        if judge != .model {
            hash.add(Lexicon.identity)
            if let own { hash.add(own.identity) }
        }
        if judge != .lexicon {
            hash.add(model.identity)
            if let addition { hash.add(addition.identity) }
        }
        version = ModelVersion("\(Self.rulesVersion)-\(hash.text)")
    }

    /// Grows whenever the code reads texts in another way than before.
    private static let rulesVersion = 3

    /// Reads one text.
    ///
    /// - Parameters:
    ///   - text: The text of a post, unescaped, of any length and content.
    ///   - declared: The language that its source states. Where it states none, or a mark that is no language, the
    ///     language is told from the words; few words, or none, give `und`. One that can be scored is a hint: a longer text
    ///     without any frequent word of it has the language that its words plainly are of. A text without any word is of
    ///     none, whatever is stated.
    /// - Returns: See ``Reader/read(_:declared:)``.
    /// - Complexity: O(length of the text). It makes a reader for one text: for many, keep a ``Reader``.
    public func read(_ text: String, declared: Language) -> Reading {
        Reader(self).read(text, declared: declared)
    }
}

/// A hash for names of versions: FNV-1a, 64 bits.
struct VersionHash {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(UInt8(0xFF))
    }

    mutating func add(_ number: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }

    mutating func add(_ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    var value: UInt64 { hash }

    /// Eight hexadecimal digits.
    var text: String {
        let digits = String((hash ^ hash >> 32) & 0xFFFF_FFFF, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
