/// The identity of a post across its whole life: its network's letter, a colon, and the network's own id.
///
/// An X post is `x:` and the id of its *first* version, so that an edited post keeps its identity.
public struct PostID: Hashable, Comparable, Codable, Sendable {
    /// For example `x:1700000000000000002`. Compared byte by byte.
    public let text: String

    public init(_ text: String) {
        self.text = text
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

    public static func < (left: AuthorKey, right: AuthorKey) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// A language as a lower-case BCP 47 primary tag: `en`, `pt`, `und` where it is not known.
public struct Language: Hashable, Comparable, Codable, Sendable {
    public let code: String

    public init(_ code: String) {
        self.code = code
    }

    /// The language could not be told.
    public static let undetermined = Language("und")
    public static let english = Language("en")

    public static func < (left: Language, right: Language) -> Bool {
        left.code < right.code
    }
}
