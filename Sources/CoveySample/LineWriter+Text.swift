/// A mark in a text: where it lies in the line's bytes, and what it is.
struct TextEntity {
    enum Kind {
        /// A hashtag; its sign is part of the range.
        case hashtag
        case brandMention
        case mention(author: Int)
        /// A short link to a page of the brand.
        case page
        /// A short link to a quoted post.
        case status(Reference)
    }

    /// The list of `entities` that holds a mark.
    enum List: CaseIterable { case hashtags, mentions, urls }

    let kind: Kind
    let bytes: Range<Int>

    var list: List {
        switch kind {
        case .hashtag: .hashtags
        case .brandMention, .mention: .mentions
        case .page, .status: .urls
        }
    }
}

extension LineWriter {
    private static let alphabet = Array("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789".utf8)
    /// Code points of a repost's text, as X cuts it.
    private static let repostLimit = 140

    /// Appends the text of a draft and notes its marks.
    mutating func appendText(of draft: Draft, by authors: [Author], to line: inout [UInt8]) {
        entities.removeAll(keepingCapacity: true)
        switch draft.kind {
        case .original:
            appendText(of: draft.wording, to: &line)
        case .reply(let reference):
            appendMention(of: reference.author, by: authors, to: &line)
            line.append(" ")
            appendText(of: draft.wording, to: &line)
        case .quote(let reference):
            appendText(of: draft.wording, to: &line)
            line.append(" ")
            let start = line.count
            var random = SplitMix64(seed: draft.id)
            appendShortLink(to: &line, by: &random)
            entities.append(TextEntity(kind: .status(reference), bytes: start..<line.count))
        case .repost(let reference):
            let start = line.count
            line.append("RT ")
            appendMention(of: reference.author, by: authors, to: &line)
            line.append(": ")
            appendCutText(of: reference.wording, after: line.count - start, to: &line)
        }
    }

    /// Appends a sentence with its mention, emoji, hashtag and link, and notes its marks.
    mutating func appendText(of wording: Wording, to line: inout [UInt8]) {
        let grammar = grammars[Int(wording.language.rawValue)]
        var random = SplitMix64(seed: wording.seed)
        if !wording.tone.announces, random.chance(0.12) {
            let start = line.count
            line.append("@")
            line.append(contentsOf: handle)
            entities.append(TextEntity(kind: .brandMention, bytes: start..<line.count))
            line.append(" ")
        }
        grammar.append(grammar.rule(wording.tone), to: &line, by: &random)
        if random.chance(wording.tone.isWarm ? 0.3 : 0.05) {
            line.append(" ")
            let emoji =
                switch wording.tone.mood {
                case .positive: grammar.joy
                case .negative: grammar.anger
                case .neutral: grammar.calm
                }
            grammar.append(emoji, to: &line, by: &random)
        }
        if random.chance(0.25) {
            line.append(" ")
            let start = line.count
            line.append("#")
            grammar.append(grammar.tag, to: &line, by: &random)
            entities.append(TextEntity(kind: .hashtag, bytes: start..<line.count))
        }
        if random.chance(wording.tone.announces ? 0.7 : 0.06) {
            line.append(" ")
            let start = line.count
            appendShortLink(to: &line, by: &random)
            entities.append(TextEntity(kind: .page, bytes: start..<line.count))
        }
    }

    private mutating func appendMention(of author: Int, by authors: [Author], to line: inout [UInt8]) {
        let start = line.count
        line.append("@")
        authors[author].appendUsername(index: author, to: &line)
        entities.append(TextEntity(kind: .mention(author: author), bytes: start..<line.count))
    }

    private func appendShortLink(to line: inout [UInt8], by random: inout SplitMix64) {
        line.append("https://t.co/")
        for _ in 0..<10 { line.append(Self.alphabet[random.below(Self.alphabet.count)]) }
    }

    /// Appends a reposted text behind `written` ASCII bytes, cut as X cuts it.
    private mutating func appendCutText(of wording: Wording, after written: Int, to line: inout [UInt8]) {
        let marks = entities.count
        var text: [UInt8] = []
        swap(&text, &spare)
        text.removeAll(keepingCapacity: true)
        appendText(of: wording, to: &text)
        swap(&text, &spare)
        // Marks of the original lie in another text.
        entities.removeSubrange(marks...)
        let room = Self.repostLimit - written
        let whole = EscapedText.end(in: spare, from: 0, limit: room)
        if whole == spare.count {
            line.append(contentsOf: spare)
        } else {
            line.append(contentsOf: spare[..<EscapedText.end(in: spare, from: 0, limit: room - 1)])
            line.append("…")
        }
    }

    /// Appends the marks of the text with their places in code points, counted in the escaped text.
    func appendEntities(of text: Range<Int>, by authors: [Author], to line: inout [UInt8]) {
        guard !entities.isEmpty else { return }
        line.append(",\"entities\":")
        var opening: StaticString = "{\""
        for list in TextEntity.List.allCases {
            var isFirst = true
            for entity in entities where entity.list == list {
                if isFirst {
                    line.append(opening)
                    switch list {
                    case .hashtags: line.append("hashtags")
                    case .mentions: line.append("mentions")
                    case .urls: line.append("urls")
                    }
                    opening = ",\""
                }
                line.append(isFirst ? "\":[{\"start\":" : ",{\"start\":")
                let start = EscapedText.codePoints(in: line, text.lowerBound..<entity.bytes.lowerBound)
                line.append(decimal: start)
                line.append(",\"end\":")
                line.append(decimal: start + EscapedText.codePoints(in: line, entity.bytes))
                appendMeaning(of: entity, by: authors, to: &line)
                line.append("}")
                isFirst = false
            }
            if !isFirst { line.append("]") }
        }
        line.append("}")
    }

    /// Appends what a mark stands for: the tag, the account or the page.
    private func appendMeaning(of entity: TextEntity, by authors: [Author], to line: inout [UInt8]) {
        switch entity.list {
        case .hashtags: line.append(",\"tag\":\"")
        case .mentions: line.append(",\"username\":\"")
        case .urls: line.append(",\"url\":\"")
        }
        // Hashtags and mentions leave out their sign.
        line.append(again: entity.list == .urls ? entity.bytes : entity.bytes.dropFirst())
        switch entity.kind {
        case .hashtag: break
        case .brandMention:
            line.append("\",\"id\":\"")
            line.append(decimal: brandID)
        case .mention(let author):
            line.append("\",\"id\":\"")
            line.append(decimal: authors[author].id)
        case .page:
            line.append("\",\"expanded_url\":\"https://www.example.com/")
            line.append(contentsOf: handle)
            line.append("/news\",\"display_url\":\"example.com/")
            line.append(contentsOf: handle)
            line.append("/news")
        case .status(let reference):
            line.append("\",\"expanded_url\":\"https://x.com/")
            authors[reference.author].appendUsername(index: reference.author, to: &line)
            line.append("/status/")
            line.append(decimal: reference.id)
        }
        line.append("\"")
    }
}
