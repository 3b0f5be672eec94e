/// Where a post, or its author, seems to be.
public struct Place: Hashable, Sendable {
    /// ISO 3166-1 alpha-2 code, upper case.
    public var country: String
    /// The state or province by its name; `nil` where it is not known.
    public var region: String?
    /// `nil` where it is not known.
    public var city: String?
    public var source: Source
    /// Whether other places of the name are about as likely: `Columbia` alone. It is then the largest of them.
    public var isDoubtful: Bool

    public init(
        country: String, region: String? = nil, city: String? = nil, source: Source, isDoubtful: Bool = false
    ) {
        self.country = country
        self.region = region
        self.city = city
        self.source = source
        self.isDoubtful = isDoubtful
    }

    /// What a place was told from, the surest first.
    public enum Source: String, CaseIterable, Codable, Sendable {
        /// The position that the post carries.
        case coordinates
        /// The place that the post is marked with.
        case payload
        /// A place that the text names.
        case text
        /// The place that the author's profile declares.
        case profile
    }
}

/// A position on the Earth, in degrees (WGS 84).
public struct Coordinates: Hashable, Sendable {
    /// -90...90.
    public var latitude: Double
    /// -180...180.
    public var longitude: Double

    /// `nil` where the numbers are no position.
    public init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}
