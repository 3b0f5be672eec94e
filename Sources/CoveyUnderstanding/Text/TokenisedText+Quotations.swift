/// Whose words they are.
extension TokenisedText {
    /// Marks the words of others: what follows `RT @name` behind words of the author's own, lines that begin with `>`,
    /// and what stands between quotation marks if it is longer than three words. Straight marks pair within a line.
    ///
    /// Every mark looks for its partner once, so that a text of nothing but quotation marks takes linear time.
    mutating func markQuotations() {
        var partners = Partners()
        var index = 0
        var isLineStart = true
        while index < tokens.count {
            let token = tokens[index]
            if isLineStart, isMark(token, UInt8(ascii: ">")) {
                index = markLine(from: index)
                continue
            }
            if startsRepost(at: index) {
                // Whoever adds nothing of their own says what they pass on.
                guard hasOwnWords(before: index) else { return }
                for rest in index..<tokens.count { mark(rest, .quoted) }
                return
            }
            if let opening = quotationMark(token), !isInchMark(token),
                let end = partners.partner(of: opening, after: index, in: self)
            {
                // The partner belongs to this pair, whatever it could open.
                if wordCount(index + 1..<end) > 3 {
                    for quoted in index + 1..<end { mark(quoted, .quoted) }
                }
                index = end
            }
            isLineStart = tokens[index].kind == .lineBreak
            index += 1
        }
    }

    private mutating func markLine(from start: Int) -> Int {
        var index = start
        while index < tokens.count, tokens[index].kind != .lineBreak {
            mark(index, .quoted)
            index += 1
        }
        return index
    }

    /// A straight mark right behind a digit: `13" screen`. It may close a quotation.
    private func isInchMark(_ token: Token) -> Bool {
        let start = token.range.lowerBound
        return bytes[start] == UInt8(ascii: "\"") && start > 0 && bytes[start - 1] &- UInt8(ascii: "0") < 10
    }

    private func isMark(_ token: Token, _ byte: UInt8) -> Bool {
        token.kind == .punctuation && bytes[token.range.lowerBound] == byte
    }

    /// `RT @name`, in capitals.
    private func startsRepost(at index: Int) -> Bool {
        guard index + 1 < tokens.count, tokens[index].kind == .word, tokens[index + 1].kind == .handle else {
            return false
        }
        let range = tokens[index].range
        return range.count == 2 && bytes[range.lowerBound] == UInt8(ascii: "R")
            && bytes[range.lowerBound + 1] == UInt8(ascii: "T")
    }

    /// Whether the author has words of their own before a token.
    func hasOwnWords(before index: Int) -> Bool {
        tokens[..<index].contains {
            ($0.isWord || $0.kind == .emoji || $0.kind == .emoticon) && !$0.flags.contains(.quoted)
        }
    }

    private func wordCount(_ range: Range<Int>) -> Int {
        var count = 0
        for index in range where tokens[index].isWord {
            count += 1
            if count > 3 { break }
        }
        return count
    }

    fileprivate enum QuotationMark: Int {
        case straight
        case curlyOpening
        case curlyClosing
        case low
        case angleOpening
        case angleClosing
        case cornerOpening
        case cornerClosing

        /// Which marks close what this one opens: “…”, „…“, „…”, «…», »…«, 「…」; none for what only closes.
        func closes(with other: QuotationMark) -> Bool {
            switch self {
            case .straight: other == .straight
            case .curlyOpening: other == .curlyClosing
            case .low: other == .curlyOpening || other == .curlyClosing
            case .angleOpening: other == .angleClosing
            case .angleClosing: other == .angleOpening
            case .cornerOpening: other == .cornerClosing
            case .curlyClosing, .cornerClosing: false
            }
        }
    }

    fileprivate func quotationMark(_ token: Token) -> QuotationMark? {
        guard token.kind == .punctuation else { return nil }
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: token.range.lowerBound)
        guard length == token.range.count else { return nil }
        switch scalar {
        case 0x22: return .straight
        case 0x201C: return .curlyOpening
        case 0x201D: return .curlyClosing
        case 0x201E: return .low
        case 0xAB: return .angleOpening
        case 0xBB: return .angleClosing
        case 0x300C: return .cornerOpening
        case 0x300D: return .cornerClosing
        default: return nil
        }
    }

    /// Where the next partner of each kind of mark stands, looked up again only once it lies behind.
    private struct Partners {
        /// One for each `QuotationMark`. The end of the line, or of the text, where there is no partner.
        private var known = InlineArray<8, Int>(repeating: -1)

        mutating func partner(of opening: QuotationMark, after index: Int, in text: TokenisedText) -> Int? {
            if known[opening.rawValue] <= index {
                var next = index + 1
                while next < text.tokens.count {
                    if opening == .straight, text.tokens[next].kind == .lineBreak { break }
                    if let mark = text.quotationMark(text.tokens[next]), opening.closes(with: mark) { break }
                    next += 1
                }
                known[opening.rawValue] = next
            }
            let found = known[opening.rawValue]
            return found < text.tokens.count && text.tokens[found].kind != .lineBreak ? found : nil
        }
    }
}
