#if canImport(Glibc)
    import Glibc
#endif

/// Turns the bytes of a text as X sends it into the text that its author wrote.
///
/// X escapes exactly `&`, `<` and `>` once, so they are unescaped once: `&amp;lt;` was written `&lt;`. U+0000, which
/// stores and terminals cut texts at, becomes U+FFFD.
enum PostText {
    /// The longest text that is taken, in bytes. Longer ones would not fit every store, and no network knows such.
    static let limit = 4 << 20

    /// Gives back a text that can be taken.
    ///
    /// - Throws: `Refusal` if it is too long.
    static func checked(_ text: String) throws(Refusal) -> String {
        guard text.utf8.count <= limit else {
            throw Refusal("has a text of \(text.utf8.count) bytes, more than the \(limit) allowed")
        }
        return text
    }

    /// - Parameter quotes: unescape `&quot;` too, as Sentiment140 needs it.
    /// - Complexity: O(bytes), one allocation.
    static func unescaped(_ bytes: Span<UInt8>, quotes: Bool = false) -> String {
        if !has(ASCII.ampersand, bytes) { return withoutNUL(bytes) }
        // U+FFFD takes three bytes where U+0000 took one.
        return unsafe String(unsafeUninitializedCapacity: bytes.count * 3) { output in
            unsafe write(bytes, into: output, quotes: quotes)
        }
    }

    /// The text as it is but for U+0000.
    static func withoutNUL(_ bytes: Span<UInt8>) -> String {
        let text = bytes.text
        if !has(0, bytes) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }

    private static func has(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            return unsafe memchr(base, Int32(byte), buffer.count) != nil
        }
    }

    private static func write(
        _ bytes: Span<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>, quotes: Bool
    ) -> Int {
        var (read, written) = (0, 0)
        while read < bytes.count {
            let byte = bytes[read]
            if byte == ASCII.ampersand, let (plain, length) = entity(bytes.extracting(read...), quotes: quotes) {
                unsafe output[written] = plain
                written += 1
                read += length
            } else if byte == 0 {
                unsafe (output[written], output[written + 1], output[written + 2]) = (0xEF, 0xBF, 0xBD)
                written += 3
                read += 1
            } else {
                unsafe output[written] = byte
                written += 1
                read += 1
            }
        }
        return written
    }

    private static func entity(_ bytes: Span<UInt8>, quotes: Bool) -> (plain: UInt8, length: Int)? {
        if bytes.hasPrefix("&amp;") { return (ASCII.ampersand, 5) }
        if bytes.hasPrefix("&lt;") { return (UInt8(ascii: "<"), 4) }
        if bytes.hasPrefix("&gt;") { return (UInt8(ascii: ">"), 4) }
        if quotes, bytes.hasPrefix("&quot;") { return (ASCII.quote, 6) }
        return nil
    }

    /// The bytes after `RT @name: `, with which a repost without its original begins; all bytes if they do not begin so.
    static func withoutRepostMark(_ bytes: Span<UInt8>) -> Range<Int> {
        guard bytes.hasPrefix("RT @") else { return 0..<bytes.count }
        for index in 4..<bytes.count where bytes[index] == UInt8(ascii: ":") {
            let next = index + 1
            return (next < bytes.count && bytes[next] == ASCII.space ? next + 1 : next)..<bytes.count
        }
        return 0..<bytes.count
    }
}
