import Covey
import CoveyReports

extension Overview {
    /// Answers to all questions, in their order.
    func sentences(_ figures: OverviewFigures, smallestGroup: Int) -> [Answer] {
        Question.allCases.map { question in
            guard posts > 0, figures.everybody.people.count >= smallestGroup else {
                let text = posts == 0 ? "There are no posts in these \(period.words)." : Self.tooFew
                return Answer(question: question, sentence: text, posts: nil)
            }
            return switch question {
            case .growth: Answer(question: question, sentence: growth(figures, smallestGroup), posts: period.posts)
            case .escalations: escalationsAnswer(figures, smallestGroup)
            case .hot: hotAnswer(!figures.brands.now.isEmpty || !figures.topics.now.isEmpty)
            case .excels: excelsAnswer(figures)
            case .trend: Answer(question: question, sentence: trend, posts: period.posts)
            }
        }
    }

    private static let tooFew = "There are too few posts to say."

    private var before: String { "the \(period.words) before" }

    // MARK: Growth

    private func growth(_ figures: OverviewFigures, _ smallestGroup: Int) -> String {
        let count = figures.newcomers.now
        guard count + figures.newcomers.before >= smallestGroup else {
            return "Hardly anybody wrote for the first time in the stored posts: too few people to say."
        }
        let people = "\(Numerals.counted(count, "person", "people")) wrote for the first time in the stored posts"
        guard let newcomers else {
            return "\(people); these do not reach back far enough to hold that against \(before)."
        }
        guard newcomers.isClear else {
            return "About as before: \(people), against \(Numerals.grouped(newcomers.earlier)) in \(before),"
                + " which chance alone could make."
        }
        let isMore = newcomers.later > newcomers.earlier
        let start = isMore ? "Yes: \(people), more" : "No: \(people), fewer"
        let against = "than the \(Numerals.grouped(newcomers.earlier)) in \(before)"
        return "\(start) \(against) (\(Self.growth(newcomers)))."
    }

    /// `+35.0%, 95%: +24.1% to +47.2%`.
    private static func growth(_ change: CountChange) -> String {
        func text(_ growth: Double) -> String { Numerals.signed(growth * 100, places: 1) + "%" }
        guard let growth = change.growth, change.interval.high.isFinite else {
            return "95%: at least \(text(change.interval.low))"
        }
        return "\(text(growth)), 95%: \(text(change.interval.low)) to \(text(change.interval.high))"
    }

    // MARK: Escalations

    private func escalationsAnswer(_ figures: OverviewFigures, _ smallestGroup: Int) -> Answer {
        guard escalations.total > 0 else {
            return Answer(question: .escalations, sentence: "No post could be scored.", posts: nil)
        }
        guard tellsEscalations else {
            return Answer(question: .escalations, sentence: Self.tooFew, posts: nil)
        }
        let of = "of \(Numerals.counted(escalations.total, "scored post"))"
        var text: String
        if escalations.count == 0 {
            text = "Nothing: none \(of) is strongly negative"
        } else {
            text = "\(Numerals.grouped(escalations.count)) \(of) \(escalations.count == 1 ? "is" : "are")"
            text += " strongly negative: \(Self.share(escalations))"
        }
        if let change = escalationsChange {
            text += Self.against(change, before: before)
        }
        text += "."
        if let reach = figures.reach, reach.authors >= smallestGroup, reach.followers > 0 {
            let authors = Numerals.counted(reach.authors, "author")
            let followers = Numerals.counted(reach.followers, "follower")
            text += " \(reach.isAtLeast ? "The latest are by \(authors) with" : "Their \(authors) have") \(followers)."
        }
        return Answer(
            question: .escalations, sentence: text, posts: escalations.count == 0 ? nil : Self.strong(period))
    }

    // MARK: Hot, excelling

