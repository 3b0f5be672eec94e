import Covey
import CoveyClustering
import CoveyReports
import CoveyStore
import Foundation

/// Seeded draws of the numbers that the notebooks invent.
extension RandomSource {
    /// Mean 0, standard deviation 1; by the polar method of Marsaglia and Bray 1964, doi:10.1137/1006063.
    mutating func normal() -> Double {
        while true {
            let (x, y) = (2 * unit() - 1, 2 * unit() - 1)
            let square = x * x + y * y
            if square > 0, square < 1 { return x * (-2 * log(square) / square).squareRoot() }
        }
    }

    /// A count whose logarithm is normal.
    mutating func count(median: Double, spread: Double) -> Int64 { Int64(median * exp(spread * normal())) }
}

/// A post without a text, as the store keeps it: what its author looked like, and how it was scored.
struct InventedPost {
    var author: Int
    var followers: Int64?
    var following: Int64?
    /// All the posts the account ever wrote.
    var posts: Int64?
    /// -1...1.
    var polarity: Double
    /// 0...1.
    var subjectivity: Double

    /// The change that stores it.
    ///
    /// - Parameter number: Its place among all, which makes its id and its instant.
    func change(_ number: Int) -> Change {
        let scores = Scores(
            polarity: Int32((min(1, max(-1, polarity)) * 10_000).rounded()),
            subjectivity: Int32((min(1, max(0, subjectivity)) * 10_000).rounded()), sentiment: .neutral)
        return .submit(
            StoredPost(
                id: PostID("x:\(number)"), version: 1, digest: 1, author: AuthorKey("author \(author)"),
                createdAt: Instant(milliseconds: 1_790_812_800_000 + Int64(number) * 1_000), kind: .original,
                text: nil, reading: Reading(language: .english, scores: scores),
                observation: Observation(
                    followers: followers, following: following, account: Account(posts: posts))))
    }
}

/// Numbers as the notebooks write them.
enum Text {
    static func count(_ number: some BinaryInteger) -> String { Numerals.grouped(number) }
    static func percent(_ share: Double) -> String { Numerals.percent(share) }
    static func two(_ value: Double) -> String { Numerals.decimal(value, places: 2) }
    static func one(_ value: Double) -> String { Numerals.decimal(value, places: 1) }

    static func sizes(_ sizes: [Int]) -> String { sizes.map { count($0) }.joined(separator: ", ") }

    /// A value of a feature, short.
    static func value(_ value: Double, of feature: Feature) -> String {
        switch feature.kind {
        case .mean: two(value)
        case .amount: Numerals.compact(value)
        }
    }

    /// What a run was judged to be.
    static func verdict(_ verdict: Certificate.Verdict) -> String {
        switch verdict {
        case .publish: "fit to publish"
        case .publishWithWarnings: "fit to publish, with warnings"
        case .refuse: "refused"
        }
    }
}

extension Page {
    /// What the certificate of a run says, the gravest first.
    mutating func verdict(of run: Segmentation) {
        let findings = run.certificate.findings.map(\.sentence)
        text("The certificate: **\(Text.verdict(run.certificate.verdict))**." + (findings.isEmpty ? "" : " It says:"))
        if !findings.isEmpty { list(findings) }
    }
}

extension Segmentation {
    /// The mean of a feature for amounts is of little use, so their median.
    func middle(of feature: Feature, in group: GroupSummary) -> Double {
        let summary = group.features.first { $0.feature == feature }
        return (feature.kind == .amount ? summary?.median : summary?.mean) ?? 0
    }
}
