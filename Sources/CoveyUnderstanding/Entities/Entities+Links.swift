/// Links and e-mail addresses.
extension Entities.Scanner {
    /// A link with or without its scheme, or an address, that begins at the position.
    mutating func takeLinkOrEmail() -> Bool {
        // Within such a run nothing begins that did not begin before it.
        let before = byte(position - 1)
        guard !isWord(before: position), before != UInt8(ascii: "@"), before != UInt8(ascii: "-"),
            before != UInt8(ascii: ".") || !isWord(before: position - 1)
        else { return false }
        if let scheme = endOfScheme { return takeLink(from: scheme, isSure: true) }
        return takeEmail() || takeLink(from: position, isSure: false)
    }

    private var endOfScheme: Int? {
        guard bytes[position] | 0x20 == UInt8(ascii: "h") else { return nil }
        for scheme in ["http://", "https://"] where bytes.count - position > scheme.utf8.count {
            if zip(bytes[position...], scheme.utf8).allSatisfy({ $0 == $1 || isLetter($0) && $0 | 0x20 == $1 }) {
                return position + scheme.utf8.count
            }
        }
        return nil
    }

    /// `name@host`. Only the host is kept.
    private mutating func takeEmail() -> Bool {
        guard position >= endOfName else { return false }
        var end = position
        while isNameByte(byte(end)) || ".%+-".utf8.contains(byte(end)) { end += 1 }
        // What begins within it ends with it, so it is looked at once.
        endOfName = end
        guard byte(end) == UInt8(ascii: "@"), let host = host(at: end + 1, isSure: true), host.dots > 0 else {
            return false
        }
        let masked = "*@" + host.name
        add(.email, to: host.end, written: masked, normal: masked)
        return true
    }

    /// - Parameters:
    ///   - start: Where the host begins, or the name of a user before it.
    ///   - isSure: Whether a scheme says that it is a link; without one the host must end in a known domain.
    private mutating func takeLink(from start: Int, isSure: Bool) -> Bool {
        let hostStart = isSure ? pastUser(start) : start
        guard let host = host(at: hostStart, isSure: isSure) else { return false }
        if !isSure, host.dots == 0 || byte(host.end) == UInt8(ascii: "@") { return false }
        var end = host.end
        if byte(end) == UInt8(ascii: ":"), byte(end + 1) &- UInt8(ascii: "0") < 10 {
            end += 1
            while byte(end) &- UInt8(ascii: "0") < 10 { end += 1 }
        }
        let isPathDue = !isSure && !host.isKnown
        if isPathDue, byte(end) != UInt8(ascii: "/") { return false }
        let path = end
        if "/?#".utf8.contains(byte(end)) { end = endOfPath(end) }
        let pathEnd = bytes[path..<end].firstIndex { "?#".utf8.contains($0) } ?? end
        let hostName = host.name.hasPrefix("www.") && host.dots > 1 ? String(host.name.dropFirst(4)) : host.name
        // Before an ellipsis it is cut off.
        let isCut = scalar(at: end).value == 0x2026
        add(
            .link, to: end, written: hostStart == start ? nil : text(position..<start) + text(hostStart..<end),
            normal: hostName + pattern(path..<pathEnd, host: hostName), isDoubtful: isCut)
        return true
    }

    /// Past the name and password of a user, which stand before the host and are never kept: they end with the last
    /// `@` before the path, since passwords may have one.
    private func pastUser(_ start: Int) -> Int {
        var (end, host) = (start, start)
        while byte(end) > 0x20, byte(end) != 0x7F, !"/?#\\\"<>".utf8.contains(byte(end)) {
            end += 1
            if byte(end - 1) == UInt8(ascii: "@") { host = end }
        }
        return host
    }

