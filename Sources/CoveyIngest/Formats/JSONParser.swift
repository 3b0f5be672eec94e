import CSimdjson

/// Parses JSON documents one after the other, in memory that it keeps. One parser serves one thread.
///
/// Source: simdjson; Langdale and Lemire, "Parsing gigabytes of JSON per second", 2019, doi:10.1007/s00778-019-00578-5.
@safe final class JSONParser {
    /// How many readable bytes must follow a document.
    static let padding = csimdjson_padding()

    private var parser: OpaquePointer?
    /// A parser keeps about fourteen times its largest document, so one that met a huge one is replaced.
    private static let keptDocument = 4 << 20
    private var largest = 0

    init() {
        unsafe parser = csimdjson_parser_new()
    }

    deinit {
        unsafe csimdjson_parser_free(parser)
    }

    /// Parses one document in place and lends its root.
    ///
    /// - Parameters:
    ///   - bytes: a buffer that reaches at least ``padding`` bytes past the document.
    ///   - document: where the document lies in it.
    ///   - body: reads the values. They are valid only until it returns.
    /// - Throws: `Refusal` if the bytes are not one JSON document, or what `body` throws.
    /// - Complexity: O(document).
    func withDocument(
        _ bytes: [UInt8], _ document: Range<Int>, _ body: (JSONValue) throws(Refusal) -> Void
    ) throws(Refusal) {
        precondition(document.lowerBound >= 0 && document.upperBound + Self.padding <= bytes.count)
        if largest > Self.keptDocument {
            unsafe csimdjson_parser_free(parser)
            unsafe parser = csimdjson_parser_new()
            largest = 0
        }
        largest = max(largest, document.count)
        let (outcome, root) = unsafe bytes.withUnsafeBufferPointer { buffer in
            var root = unsafe csimdjson_value()
            guard let parser = unsafe parser, let base = buffer.baseAddress else {
                return unsafe (CSIMDJSON_OUT_OF_MEMORY, root)
            }
            let outcome = unsafe csimdjson_parse(parser, base + document.lowerBound, document.count, &root)
            return unsafe (outcome, root)
        }
        guard outcome == CSIMDJSON_PARSED else { throw Self.refusal(outcome) }
        unsafe try body(JSONValue(root))
    }

    private static func refusal(_ outcome: csimdjson_outcome) -> Refusal {
        switch outcome {
        case CSIMDJSON_BAD_STRING: .badString
        case CSIMDJSON_NOT_UTF8: Refusal("is not valid UTF-8")
        case CSIMDJSON_TOO_DEEP: Refusal("is JSON nested more than 1,024 deep")
        case CSIMDJSON_BAD_NUMBER: Refusal("holds a number that is malformed or larger than 64 bits")
        case CSIMDJSON_EMPTY: Refusal("is empty")
        case CSIMDJSON_OUT_OF_MEMORY: Refusal("needs more memory to parse than there is")
        default: Refusal("is not valid JSON: a brace, bracket, comma, colon or value is missing or misplaced")
        }
    }
}

extension Refusal {
    /// The one failure that can be mended; see `SurrogateRepair`.
    static let badString = Refusal("holds a string with a malformed escape or a raw control character")
}
