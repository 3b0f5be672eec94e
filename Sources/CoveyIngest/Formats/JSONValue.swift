import CSimdjson

#if canImport(Glibc)
    import Glibc
#endif

/// One value of a parsed document. It is valid only within `JSONParser.withDocument`, which lends it.
@safe struct JSONValue {
    private let value: csimdjson_value

    @unsafe init(_ value: csimdjson_value) {
        unsafe self.value = value
    }

    /// The field of an object under a key. `nil` if there is none, if it is `null` or if this is no object.
    ///
    /// - Complexity: O(fields).
    subscript(key: StaticString) -> JSONValue? {
        var found = unsafe csimdjson_value()
        guard unsafe csimdjson_field(value, key.utf8Start, key.utf8CodeUnitCount, &found),
            unsafe csimdjson_type_of(found) != CSIMDJSON_NULL
        else { return nil }
        return unsafe JSONValue(found)
    }

    var isObject: Bool { unsafe csimdjson_type_of(value) == CSIMDJSON_OBJECT }
    var isArray: Bool { unsafe csimdjson_type_of(value) == CSIMDJSON_ARRAY }
    var isString: Bool { unsafe csimdjson_type_of(value) == CSIMDJSON_STRING }

    /// Lends the unescaped bytes of a string. `nil` if this is no string.
    func withUTF8<Result>(_ body: (Span<UInt8>) -> Result) -> Result? {
        var count = 0
        guard let start = unsafe csimdjson_string(value, &count) else { return nil }
        return unsafe body(Span(_unsafeElements: UnsafeBufferPointer(start: start, count: count)))
    }

    /// An integer, or a string of digits, from 0 on.
    var count: Int64? {
        var number: Int64 = 0
        if unsafe csimdjson_int64(value, &number) { return number >= 0 ? number : nil }
        return withUTF8 { Decimal.number($0) }.flatMap { $0.flatMap(Int64.init(exactly:)) }
    }

    /// An integer that is not negative and was written without a fraction or an exponent.
    var unsigned: UInt64? {
        var number: UInt64 = 0
        return unsafe csimdjson_uint64(value, &number) ? number : nil
    }

    /// Any number, as it is nearest to.
    var number: Double? {
        var number = 0.0
        return unsafe csimdjson_double(value, &number) ? number : nil
    }

    /// `nil` if this is neither true nor false.
    var bool: Bool? {
        var truth = false
        return unsafe csimdjson_bool(value, &truth) ? truth : nil
    }

    /// Whether this is the given text.
    func equals(_ text: StaticString) -> Bool {
        withUTF8 { $0.elementsEqual(text) } ?? false
    }

    /// The elements of an array; none if this is no array.
    var elements: JSONElements { unsafe JSONElements(value) }

    /// The value as JSON without white space.
    var minified: [UInt8] {
        var count = 0
        guard let bytes = unsafe csimdjson_minify(value, &count) else { return [] }
        defer { unsafe free(bytes) }
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    }
}

/// The elements of an array that are still to come. They are valid as long as the array is.
@safe struct JSONElements: Sequence, IteratorProtocol {
    private var rest = unsafe csimdjson_elements()

    @unsafe fileprivate init(_ array: csimdjson_value) {
        unsafe csimdjson_elements_of(array, &rest)
    }

    mutating func next() -> JSONValue? {
        var element = unsafe csimdjson_value()
        return unsafe csimdjson_next(&rest, &element) ? JSONValue(element) : nil
    }
}
