import Covey

/// What changes the weight of an opinion.
extension LexiconReader {
    // MARK: Denial

    /// - Parameter negator: The entry that denies; -1 where it is part of a word.
    mutating func deny(_ role: Lexicon.Role, negator: Int, from first: Int, to last: Int) {
        let word = wordCount - Int64(last - first)
        if lexicon.grammar.contains(.concord), role != .determiner {
            // "je n'aime pas": the second part of a denial that has done its work.
            if usedDenial != nil, word - lastHitWord <= 3 { return }
        }
        if role == .negatorBehind, denyBehind(from: word, within: 4, to: last) { return }
        if role == .negatorAround, denial == nil, denyBehind(from: word, within: 1, to: last) { return }
        let reach: Int64 = role == .determiner ? 2 : 4
        if var running = denial, wordCount <= running.until, running.role != .determiner {
            // "never never": only another word of denial counts again.
            if role != .determiner, running.negator != negator, !lexicon.grammar.contains(.concord) {
                running.count += 1
            }
            running.negator = negator
            running.until = wordCount + reach
            denial = running
        } else {
            settleDenial()
            denial = Denial(
                count: 1, negator: negator, first: first, last: last, word: word, until: wordCount + reach, role: role)
        }
    }

    /// Denies the last opinion or expectation of the clause, if it stands at most `distance` words before `word`.
    private mutating func denyBehind(from word: Int64, within distance: Int64, to last: Int) -> Bool {
        if let expected = expectation, expected.word > lastHitWord, word - expected.word <= distance {
            expectation = nil
            add(expected.value, rules: expected.rules.union(.missed), from: expected.token, to: last)
            return true
        }
        guard hits.count > clauseStart, let hit = hits.last, !hit.rules.contains(.denied), hit.first < last,
            word - lastHitWord <= distance
        else { return false }
        scaleHit(hits.count - 1, by: -60, .denied)
        hits[hits.count - 1].last = max(hit.last, last)
        return true
    }

    /// A denial that nothing followed reaches back, where its language has it so.
    mutating func settleDenial() {
        guard let waiting = denial else { return }
        denial = nil
        guard waiting.role == .negatorAround || waiting.role == .negatorBehind else { return }
        _ = denyBehind(from: waiting.word, within: 4, to: waiting.last)
    }

    // MARK: Strength

    mutating func strengthen(_ percent: Int32, from first: Int, to last: Int) {
        if var running = strength, wordCount <= running.until {
            running.percent = min(max(running.percent * percent / 100, 40), 200)
            running.last = last
            running.until = wordCount + 2
            strength = running
        } else {
            strength = Strength(percent: percent, first: first, last: last, until: wordCount + 2)
        }
    }

    /// A strengthening word that nothing followed acts on the opinion at most three words before it, unless another did.
    private mutating func settleStrength() {
        guard let waiting = strength else { return }
        strength = nil
        guard hits.count > sentenceStart, let last = hits.last, waiting.first > last.last,
            waiting.first - last.last <= 3, last.rules.isDisjoint(with: [.strengthened, .weakened])
        else { return }
        scaleHit(hits.count - 1, by: waiting.percent, Self.rule(of: waiting.percent))
        hits[hits.count - 1].last = waiting.last
    }

    private static func rule(of percent: Int32) -> Evidence.Rules {
        percent == 100 ? [] : percent > 100 ? .strengthened : .weakened
    }

    // MARK: Contrast and supposition

    mutating func contrast() {
        endClause()
        irony.endPraise()
        guard !sawNotOnly, hits.count > sentenceStart else { return }
        for index in max(verdictStart, sentenceStart)..<hits.count { scaleHit(index, by: 60, .conceded) }
        verdictStart = hits.count
        isAfterContrast = true
        isConceding = false
    }

    mutating func suppose(_ role: Lexicon.Role) {
        traits.insert(.conditional)
        switch role {
        case .hypothesis:
            if hypothesisStart < 0 { hypothesisStart = hits.count }
            // "I wish you would be": a wish stays one.
            if let supposition, supposition.role == .wish, wordCount <= supposition.until {
                self.supposition?.until = wordCount + 4
                return
            }
            supposition = Supposition(role: role, until: wordCount + 4)
        case .condition:
            if hypothesisStart >= 0 {
                // "would be great if": what would be is not.
                for index in hypothesisStart..<hits.count
                where hits[index].rules.contains(.supposed) && hits[index].weight > 0 {
                    scaleHit(index, by: -100, .missed)
                }
                hypothesisStart = -1
            }
            sawCondition = true
            supposition = Supposition(role: role, until: wordCount + 8)
        default:
            supposition = Supposition(role: role, until: wordCount + 6)
        }
    }

