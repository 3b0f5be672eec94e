import Covey

/// Looks for a place that a text names: `in London`, `Columbia, SC`, `#Toronto`, a flag.
///
/// It would rather miss a place than invent one: a name counts behind a word such as "in", with its country or state
/// behind it, or as a hashtag, and in capitals where its script has them. Handles, names that go on (`Paris Hilton`) and
/// everyday words are no places, and a text that names several that cannot all be meant has none.
struct PlaceScanner {
    private let gazetteer: Gazetteer
    private let bytes: [UInt8]
    private let language: PlaceWords.Language
    private let brandTerms: Set<[UInt8]>
    /// Kept for its memory.
    private var normaliser = PlaceNormaliser(keepsCase: false)
    private var best: (strength: Strength, finding: PlaceFinding?)?

    /// How sure a way of naming a place is.
    private enum Strength: Int {
        case flag
        case hashtag
        case preposition
        case qualified
    }

    /// The smallest city that a text can name without its country, in people; own places have no number.
    private static let smallestCity: UInt32 = 50_000
    /// The same for a hashtag.
    private static let smallestTag: UInt32 = 100_000
    /// The most words of a name.
    private static let longestName = 5

    /// The place that a text names.
    ///
    /// - Parameter brandTerms: Names that are a brand's, in normal form; behind a preposition or in a hashtag they are no
    ///   places.
    /// - Complexity: O(bytes); a text without a candidate is read once and nothing is allocated.
    static func finding(
        in text: String, declared: Covey.Language, gazetteer: Gazetteer, brandTerms: Set<[UInt8]>
    ) -> PlaceFinding? {
        let language = PlaceWords.Language(declared)
        guard PlaceWords.hasCandidate(text.utf8.span, language) else { return nil }
        var scanner = PlaceScanner(
            gazetteer: gazetteer, bytes: PlaceWords.ownWords(of: Array(text.utf8)), language: language,
            brandTerms: brandTerms)
        scanner.scan()
        return scanner.best?.finding
    }

    private init(
        gazetteer: Gazetteer, bytes: [UInt8], language: PlaceWords.Language, brandTerms: Set<[UInt8]>
    ) {
        self.gazetteer = gazetteer
        self.bytes = bytes
        self.language = language
        self.brandTerms = brandTerms
    }

    private mutating func scan() {
        var hasFlag = false
        for index in bytes.indices {
            switch PlaceWords.candidate(bytes.span, index, language) {
            case .none: break
            case .hashtag: takeHashtag(index + 1)
            case .flag: hasFlag = true
            case .name(let preposition): takeName(index + 1, after: preposition)
            case .qualifier: takeQualifier(index + 1)
            }
        }
        if hasFlag, best == nil { takeFlags() }
    }

    private mutating func take(_ finding: PlaceFinding, _ strength: Strength) {
        guard let known = best, known.strength.rawValue >= strength.rawValue else {
            best = (strength, finding)
            return
        }
        guard known.strength == strength else { return }
        best?.finding = known.finding?.joined(with: finding)
    }

    // MARK: Kinds of candidates

    /// A name behind a preposition: the longest that is known, if the text does not go on as a longer name would.
    private mutating func takeName(_ start: Int, after preposition: PlaceWords.Preposition) {
        var ends = nameEnds(start)
        while let end = ends.popLast() {
            guard let finding = placeName(bytes, start..<end.end) ?? countryName(start..<end.end, preposition) else {
                continue
            }
            let first = finding.likeliest
            if preposition.article != nil, first.kind == .city { continue }
            guard isLarge(first, Self.smallestCity), !continues(end, first.flags.contains(.everyday)) else { continue }
            if first.flags.contains(.everyday), !preposition.isIn || end.isPossessive { continue }
            return take(finding, .preposition)
        }
    }

    /// A name before a comma that lies in what is named behind it: `Columbia, SC`, `Lyon, France`.
    private mutating func takeQualifier(_ start: Int) {
        let starts = nameStarts(before: start - 2)
        guard !starts.isEmpty else { return }
        let broad = broadNames(start)
        guard !broad.isEmpty else { return }
        for nameStart in starts {
            guard let name = finding(nameStart..<start - 2) else { continue }
            for broad in broad {
                guard let both = name.joined(with: broad), both.likeliest.kind.rawValue > broad.likeliest.kind.rawValue
                else { continue }
                return take(both, .qualified)
            }
            return
        }
    }

    private mutating func takeHashtag(_ start: Int) {
        var words: [UInt8] = []
        var index = start
        while index < bytes.count, PlaceWords.isTagLetter(bytes[index]) {
            // `#NewYork` is two words.
            if PlaceWords.isCapital(bytes[index]), let last = words.last, last &- UInt8(ascii: "a") < 26 {
                words.append(UInt8(ascii: " "))
            }
            words.append(bytes[index])
            index += 1
        }
        guard index == bytes.count || !PlaceWords.isTagByte(bytes[index]) else { return }
        guard let finding = placeName(words, words.indices) else { return }
        let first = finding.likeliest
        guard !first.flags.contains(.everyday), isLarge(first, Self.smallestTag) else { return }
        take(finding, .hashtag)
    }

