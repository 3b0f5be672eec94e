/// Names whose words say nothing of what they say elsewhere: "Best Buy" praises nobody, "Happy Socks" are not glad.
public struct BrandNames: Sendable {
    private var table: ByteTable
    /// The longest name, in words, that begins with a word of this hash.
    private var longest: [UInt32: Int] = [:]

    /// No names.
    public static let none = BrandNames([])

    /// A hash of the names in any order; 0 without names.
    let identity: UInt64

    private static let longestName = 6

    /// - Parameter names: As people write them, of up to six words; case does not matter. A name of several words is also
    ///   known written as one, and in a hashtag. Marks, handles and numbers alone are passed over.
    public init(_ names: [String]) {
        table = ByteTable(minimumCapacity: 16)
        var hash = VersionHash()
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { hash.add(name) }
        identity = names.isEmpty ? 0 : hash.value
        for name in names {
            let text = TokenisedText(name.hasPrefix("#") || name.hasPrefix("@") ? String(name.dropFirst()) : name)
            let words = text.tokens
            guard (1...Self.longestName).contains(words.count), words.contains(where: \.isWord),
                words.allSatisfy({ $0.isWord || $0.kind == .number })
            else { continue }
            let keys = words.map { Array(text.keys[$0.key]) }
            add(keys)
            add(keys.dropLast() + [(keys.last ?? []) + Array("'s".utf8)])
            if keys.count > 1 { add([keys.flatMap(\.self)]) }
        }
    }

    private mutating func add(_ words: [[UInt8]]) {
        let key = Array(words.joined(separator: [UInt8(ascii: " ")]))
        table.set(1, of: key, in: key.indices, hash: Lexicon.hash(key, key.indices)) { first, _ in first }
        guard let first = words.first else { return }
        let hash = ByteTable.hash(first, first.indices)
        longest[hash] = max(longest[hash] ?? 0, words.count)
    }

    var isEmpty: Bool { table.count == 0 }

    /// Marks the names in a text.
    func mark(_ text: inout TokenisedText) {
        guard !isEmpty else { return }
        var index = 0
        while index < text.tokens.count {
            let token = text.tokens[index]
            guard token.isWord || token.kind == .number, let most = longest[token.hash] else {
                index += 1
                continue
            }
            let count = length(in: text, at: index, most: most)
            for named in index..<index + count { text.mark(named, .name) }
            index += max(1, count)
        }
    }

    /// How many tokens the longest name takes that begins at an index; 0 where none does.
    private func length(in text: TokenisedText, at index: Int, most: Int) -> Int {
        let start = text.tokens[index].key.lowerBound
        var hash = text.tokens[index].hash
        var length = 0
        for next in index..<min(index + most, text.tokens.count) {
            let token = text.tokens[next]
            guard token.isWord || token.kind == .number else { break }
            if next > index { hash = Lexicon.extended(hash, by: token.hash) }
            let key = start..<token.key.upperBound
            if table.value(of: text.keys, in: key, hash: hash) != nil { length = next - index + 1 }
        }
        return length
    }
}
