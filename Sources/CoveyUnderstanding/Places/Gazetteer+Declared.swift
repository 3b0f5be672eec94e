extension Gazetteer {
    /// What a declared place may mean: the last country, state or abbreviation of each alternative, narrowed by the
    /// parts before it, and by flags.
    ///
    /// - Returns: `nil` where the words name no place, or several (`London / Paris`).
    func finding(inDeclaredPlace text: String) -> PlaceFinding? {
        guard !text.isEmpty else { return nil }
        let place = DeclaredPlace(text)
        var answer: PlaceFinding?
        var isShort = true
        for alternative in place.alternatives {
            guard let found = finding(of: place, parts: alternative, isShort: &isShort), !found.isMinor else {
                continue
            }
            if let known = answer {
                guard let both = known.joined(with: found) else { return nil }
                answer = both
            } else {
                answer = found
            }
        }
        guard let flags = finding(ofFlags: place.flags) else {
            // Two letters that stand for several places say too little to choose one of them.
            return isShort && answer?.isDoubtful == true ? nil : answer
        }
        guard let answer else { return flags.country == nil ? nil : flags }
        return answer.joined(with: flags)
    }

    private func finding(ofFlags flags: [[UInt8]]) -> PlaceFinding? {
        var countries: [PlaceMeaning] = []
        for flag in flags {
            let meanings = meanings(of: flag[...]).filter { $0.kind == .country }
            countries += meanings.filter { Self.code($0.country).utf8.elementsEqual(flag) && !countries.contains($0) }
        }
        return PlaceFinding(countries)
    }

    /// - Parameter isShort: Becomes false where more than an abbreviation names the place.
    private func finding(of place: DeclaredPlace, parts: [Range<Int>], isShort: inout Bool) -> PlaceFinding? {
        var answer: PlaceFinding?
        /// The last part in small letters, `austin, tx`. It may be a word, so it counts only for a place that is in it.
        var guess: PlaceFinding?
        for (index, part) in parts.enumerated().reversed() {
            guard let found = finding(of: place, part, isShort: &isShort) else {
                if index == parts.count - 1 { guess = abbreviation(part, in: place.capitals) }
                continue
            }
            if let broad = answer {
                // A part that contradicts the broader ones behind it is a quarter, or a town too small to be known.
                answer = found.joined(with: broad) ?? (broad.isMinor ? found : broad)
            } else {
                answer = guess.flatMap { found.joined(with: $0) } ?? found
            }
        }
        return answer
    }

    /// What one part means: as a whole, without words such as `greater`, or by its last words (`Austin TX`).
    private func finding(of place: DeclaredPlace, _ part: Range<Int>, isShort: inout Bool) -> PlaceFinding? {
        if let found = PlaceFinding(meanings(of: place.folded[part])) {
            isShort = false
            return found
        }
        if let short = abbreviation(part, in: place.written) { return short }
        let core = place.withoutLeadingWords(part)
        if core != part, let found = PlaceFinding(meanings(of: place.folded[core])) {
            isShort = false
            return found
        }
        if place.isPair(core) { return nil }
        for start in place.wordStarts(core).suffix(4) where start > core.lowerBound {
            let tail = start..<core.upperBound
            let head = PlaceFinding(meanings(of: place.folded[core.lowerBound..<start - 1]).filter { $0.kind == .city })
            // Two or three capitals at the end are a word among words in capitals, unless a place before them is in them.
            if let both = abbreviation(tail, in: place.written).flatMap({ head?.joined(with: $0) }) {
                isShort = false
                return both
            }
            guard let broad = PlaceFinding(meanings(of: place.folded[tail]).filter { $0.kind != .city }) else {
                continue
            }
            isShort = false
            return head?.joined(with: broad) ?? broad
        }
        return nil
    }

    /// Two or three capitals that stand for a country, a state or a city.
    private func abbreviation(_ range: Range<Int>, in written: [UInt8]) -> PlaceFinding? {
        guard (2...3).contains(range.count) else { return nil }
        guard written[range].allSatisfy({ $0 &- UInt8(ascii: "A") < 26 }) else { return nil }
        return PlaceFinding(meanings(of: written[range]))
    }
}
