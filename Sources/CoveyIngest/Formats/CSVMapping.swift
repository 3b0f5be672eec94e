/// Which columns of a CSV file hold what a post needs.
public struct CSVMapping: Equatable, Sendable {
    /// The network's letter in ids: `c` for posts of no network that Covey knows, `x` for posts of X, whose ids must
    /// then be X's, which give the date where no column does.
    public var network: String
    /// The character between fields, as its ASCII code.
    public var delimiter: UInt8
    /// Whether the first row names the columns.
    public var hasHeader: Bool
    public var encoding: CSVEncoding
    /// Whether `&amp;`, `&lt;`, `&gt;` and `&quot;` stand for the characters they name.
    public var isEscaped: Bool
    /// Whether the author column holds user names, not ids. Authors are then kept as `@` and the name in lower case.
    public var authorIsUserName: Bool

    /// Without it, a post's id is made of author, date and text, so that the same row always has the same id.
    public var id: CSVColumn?
    public var author: CSVColumn
    public var text: CSVColumn
    /// Dates as RFC 3339, as X v1.1 writes them, or as seconds or milliseconds since 1970.
    public var createdAt: CSVColumn?
    public var language: CSVColumn?
    /// `original`, `reply`, `repost` or `quote`, or X's words `retweeted`, `replied_to`, `quoted`.
    public var kind: CSVColumn?
    public var followers: CSVColumn?
    public var following: CSVColumn?
    public var posts: CSVColumn?
    public var listed: CSVColumn?
    /// `true`, `t`, `yes`, `y` or `1`, in any case; anything else is false.
    public var verified: CSVColumn?
    public var protected: CSVColumn?
    /// When the author's account was opened.
    public var joinedAt: CSVColumn?
    /// The place that the author's profile declares.
    public var place: CSVColumn?
    /// The position of the post in degrees; it counts where both columns hold a number.
    public var latitude: CSVColumn?
    public var longitude: CSVColumn?

    public init(
        network: String = "c", delimiter: UInt8 = UInt8(ascii: ","), hasHeader: Bool = true,
        encoding: CSVEncoding = .utf8, isEscaped: Bool = false, authorIsUserName: Bool = false, id: CSVColumn? = nil,
        author: CSVColumn, text: CSVColumn, createdAt: CSVColumn? = nil, language: CSVColumn? = nil,
        kind: CSVColumn? = nil, followers: CSVColumn? = nil, following: CSVColumn? = nil, posts: CSVColumn? = nil,
        listed: CSVColumn? = nil, verified: CSVColumn? = nil, protected: CSVColumn? = nil,
        joinedAt: CSVColumn? = nil, place: CSVColumn? = nil, latitude: CSVColumn? = nil, longitude: CSVColumn? = nil
    ) {
        self.network = network
        self.delimiter = delimiter
        self.hasHeader = hasHeader
        self.encoding = encoding
        self.isEscaped = isEscaped
        self.authorIsUserName = authorIsUserName
        self.id = id
        self.author = author
        self.text = text
        self.createdAt = createdAt
        self.language = language
        self.kind = kind
        self.followers = followers
        self.following = following
        self.posts = posts
        self.listed = listed
        self.verified = verified
        self.protected = protected
        self.joinedAt = joinedAt
        self.place = place
        self.latitude = latitude
        self.longitude = longitude
    }

    /// The names that columns have where no mapping is given. `author`, `text` and `created_at` must be there; each of
    /// the others may be missing.
    public static let standard = CSVMapping(
        id: "id", author: "author", text: "text", createdAt: "created_at", language: "language", kind: "kind",
        followers: "followers", following: "following", posts: "posts", listed: "listed", verified: "verified",
        protected: "protected", joinedAt: "joined_at", place: "place", latitude: "latitude",
        longitude: "longitude")

    /// The corpus of Go, Bhayani and Huang, "Twitter Sentiment Classification using Distant Supervision", 2009: six
    /// quoted columns without a header, in ISO-8859-1, with user names for authors.
    static let sentiment140 = CSVMapping(
        network: "x", hasHeader: false, encoding: .latin1, isEscaped: true, authorIsUserName: true, id: 2, author: 5,
        text: 6, createdAt: 3)
}

/// A column of a CSV file.
public enum CSVColumn: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// By its name in the header, exactly as it stands there.
    case name(String)
    /// By its place, from 1.
    case number(Int)

    public init(stringLiteral name: String) {
        self = .name(name)
    }

    public init(integerLiteral number: Int) {
        self = .number(number)
    }
}

/// How the bytes of a CSV file are read as text.
public enum CSVEncoding: String, CaseIterable, Sendable {
    /// A row that is not UTF-8 is rejected.
    case utf8
    /// ISO-8859-1. A row that is UTF-8 all the same, as in copies that somebody converted, is read as that.
    case latin1

    /// The bytes in UTF-8.
    ///
    /// - Throws: `Refusal` if they are not UTF-8 and have to be.
    func decoded(_ bytes: Span<UInt8>, into text: inout [UInt8]) throws(Refusal) {
        text.removeAll(keepingCapacity: true)
        let isValid = (try? UTF8Span(validating: bytes)) != nil
        if !isValid, self == .utf8 { throw Refusal("is not valid UTF-8") }
        text.reserveCapacity(isValid ? bytes.count : bytes.count * 2)
        for index in bytes.indices {
            let byte = bytes[index]
            if isValid || byte < 0x80 {
                text.append(byte)
            } else {
                text.append(0xC0 | byte >> 6)
                text.append(0x80 | byte & 0x3F)
            }
        }
    }

    /// The bytes as text; what cannot be read becomes U+FFFD.
    func lossyText(_ bytes: Span<UInt8>) -> String {
        var text: [UInt8] = []
        do {
            try decoded(bytes, into: &text)
            return String(decoding: text, as: UTF8.self)
        } catch {
            return bytes.text
        }
    }
}
