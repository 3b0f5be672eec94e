import CMongoC

/// A field as the shim reads it; its pointers lead into the document.
typealias BSONField = cmongoc_field

extension cmongoc_field {
    private func isOf(_ type: bson_type_t) -> Bool { unsafe UInt32(self.type) == type.rawValue }

    var isDocument: Bool { unsafe isOf(BSON_TYPE_DOCUMENT) }
    var isArray: Bool { unsafe isOf(BSON_TYPE_ARRAY) }
    var isBinary: Bool { unsafe isOf(BSON_TYPE_BINARY) }
    var isNull: Bool { unsafe isOf(BSON_TYPE_NULL) }

    /// A whole number, whatever its type: some shells and servers write them as doubles or 32 bits wide.
    var int64: Int64? {
        if unsafe isOf(BSON_TYPE_INT64) || isOf(BSON_TYPE_INT32) { return unsafe integer }
        return unsafe isOf(BSON_TYPE_DOUBLE) ? Int64(exactly: number) : nil
    }

    var double: Double? {
        if unsafe isOf(BSON_TYPE_DOUBLE) { return unsafe number }
        return unsafe isOf(BSON_TYPE_INT64) || isOf(BSON_TYPE_INT32) ? Double(integer) : nil
    }

    var bool: Bool? { unsafe isOf(BSON_TYPE_BOOL) ? integer != 0 : nil }

    /// Milliseconds since 1970.
    var date: Int64? { unsafe isOf(BSON_TYPE_DATE_TIME) ? integer : nil }

    /// `nil` also where the bytes are not UTF-8: no server or library checks that.
    var string: String? {
        guard unsafe isOf(BSON_TYPE_UTF8) else { return nil }
        return unsafe String(validating: content.bindMemory(to: UInt8.self), as: UTF8.self)
    }

    /// The bytes of text, a binary, a document or an array.
    var content: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: bytes, count: Int(length)) }

    var value: BSONValue {
        if unsafe isOf(BSON_TYPE_DOUBLE) { return unsafe .double(number) }
        if let value = unsafe int64 { return .int64(value) }
        if let value = unsafe bool { return .bool(value) }
        if let value = unsafe date { return .date(value) }
        if let value = unsafe string { return .string(value) }
        if unsafe isNull { return .null }
        if unsafe isBinary { return unsafe .binary([UInt8](content)) }
        if unsafe isDocument || isArray, let value = try? unsafe BSONDocument(copying: content) {
            return unsafe isArray ? .array(value) : .document(value)
        }
        return .other
    }
}

/// The fields of a document's bytes, one after another.
@unsafe struct FieldWalk {
    private let bytes: UnsafeRawBufferPointer
    private var offset: UInt32 = 0
    /// Whether the walk ended where the bytes were no document.
    private(set) var isBroken = false

    init(_ bytes: UnsafeRawBufferPointer) { unsafe self.bytes = bytes }

    mutating func next() -> BSONField? {
        guard let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
            unsafe isBroken = true
            return nil
        }
        var field = unsafe BSONField()
        switch unsafe cmongoc_next(start, bytes.count, &offset, &field) {
        case 1: return unsafe field
        case 0: return nil
        default:
            unsafe isBroken = true
            return nil
        }
    }
}