    /// - Parameter namesGroups: Whether any post is about a brand or topic.
    private func hotAnswer(_ namesGroups: Bool) -> Answer {
        guard let best = hot.first else {
            let text =
                namesGroups
                ? "No brand and no topic has posts enough to say."
                : "No post is about a brand or a topic: the configuration names those that are looked for."
            return Answer(question: .hot, sentence: text, posts: nil)
        }
        var text = "The \(best.group.kind.rawValue) \(best.group.name) ranks first: \(Self.satisfied(best.satisfied))"
        if let change = best.change { text += Self.against(change, before: before) }
        text += "."
        let others = hot.dropFirst().prefix(2).map {
            "\($0.group.name) (\($0.satisfied.share.map(Numerals.percent) ?? "n/a"))"
        }
        if !others.isEmpty { text += " Then \(others.joined(separator: ", "))." }
        return Answer(question: .hot, sentence: text, posts: filter(of: best.group))
    }

    private func excelsAnswer(_ figures: OverviewFigures) -> Answer {
        guard let best = excelling.first, let mean = figures.everybody.polarity.mean else {
            let text = "No segment and no brand has posts enough to say."
            return Answer(question: .excels, sentence: text, posts: nil)
        }
        let kind = best.group.kind.rawValue
        guard best.standsOut else {
            let text =
                "No \(kind) stands out: none is surely above the mean polarity of all posts,"
                + " \(Numerals.signed(mean))."
            return Answer(question: .excels, sentence: text, posts: nil)
        }
        var text = "The \(kind) \(best.group.name) speaks best: mean polarity \(Numerals.signed(best.polarity.mean))"
        if let interval = best.polarity.interval {
            text += " (95%: \(Numerals.signed(interval.low)) to \(Numerals.signed(interval.high)))"
        }
        text += " over \(Numerals.counted(best.polarity.count, "post")), above \(Numerals.signed(mean)) of all."
        return Answer(question: .excels, sentence: text, posts: filter(of: best.group))
    }

    /// `nil` for a segment, which is a matter of authors.
    private func filter(of group: Group) -> PostFilter? {
        var filter = period.posts
        switch group.kind {
        case .brand: filter.brand = group.id
        case .topic: filter.topic = group.id
        case .segment: return nil
        }
        return filter
    }

    // MARK: Trend

    private var trend: String {
        guard meter.level != .unknown else { return "There are too few posts that take a side to say." }
        var text = Self.satisfied(meter.satisfied)
        // Steady within the period, and yet another share than before: both in one sentence would contradict each other.
        let hasLeapt = meter.direction == .steady && satisfactionChange?.isClear == true
        text = "\(text), \(hasLeapt ? meter.level.phrase : meter.verdict) (\(Numerals.percent(meter.target)))"
        if let change = satisfactionChange {
            text += Self.against(change, before: before)
        }
        return text + "."
    }

    // MARK: Figures

    /// `61.8% of 1,020 rated posts are satisfied (95%: 58.8% to 64.7%)`.
    private static func satisfied(_ proportion: Proportion) -> String {
        let share = proportion.share.map(Numerals.percent) ?? "n/a"
        return "\(share) of \(Numerals.counted(proportion.total, "rated post")) are satisfied (\(reach(proportion)))"
    }

    /// `2.1% (95%: 1.5% to 2.9%)`.
    private static func share(_ proportion: Proportion) -> String {
        "\(proportion.share.map(Numerals.percent) ?? "n/a") (\(reach(proportion)))"
    }

    private static func reach(_ proportion: Proportion) -> String {
        "95%: \(Numerals.percent(proportion.interval.low)) to \(Numerals.percent(proportion.interval.high))"
    }

    /// `; up from 55.0% in the 28 days before`, or that they do not differ clearly.
    private static func against(_ change: ProportionChange, before: String) -> String {
        let share = change.earlier.share.map(Numerals.percent) ?? "n/a"
        guard change.isClear else { return "; \(share) in \(before), no clear difference" }
        return "; \(change.difference > 0 ? "up" : "down") from \(share) in \(before)"
    }
}
