/// A post as the store keeps it: its reading, the tags its text earned, and no more of its author than the key.
///
/// A profile is a fold of these and of nothing else, so everything a profile needs is here.
public struct StoredPost: Equatable, Sendable {
    public var id: PostID
    /// See ``Post/version``.
    public var version: UInt64
    /// Tells apart two payloads of one version; see ``revision``.
    public var digest: UInt64
    /// The ids of the other versions that are known, sorted. A store adds those that other payloads of the post name.
    public var otherVersions: [PostID]
    public var author: AuthorKey
    public var createdAt: Instant
    public var kind: Post.Kind
    /// `nil` where the operator chose not to keep texts.
    public var text: String?
    public var reading: Reading
    /// Ids of the brands whose terms the text meets, sorted.
    public var brands: [String]
    /// Ids of the topics whose terms the text meets, sorted.
    public var topics: [String]
    public var observation: Observation?
    /// Where the post, or else its author, seems to be.
    public var place: Place?
    /// Of near-duplicates the bits of this differ in few places; 0 where the text says too little to be told apart.
    public var fingerprint: UInt64
    /// Grows with each new reading or correction of this payload; 0 as it was first read.
    public var edition: UInt32
    /// What a person said of the post; its scores are in ``reading`` already.
    public var correction: Correction?

    public init(
        id: PostID, version: UInt64, digest: UInt64, otherVersions: [PostID] = [], author: AuthorKey,
        createdAt: Instant, kind: Post.Kind, text: String?, reading: Reading, brands: [String] = [],
        topics: [String] = [], observation: Observation? = nil, place: Place? = nil, fingerprint: UInt64 = 0,
        edition: UInt32 = 0, correction: Correction? = nil
    ) {
        self.id = id
        self.version = version
        self.digest = digest
        self.otherVersions = otherVersions
        self.author = author
        self.createdAt = createdAt
        self.kind = kind
        self.text = text
        self.reading = reading
        self.brands = brands
        self.topics = topics
        self.observation = observation
        self.place = place
        self.fingerprint = fingerprint
        self.edition = edition
        self.correction = correction
    }

    /// Where this payload stands among all payloads of the same post: the highest is the one that is kept.
    public var revision: Revision {
        Revision(version: version, isCorrected: correction != nil, digest: digest, edition: edition)
    }
}

/// The rank of one payload of a post. Keeping the highest makes the kept payload independent of the order of arrival.
///
/// A later version comes first: the author said something else. What a person corrected stays in place when the same
/// version arrives once more, however much more that copy knows; a copy that knows more takes the place of one that was
/// only read anew.
public struct Revision: Hashable, Comparable, Sendable {
    public var version: UInt64
    /// Whether a person corrected it, or took a correction back.
    public var isCorrected: Bool
    /// Whether the payload saw followers in the highest bit (a network under duress answers none), the author's number
    /// of posts at that moment in the rest of the upper half (of two copies of one post the later one shows more), a
    /// checksum of the payload in the lower half.
    public var digest: UInt64
    /// See ``StoredPost/edition``.
    public var edition: UInt32

    public init(version: UInt64, isCorrected: Bool = false, digest: UInt64, edition: UInt32 = 0) {
        self.version = version
        self.isCorrected = isCorrected
        self.digest = digest
        self.edition = edition
    }

    public static func < (left: Revision, right: Revision) -> Bool {
        (left.version, left.isCorrected ? 1 : 0, left.digest, left.edition)
            < (right.version, right.isCorrected ? 1 : 0, right.digest, right.edition)
    }
}

extension Post {
    /// The digest of this payload; see ``Revision/digest``. It covers what the source said, not what was understood.
    ///
    /// - Complexity: O(bytes of the text).
    /// - Source: FNV-1a, 32 bits; Fowler, Noll, Vo and Eastlake, RFC 9923.
    public var digest: UInt64 {
        var checksum = Checksum()
        checksum.add(text)
        checksum.add(authorID)
        checksum.add(createdAt.milliseconds)
        checksum.add(kind.rawValue)
        checksum.add(declaredLanguage.code)
        checksum.add(authorPlace)
        if let observation {
            checksum.add(observation.followers ?? -1)
            checksum.add(observation.following ?? -1)
            checksum.add(observation.account.listed ?? -1)
            checksum.add(observation.account.joinedAt?.milliseconds ?? -1)
            checksum.add((observation.account.verified ? 1 : 0) | (observation.account.protected ? 2 : 0))
        }
        for position in [coordinates, placeCentre] {
            guard let position else { continue }
            checksum.add(Int64(bitPattern: position.latitude.bitPattern))
            checksum.add(Int64(bitPattern: position.longitude.bitPattern))
        }
        for part in place { checksum.add(part) }
        if let placeCountry { checksum.add(placeCountry) }
        let posts = UInt64(clamping: observation?.account.posts ?? 0)
        let sawFollowers: UInt64 = (observation?.followers ?? 0) > 0 ? 1 << 63 : 0
        return sawFollowers | min(posts, UInt64(Int32.max)) << 32 | UInt64(checksum.value)
    }

    private struct Checksum {
        var value: UInt32 = 2_166_136_261

        mutating func add(_ text: String) {
            for byte in text.utf8 { value = (value ^ UInt32(byte)) &* 16_777_619 }
            value = (value ^ 0xFF) &* 16_777_619
        }

        mutating func add(_ number: Int64) {
            var rest = UInt64(bitPattern: number)
            for _ in 0..<8 {
                value = (value ^ UInt32(rest & 0xFF)) &* 16_777_619
                rest >>= 8
            }
        }
    }
}
