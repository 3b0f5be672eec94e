import CMongoC

/// Reading: `nil` where there is no such field, or its value is of another type. A lookup takes time linear in the number
/// of fields.
extension BSONDocument {
    func int64(_ key: StaticString) -> Int64? { unsafe read(key) { unsafe $0.int64 } }
    func double(_ key: StaticString) -> Double? { unsafe read(key) { unsafe $0.double } }
    func bool(_ key: StaticString) -> Bool? { unsafe read(key) { unsafe $0.bool } }
    func string(_ key: StaticString) -> String? { unsafe read(key) { unsafe $0.string } }
    func date(_ key: StaticString) -> Int64? { unsafe read(key) { unsafe $0.date } }

    /// A copy of the document or array in a field.
    func document(_ key: StaticString) -> BSONDocument? {
        unsafe read(key) { field in
            guard unsafe field.isDocument || field.isArray else { return nil }
            return try? unsafe BSONDocument(copying: field.content)
        }
    }

    /// An array of nothing but text.
    func strings(_ key: StaticString) -> [String]? { unsafe elements(key) { unsafe $0.string } }

    /// An array of nothing but documents.
    func documents(_ key: StaticString) -> [BSONDocument]? {
        unsafe elements(key) { field in
            unsafe field.isDocument ? try? unsafe BSONDocument(copying: field.content) : nil
        }
    }

    /// Lends the bytes of a binary.
    func withBinary<R>(_ key: StaticString, _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R? {
        try unsafe read(key) { field in
            unsafe field.isBinary ? try unsafe body(field.content) : nil
        }
    }

    /// Visits the fields in their order.
    func forEachField(_ body: (_ name: String, _ value: BSONValue) -> Void) {
        unsafe withBytes { bytes in
            var walk = unsafe FieldWalk(bytes)
            while let field = unsafe walk.next() {
                let name = unsafe UnsafeRawBufferPointer(start: field.name, count: Int(field.name_length))
                unsafe body(String(decoding: name, as: UTF8.self), field.value)
            }
        }
    }

    private func read<R>(_ key: StaticString, _ body: (BSONField) throws -> R?) rethrows -> R? {
        // The field leads into this document.
        defer { withExtendedLifetime(self) {} }
        let field = unsafe key.withCKey { name, length in unsafe cmongoc_find(pointer, name, length) }
        return unsafe field.type == 0 ? nil : try unsafe body(field)
    }

    private func elements<Element>(_ key: StaticString, _ read: (BSONField) -> Element?) -> [Element]? {
        unsafe self.read(key) { field in
            guard unsafe field.isArray else { return nil }
            var elements: [Element] = []
            var walk = unsafe FieldWalk(field.content)
            while let item = unsafe walk.next() {
                guard let element = unsafe read(item) else { return nil }
                elements.append(element)
            }
            return unsafe walk.isBroken ? nil : elements
        }
    }
}
