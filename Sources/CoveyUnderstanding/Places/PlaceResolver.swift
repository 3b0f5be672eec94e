public import Covey

/// Tells where a post, or else its author, seems to be.
///
/// It asks the surest source first: the position that the post carries, the place that it is marked with, a place that
/// its text names, the place that its author's profile declares. The first that gives a place decides.
public struct PlaceResolver: Sendable {
    let gazetteer: Gazetteer
    /// In the normal form of names.
    private let brandTerms: Set<[UInt8]>

    /// - Parameter brandTerms: What brands are called. In a text a name of these is the brand's: `an answer from Toyota`.
    public init(_ gazetteer: Gazetteer, brandTerms: [String] = []) {
        self.gazetteer = gazetteer
        self.brandTerms = Set(brandTerms.map { PlaceNormaliser.normalForm(of: $0) })
    }

    /// The place of a post.
    ///
    /// - Returns: `nil` where no source gives one: nothing is guessed.
    /// - Complexity: O(length of the text and of the profile's place).
    public func place(of post: Post) -> Place? {
        place(of: post, profile: profile(of: post))
    }

    /// What an author's profile says.
    public struct Profile: Equatable, Sendable {
        /// Where the profile's words leave one; see ``Gazetteer/country(ofDeclaredPlace:)``.
        public var country: String?
        public var place: Place?
    }

    /// The place that the profile of a post's author declares.
    public func profile(of post: Post) -> Profile {
        guard let finding = gazetteer.finding(inDeclaredPlace: post.authorPlace) else { return Profile() }
        return Profile(country: finding.countryCode, place: place(finding, source: .profile))
    }

    /// The place of a post whose author's profile was looked at before.
    public func place(of post: Post, profile: Profile) -> Place? {
        if let position = post.coordinates, let place = gazetteer.place(at: position, source: .coordinates) {
            return place
        }
        if let place = payload(post) { return place }
        // What is passed on is where its author is.
        if post.kind != .repost, let finding = finding(inTextOf: post) { return place(finding, source: .text) }
        return profile.place
    }

    private func finding(inTextOf post: Post) -> PlaceFinding? {
        PlaceScanner.finding(
            in: post.text, declared: post.declaredLanguage, gazetteer: gazetteer, brandTerms: brandTerms)
    }

    private func place(_ finding: PlaceFinding, source: Place.Source) -> Place {
        gazetteer.place(finding.likeliest, source: source, isDoubtful: finding.isDoubtful)
    }

    // MARK: The place that a post is marked with

    /// Names and the middle of the place help one another; the country that the payload states is believed.
    private func payload(_ post: Post) -> Place? {
        let stated = post.placeCountry.flatMap(Gazetteer.country).flatMap { PlaceFinding([.country($0)]) }
        guard !post.place.isEmpty || stated != nil || post.placeCentre != nil else { return nil }
        var finding = gazetteer.finding(inDeclaredPlace: post.place.joined(separator: ", "))
        if let stated { finding = finding?.joined(with: stated) }
        let near = post.placeCentre.flatMap { gazetteer.place(at: $0, source: .payload) }
        guard let found = finding ?? stated else { return near }
        let named = place(found, source: .payload)
        guard let near, near.country == named.country, near.city != nil else { return named }
        if named.city == nil, named.region == nil || named.region == near.region { return near }
        guard found.isDoubtful, named.region != near.region else { return named }
        // Of several places of the name, the one where the post's place is.
        let here = found.meanings.map { gazetteer.place($0, source: .payload, isDoubtful: false) }
        return here.first { $0.region == near.region } ?? named
    }
}
