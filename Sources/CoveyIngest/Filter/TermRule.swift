/// Which posts belong to a brand or a topic: words that must, may and must not stand in the text.
public struct TermRule: Equatable, Sendable {
    /// For tags and reports: lower-case letters, digits, `-` and `_`.
    public var id: String
    /// At least one of these must stand in the text; empty asks for none.
    public var any: [Term]
    /// Each of these must stand in the text.
    public var all: [Term]
    /// None of these may stand in the text.
    public var not: [Term]
    /// The author's country must be one of these ISO 3166-1 alpha-2 codes; empty takes all, also unknown ones.
    public var countries: Set<String>

    public init(id: String, any: [Term] = [], all: [Term] = [], not: [Term] = [], countries: Set<String> = []) {
        self.id = id
        self.any = any
        self.all = all
        self.not = not
        self.countries = countries
    }
}

/// A word or phrase to look for. Runs of white space are one space, in the term and in the text.
public struct Term: Hashable, Sendable {
    public var text: String
    /// Whether `BT` and `bt` are different.
    public var matchesCase: Bool
    /// Whether the term must stand by itself: `cat` is not in `category`. Scripts that put no spaces between words,
    /// such as Chinese, have no such edges.
    public var wholeWords: Bool

    public init(_ text: String, matchesCase: Bool = false, wholeWords: Bool = true) {
        self.text = text
        self.matchesCase = matchesCase
        self.wholeWords = wholeWords
    }
}