    // MARK: Opinions

    mutating func addHit(
        _ value: Int32, flags: Token.Flags, rules own: Evidence.Rules, from first: Int, to last: Int
    ) {
        var weight = value
        var start = first
        var rules = own
        let word = wordCount - Int64(last - first)
        if let strength {
            if word <= strength.until {
                weight = weight * strength.percent / 100
                start = min(start, strength.first)
                rules.formUnion(Self.rule(of: strength.percent))
                self.strength = nil
            } else {
                settleStrength()
            }
        }
        if flags.contains(.shouted) {
            weight = weight * 120 / 100
            rules.insert(.shouted)
        }
        if flags.contains(.elongated) {
            weight = weight * 120 / 100
            rules.insert(.drawnOut)
        }
        usedDenial = nil
        if let denial, word <= denial.until {
            // Of more than three only the sign still changes.
            let turns = denial.count > 3 ? 2 + denial.count % 2 : denial.count
            for _ in 0..<turns { weight = -weight * 60 / 100 }
            start = min(start, denial.first)
            rules.insert(.denied)
            usedDenial = denial
            self.denial = nil
        } else {
            settleDenial()
        }
        add(weight, rules: rules, from: start, to: last)
    }

    /// Something expected: a complaint where it is denied or missed.
    mutating func expect(_ entry: Lexicon.Entry, from first: Int, to last: Int) {
        let rules = entry.ownRule
        if let denial, wordCount <= denial.until, denial.count % 2 == 1 {
            add(entry.value, rules: rules.union(.missed), from: denial.first, to: last)
            usedDenial = denial
            self.denial = nil
        } else if let supposition, supposition.role == .wish, wordCount <= supposition.until {
            add(entry.value, rules: rules.union(.missed), from: first, to: last)
        } else {
            expectation = Expectation(value: entry.value, rules: rules, token: first, word: wordCount)
        }
    }

    mutating func add(_ value: Int32, rules known: Evidence.Rules, from first: Int, to last: Int) {
        var weight = value
        var rules = known
        if isAfterContrast {
            weight = weight * 125 / 100
            rules.insert(.verdict)
        }
        if isConceding {
            weight = weight * 60 / 100
            rules.insert(.conceded)
        }
        if let supposition, wordCount <= supposition.until {
            rules.insert(.supposed)
            switch supposition.role {
            case .wish where weight > 0:
                weight = -weight / 2
                rules.insert(.missed)
            case .wish:
                weight = weight * 60 / 100
            case .hypothesis where weight > 0 && sawCondition:
                // Of what would be great nothing is known; "if" makes it a complaint.
                weight = -weight * 15 / 100
                rules.insert(.missed)
            case _ where weight > 0:
                weight = weight * 15 / 100
            default:
                weight = weight * 30 / 100
            }
        }
        guard weight != 0 else { return }
        hits.append(Hit(weight: weight, first: first, last: last, rules: rules))
        lastHitWord = wordCount
        if weight < 0, known.contains(.missed) {
            irony.meets(word: wordCount, weight: weight, isAlone: false, isMissed: true)
        }
    }

    mutating func scaleHit(_ index: Int, by percent: Int32, _ rule: Evidence.Rules) {
        let scaled = Int32(clamping: Int64(hits[index].weight) * Int64(percent) / 100)
        // A weight is never 0, however often it is scaled down.
        if scaled != 0 { hits[index].weight = scaled }
        hits[index].rules.formUnion(rule)
    }

    // MARK: Ends

    mutating func endClause() {
        settleDenial()
        settleStrength()
        irony.endPleasure()
        resetClause()
    }

    mutating func resetClause() {
        strength = nil
        denial = nil
        usedDenial = nil
        expectation = nil
        supposition = nil
        isConceding = false
        clauseStart = hits.count
        clauseStartWord = wordCount
    }

    mutating func endSentence() {
        meetLonePraise()
        endClause()
        if irony.endSentence() { traits.insert(.possiblyIronic) }
        sentenceStart = hits.count
        sentenceStartWord = wordCount
        resetSentence()
    }

    mutating func resetSentence() {
        isAfterContrast = false
        sawNotOnly = false
        sawCondition = false
        verdictStart = hits.count
        hypothesisStart = -1
        lastHitWord = .min / 2
    }
}
