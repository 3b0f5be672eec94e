import CMongoC

/// Building, in the order of the calls. A document past 2 GiB traps, as memory that is not there does.
extension BSONDocument {
    func append(_ key: StaticString, _ value: Int64) {
        unsafe key.withCKey { unsafe done(bson_append_int64(pointer, $0, $1, value)) }
    }

    func append(_ key: StaticString, _ value: Int32) {
        unsafe key.withCKey { unsafe done(bson_append_int32(pointer, $0, $1, value)) }
    }

    func append(_ key: StaticString, _ value: Double) {
        unsafe key.withCKey { unsafe done(bson_append_double(pointer, $0, $1, value)) }
    }

    func append(_ key: StaticString, _ value: Bool) {
        unsafe key.withCKey { unsafe done(bson_append_bool(pointer, $0, $1, value)) }
    }

    func append(_ key: StaticString, _ value: String) {
        unsafe key.withCKey { name, length in
            unsafe value.withCText { unsafe done(bson_append_utf8(pointer, name, length, $0, $1)) }
        }
    }

    func append(_ key: StaticString, _ value: BSONDocument) {
        unsafe key.withCKey { unsafe done(bson_append_document(pointer, $0, $1, value.pointer)) }
        withExtendedLifetime(value) {}
    }

    func append(_ key: StaticString, array: [BSONDocument]) {
        unsafe append(key, array: array) { list, name, length, value in
            unsafe bson_append_document(list, name, length, value.pointer)
        }
    }

    func append(_ key: StaticString, strings: some Sequence<String>) {
        unsafe append(key, array: strings) { list, name, length, value in
            unsafe value.withCText { unsafe bson_append_utf8(list, name, length, $0, $1) }
        }
    }

    func append(_ key: StaticString, integers: [Int64]) {
        unsafe append(key, array: integers) { list, name, length, value in
            unsafe bson_append_int64(list, name, length, value)
        }
    }

    /// - Parameter milliseconds: Since 1970.
    func append(_ key: StaticString, date milliseconds: Int64) {
        unsafe key.withCKey { unsafe done(bson_append_date_time(pointer, $0, $1, milliseconds)) }
    }

    func append(_ key: StaticString, binary: UnsafeRawBufferPointer) {
        unsafe key.withCKey { name, length in
            let bytes = unsafe binary.baseAddress?.assumingMemoryBound(to: UInt8.self)
            let count = UInt32(binary.count)
            unsafe done(bson_append_binary(pointer, name, length, BSON_SUBTYPE_BINARY, bytes, count))
        }
    }

    /// Appends under a name that is put together at run time, such as the path of a field.
    ///
    /// - Throws: ``MongoError/badKey`` if the name holds a NUL, which would end it there.
    func append(name: String, _ value: Int64) throws(MongoError) {
        guard !name.utf8.contains(0) else { throw MongoError.badKey }
        unsafe name.withCText { unsafe done(bson_append_int64(pointer, $0, $1, value)) }
    }

    /// See ``append(name:_:)-(_,Int64)``.
    func append(name: String, _ value: BSONDocument) throws(MongoError) {
        guard !name.utf8.contains(0) else { throw MongoError.badKey }
        unsafe name.withCText { unsafe done(bson_append_document(pointer, $0, $1, value.pointer)) }
        withExtendedLifetime(value) {}
    }

    private func append<Value>(
        _ key: StaticString, array: some Sequence<Value>,
        _ put: (_ list: OpaquePointer, _ name: UnsafePointer<CChar>, _ length: Int32, _ value: Value) -> Bool
    ) {
        let list = BSONDocument()
        for (index, value) in array.enumerated() {
            unsafe String(index).withCText { unsafe done(put(list.pointer, $0, $1, value)) }
        }
        unsafe key.withCKey { unsafe done(bson_append_array(pointer, $0, $1, list.pointer)) }
        withExtendedLifetime(list) {}
    }

    private func done(_ appended: Bool) { precondition(appended, "a document past 2 GiB") }
}

extension StaticString {
    /// The bytes and their number: no name is measured by its first NUL.
    func withCKey<R>(_ body: (UnsafePointer<CChar>, Int32) -> R) -> R {
        withUTF8Buffer { bytes in unsafe bytes.withCBytes(body) }
    }
}

extension String {
    /// The bytes and their number: no text is measured by its first NUL.
    func withCText<R>(_ body: (UnsafePointer<CChar>, Int32) -> R) -> R {
        var text = self
        return text.withUTF8 { bytes in unsafe bytes.withCBytes(body) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// For libbson, no address means null rather than empty.
    fileprivate func withCBytes<R>(_ body: (UnsafePointer<CChar>, Int32) -> R) -> R {
        guard let start = baseAddress else { return unsafe "".withCString { unsafe body($0, 0) } }
        return unsafe start.withMemoryRebound(to: CChar.self, capacity: count) { unsafe body($0, Int32(count)) }
    }
}
