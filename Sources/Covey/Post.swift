/// One message as its source told it, after parsing and before anything is inferred or left out.
///
/// It lives only between the parser and the store: the raw author id and the author's declared place never leave
/// the process.
public struct Post: Equatable, Sendable {
    /// The identity, which all versions of an edited post share.
    public var id: PostID
    /// Grows with each edit: the numeric id of this version on X, 0 where a network has no edits.
    public var version: UInt64
    /// The ids of the other versions of this post that the payload names; empty for a post never edited.
    public var otherVersions: [PostID]
    /// The network's letter, a colon, and the network's id of the author.
    public var authorID: String
    /// When this version was written.
    public var createdAt: Instant
    public var kind: Kind
    /// The full text, unescaped. For a repost, the text of the post that was passed on.
    public var text: String
    /// The language that the payload states; `und` where it states none or one that is not a language.
    public var declaredLanguage: Language
    /// What the payload says of its author; `nil` where it says nothing.
    public var observation: Observation?
    /// The place that the author's profile declares, as written; empty where there is none.
    public var authorPlace: String
    /// The position that the payload carries.
    public var coordinates: Coordinates?
    /// The names of the place that the payload is marked with, from the narrow to the broad: `Austin`, `TX`; empty where
    /// there are none.
    public var place: [String]
    /// The country that the payload states for that place, an ISO 3166-1 alpha-2 code in capitals.
    public var placeCountry: String?
    /// The middle of that place, where the payload tells its bounds and they are narrow enough to tell a city.
    public var placeCentre: Coordinates?

    public init(
        id: PostID, version: UInt64 = 0, otherVersions: [PostID] = [], authorID: String, createdAt: Instant,
        kind: Kind = .original, text: String, declaredLanguage: Language = .undetermined,
        observation: Observation? = nil, authorPlace: String = "", coordinates: Coordinates? = nil,
        place: [String] = [], placeCountry: String? = nil, placeCentre: Coordinates? = nil
    ) {
        self.id = id
        self.version = version
        self.otherVersions = otherVersions
        self.authorID = authorID
        self.createdAt = createdAt
        self.kind = kind
        self.text = text
        self.declaredLanguage = declaredLanguage
        self.observation = observation
        self.authorPlace = authorPlace
        self.coordinates = coordinates
        self.place = place
        self.placeCountry = placeCountry
        self.placeCentre = placeCentre
    }

    /// How a post relates to others.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// Speaks for itself.
        case original
        /// Answers another post.
        case reply
        /// Passes another post on without a word of its own.
        case repost
        /// Passes another post on with words of its own.
        case quote
    }
}
