import CMongoC

/// One BSON document, owned.
///
/// It is built by one owner and then only read, which is why it may go from task to task. A key is a name of our own, or
/// was checked; text is always valid UTF-8 going in, and checked coming out.
///
/// - Source: BSON 1.1, https://bsonspec.org/spec.html
@safe final class BSONDocument: @unchecked Sendable {
    /// From `bson_new` or a kin of it, unless lent.
    let pointer: OpaquePointer
    private let isLent: Bool

    /// What a server takes as one document: 16 MiB.
    static let largest = 16 << 20
    /// Documents within documents: a server takes about 100.
    private static let deepest = 200

    init() {
        unsafe pointer = bson_new()
        isLent = false
    }

    /// Takes over a document from the library's heap.
    init(takingOwnershipOf pointer: OpaquePointer) {
        unsafe self.pointer = pointer
        isLent = false
    }

    /// A view of a document that stays the library's. Whoever makes it sees to it that nobody keeps it.
    init(borrowing pointer: OpaquePointer) {
        unsafe self.pointer = pointer
        isLent = true
    }

    /// - Throws: ``MongoError/malformed`` if the bytes are not one document, all through.
    init(copying bytes: UnsafeRawBufferPointer) throws(MongoError) {
        guard unsafe Self.isSound(bytes, depth: 0),
            let copy = unsafe bson_new_from_data(bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
        else { throw MongoError.malformed }
        unsafe pointer = copy
        isLent = false
    }

    deinit {
        if !isLent { unsafe bson_destroy(pointer) }
    }

    /// Lends the encoded bytes.
    func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        defer { withExtendedLifetime(self) {} }
        return try unsafe body(UnsafeRawBufferPointer(start: bson_get_data(pointer), count: byteCount))
    }

    /// The length of the encoded bytes, which they begin with.
    var byteCount: Int {
        defer { withExtendedLifetime(self) {} }
        return unsafe Int(Int32(littleEndian: UnsafeRawPointer(bson_get_data(pointer)).loadUnaligned(as: Int32.self)))
    }

    /// Relaxed extended JSON, to read in a test. It shows what the document holds, so it belongs in no log.
    var json: String {
        defer { withExtendedLifetime(self) {} }
        guard let text = unsafe bson_as_relaxed_extended_json(pointer, nil) else { return "(no JSON for it)" }
        defer { unsafe bson_free(text) }
        return unsafe String(cString: text)
    }

    /// Whether the bytes are a document, and all documents within it are.
    private static func isSound(_ bytes: UnsafeRawBufferPointer, depth: Int) -> Bool {
        guard depth <= deepest else { return false }
        var walk = unsafe FieldWalk(bytes)
        while let field = unsafe walk.next() {
            guard unsafe field.isDocument || field.isArray else { continue }
            guard unsafe isSound(field.content, depth: depth + 1) else { return false }
        }
        return unsafe !walk.isBroken
    }
}
