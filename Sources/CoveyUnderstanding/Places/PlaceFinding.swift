/// What some words leave of the places that they may mean: at least one, the likeliest first.
struct PlaceFinding {
    private(set) var meanings: [PlaceMeaning]

    /// `nil` where there are none.
    init?(_ meanings: [PlaceMeaning]) {
        guard !meanings.isEmpty else { return nil }
        self.meanings = meanings
    }

    /// The places that both sides can mean, each the narrower of the two; `nil` where they contradict each other.
    func joined(with other: PlaceFinding) -> PlaceFinding? {
        var likely: [PlaceMeaning] = []
        var others: [PlaceMeaning] = []
        for left in meanings {
            for right in other.meanings where left.agrees(with: right) {
                var narrower = left.lies(in: right) ? left : right
                let isMinor = left.flags.contains(.minor) || right.flags.contains(.minor)
                // More words than the name speak for it now.
                narrower.flags.remove(.minor)
                if isMinor {
                    if !others.contains(narrower) { others.append(narrower) }
                } else if !likely.contains(narrower) {
                    likely.append(narrower)
                }
            }
        }
        return PlaceFinding(likely.isEmpty ? others : likely)
    }

    /// Those that the words mean by themselves.
    private var major: [PlaceMeaning] {
        let major = meanings.filter { !$0.flags.contains(.minor) }
        return major.isEmpty ? meanings : major
    }

    /// Whether the words are no place by themselves: all of the name's places need more words, as `Nice, France` has.
    var isMinor: Bool { meanings.allSatisfy { $0.flags.contains(.minor) } }

    /// The likeliest place.
    var likeliest: PlaceMeaning {
        // There is at least one meaning.
        major[0]
    }

    /// The country, where all places are in one.
    var country: UInt16? {
        let first = likeliest.country
        return major.allSatisfy { $0.country == first } ? first : nil
    }

    var countryCode: String? { country.map(Gazetteer.code) }

    /// How many times the people of any other the likeliest place must have to be meant without doubt.
    private static let dominance: UInt64 = 5

    /// Whether another place is about as likely.
    var isDoubtful: Bool {
        let first = likeliest
        return major.contains { rival in
            !rival.agrees(with: first)
                && (first.flags.contains(.contested) || UInt64(rival.people) * Self.dominance >= UInt64(first.people))
        }
    }
}
