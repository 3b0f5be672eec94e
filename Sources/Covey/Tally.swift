/// How often each of a few words was seen: languages, brands, topics. Sorted by word, so that equal tallies are equal
/// to the bit.
public struct Tally: Hashable, Sendable {
    /// Sorted by word, byte by byte; every count is at least 1.
    public private(set) var entries: [Entry]

    public struct Entry: Hashable, Sendable {
        public var word: String
        public var count: Int64
    }

    public init() {
        entries = []
    }

    /// Counts each word once.
    public init(_ words: [String]) {
        entries = []
        for word in words { add(word, 1) }
    }

    public subscript(word: String) -> Int64 {
        entries.first { $0.word == word }?.count ?? 0
    }

    public mutating func add(_ word: String, _ count: Int64) {
        for index in entries.indices {
            if entries[index].word == word {
                entries[index].count += count
                return
            }
            if word.utf8.lexicographicallyPrecedes(entries[index].word.utf8) {
                entries.insert(Entry(word: word, count: count), at: index)
                return
            }
        }
        entries.append(Entry(word: word, count: count))
    }

    public mutating func merge(_ other: Tally) {
        if entries.isEmpty {
            entries = other.entries
            return
        }
        for entry in other.entries { add(entry.word, entry.count) }
    }
}

extension Tally {
    /// The tally as one short line, `en=3,fr=1`: how stores keep it. Words must hold neither `=` nor `,`.
    public var line: String {
        var line = ""
        for entry in entries {
            if !line.isEmpty { line += "," }
            line += entry.word
            line += "="
            line += String(entry.count)
        }
        return line
    }

    /// Reads a line as ``line`` writes it.
    ///
    /// - Returns: `nil` if the text is not such a line.
    ///
    /// - Complexity: O(bytes of the line); stores read a line for every profile they change.
    public init?(line: String) {
        self.init()
        var rest = line.utf8[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: ",")) ?? rest.endIndex
            guard let equals = rest[..<end].lastIndex(of: UInt8(ascii: "=")),
                let count = Int64(Substring(rest[rest.index(after: equals)..<end])), count > 0
            else { return nil }
            add(String(Substring(rest[..<equals])), count)
            rest = rest[end...].dropFirst()
        }
    }
}
