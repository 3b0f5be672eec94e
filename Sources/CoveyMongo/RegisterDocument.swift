import Covey
import CoveyStore

/// A register as a document of the collection `posts`: the token `w`, and a post's fields, `through`, `identity` and
/// `versions` as far as they are known.
///
/// The first document of an id, before anything else is known of it, is also how a change is kept in the log.
enum RegisterDocument {
    /// All but what only readers of texts need.
    static let light = BSONDocument.projection(leavingOut: "text", "evidence")

    /// A register that holds no more than one change.
    static func make(_ change: Change, token: Int64) -> BSONDocument {
        switch change {
        case .submit(let post):
            let document = begin(post.id, token)
            PostDocument.append(post, to: document)
            return document
        case .withdraw(let id, let through):
            let document = begin(id, token)
            document.append("through", Int64(bitPattern: through))
            return document
        case .join(let id, let identity):
            let document = begin(id, token)
            document.append("identity", identity.text)
            return document
        }
    }

    /// The change that a document of the log stands for; `nil` if it is none.
    static func change(_ document: BSONDocument) -> Change? {
        guard let id = document.string("_id").map({ PostID($0) }) else { return nil }
        if let through = document.int64("through") { return .withdraw(id, through: UInt64(bitPattern: through)) }
        if let identity = document.string("identity") { return .join(id, of: PostID(identity)) }
        return PostDocument.read(document, id: id).map { .submit($0) }
    }

    /// - Parameter whole: Whether the document has all fields of its post.
    static func read(_ document: BSONDocument, whole: Bool) -> PostRegister? {
        guard let id = document.string("_id").map({ PostID($0) }), let token = document.int64("w") else { return nil }
        var register = PostRegister(id)
        register.token = token
        register.through = document.int64("through").map { UInt64(bitPattern: $0) }
        register.identity = document.string("identity").map { PostID($0) }
        register.versions = (document.strings("versions") ?? []).map { PostID($0) }
        if whole {
            if let post = PostDocument.read(document, id: id) { register.held = .whole(post) }
        } else if let version = document.int64("version"), let digest = document.int64("digest"),
            let author = document.string("author")
        {
            let revision = Revision(
                version: UInt64(bitPattern: version), isCorrected: document.document("correction") != nil,
                digest: UInt64(bitPattern: digest), edition: PostDocument.edition(document))
            register.held = .stored(revision, AuthorKey(author))
        }
        return register
    }

    /// The whole document of a register whose post is at hand, or which has none.
    static func make(_ register: PostRegister, token: Int64) -> BSONDocument {
        let document = begin(register.id, token)
        if let through = register.through { document.append("through", Int64(bitPattern: through)) }
        if let identity = register.identity { document.append("identity", identity.text) }
        if case .whole(var post) = register.held {
            post.otherVersions = register.versions
            PostDocument.append(post, to: document)
        } else if !register.versions.isEmpty {
            document.append("versions", strings: register.versions.map(\.text))
        }
        return document
    }

    /// What changes of a register whose post stays as it is stored.
    static func update(_ register: PostRegister, token: Int64) -> BSONDocument {
        let fields = BSONDocument()
        fields.append("w", token)
        if let through = register.through { fields.append("through", Int64(bitPattern: through)) }
        fields.append("versions", strings: register.versions.map(\.text))
        let update = BSONDocument()
        update.append("$set", fields)
        return update
    }

    private static func begin(_ id: PostID, _ token: Int64) -> BSONDocument {
        let document = BSONDocument()
        document.append("_id", id.text)
        document.append("w", token)
        return document
    }
}
