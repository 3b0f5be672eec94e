import Covey
import CoveyStore
import Foundation

/// Changes on their way into the store, with the documents that stand for them.
struct Batch: Sendable {
    /// 32 hexadecimal digits; later batches sort after earlier ones.
    let id: String
    let changes: [Change]
    /// One document a change; see ``RegisterDocument``.
    let documents: [BSONDocument]
    /// Every write of this attempt carries a token of its own, so that a later reader can tell it from every other.
    private let nonce: Int64

    /// A new batch.
    init(_ changes: [Change]) {
        let now = UInt64(max(0, Date().timeIntervalSince1970 * 1_000))
        let random = Self.hex(.random(in: 0...(.max))) + Self.hex(.random(in: 0...(.max)))
        self.init(id: String(Self.hex(now).suffix(12) + random.suffix(20)), changes)
    }

    /// One more attempt at a batch that another process began.
    init(id: String, _ changes: [Change]) {
        // Tokens tell writes apart and decide nothing else, so they may differ from run to run.
        let nonce = Int64.random(in: 0..<(1 << 62))
        self.id = id
        self.nonce = nonce
        self.changes = changes
        documents = changes.enumerated().map { RegisterDocument.make($1, token: nonce &+ Int64($0)) }
    }

    /// The token of the first write that is made for a change.
    func token(of index: Int) -> Int64 { nonce &+ Int64(index) }

    /// Whether a document carries a token of the first writes of this attempt.
    func hasInserted(_ token: Int64) -> Bool { token >= nonce && token < nonce &+ Int64(changes.count) }

    /// A token for a write that no earlier one of this attempt had.
    ///
    /// - Parameter count: How many such writes this attempt has made.
    func laterToken(_ count: Int) -> Int64 { nonce &+ Int64(changes.count &+ count) }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The authors of the posts submitted.
    var authors: Set<AuthorKey> {
        var authors: Set<AuthorKey> = []
        for case .submit(let post) in changes { authors.insert(post.author) }
        return authors
    }
}
