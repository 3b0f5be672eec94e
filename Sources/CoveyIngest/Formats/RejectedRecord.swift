/// A record that Covey rejected before and wrote down, to be taken as if it still stood in its source.
///
/// One JSON object: `covey_reject` (1), `source`, `line`, `reason`, `format` (`json`, `sentiment140` or `csv`), for CSV
/// the `header` where there is one, and the record as `raw` or, where it is not UTF-8, as `raw_base64`.
struct RejectedRecord {
    let origin: Origin
    let raw: [UInt8]

    static let isEmpty = Refusal("is the note of a rejected record whose bytes were not kept; read its source again")

    /// - Throws: `Refusal` if the object is not such a note.
    init(_ note: JSONValue) throws(Refusal) {
        guard note["covey_reject"]?.unsigned == 1 else {
            throw Refusal("is the note of a rejected record in a version that is not known")
        }
        guard let source = note["source"]?.verbatim, let line = note["line"]?.count, let format = Self.format(note)
        else { throw Refusal("is the note of a rejected record without a source, a line or a known format") }
        guard let raw = note["raw"].map({ $0.withUTF8 { $0.bytes } }) ?? Self.decoded(note["raw_base64"]) else {
            throw Refusal("is the note of a rejected record without raw or raw_base64")
        }
        self.raw = raw
        origin = Origin(source: source, line: Int(line), format: format)
    }

    private static func format(_ note: JSONValue) -> RecordFormat? {
        guard let name = note["format"] else { return nil }
        if name.equals("json") { return .json }
        if name.equals("sentiment140") { return .sentiment140 }
        return name.equals("csv") ? .csv(header: note["header"]?.verbatim) : nil
    }

    /// Source: RFC 4648, section 4.
    private static func decoded(_ value: JSONValue?) -> [UInt8]? {
        value?.withUTF8 { text -> [UInt8]? in
            var bytes: [UInt8] = []
            bytes.reserveCapacity(text.count / 4 * 3)
            var (held, bits) = (UInt32(0), 0)
            for index in text.indices where text[index] != UInt8(ascii: "=") {
                guard let digit = digit(text[index]) else { return nil }
                held = held << 6 | digit
                bits += 6
                if bits >= 8 {
                    bits -= 8
                    bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(bits)))
                }
            }
            return bytes
        } ?? nil
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}

extension JSONValue {
    /// A string exactly as it is.
    fileprivate var verbatim: String? { withUTF8 { $0.text } }
}

extension Span<UInt8> {
    fileprivate var bytes: [UInt8] { unsafe withUnsafeBufferPointer { unsafe Array($0) } }
}
