/// One place that a name may mean.
struct PlaceMeaning: Hashable {
    var kind: Kind
    /// Two capitals, the first in the upper byte.
    var country: UInt16
    /// Tells regions apart in all tables; 0 where the region is not known, or the place is a country.
    var region: UInt32
    /// Which table of the gazetteer knows it, and where that has its region or city.
    var table: Int
    var index: Int
    /// How many people the name reaches, which ranks the places of one name.
    var people: UInt32
    var flags: Flags

    /// From the broad to the narrow.
    enum Kind: UInt32 {
        case country
        case region
        case city
    }

    struct Flags: OptionSet, Hashable {
        var rawValue: UInt32

        /// Meant only where more words say so: `London` is not the one in Ontario.
        static let minor = Flags(rawValue: 1)
        /// A name in another language, or an old one.
        static let alternate = Flags(rawValue: 2)
        /// The name is a person's or an everyday word, too.
        static let everyday = Flags(rawValue: 4)
        /// The places of the name are meant about as often as one another, whatever their sizes.
        static let contested = Flags(rawValue: 8)
    }

    /// A country by its code alone.
    static func country(_ code: UInt16) -> PlaceMeaning {
        PlaceMeaning(kind: .country, country: code, region: 0, table: 0, index: 0, people: 0, flags: [])
    }

    /// Whether this place is the other one or lies in it.
    func lies(in other: PlaceMeaning) -> Bool {
        guard country == other.country, kind.rawValue >= other.kind.rawValue else { return false }
        switch other.kind {
        case .country: return true
        case .region: return region == other.region
        case .city: return table == other.table && index == other.index
        }
    }

    /// Whether both can be meant at once.
    func agrees(with other: PlaceMeaning) -> Bool {
        lies(in: other) || other.lies(in: self)
    }
}
