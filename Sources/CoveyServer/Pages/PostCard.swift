import Covey
import CoveyReports
import Foundation

/// One post as pages show it: its text with the words that decided the scores marked.
struct PostCard {
    let anchor: String
    let address: String
    /// The page of its author.
    let profile: String
    /// The page that shows it.
    let back: String
    let written: String
    let writtenAt: String
    let pieces: [Piece]
    let hasText: Bool
    let sentiment: String
    let mood: String
    let polarity: String?
    let sureness: String?
    let language: String
    let tags: [String]
    let placeText: String?
    let evidence: [Reason]
    let isCorrected: Bool
    let canCorrect: Bool
    let options: [Option]

    /// A stretch of the text; marked where it is evidence.
    struct Piece {
        let words: String
        /// `good` or `bad`; `nil` for plain text.
        let effect: String?
    }

    struct Reason {
        let quote: String
        let weight: String
        let rule: String?
    }

    struct Option {
        let word: String
        let isNow: Bool
    }

    /// - Parameter visit: To the page that shows it.
    init(_ post: StoredPost, on visit: PageVisit) {
        anchor = "post-" + PageVisit.encoded(post.id.text).replacing("%", with: "_")
        address = "/posts/\(PageVisit.encoded(post.id.text))/correction"
        profile = "/profiles/\(PageVisit.encoded(post.author.text))"
        back = visit.address(with: [:])
        written = post.createdAt.moment
        writtenAt = post.createdAt.text
        hasText = post.text != nil
        let reading = post.reading
        pieces = Self.pieces(post.text ?? "", reading.evidence)
        sentiment = reading.sentiment.rawValue
        mood =
            switch reading.sentiment {
            case .positive: "good"
            case .negative: "bad"
            default: "plain"
            }
        polarity = reading.scores.map {
            PageTable.Cell.minus(Numerals.signed(Double($0.polarity) / 10_000))
        }
        sureness = reading.scores?.confidence.map { Numerals.percent(Double($0) / 10_000) }
        language = reading.language.code
        tags = post.brands + post.topics + reading.traits.list
        placeText = post.place.map { [$0.city, $0.region, $0.country].compactMap { $0 }.joined(separator: ", ") }
        evidence = reading.evidence.map { piece in
            Reason(
                quote: piece.words, weight: PageTable.Cell.minus(Numerals.signed(Double(piece.weight) / 10_000)),
                rule: piece.rules.list.isEmpty ? nil : piece.rules.list.joined(separator: ", "))
        }
        isCorrected = post.correction.map { !$0.isEmpty } ?? false
        canCorrect = visit.caller.may(.correct) && reading.scores != nil
        options = [Sentiment.positive, .negative, .neutral, .mixed].map {
            Option(word: $0.rawValue, isNow: $0 == reading.sentiment)
        }
    }

    /// Cuts a text into what is evidence and what is not, in the order of the text. Evidence that does not stand in it
    /// word for word is not marked.
    static func pieces(_ text: String, _ evidence: [Evidence]) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        for piece in evidence where !piece.words.isEmpty {
            guard let found = rest.range(of: piece.words, options: [.caseInsensitive, .literal]) else { continue }
            if rest.startIndex < found.lowerBound {
                pieces.append(Piece(words: String(rest[..<found.lowerBound]), effect: nil))
            }
            pieces.append(Piece(words: String(rest[found]), effect: piece.weight < 0 ? "bad" : "good"))
            rest = rest[found.upperBound...]
        }
        if !rest.isEmpty { pieces.append(Piece(words: String(rest), effect: nil)) }
        return pieces
    }
}

extension PostCard {
    /// Posts as rows.
    static func table(_ posts: [StoredPost], download: String) -> PageTable {
        var table = PageTable(
            "posts", "Posts",
            [
                .init("Post"), .init("Written (UTC)"), .init("Text"), .init("Language"), .init("Sentiment"),
                .number("Polarity"), .number("Subjectivity"), .init("Corrected"),
            ])
        table.download = download
        for post in posts {
            let scores = post.reading.scores
            table.add(
                .init(post.id.text),
                [
                    .instant(post.createdAt), .init(post.text ?? ""), .init(post.reading.language.code),
                    .init(post.reading.sentiment.rawValue), .score(scores.map { Double($0.polarity) / 10_000 }),
                    .score(scores.map { Double($0.subjectivity) / 10_000 }),
                    .init(post.correction.map { $0.isEmpty } == false ? "yes" : "no"),
                ])
        }
        return table
    }
}
