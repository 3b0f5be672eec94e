/// The words of one language that carry opinion or change the opinion of others, written for this project.
///
/// The entries are lines of text in the files beside this one; a line is one or more forms, then numbers:
///
///     splendid 0.8 0.9                polarity -1...1, subjectivity 0...1
///     waste_of_time -0.7 0.8          a phrase of up to five words
///     load loads loading !0.5 0.2     polarity -0.5 where denied ("won't load"), else none
///     very *1.3 0.3                   strengthens what follows; below 1 it weakens
///     not ~not 0                      a word of grammar: see `Role`
///     thanks ~thanks 0                a mark on a form that has an entry: see `Marks`
///
/// A form with an apostrophe is also known without it. A form that is listed twice keeps its first line. Forms are
/// kept as the tokeniser writes them.
final class Lexicon: Sendable {
    private let table: ByteTable
    let entries: [Entry]
    let grammar: Grammar

    struct Entry: Equatable, Sendable {
        var role: Role
        /// In ten-thousandths. For `scale`, the percentage.
        var value: Int32
        /// In ten-thousandths.
        var subjectivity: Int32
        var marks: Marks = []
        /// The longest phrase, in words, that this word begins; 1 where it begins none.
        var phraseLength: UInt8 = 1
        /// The brands that it counts for, bit by bit; all bits where it counts for everybody.
        var brands: UInt64 = .max
        /// The entry of the same form that counts where this one does not; -1 where there is none.
        var next: Int32 = -1
    }

    enum Role: UInt8, Sendable {
        /// Carries an opinion of its own, perhaps of strength 0.
        case opinion
        /// Says what is expected of a product: nothing where it holds, a complaint where it is denied.
        case expectation
        /// Strengthens or weakens.
        case scale
        /// `~not`: denies what follows.
        case negator
        /// `~around`: denies the word right before it, else what follows, else what came before: `nicht`, `pas`.
        case negatorAround
        /// `~behind`: denies what came before, else what follows: `नहीं`.
        case negatorBehind
        /// `~no`: denies the next word or two only, as an article would point at them.
        case determiner
        /// `~or`: carries a denial on to the next word.
        case alternative
        /// `~and`: what follows is denied no more, in languages where a denial can stand last.
        case addition
        /// `~but`: what follows weighs more than what came before.
        case contrast
        /// `~although`: the clause that follows weighs less.
        case concession
        /// `~not_only`: denies nothing, and takes the contrast out of the `but` to come.
        case notOnly
        /// `~if`: what follows in its clause is supposed, not said.
        case condition
        /// `~would`: the next words are supposed; and missed, where a condition comes behind ("would be nice if").
        case hypothesis
        /// `~wish`: what follows in its clause is missed.
        case wish
        /// Only the beginning of phrases.
        case opener
    }

    /// What irony likes to begin with, or to end in.
    struct Marks: OptionSet, Sendable {
        let rawValue: UInt8
        /// `~loves`: pleasure in something: "love waiting for hours".
        static let loves = Marks(rawValue: 1)
        /// `~thanks`: thanks and congratulations: "thanks for losing my bag".
        static let thanks = Marks(rawValue: 2)
        /// `~mocks`: a picture that takes praise back.
        static let mocks = Marks(rawValue: 4)
        /// `~ironic`: hardly ever meant as it is said.
        static let ironic = Marks(rawValue: 8)
        /// Of the operator's own lexicon.
        static let own = Marks(rawValue: 16)
    }

    /// How a language goes about its words.
    struct Grammar: OptionSet, Sendable {
        let rawValue: UInt8
        /// Several denials in a clause deny once: "no me gusta nada".
        static let concord = Grammar(rawValue: 1)
        /// Short words join the next with an apostrophe: "l'ottimo", "l'été".
        static let elision = Grammar(rawValue: 2)
        /// Articles and conjunctions are written together with the next word, as in Arabic.
        static let joinedArticles = Grammar(rawValue: 4)
        /// The `n'` before a word denies it, as in French: "n'aime". In Italian it does not: "ce n'è".
        static let elidedDenial = Grammar(rawValue: 8)
    }

    /// The number of forms, without those that only begin phrases.
    var count: Int { entries.count { $0.role != .opener } }

    convenience init(parsing sources: [StaticString], grammar: Grammar = []) {
        var parser = LexiconParser()
        for source in sources { parser.parse(source) }
        self.init(parser.table, parser.entries, grammar)
    }

    /// This lexicon with further entries, which come before those of the same form.
    func adding(_ further: [(form: String, entry: Entry)]) -> Lexicon {
        var parser = LexiconParser(table: table, entries: entries)
        for (form, entry) in further { parser.put(form, entry) }
        return Lexicon(parser.table, parser.entries, grammar)
    }

    private init(_ table: ByteTable, _ entries: [Entry], _ grammar: Grammar) {
        self.table = table
        self.entries = entries
        self.grammar = grammar
    }

    /// The entry of a key, if there is one.
    func entry(of bytes: [UInt8], in range: Range<Int>) -> Entry? {
        guard let index = index(of: bytes, in: range, hash: Self.hash(bytes, range)) else { return nil }
        return entries[index]
    }

    /// The place of the entry of a key; `hash` is that of the key's one word, or what `extended` makes of several.
    @inline(__always)
    func index(of bytes: [UInt8], in range: Range<Int>, hash: UInt32) -> Int? {
        table.value(of: bytes, in: range, hash: hash).map { Int($0) }
    }

    /// The hash of a phrase with one word more.
    @inline(__always)
    static func extended(_ phrase: UInt32, by word: UInt32) -> UInt32 {
        ((phrase << 5 | phrase >> 27) ^ word) &* 0x9E37_79B1
    }

    /// The hash of the words of a key.
    static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
        var hash: UInt32?
        var start = range.lowerBound
        for offset in range.lowerBound...range.upperBound {
            guard offset == range.upperBound || bytes[offset] == UInt8(ascii: " ") else { continue }
            let word = ByteTable.hash(bytes, start..<offset)
            hash = hash.map { extended($0, by: word) } ?? word
            start = offset + 1
        }
        return hash ?? ByteTable.hashOfNothing
    }

    /// The forms of one word that are more than the beginning of phrases.
    var words: [[UInt8]] {
        table.pairs.compactMap { key, index in
            entries[Int(index)].role == .opener || key.contains(UInt8(ascii: " ")) ? nil : key
        }
    }
}
