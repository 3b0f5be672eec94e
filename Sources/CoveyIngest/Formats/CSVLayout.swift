import Covey

/// A mapping, applied to the columns of one file.
struct CSVLayout {
    let mapping: CSVMapping
    /// How many fields each row must have; `nil` where there is no header to tell.
    private let width: Int?
    private let id, createdAt, language, kind, followers, following, posts, listed, verified, protected: Int?
    private let joinedAt, place, latitude, longitude: Int?
    private let author, text: Int
    /// The longest id of a post or an author, in bytes.
    private static let longestName = 1_024

    /// - Parameter header: the header row; `nil` where there is none.
    /// - Throws: `Refusal` if a column that the mapping names is not there.
    init(_ mapping: CSVMapping, header: String?) throws(Refusal) {
        var row = CSVRow()
        if let header { try row.read(Array(header.utf8).span, delimiter: mapping.delimiter) }
        let names = (0..<row.count).map { row.text($0) }
        let isStandard = mapping == .standard
        func index(_ column: CSVColumn) throws(Refusal) -> Int {
            switch column {
            case .number(let number) where number >= 1 && (header == nil || number <= names.count):
                return number - 1
            case .name(let name):
                if let index = names.firstIndex(of: name) { return index }
                throw Refusal("it has no column \"\(name)\"; its columns are: \(names.joined(separator: ", "))")
            case .number(let number):
                throw Refusal("it has no column \(number); it has \(names.count)")
            }
        }
        func optional(_ column: CSVColumn?) throws(Refusal) -> Int? {
            guard let column else { return nil }
            if isStandard, case .name(let name) = column, !names.contains(name) { return nil }
            return try index(column)
        }
        self.mapping = mapping
        width = header == nil ? nil : names.count
        author = try index(mapping.author)
        text = try index(mapping.text)
        id = try optional(mapping.id)
        createdAt = try optional(mapping.createdAt)
        language = try optional(mapping.language)
        kind = try optional(mapping.kind)
        followers = try optional(mapping.followers)
        following = try optional(mapping.following)
        posts = try optional(mapping.posts)
        listed = try optional(mapping.listed)
        verified = try optional(mapping.verified)
        protected = try optional(mapping.protected)
        joinedAt = try optional(mapping.joinedAt)
        place = try optional(mapping.place)
        latitude = try optional(mapping.latitude)
        longitude = try optional(mapping.longitude)
    }

    /// Makes a post of one row.
    ///
    /// - Throws: `Refusal` if the row does not fit or lacks what a post needs.
    func post(_ row: CSVRow) throws(Refusal) -> Post {
        let needed = width ?? max(author, text, id ?? 0, createdAt ?? 0) + 1
        guard row.count == needed || width == nil && row.count > needed else {
            throw Refusal("has \(row.count) fields, not \(needed)")
        }
        let bytes = row.bytes.span
        let textBytes = bytes.extracting(row.range(text))
        let authorID = try author(row)
        var number: XID?
        var ownID: String?
        if let id {
            ownID = row.text(id).composed
            if mapping.network == "x" {
                number = XID(bytes.extracting(row.range(id)))
                if number == nil {
                    throw Refusal("has an id that is not one of X's: a whole number of up to 19 digits")
                }
            } else if row.range(id).isEmpty {
                throw Refusal("has no id")
            } else if row.range(id).count > Self.longestName {
                throw Refusal("has an id of more than \(Self.longestName) bytes")
            }
        }
        let written = createdAt.flatMap { Instant(parsing: bytes.extracting(row.range($0))) } ?? number?.instant
        guard let written else { throw Refusal("has no date that can be read") }
        let text = try PostText.checked(
            mapping.isEscaped ? PostText.unescaped(textBytes, quotes: true) : PostText.withoutNUL(textBytes))
        return Post(
            id: PostID(number?.text ?? mapping.network + ":" + (ownID ?? Self.derivedID(authorID, written, text))),
            version: number?.number ?? 0, authorID: authorID, createdAt: written, kind: try postKind(row), text: text,
            declaredLanguage: language.map { Language(tag: bytes.extracting(row.range($0)).text) } ?? .undetermined,
            observation: observation(row),
            authorPlace: place.map { PostText.withoutNUL(bytes.extracting(row.range($0))) } ?? "",
            coordinates: position(row))
    }

