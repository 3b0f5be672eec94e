extension Character {
    /// How many terminal columns the character takes: 0, 1 or 2.
    ///
    /// East Asian wide characters and emoji take two; marks and format characters on their own take none. Terminals
    /// differ on rare emoji sequences; this follows the common reading, one cluster one emoji.
    ///
    /// Source: Unicode Standard Annex #11, East Asian Width; Unicode Technical Standard #51, Emoji.
    var displayWidth: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if first.isASCII { return unicodeScalars.contains("\u{FE0F}") ? 2 : 1 }
        if first.isWide || unicodeScalars.contains("\u{FE0F}") { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18AFF,
            0x1B000...0x1B2FF, 0x1F1E6...0x1F1FF, 0x20000...0x3FFFD:
            true
        default: properties.isEmojiPresentation
        }
    }
}

extension String {
    /// How many terminal columns the text takes.
    ///
    /// - Complexity: O(bytes).
    var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

    /// The text as it may be shown on a terminal: line ends and tabs become spaces, and every other control or
    /// direction-changing character becomes U+FFFD, so that no text can steer the terminal.
    var printable: String {
        let isClean = unicodeScalars.allSatisfy { !$0.steersTerminal }
        guard !isClean else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r", "\u{2028}", "\u{2029}": result.append(" ")
            case _ where scalar.steersTerminal: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The text in lines of at most `width` columns, broken at spaces; a word that is too long is broken inside.
    ///
    /// - Parameter width: At least 2, the width of the widest character.
    func wrapped(to width: Int) -> [String] {
        precondition(width >= 2, "a line must hold the widest character")
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in split(separator: " ") {
            let size = String(word).displayWidth
            if used > 0, used + 1 + size <= width {
                line += " " + word
                used += 1 + size
                continue
            }
            if used > 0 { lines.append(line) }
            line = ""
            used = 0
            for character in word {
                if used + character.displayWidth > width {
                    lines.append(line)
                    line = ""
                    used = 0
                }
                line.append(character)
                used += character.displayWidth
            }
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }
}

extension Unicode.Scalar {
    fileprivate var steersTerminal: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
