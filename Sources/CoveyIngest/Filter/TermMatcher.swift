/// Finds all of many terms in one pass over a text, however many and however long they are.
///
/// Source: Aho and Corasick, "Efficient string matching: an aid to bibliographic search", 1975,
/// doi:10.1145/360825.360855. Bytes that stand in no term share one column of the table.
struct TermMatcher: Sendable {
    private var folded: Automaton
    private var exact: Automaton
    /// How many terms there are.
    let count: Int

    /// - Parameter terms: May be empty; a term without a visible character is never found.
    init(_ terms: [Term]) {
        count = terms.count
        folded = Automaton()
        exact = Automaton()
        for (number, term) in terms.enumerated() {
            if term.matchesCase {
                exact.add(TermText(term.text, foldsCase: false).bytes, number, term)
            } else {
                folded.add(TermText(term.text, foldsCase: true).bytes, number, term)
            }
        }
        folded.close()
        exact.close()
    }

    /// Says of each term whether it stands in a text.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - found: One entry a term; entries of terms that stand in the text become true, others are left alone.
    /// - Complexity: O(bytes of the text + hits).
    func find(in text: String, _ found: inout [Bool]) {
        if !folded.isEmpty { folded.find(in: TermText(text, foldsCase: true).bytes, &found) }
        if !exact.isEmpty { exact.find(in: TermText(text, foldsCase: false).bytes, &found) }
    }
}

/// A text as terms are compared: composed, with single spaces, and lower-case where case does not count.
private struct TermText {
    var bytes: [UInt8] = []

    init(_ text: String, foldsCase: Bool) {
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.composed.unicodeScalars {
            if scalar.properties.isWhitespace {
                if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
            } else if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                bytes.append(foldsCase && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            } else {
                bytes.append(
                    contentsOf: foldsCase ? Array(scalar.properties.lowercaseMapping.utf8) : Array(scalar.utf8))
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
    }

}

private struct Automaton: Sendable {
    private struct Pattern {
        var number: Int
        var length: Int
        var checksStart: Bool
        var checksEnd: Bool
    }

    /// For each byte its column; column 0 is for bytes that stand in no term.
    private var columns = [Int](repeating: 0, count: 256)
    private var width = 1
    private var pending: [(bytes: [UInt8], pattern: Pattern)] = []
    /// The next state, by state and column.
    private var next: [Int32] = []
    /// The patterns that end at each state.
    private var ending: [[Pattern]] = []

    var isEmpty: Bool { ending.isEmpty }

    mutating func add(_ bytes: [UInt8], _ number: Int, _ term: Term) {
        guard !bytes.isEmpty else { return }
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        let pattern = Pattern(
            number: number, length: bytes.count,
            checksStart: term.wholeWords && scalars.first?.hasWordEdges == true,
            checksEnd: term.wholeWords && scalars.last?.hasWordEdges == true)
        pending.append((bytes, pattern))
        for byte in bytes where columns[Int(byte)] == 0 {
            columns[Int(byte)] = width
            width += 1
        }
    }

    /// Builds the table: a trie of the terms, then for each state where to go on when its term goes no further.
    mutating func close() {
        guard !pending.isEmpty else { return }
        addState()
        for (bytes, pattern) in pending {
            var state = 0
            for byte in bytes {
                let slot = state * width + columns[Int(byte)]
                if next[slot] == 0 { next[slot] = Int32(addState()) }
                state = Int(next[slot])
            }
            ending[state].append(pattern)
        }
        pending = []
        var fallback = [Int](repeating: 0, count: ending.count)
        var queue = next[0..<width].filter { $0 != 0 }.map { Int($0) }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            for column in 0..<width {
                let slot = state * width + column
                let fallbackNext = next[fallback[state] * width + column]
                guard next[slot] != 0 else {
                    next[slot] = fallbackNext
                    continue
                }
                let child = Int(next[slot])
                fallback[child] = Int(fallbackNext)
                ending[child] += ending[Int(fallbackNext)]
                queue.append(child)
            }
        }
    }

    @discardableResult private mutating func addState() -> Int {
        next.append(contentsOf: repeatElement(0, count: width))
        ending.append([])
        return ending.count - 1
    }

    func find(in text: [UInt8], _ found: inout [Bool]) {
        var state = 0
        for position in text.indices {
            state = Int(next[state * width + columns[Int(text[position])]])
            guard !ending[state].isEmpty else { continue }
            for pattern in ending[state] where !found[pattern.number] {
                let start = position + 1 - pattern.length
                if pattern.checksStart, Self.endsInWord(text[..<start]) { continue }
                if pattern.checksEnd, Self.beginsInWord(text[(position + 1)...]) { continue }
                found[pattern.number] = true
            }
        }
    }

    private static func endsInWord(_ bytes: ArraySlice<UInt8>) -> Bool {
        // A character has at most four bytes; a cut one at the front of the window decodes to U+FFFD, which is not
        // looked at.
        String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last?.hasWordEdges == true
    }

    private static func beginsInWord(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first?.hasWordEdges == true
    }
}

extension Unicode.Scalar {
    /// Whether the character is part of a word in a script that parts its words.
    fileprivate var hasWordEdges: Bool {
        if isASCII {
            return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
                || value == 0x5F
        }
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0x20000...0x3FFFF:
            // Thai, Lao, Burmese, Khmer, kana and Han are written without spaces.
            return false
        default:
            return properties.isAlphabetic || properties.numericType != nil
        }
    }
}