    /// The one country of all flags.
    private mutating func takeFlags() {
        normaliser.reset()
        normaliser.take(bytes, bytes.indices)
        guard let flag = normaliser.flags.first, normaliser.flags.allSatisfy({ $0 == flag }),
            let country = gazetteer.meanings(of: flag[...]).first(where: {
                $0.kind == .country && Gazetteer.code($0.country).utf8.elementsEqual(flag)
            }), let finding = PlaceFinding([country])
        else { return }
        take(finding, .flag)
    }

    // MARK: Names

    private mutating func finding(_ range: Range<Int>) -> PlaceFinding? { finding(bytes, range) }

    /// A name that is a place's by itself, and no brand's.
    private mutating func placeName(_ text: [UInt8], _ name: Range<Int>) -> PlaceFinding? {
        guard let found = finding(text, name), !found.isMinor, !brandTerms.contains(normaliser.bytes) else {
            return nil
        }
        return found
    }

    /// What is a country's name only behind an article: `the Netherlands`, `the US`. Other abbreviations are words there:
    /// `the IT department`.
    private mutating func countryName(_ name: Range<Int>, _ preposition: PlaceWords.Preposition) -> PlaceFinding? {
        guard let article = preposition.article else { return nil }
        if let found = placeName(bytes, article..<name.upperBound) { return found }
        let letters = bytes[name].filter { $0 != UInt8(ascii: ".") }
        return Self.abbreviations.contains(letters) ? PlaceFinding(gazetteer.meanings(of: letters[...])) : nil
    }

    private static let abbreviations = Set(["UK", "US", "USA", "UAE"].map { Array($0.utf8) })

    private mutating func finding(_ text: [UInt8], _ name: Range<Int>) -> PlaceFinding? {
        normaliser.reset()
        normaliser.take(text, name)
        return PlaceFinding(gazetteer.meanings(of: normaliser.bytes[...]))
    }

    private func isLarge(_ place: PlaceMeaning, _ smallest: UInt32) -> Bool {
        guard place.kind == .city, place.people > 0 else { return true }
        // An alternate name has a hundredth of the people; it takes ten times a city to be known by it.
        return place.people >= (place.flags.contains(.alternate) ? smallest / 10 : smallest)
    }

    private struct NameEnd {
        var end: Int
        var isPossessive = false
    }

    /// Where a name that begins here may end, the nearest first.
    private func nameEnds(_ start: Int) -> [NameEnd] {
        var ends: [NameEnd] = []
        var index = start
        for _ in 0..<Self.longestName {
            let end = PlaceWords.wordEnd(bytes.span, index)
            guard end > index else { break }
            if let possessive = PlaceWords.beforePossessive(bytes.span, index..<end) {
                ends.append(NameEnd(end: possessive, isPossessive: true))
            }
            ends.append(NameEnd(end: end))
            guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: " ") else { break }
            index = end + 1
        }
        return ends
    }

    /// Where a name that ends here may begin, the farthest first.
    private func nameStarts(before end: Int) -> [Int] {
        var starts: [Int] = []
        var index = end
        for _ in 0..<Self.longestName {
            let start = PlaceWords.wordStart(bytes.span, before: index)
            guard start < index else { break }
            if PlaceWords.isCapital(bytes[start]) || bytes[start] >= 0x80 { starts.append(start) }
            guard start > 1, bytes[start - 1] == UInt8(ascii: " ") else { break }
            index = start - 1
        }
        return starts.reversed()
    }

    /// The countries and regions that begin here, the longest name first.
    private mutating func broadNames(_ start: Int) -> [PlaceFinding] {
        var names: [PlaceFinding] = []
        for end in nameEnds(start).reversed() {
            let name = bytes[start..<end.end]
            let isShort = (2...3).contains(name.count) && name.allSatisfy(PlaceWords.isCapital)
            let short = isShort ? PlaceFinding(gazetteer.meanings(of: name)) : nil
            let found = short ?? finding(start..<end.end)
            if let broad = PlaceFinding(found?.meanings.filter { $0.kind != .city } ?? []) { names.append(broad) }
        }
        return names
    }

    /// Whether a longer name goes on behind a name: `Paris Hilton`. In German every noun has a capital, so there it
    /// counts only for names that people have.
    private func continues(_ end: NameEnd, _ isEveryday: Bool) -> Bool {
        guard !end.isPossessive, end.end < bytes.count else { return false }
        switch bytes[end.end] {
        case UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "_"), UInt8(ascii: "@"): return true
        case UInt8(ascii: " "): break
        default: return false
        }
        let next = end.end + 1
        guard next < bytes.count, PlaceWords.isCapital(bytes[next]) else { return false }
        if language == .german, !isEveryday { return false }
        // "in London I saw" goes on with a sentence.
        return !(bytes[next] == UInt8(ascii: "I") && (next + 1 == bytes.count || !PlaceWords.isLetter(bytes[next + 1])))
    }
}