    /// A host in lower case, as it is written: names of other scripts and their `xn--` forms are kept.
    ///
    /// - Parameter isSure: Whether any name will do; else the last part must be a domain of the first level.
    /// - Returns: `isKnown`: the last part is a domain that is no word.
    func host(at start: Int, isSure: Bool) -> (name: String, end: Int, dots: Int, isKnown: Bool)? {
        var (end, dots, lastPart) = (start, 0, start)
        scan: while end < bytes.count {
            let byte = bytes[end]
            switch byte {
            case UInt8(ascii: "."):
                guard end > start, isWord(at: end + 1), bytes[end - 1] != UInt8(ascii: ".") else {
                    break scan
                }
                dots += 1
                lastPart = end + 1
                end += 1
            case UInt8(ascii: "-"):
                guard isWord(at: end + 1) || self.byte(end + 1) == byte else { break scan }
                end += 1
            case 0x80...:
                let (value, length) = scalar(at: end)
                guard ScalarClass(value) == .letter, isSure else { break scan }
                end += length
            default:
                guard isNameByte(byte) else { break scan }
                end += 1
            }
        }
        end = min(end, bytes.count)
        // A host has at most 253 bytes (RFC 1035, section 2.3.4).
        guard (1...253).contains(end - start), isSure || dots > 0 else { return nil }
        let last = text(lastPart..<end).lowercased()
        let name = text(start..<end).lowercased()
        let isKnown = EntityWords.domains.contains(last) || EntityWords.shorteners.contains(name)
        if !isSure {
            guard isKnown || EntityWords.wordDomains.contains(last) else { return nil }
        }
        return (name, end, dots, isKnown)
    }

    /// The end of a path, query and fragment, less the marks of the sentence behind it.
    private func endOfPath(_ start: Int) -> Int {
        var (end, open) = (start, 0)
        while end < bytes.count {
            let byte = bytes[end]
            if byte >= 0x80 {
                // Letters of alphabets that are written with spaces; `https://t.co/x` may stand right before a sentence of others.
                let (value, length) = scalar(at: end)
                guard value < 0x0600, ScalarClass(value) == .letter else { break }
                end += length
                continue
            }
            guard byte > 0x20, byte != 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) else { break }
            if byte == UInt8(ascii: "(") { open += 1 }
            if byte == UInt8(ascii: ")") { open -= 1 }
            end += 1
        }
        end = min(end, bytes.count)
        while end > start {
            let last = bytes[end - 1]
            if last == UInt8(ascii: ")"), open < 0 {
                open += 1
            } else if !".,!?:;'*_~]".utf8.contains(last) {
                break
            }
            end -= 1
        }
        return end
    }

    /// The path with `*` for each part that is a number, an id, a checksum or a date. Links of shorteners are ids only, so
    /// they stay as they are.
    private func pattern(_ range: Range<Int>, host: String) -> String {
        if EntityWords.shorteners.contains(host) { return trimmed(text(range)) }
        var pattern = ""
        for part in bytes[range].split(separator: UInt8(ascii: "/")) {
            pattern += "/"
            let stem = part.lastIndex(of: UInt8(ascii: ".")).map { part[..<$0] } ?? part
            if stem.count < part.count, part.count - stem.count <= 6, Self.isID(stem),
                part[stem.endIndex...].dropFirst().contains(where: { isLetter($0) })
            {
                pattern += "*" + String(decoding: part[stem.endIndex...], as: UTF8.self)
            } else {
                pattern += Self.isID(part) ? "*" : String(decoding: part, as: UTF8.self)
            }
        }
        return pattern
    }

    private func trimmed(_ path: String) -> String {
        path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Whether a part of a path names one thing among many: digits alone or with marks between them, eight or more
    /// hexadecimal digits, letters and digits mixed as no word has them, words that end in a long number.
    static func isID(_ part: ArraySlice<UInt8>) -> Bool {
        var (digits, letters, capitals, others, changes, hexadecimal) = (0, 0, 0, 0, 0, 0)
        var wasDigit: Bool?
        for byte in part {
            let isDigit = byte &- UInt8(ascii: "0") < 10
            let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
            if isDigit { digits += 1 }
            if isLetter { letters += 1 }
            if byte &- UInt8(ascii: "A") < 26 { capitals += 1 }
            if isDigit || (byte | 0x20) &- UInt8(ascii: "a") < 6 { hexadecimal += 1 }
            if !isDigit, !isLetter, !"-_.".utf8.contains(byte) { others += 1 }
            if isDigit || isLetter {
                if let wasDigit, wasDigit != isDigit { changes += 1 }
                wasDigit = isDigit
            }
        }
        guard digits > 0, others == 0 else { return false }
        if letters == 0 { return true }
        let marks = part.count - digits - letters
        if hexadecimal + marks == part.count, hexadecimal >= 8 { return true }
        if part.count >= 8, marks <= 2, changes >= 2, capitals > 0 || digits >= 3 { return true }
        let number = part.reversed().prefix { $0 &- UInt8(ascii: "0") < 10 }.count
        return marks > 0 && number >= 5
    }
}