    private func position(_ row: CSVRow) -> Coordinates? {
        guard let latitude, let longitude, let north = Double(row.text(latitude)),
            let east = Double(row.text(longitude))
        else { return nil }
        return Coordinates(latitude: north, longitude: east)
    }

    private func author(_ row: CSVRow) throws(Refusal) -> String {
        var name = row.text(author).composed
        if mapping.authorIsUserName {
            if name.utf8.first == UInt8(ascii: "@") { name.removeFirst() }
            name = name.isEmpty ? "" : "@" + name.lowercased()
        }
        if name.isEmpty { throw Refusal("has no author") }
        if name.utf8.count > Self.longestName {
            throw Refusal("has an author of more than \(Self.longestName) bytes")
        }
        return mapping.network + ":" + name
    }

    private func postKind(_ row: CSVRow) throws(Refusal) -> Post.Kind {
        guard let kind else { return .original }
        switch row.text(kind).lowercased() {
        case "", "original", "post", "tweet": return .original
        case "reply", "replied_to": return .reply
        case "repost", "retweet", "retweeted", "reposted": return .repost
        case "quote", "quoted": return .quote
        default: throw Refusal("has a kind that is none of original, reply, repost and quote")
        }
    }

    private func observation(_ row: CSVRow) -> Observation? {
        let columns = [followers, following, posts, listed, verified, protected, joinedAt]
        guard columns.contains(where: { $0.map { !row.range($0).isEmpty } ?? false }) else { return nil }
        let bytes = row.bytes.span
        return Observation(
            followers: count(row, followers), following: count(row, following),
            account: Account(
                posts: count(row, posts), listed: count(row, listed), verified: isTrue(row, verified),
                protected: isTrue(row, protected),
                joinedAt: joinedAt.flatMap { Instant(parsing: bytes.extracting(row.range($0))) }))
    }

    /// A count, which spreadsheets may have written as `12.0`.
    private func count(_ row: CSVRow, _ column: Int?) -> Int64? {
        guard let column else { return nil }
        var range = row.range(column)
        if row.bytes[range].suffix(2).elementsEqual(".0".utf8) { range = range.dropLast(2) }
        return Decimal.number(row.bytes.span.extracting(range)).flatMap(Int64.init(exactly:))
    }

    private func isTrue(_ row: CSVRow, _ column: Int?) -> Bool {
        column.map { ["true", "t", "yes", "y", "1"].contains(row.text($0).lowercased()) } ?? false
    }

    /// The id of a row without one: 32 hexadecimal digits of FNV-1a, 128 bits, over author, date and text.
    ///
    /// - Source: Fowler, Noll, Vo and Eastlake, RFC 9923.
    static func derivedID(_ author: String, _ written: Instant, _ text: String) -> String {
        var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
        for part in [author, String(written.milliseconds), text] {
            for byte in part.utf8 { hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B }
            hash = (hash ^ 0xFF) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }
}

extension CSVLayout {
    /// Whether a row is one of Sentiment140's: polarity 0, 2 or 4, an id, a date, a query, a user, a text.
    static func isSentiment140(_ row: Span<UInt8>) -> Bool {
        var fields = CSVRow()
        guard (try? fields.read(row, delimiter: UInt8(ascii: ","))) != nil, fields.count == 6 else { return false }
        let bytes = fields.bytes.span
        return ["0", "2", "4"].contains(fields.text(0)) && XID(bytes.extracting(fields.range(1))) != nil
            && Instant(parsing: bytes.extracting(fields.range(2))) != nil
    }
}

extension CSVMapping {
    /// Whether a row names the columns that a post cannot do without.
    func fits(header row: Span<UInt8>) -> Bool {
        var fields = CSVRow()
        guard (try? fields.read(row, delimiter: delimiter)) != nil else { return false }
        let names = (0..<fields.count).map { CSVColumn.name(fields.text($0)) }
        return [author, text, createdAt].allSatisfy { $0.map(names.contains) ?? true }
    }
}
