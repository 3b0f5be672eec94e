/// What a text is made of, as far as it tells groups of writers apart: words, hashtags and emoji.
public enum Terms {
    /// The terms of a text.
    ///
    /// Handles are not among them: they are the names of other people.
    ///
    /// - Parameter text: The text of a post, unescaped, of any length and content.
    /// - Returns: Each term once, in the order of the text. Words of two letters or more are in lower case, runs of a
    ///   letter cut to two; hashtags are in lower case with their `#`; emoji are without their skin tone. Links,
    ///   addresses, numbers and emoticons are left out.
    /// - Complexity: O(length of the text).
    public static func of(_ text: String) -> [String] {
        let tokenised = TokenisedText(text)
        var terms: [String] = []
        var seen: Set<String> = []
        func add(_ term: String) {
            if seen.insert(term).inserted { terms.append(term) }
        }
        for (index, token) in tokenised.tokens.enumerated() {
            switch token.kind {
            case .word:
                let word = String(decoding: tokenised.keys[token.key], as: UTF8.self).lowercased()
                if !word.dropFirst().isEmpty { add(word) }
            case .hashtagWord where token.flags.contains(.opensHashtag):
                let end = tokenised.endOfHashtag(openedAt: index)
                add(tokenised.written(token.range.lowerBound..<end).lowercased())
            case .emoji where !token.key.isEmpty:
                add(String(decoding: tokenised.keys[token.key], as: UTF8.self))
            default:
                break
            }
        }
        return terms
    }
}

extension TokenisedText {
    /// Where the hashtag ends whose first word is the token of an index.
    fileprivate func endOfHashtag(openedAt index: Int) -> Int {
        let further = tokens[(index + 1)...].prefix {
            $0.kind == .hashtagWord && !$0.flags.contains(.opensHashtag)
        }
        return (further.last ?? tokens[index]).range.upperBound
    }
}
