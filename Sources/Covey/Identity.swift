/// The identity of a post across its whole life: its network's letter, a colon, and the network's own id.
///
/// An X post is `x:` and the id of its *first* version, so that an edited post keeps its identity.
public struct PostID: Hashable, Comparable, Codable, Sendable {
    /// For example `x:1700000000000000002`. Compared byte by byte.
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    /// Byte by byte, as stores compare: a String calls two ways of writing "é" the same.
    public static func == (left: PostID, right: PostID) -> Bool {
        left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
    }

    public static func < (left: PostID, right: PostID) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// The name under which Covey keeps an author: a keyed hash by default, or the network's own id where the operator
/// chose to keep authors readable.
public struct AuthorKey: Hashable, Comparable, Codable, Sendable {
    /// 32 hexadecimal digits of a keyed hash, or for example `x:2244994945`. Compared byte by byte.
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    /// Byte by byte; see ``PostID``.
    public static func == (left: AuthorKey, right: AuthorKey) -> Bool {
        left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
    }

    public static func < (left: AuthorKey, right: AuthorKey) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// A language as a lower-case BCP 47 primary tag: `en`, `pt`, `und` where it is not known.
public struct Language: Hashable, Comparable, Codable, Sendable {
    public let code: String

    /// A language by the code that Covey knows it under.
    public init(_ code: String) {
        self.code = code
    }

    /// The language that a source or a person names by a tag: its primary part in lower case, today's code for an
    /// outdated one, one code for both written forms of Norwegian, and `und` for what is no language, such as X's marks
    /// for posts of media, mentions or hashtags alone.
    ///
    /// - Parameter tag: Any text; `en-GB`, `IN`, `qme`.
    /// - Source: BCP 47 (RFC 5646, section 2.2); ISO 639-2 reserves `qaa` to `qtz` for private use.
    public init(tag: String) {
        let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
        guard (2...3).contains(primary.count), primary.allSatisfy({ ($0 | 0x20) &- UInt8(ascii: "a") < 26 }) else {
            self = .undetermined
            return
        }
        let code = String(decoding: primary.map { $0 | 0x20 }, as: UTF8.self)
        switch code {
        case "in": self.init("id")
        case "iw": self.init("he")
        case "ji": self.init("yi")
        case "jw": self.init("jv")
        case "mo": self.init("ro")
        case "nb", "nn": self.init("no")
        case "fil": self.init("tl")
        case "un", "und", "zxx", "art", "mul", "mis", "qaa"..."qtz": self = .undetermined
        default: self.init(code)
        }
    }

    /// The language could not be told.
    public static let undetermined = Language("und")
    public static let english = Language("en")

    public static func < (left: Language, right: Language) -> Bool {
        left.code < right.code
    }
}
