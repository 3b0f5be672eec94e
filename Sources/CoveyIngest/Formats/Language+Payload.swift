import Covey

extension Language {
    /// The language that a payload states: its primary tag in lower case, today's tags for withdrawn ones, and `und`
    /// for what is no language, such as X's `qme` (media only), `zxx` and `art`.
    ///
    /// - Source: BCP 47 (RFC 5646, section 2.2); ISO 639-2 reserves `qaa` to `qtz` for private use.
    init(payload bytes: Span<UInt8>) {
        var length = 0
        while length < bytes.count, bytes[length] != UInt8(ascii: "-"), bytes[length] != UInt8(ascii: "_") {
            guard ASCII.lower(bytes[length]) &- UInt8(ascii: "a") < 26 else {
                self = .undetermined
                return
            }
            length += 1
        }
        guard (2...3).contains(length) else {
            self = .undetermined
            return
        }
        let tag = unsafe String(unsafeUninitializedCapacity: length) { output in
            for index in 0..<length { unsafe output[index] = ASCII.lower(bytes[index]) }
            return length
        }
        switch tag {
        case "in": self.init("id")
        case "iw": self.init("he")
        case "ji": self.init("yi")
        case "zxx", "art", "mul", "mis", "und", "qaa"..."qtz": self = .undetermined
        default: self.init(tag)
        }
    }
}
