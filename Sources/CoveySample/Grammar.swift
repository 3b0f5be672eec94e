/// A small grammar of one language: named rules, each a list of alternatives, each text with slots that name rules.
///
/// A slot is `{name}`; `{^name}` also turns its first letter into a capital. `{b}` is the brand, `{handle}` its account.
/// All text is escaped when the grammar is made, so that writing a sentence only copies bytes.
struct Grammar {
    typealias Source = KeyValuePairs<StaticString, [StaticString]>

    /// Where a rule's alternatives lie.
    struct Rule { fileprivate let alternatives: Range<Int> }

    private enum Piece {
        case text(Range<Int>)
        case slot(rule: Int, capital: Bool)
    }

    private var bytes: [UInt8] = []
    private var pieces: [Piece] = []
    private var alternatives: [Range<Int>] = []
    private var rules: [Rule] = []
    private var places: [String: Int] = [:]
    private var tones: [Rule] = []

    /// Emoji by mood.
    private(set) var joy = Rule(alternatives: 0..<0)
    private(set) var anger = Rule(alternatives: 0..<0)
    private(set) var calm = Rule(alternatives: 0..<0)
    /// Hashtags without their sign.
    private(set) var tag = Rule(alternatives: 0..<0)
    /// What accounts give as their location.
    private(set) var place = Rule(alternatives: 0..<0)

    /// - Parameters:
    ///   - source: The rules of the language; every slot must name one of them, and none may lead to itself.
    ///   - brand: Unescaped.
    ///   - handle: The brand's account name, ASCII letters and digits.
    init(source: Source, brand: String, handle: String) {
        var texts = [(name: "b", alternatives: [brand]), (name: "handle", alternatives: [handle])]
        for (name, alternatives) in Self.shared { texts.append((name.description, alternatives.map(\.description))) }
        for (name, alternatives) in source { texts.append((name.description, alternatives.map(\.description))) }
        for (place, rule) in texts.enumerated() { places[rule.name] = place }
        for rule in texts {
            let first = alternatives.count
            for text in rule.alternatives { add(text, hasSlots: rule.name != "b") }
            rules.append(Rule(alternatives: first..<alternatives.count))
        }
        tones = Tone.allCases.map { rules[index(of: $0.name)] }
        joy = rules[index(of: "joy")]
        anger = rules[index(of: "anger")]
        calm = rules[index(of: "calm")]
        tag = rules[index(of: "tag")]
        place = rules[index(of: "place")]
    }

    func rule(_ tone: Tone) -> Rule { tones[tone.rawValue] }

    /// Appends one random sentence of the rule.
    func append(_ rule: Rule, to buffer: inout [UInt8], by random: inout SplitMix64) {
        let choice = rule.alternatives.lowerBound + random.below(rule.alternatives.count)
        for piece in alternatives[choice] {
            switch pieces[piece] {
            case .text(let range): buffer.append(contentsOf: bytes[range])
            case .slot(let rule, let capital):
                let start = buffer.count
                append(rules[rule], to: &buffer, by: &random)
                if capital, (0x61...0x7A).contains(buffer[start]) { buffer[start] -= 0x20 }
            }
        }
    }

    private mutating func add(_ text: String, hasSlots: Bool) {
        let first = pieces.count
        var rest = Substring(text)
        while !rest.isEmpty {
            let open = hasSlots ? rest.firstIndex(of: "{") ?? rest.endIndex : rest.endIndex
            if open > rest.startIndex {
                let start = bytes.count
                bytes.append(escaping: rest[..<open].utf8)
                pieces.append(.text(start..<bytes.count))
            }
            rest = rest[open...]
            if let close = rest.firstIndex(of: "}"), hasSlots {
                let slot = rest[..<close].dropFirst()
                let capital = slot.hasPrefix("^")
                pieces.append(.slot(rule: index(of: String(capital ? slot.dropFirst() : slot)), capital: capital))
                rest = rest[close...].dropFirst()
            }
        }
        alternatives.append(first..<pieces.count)
    }

    private func index(of name: String) -> Int {
        guard let place = places[name] else { preconditionFailure("No rule is named \(name).") }
        return place
    }
}
