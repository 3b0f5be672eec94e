import CoveyIngest

extension CSVMapping {
    /// Reads the `csv` part of the configuration.
    init(_ node: SettingsNode) throws(SettingsError) {
        let keys = try node.members(["network", "delimiter", "header", "encoding", "escaped", "user_names", "columns"])
        guard let columnsNode = keys["columns"] else { throw node.complaint("has no columns.") }
        let columns = try columnsNode.members([
            "id", "author", "text", "created_at", "language", "kind", "followers", "following", "posts", "listed",
            "verified", "protected", "joined_at", "place", "latitude", "longitude",
        ])
        func column(_ name: String) throws(SettingsError) -> CSVColumn? {
            guard let text = try columns[name]?.text() else { return nil }
            // A number counts columns from 1.
            return Int(text).map { .number($0) } ?? .name(text)
        }
        func needed(_ name: String) throws(SettingsError) -> CSVColumn {
            guard let column = try column(name) else {
                throw columnsNode.complaint("must say which column is the \(name).")
            }
            return column
        }
        self.init(
            author: try needed("author"), text: try needed("text"))
        if let node = keys["network"] {
            network = try node.text()
            guard network.utf8.count <= 8, network.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
                throw node.complaint("must be up to eight lower-case letters.")
            }
        }
        if let node = keys["delimiter"] {
            delimiter = try node.choice([
                ",": UInt8(ascii: ","), ";": UInt8(ascii: ";"), "tab": UInt8(ascii: "\t"), "|": UInt8(ascii: "|"),
            ])
        }
        if let node = keys["header"] { hasHeader = try node.flag() }
        if let node = keys["encoding"] { encoding = try node.choice(["utf-8": .utf8, "latin-1": .latin1]) }
        if let node = keys["escaped"] { isEscaped = try node.flag() }
        if let node = keys["user_names"] { authorIsUserName = try node.flag() }
        id = try column("id")
        createdAt = try column("created_at")
        language = try column("language")
        kind = try column("kind")
        followers = try column("followers")
        following = try column("following")
        posts = try column("posts")
        listed = try column("listed")
        verified = try column("verified")
        protected = try column("protected")
        joinedAt = try column("joined_at")
        place = try column("place")
        latitude = try column("latitude")
        longitude = try column("longitude")
    }
}
