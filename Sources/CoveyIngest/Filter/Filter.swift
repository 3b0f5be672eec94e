public import Covey

/// What a filter lets through, as the operator set it.
public struct FilterSettings: Equatable, Sendable {
    /// A post must belong to at least one brand; without any brand every post is kept.
    public var brands: [TermRule]
    /// Topics tag a post and never turn one away.
    public var topics: [TermRule]
    /// The languages to keep; empty keeps all, also unknown ones.
    public var languages: Set<String>
    public var keepsReposts: Bool
    /// Posts from before this instant are not kept; `nil` keeps posts of any age.
    public var earliest: Instant?

    public init(
        brands: [TermRule] = [], topics: [TermRule] = [], languages: Set<String> = [], keepsReposts: Bool = true,
        earliest: Instant? = nil
    ) {
        self.brands = brands
        self.topics = topics
        self.languages = languages
        self.keepsReposts = keepsReposts
        self.earliest = earliest
    }
}

/// Decides which posts are kept and what they are tagged with, and counts what each rule did.
struct Filter: Sendable {
    private var settings: FilterSettings
    private let matcher: TermMatcher
    /// The brands, then the topics, each with the numbers of its terms.
    private let brands: [CompiledRule]
    private let topics: [CompiledRule]
    /// What each rule is called in ``RuleHits``, in the order of the counts.
    let ruleNames: [String]

    private struct CompiledRule: Sendable {
        var rule: TermRule
        var any: Range<Int>
        var all: Range<Int>
        var not: Range<Int>
    }

    /// Rules that are no term have the first counts.
    private enum FixedRule: Int, CaseIterable {
        case tooOld, repost, language, noBrand

        var name: String {
            switch self {
            case .tooOld: "dropped: too old"
            case .repost: "dropped: repost"
            case .language: "dropped: language"
            case .noBrand: "dropped: no brand"
            }
        }
    }

    init(_ settings: FilterSettings) {
        self.settings = settings
        var terms: [Term] = []
        var names = FixedRule.allCases.map(\.name)
        func compile(_ rule: TermRule, _ kind: String) -> CompiledRule {
            func take(_ list: [Term], _ part: String) -> Range<Int> {
                let start = terms.count
                terms += list
                names += list.map { "\(kind) \(rule.id), \(part): \($0.text)" }
                return start..<terms.count
            }
            return CompiledRule(
                rule: rule, any: take(rule.any, "any"), all: take(rule.all, "all"), not: take(rule.not, "not"))
        }
        brands = settings.brands.map { compile($0, "brand") }
        topics = settings.topics.map { compile($0, "topic") }
        matcher = TermMatcher(terms)
        ruleNames = names
    }

    /// The same filter with another earliest instant.
    func keeping(from earliest: Instant?) -> Filter {
        var filter = self
        filter.settings.earliest = earliest
        return filter
    }

    /// What the brands are called.
    var brandTerms: [String] { settings.brands.flatMap { $0.any.map(\.text) } }

    /// What a kept post is tagged with.
    struct Tags {
        var brands: [String]
        var topics: [String]
    }

    /// Decides by what is known before a text is understood.
    ///
    /// - Parameters:
    ///   - country: Of the author; `nil` where it is not known.
    ///   - hits: One count a rule, raised by one for each rule that took part.
    /// - Returns: `nil` for a post that is not kept.
    func tags(for post: Post, country: String?, _ hits: inout RuleHits) -> Tags? {
        if let earliest = settings.earliest, post.createdAt < earliest {
            hits.counts[FixedRule.tooOld.rawValue] += 1
            return nil
        }
        if post.kind == .repost, !settings.keepsReposts {
            hits.counts[FixedRule.repost.rawValue] += 1
            return nil
        }
        guard matcher.count > 0 || !brands.isEmpty else { return Tags(brands: [], topics: []) }
        var found = [Bool](repeating: false, count: matcher.count)
        matcher.find(in: post.text, &found)
        for (number, isFound) in found.enumerated() where isFound {
            hits.counts[FixedRule.allCases.count + number] += 1
        }
        let met = Self.rules(brands, meeting: found, country)
        if met.isEmpty, !brands.isEmpty {
            hits.counts[FixedRule.noBrand.rawValue] += 1
            return nil
        }
        return Tags(brands: met, topics: Self.rules(topics, meeting: found, country))
    }

    /// Decides by the language, once it is known.
    func keeps(_ language: Language, _ hits: inout RuleHits) -> Bool {
        if settings.languages.isEmpty || settings.languages.contains(language.code) { return true }
        hits.counts[FixedRule.language.rawValue] += 1
        return false
    }

    private static func rules(_ rules: [CompiledRule], meeting found: [Bool], _ country: String?) -> [String] {
        rules.filter { compiled in
            (compiled.any.isEmpty || compiled.any.contains { found[$0] })
                && compiled.all.allSatisfy { found[$0] } && !compiled.not.contains { found[$0] }
                && (compiled.rule.countries.isEmpty || country.map { compiled.rule.countries.contains($0) } == true)
        }.map(\.rule.id).sorted()
    }
}

/// How many posts each rule met.
struct RuleHits: Sendable {
    var counts: [Int]

    init(rules: Int) {
        counts = [Int](repeating: 0, count: rules)
    }

    static func += (left: inout RuleHits, right: RuleHits) {
        for index in right.counts.indices { left.counts[index] += right.counts[index] }
    }
}
