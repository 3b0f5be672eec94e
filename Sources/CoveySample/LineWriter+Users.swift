extension LineWriter {
    /// Appends the accounts of a line: the author's and that of a referenced post, in either order.
    func appendUsers(of draft: Draft, by authors: [Author], to line: inout [UInt8]) {
        guard let other = draft.kind.reference?.author else {
            appendUser(draft.author, of: authors, at: draft.instant, to: &line)
            return
        }
        // Lists under `includes` have no order: readers must join them by id.
        let isFirst = draft.wording.seed & 1 == 0
        appendUser(isFirst ? draft.author : other, of: authors, at: draft.instant, to: &line)
        line.append(",")
        appendUser(isFirst ? other : draft.author, of: authors, at: draft.instant, to: &line)
    }

    private func appendUser(_ index: Int, of authors: [Author], at instant: Int64, to line: inout [UInt8]) {
        let author = authors[index]
        line.append("{\"id\":\"")
        line.append(decimal: author.id)
        line.append("\",\"username\":\"")
        author.appendUsername(index: index, to: &line)
        line.append("\",\"name\":\"")
        author.appendName(to: &line)
        line.append("\",\"created_at\":\"")
        line.append(instant: author.created)
        var random = SplitMix64(seed: author.id)
        if random.chance(0.75) {
            let grammar = grammars[Int(author.language.rawValue)]
            line.append("\",\"location\":\"")
            grammar.append(grammar.place, to: &line, by: &random)
        }
        line.append("\",\"verified\":")
        line.append(author.verified ? "true" : "false")
        line.append(",\"protected\":")
        line.append(author.protected ? "true" : "false")
        let counts = author.counts(after: instant - start)
        line.append(",\"public_metrics\":{\"followers_count\":")
        line.append(decimal: counts.followers)
        line.append(",\"following_count\":")
        line.append(decimal: counts.following)
        line.append(",\"tweet_count\":")
        line.append(decimal: counts.statuses)
        line.append(",\"listed_count\":")
        line.append(decimal: counts.listed)
        line.append("}}")
    }
}

extension Author {
    private static let syllables: [StaticString] = [
        "mi", "ra", "ko", "le", "na", "vo", "ta", "si", "lu", "be", "da", "ro", "fi", "mo", "ne", "pa", "ki", "su",
        "va",
        "jo", "el", "an", "or", "is", "za", "te", "ga", "wi", "no", "ri", "ma", "du",
    ]

    /// Appends a user name such as `mira_k482`: two or three syllables, a letter and the author's index, so that no two
    /// authors share one.
    func appendUsername(index: Int, to line: inout [UInt8]) {
        let bits = SplitMix64.mix(id)
        appendSyllables(of: bits, to: &line)
        line.append("_")
        line.append(initial(of: bits))
        line.append(decimal: index)
    }

    /// Appends a display name such as `Mira K.`, or `Mira Daily` for a broadcaster.
    func appendName(to line: inout [UInt8]) {
        let bits = SplitMix64.mix(id)
        let start = line.count
        appendSyllables(of: bits, to: &line)
        line[start] -= 0x20
        line.append(" ")
        if type == .broadcaster {
            let kinds: [StaticString] = ["Daily", "Wire", "Market", "Deals & News"]
            line.append(kinds[Int(bits >> 40 & 3)])
        } else {
            line.append(initial(of: bits) - 0x20)
            line.append(".")
        }
    }

    private func initial(of bits: UInt64) -> UInt8 { 0x61 + UInt8(bits >> 32 & 0xFF) % 26 }

    private func appendSyllables(of bits: UInt64, to line: inout [UInt8]) {
        line.append(Self.syllables[Int(bits & 31)])
        line.append(Self.syllables[Int(bits >> 5 & 31)])
        if bits >> 10 & 1 == 1 { line.append(Self.syllables[Int(bits >> 11 & 31)]) }
    }
}
