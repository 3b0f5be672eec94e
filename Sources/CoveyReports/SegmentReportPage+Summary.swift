import Covey

extension SegmentReportPage {
    /// The figures at a glance and what they say in sentences.
    var summary: String {
        keyFigures + "<div class=\"prose\">\n" + sentences.map { "<p>\($0)</p>\n" }.joined() + "</div>\n"
            + cautions.map { "<p class=\"note\"><strong>Caution.</strong> \($0)</p>\n" }.joined()
    }

    private var keyFigures: String {
        let everyone = segmentation.everyone
        var figures = [
            ("Authors", Numerals.grouped(segmentation.profiles)), ("Posts", Numerals.grouped(report.posts)),
            ("Segments", String(segmentation.segments.count)),
            ("Authors scored", Numerals.percent(everyone.scoredAuthors, of: everyone.size)),
        ]
        if let polarity = everyone.polarityOfScored {
            figures.append(("Mean polarity of the scored", Numerals.signed(polarity)))
        }
        let items = figures.map { "<div><dt>\($0.0)</dt><dd>\(HTMLText.number($0.1))</dd></div>" }
        return "<dl class=\"figures\">\n\(items.joined(separator: "\n"))\n</dl>\n"
    }

    private var sentences: [String] {
        var sentences = [
            scope,
            "They fall into <strong>\(count(segmentation.segments.count, "segment"))</strong>. "
                + HTMLText.escape(segmentation.choice.sentence),
            "The grade of this run: <strong>\(segmentation.certificate.verdict.words)</strong> "
                + "(<a href=\"#quality\">how good is it</a>).",
        ]
        if let largest = segmentation.segments.max(by: { $0.summary.size < $1.summary.size }),
            let smallest = segmentation.segments.min(by: { $0.summary.size < $1.summary.size }),
            largest.number != smallest.number
        {
            sentences.append(
                "The biggest is \(label(largest)) with \(count(largest.summary.size, "author")) "
                    + "(\(HTMLText.escape(Numerals.percent(largest.share)))), the smallest \(label(smallest)) with "
                    + "\(count(smallest.summary.size, "author")) (\(HTMLText.escape(Numerals.percent(smallest.share))))."
            )
        }
        if let mood { sentences.append(mood) }
        return sentences
    }

    /// Whom and what the page is about. The trend tells when, but only if it covers every post.
    private var scope: String {
        var text =
            "This page is about <strong>\(count(segmentation.profiles, "author"))</strong> and their "
            + "<strong>\(count(report.posts, "stored post"))</strong>"
        if trend.posts + (report.countedOnce?.leftOut ?? 0) == report.posts, let period = trend.period {
            let (first, last) = (period.first.dayText, period.last.dayText)
            text += first == last ? " of \(first)" : ", written from \(first) to \(last)"
        }
        return text + "."
    }

    /// Who is happiest and who is not, by the authors that could be scored.
    private var mood: String? {
        let scored = segmentation.segments.compactMap { segment in
            segment.summary.polarityOfScored.map { (segment: segment, polarity: $0) }
        }
        guard let happiest = scored.max(by: { $0.polarity < $1.polarity }),
            let unhappiest = scored.min(by: { $0.polarity < $1.polarity })
        else {
            return segmentation.everyone[.polarity] == nil
                ? nil : "No author has a scored post, so nothing is known of how anybody feels."
        }
        func figure(_ entry: (segment: Segment, polarity: Double)) -> String {
            "mean polarity <strong>\(HTMLText.number(Numerals.signed(entry.polarity)))</strong> over "
                + count(entry.segment.summary.scoredAuthors, "scored author")
        }
        guard happiest.segment.number != unhappiest.segment.number else {
            return "\(label(happiest.segment)) is the only segment with scored authors: \(figure(happiest))."
        }
        return "The happiest is \(label(happiest.segment)): \(figure(happiest)). The unhappiest is "
            + "\(label(unhappiest.segment)): \(figure(unhappiest))."
    }

    private var cautions: [String] {
        var cautions: [String] = []
        let everyone = segmentation.everyone
        if everyone.unscoredAuthors > 0 {
            cautions.append(
                "\(count(everyone.unscoredAuthors, "author")) of \(Numerals.grouped(everyone.size)) "
                    + "(\(HTMLText.escape(Numerals.percent(everyone.unscoredAuthors, of: everyone.size)))) have no post "
                    + "in a language that can be scored. They are placed by everything else that is known of them, and "
                    + "are in no mean of polarity or subjectivity.")
        }
        if let largest = segmentation.segments.first(where: { $0.share >= 0.9 && $0.share < 1 }) {
            cautions.append(
                "\(label(largest)) holds \(HTMLText.escape(Numerals.percent(largest.share))) of everybody, so the "
                    + "segments tell few people apart.")
        }
        if let few = segmentation.tooLittleEvidence {
            cautions.append(
                "\(count(few.size, "author")) more have fewer than "
                    + "\(count(segmentation.recipe.minimumPosts, "stored post")): too little evidence to be in a segment."
            )
        }
        let small = segmentation.segments.filter(\.summary.isSmall)
        if !small.isEmpty {
            cautions.append(
                "Fewer than \(GroupSummary.smallSize) authors are in \(Numerals.list(small.map(label))). With so few, one author "
                    + "more can change the figures a lot.")
        }
        return cautions
    }

    /// A count with its noun: `1 author`, `12,345 authors`.
    func count(_ number: some BinaryInteger, _ noun: String) -> String { Numerals.counted(number, noun) }

    /// A segment as markup: its colour, number and name.
    func label(_ segment: Segment) -> String { label(segment.number, segment.name) }

    func label(_ number: Int, _ name: String) -> String {
        "<span class=\"segment\"><span class=\"dot s\(colour(of: number))\"></span>\(number) "
            + "<b>\(HTMLText.escape(name))</b></span>"
    }

    /// Which of the page's colours a segment has: it goes with the number, so it is the same everywhere on the page and
    /// in the next run.
    func colour(of number: Int) -> Int { number % Self.colours }
}
