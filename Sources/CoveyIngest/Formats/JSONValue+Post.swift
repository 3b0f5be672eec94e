import Covey

/// What the formats of posts have in common.
extension JSONValue {
    /// A text, unescaped; empty if this is no string.
    var text: String {
        withUTF8 { PostText.unescaped($0) } ?? ""
    }

    /// A text, unescaped, without the `RT @name: ` of a repost.
    var textWithoutRepostMark: String {
        withUTF8 { PostText.unescaped($0.extracting(PostText.withoutRepostMark($0))) } ?? ""
    }

    /// A date; `nil` if this is none.
    var instant: Instant? {
        withUTF8 { Instant(parsing: $0) } ?? nil
    }

    /// Whether this and another value are the same text.
    func isSameText(_ other: JSONValue) -> Bool {
        withUTF8 { bytes in
            other.withUTF8 { others in
                bytes.count == others.count && bytes.indices.allSatisfy { bytes[$0] == others[$0] }
            } ?? false
        } ?? false
    }

    var language: Language {
        withUTF8 { $0.elementsEqual("en") ? .english : Language(tag: $0.text) } ?? .undetermined
    }
}
