/// Turns drafts into lines of the X API v2 stream, straight into bytes.
///
/// A line follows from the draft and the author table alone, so that a draft written twice gives the same bytes.
///
/// Source: X API v2, filtered stream and post compliance stream, https://docs.x.com/x-api.
struct LineWriter {
    let start: Int64
    /// The brand's account: its handle, ASCII letters and digits, and its id.
    let handle: [UInt8]
    let brandID: UInt64
    /// The tag of the matching rule, escaped.
    let ruleTag: [UInt8]
    let grammars: [Grammar]
    /// Marks found in the text of the line under way; kept to reuse its memory.
    var entities: [TextEntity] = []
    /// The uncut text of a repost; kept to reuse its memory.
    var spare: [UInt8] = []

    init(plan: SamplePlan) {
        start = plan.startMilliseconds
        let letters = plan.brand.utf8.filter { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        let account = letters.isEmpty ? "brand" : String(decoding: letters.prefix(15), as: UTF8.self)
        handle = Array(account.utf8)
        // No author has this index, so no author has this id.
        brandID = Author.id(created: plan.startMilliseconds - 3_000 * SamplePlan.millisecondsPerDay, index: -1)
        var tag: [UInt8] = []
        tag.append(escaping: plan.brand.lowercased().utf8)
        ruleTag = tag
        grammars = Language.allCases.map { Grammar(source: $0.grammarSource, brand: plan.brand, handle: account) }
    }

    /// Appends the line of one version of a post.
    mutating func append(_ draft: Draft, by authors: [Author], to line: inout [UInt8]) {
        let author = authors[draft.author]
        line.append("{\"data\":{\"id\":\"")
        line.append(decimal: draft.id)
        line.append("\",\"text\":\"")
        let textStart = line.count
        appendText(of: draft, by: authors, to: &line)
        let text = textStart..<line.count
        line.append("\",\"author_id\":\"")
        line.append(decimal: author.id)
        line.append("\",\"created_at\":\"")
        line.append(instant: draft.instant)
        line.append("\",\"lang\":\"")
        line.append(draft.wording.language.code)
        line.append("\",\"edit_history_tweet_ids\":[\"")
        for id in draft.earlier {
            line.append(decimal: id)
            line.append("\",\"")
        }
        line.append(decimal: draft.id)
        line.append("\"]")
        if let reference = draft.kind.reference {
            if case .reply = draft.kind {
                line.append(",\"in_reply_to_user_id\":\"")
                line.append(decimal: authors[reference.author].id)
                line.append("\"")
            }
            line.append(",\"referenced_tweets\":[{\"type\":\"")
            switch draft.kind {
            case .reply: line.append("replied_to")
            case .repost: line.append("retweeted")
            case .quote, .original: line.append("quoted")
            }
            line.append("\",\"id\":\"")
            line.append(decimal: reference.id)
            line.append("\"}]")
        }
        appendEntities(of: text, by: authors, to: &line)
        appendMetrics(of: draft, followers: Int(author.followers), to: &line)
        line.append("},\"includes\":{\"users\":[")
        appendUsers(of: draft, by: authors, to: &line)
        line.append("]")
        if let reference = draft.kind.reference { appendIncluded(reference, by: authors, to: &line) }
        line.append("},\"matching_rules\":[{\"id\":\"1\",\"tag\":\"")
        line.append(contentsOf: ruleTag)
        line.append("\"}]}\n")
    }

    /// Appends the line that deletes a post, with all its versions.
    func appendDelete(of id: UInt64, by author: UInt64, at instant: Int64, to line: inout [UInt8]) {
        line.append("{\"data\":{\"delete\":{\"tweet\":{\"id\":\"")
        line.append(decimal: id)
        line.append("\",\"author_id\":\"")
        line.append(decimal: author)
        line.append("\"},\"event_at\":\"")
        line.append(instant: instant)
        line.append("\"}}}\n")
    }

    private func appendMetrics(of draft: Draft, followers: Int, to line: inout [UInt8]) {
        var random = SplitMix64(seed: draft.id)
        let likes = random.below(2 + min(400, followers / 150))
        line.append(",\"public_metrics\":{\"retweet_count\":")
        line.append(decimal: likes / 8)
        line.append(",\"reply_count\":")
        line.append(decimal: random.below(2 + likes / 6))
        line.append(",\"like_count\":")
        line.append(decimal: likes)
        line.append(",\"quote_count\":")
        line.append(decimal: likes / 30)
        line.append("}")
    }

    /// Appends the post that a reply, a repost or a quote points to.
    private mutating func appendIncluded(_ reference: Reference, by authors: [Author], to line: inout [UInt8]) {
        line.append(",\"tweets\":[{\"id\":\"")
        line.append(decimal: reference.id)
        line.append("\",\"text\":\"")
        appendText(of: reference.wording, to: &line)
        line.append("\",\"author_id\":\"")
        line.append(decimal: authors[reference.author].id)
        line.append("\",\"created_at\":\"")
        line.append(instant: reference.instant)
        line.append("\",\"lang\":\"")
        line.append(reference.wording.language.code)
        line.append("\",\"edit_history_tweet_ids\":[\"")
        line.append(decimal: reference.id)
        line.append("\"]}]")
    }
}
