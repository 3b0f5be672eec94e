public import Covey

/// What one record, or one part of it, turned out to be.
public enum Item: Equatable, Sendable {
    case post(Post)
    /// A post that its network has deleted.
    case removal(Removal)
    /// Something understood that is neither a post nor a removal.
    case notice(Notice)
    /// Something that could not be taken.
    case rejection(Rejection)
}

/// The word of a network that a post is gone. It may arrive before the post itself.
public struct Removal: Hashable, Sendable {
    /// The post as the notice names it: the first version, or on older payloads the id of whichever version was named.
    public var id: PostID
    /// The ids of the other versions that the notice names; mostly none.
    public var otherVersions: [PostID]

    public init(id: PostID, otherVersions: [PostID] = []) {
        self.id = id
        self.otherVersions = otherVersions
    }
}

/// A record that holds no post and asks for nothing, but is no mistake either.
public struct Notice: Equatable, Sendable {
    public var kind: Kind
    /// The name of the input it came from.
    public var source: String
    /// The line of the input on which it begins, from 1.
    public var line: Int

    public init(_ kind: Kind, source: String, line: Int) {
        self.kind = kind
        self.source = source
        self.line = line
    }

    public enum Kind: String, CaseIterable, Sendable {
        /// An answer without results.
        case empty
        /// How many posts there are, without the posts.
        case counts
        /// Accounts without posts.
        case users
        /// Lists, events of accounts, places, media: anything of X's that is no post.
        case other
        /// An answer that holds nothing but problems.
        case errors
        /// A stream says that it ends.
        case disconnect
        /// A stream says that it held posts back.
        case limit
        /// A stream says that it may end.
        case warning
        /// A post or an account is withheld in some countries.
        case withheld
        /// A post was edited; its new version comes on its own.
        case edit
        /// A post is not shown for now, or shown again.
        case drop
        /// An account was deleted, suspended, protected, or brought back.
        case account
        /// An author took the places off earlier posts.
        case scrubGeo
    }
}

/// A record, or one post of it, that could not be taken, with everything needed to take it later.
public struct Rejection: Equatable, Sendable {
    /// The name of the input it came from.
    public var source: String
    /// The line of the input on which it begins, from 1.
    public var line: Int
    /// One sentence: what is wrong with it.
    public var reason: String
    /// How `raw` is to be read.
    public var format: RecordFormat
    /// The record's bytes, which need not be UTF-8. Of a post within a larger answer, an answer of that post alone.
    /// Empty for a record that was too long to be kept.
    public var raw: [UInt8]

    public init(source: String, line: Int, reason: String, format: RecordFormat, raw: [UInt8]) {
        self.source = source
        self.line = line
        self.reason = reason
        self.format = format
        self.raw = raw
    }
}

/// How the records of an input are to be read.
public enum RecordFormat: Hashable, Sendable {
    /// Each record is one JSON value, which says itself what it is.
    case json
    /// Rows of six columns without a header, as the Sentiment140 corpus has them.
    case sentiment140
    /// Rows of a CSV file with its header row, or `nil` where it has none.
    case csv(header: String?)
}
