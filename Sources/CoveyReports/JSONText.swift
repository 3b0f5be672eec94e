/// Writes JSON into bytes, member by member in the order of the calls, so that equal values give equal bytes.
///
/// It keeps no state but the bytes: the last one tells whether a comma is due. Balanced brackets are the business of
/// ``object(_:)`` and ``array(_:)``; that each name has one value, and appears once, is the caller's.
///
/// Source: RFC 8259.
public struct JSONText: Sendable {
    /// What is written so far. Clear it with `removeAll(keepingCapacity: true)` to use the memory again.
    public var bytes: [UInt8]
    /// Whether text is safe inside a script element of an HTML page.
    private let isEmbedded: Bool

    /// Starts with nothing written.
    ///
    /// - Parameter embedded: Also escapes `<`, `>`, `&`, U+2028 and U+2029, so that the JSON can stand in an HTML page.
    public init(embedded: Bool = false) {
        bytes = []
        isEmbedded = embedded
    }

    /// One object; `members` writes each member by name.
    public init(object members: (inout JSONText) -> Void) {
        self.init()
        object(members)
    }

    /// The bytes as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes an object; `members` writes each member by name.
    public mutating func object(_ members: (inout JSONText) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes an array; `elements` writes one value after the other.
    public mutating func array(_ elements: (inout JSONText) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "["))
        elements(&self)
        bytes.append(UInt8(ascii: "]"))
    }

    /// Writes the name of a member; the next value is the member's.
    public mutating func key(_ name: String) {
        value(name)
        bytes.append(UInt8(ascii: ":"))
    }

    public mutating func value(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        append(escaping: text)
        bytes.append(UInt8(ascii: "\""))
    }

    public mutating func value(_ number: some BinaryInteger) {
        literal(String(number))
    }

    /// Writes the shortest decimal that reads back as the same number; `null` for what is not finite, which JSON
    /// cannot say.
    public mutating func value(_ number: Double) {
        literal(number.isFinite ? number.description : "null")
    }

    public mutating func value(_ flag: Bool) {
        literal(flag ? "true" : "false")
    }

    public mutating func null() {
        literal("null")
    }

    /// Writes a number that is already JSON, for example a decimal with fixed places.
    mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func separate() {
        switch bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "\n"): break
        default: bytes.append(UInt8(ascii: ","))
        }
    }

    private mutating func append(escaping text: String) {
        if !text.utf8.contains(where: needsEscape) {
            bytes.append(contentsOf: text.utf8)
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes.append(contentsOf: #"\""#.utf8)
            case "\\": bytes.append(contentsOf: #"\\"#.utf8)
            case "\n": bytes.append(contentsOf: #"\n"#.utf8)
            case "\r": bytes.append(contentsOf: #"\r"#.utf8)
            case "\t": bytes.append(contentsOf: #"\t"#.utf8)
            case "\0"..<" ", "\u{7F}": append(codeUnit: scalar)
            case "<" where isEmbedded, ">" where isEmbedded, "&" where isEmbedded: append(codeUnit: scalar)
            case "\u{2028}" where isEmbedded, "\u{2029}" where isEmbedded: append(codeUnit: scalar)
            default: bytes.append(contentsOf: String(scalar).utf8)
            }
        }
    }

    /// Whether a text that holds this byte must be looked at scalar by scalar.
    private func needsEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: true
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0xE2: isEmbedded
        default: false
        }
    }

    private mutating func append(codeUnit scalar: Unicode.Scalar) {
        let digits = String(scalar.value, radix: 16)
        bytes.append(contentsOf: #"\u"#.utf8)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        bytes.append(contentsOf: digits.utf8)
    }
}

extension JSONText {
    /// Writes a member with a text, or with `null`.
    public mutating func member(_ name: String, _ text: String?) {
        key(name)
        if let text { value(text) } else { null() }
    }

    /// Writes a member with a whole number, or with `null`.
    public mutating func member<Number: BinaryInteger>(_ name: String, _ number: Number?) {
        key(name)
        if let number { value(number) } else { null() }
    }

    /// Writes a member with a number, or with `null`.
    public mutating func member(_ name: String, _ number: Double?) {
        key(name)
        if let number { value(number) } else { null() }
    }

    /// Writes a member with a flag, or with `null`.
    public mutating func member(_ name: String, _ flag: Bool?) {
        key(name)
        if let flag { value(flag) } else { null() }
    }

    /// Writes a member whose value is an object.
    public mutating func object(_ name: String, _ members: (inout JSONText) -> Void) {
        key(name)
        object(members)
    }

    /// Writes a member whose value is an object made of some value, or `null` where there is none.
    public mutating func object<Value>(
        _ name: String, _ value: Value?, _ members: (inout JSONText, Value) -> Void
    ) {
        key(name)
        if let value { object { members(&$0, value) } } else { null() }
    }

    /// Writes a member whose value is an array.
    public mutating func array(_ name: String, _ elements: (inout JSONText) -> Void) {
        key(name)
        array(elements)
    }

    /// Writes a member whose value is an array with an object for each element.
    public mutating func objects<Element>(
        _ name: String, _ elements: some Sequence<Element>, _ members: (inout JSONText, Element) -> Void
    ) {
        array(name) { json in
            for element in elements { json.object { members(&$0, element) } }
        }
    }

    /// Writes a member whose value is a list of texts.
    public mutating func list(_ name: String, _ texts: [String]) {
        array(name) { json in
            for text in texts { json.value(text) }
        }
    }

    /// Writes a member whose value is a list of whole numbers.
    public mutating func list(_ name: String, _ numbers: [some BinaryInteger]) {
        array(name) { json in
            for number in numbers { json.value(number) }
        }
    }

    /// Writes a member whose value is a list of numbers.
    public mutating func list(_ name: String, _ numbers: [Double]) {
        array(name) { json in
            for number in numbers { json.value(number) }
        }
    }
}
