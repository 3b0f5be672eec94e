import Foundation

/// Reads the markup of a page strictly, and finds what must not be there.
struct PageMarkup {
    private(set) var mistakes: [String] = []
    private var attributes: [(name: String, value: String)] = []

    private static let void: Set = [
        "meta", "link", "img", "input", "br", "hr", "rect", "circle", "polyline", "!doctype",
    ]

    init(_ page: String) {
        var rest = page[...]
        var open: [String] = []
        var form: (isPost: Bool, hasToken: Bool)?
        var ids: Set<String> = []
        var labelled: Set<String> = []
        var controls: [String?] = []
        var lastHeading = 0
        while let start = rest.firstIndex(of: "<") {
            guard let end = Self.end(of: rest[start...]) else {
                mistakes.append("a tag has no end")
                break
            }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                let name = String(tag.dropFirst())
                if open.popLast() != name { mistakes.append("</\(name)> closes something else") }
                if name == "form" {
                    if let form, form.isPost, !form.hasToken { mistakes.append("a form has no token") }
                    form = nil
                }
                continue
            }
            let (name, attributes) = Self.parts(String(tag))
            self.attributes += attributes
            let value = Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first }
            for attribute in attributes {
                if attribute.name == "style" || attribute.name.hasPrefix("on") {
                    mistakes.append("<\(name)> has \(attribute.name)")
                }
                if ["href", "src", "action"].contains(attribute.name),
                    attribute.value.lowercased().hasPrefix("javascript:")
                {
                    mistakes.append("<\(name)> leads to a script")
                }
            }
            if let id = value["id"], !ids.insert(id).inserted { mistakes.append("the id \(id) is there twice") }
            if name == "style" || name == "script" && value["src"] == nil { mistakes.append("an inline \(name)") }
            if name == "img", value["alt"] == nil { mistakes.append("an image has no alt") }
            if name == "label", let target = value["for"] { labelled.insert(target) }
            if ["input", "select"].contains(name), value["type"] != "hidden" { controls.append(value["id"]) }
            if name == "form" {
                if form != nil { mistakes.append("a form in a form") }
                form = (value["method"] == "post" && value["action"] != "/login", false)
            }
            if name == "input", value["name"] == "form_token" { form?.hasToken = value["value"]?.isEmpty == false }
            if name == "a", value["href"]?.isEmpty != false { mistakes.append("a link leads nowhere") }
            if name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) {
                if level > lastHeading + 1 { mistakes.append("h\(level) follows h\(lastHeading)") }
                lastHeading = level
            }
            if !Self.void.contains(name) { open.append(name) }
        }
        if rest.contains(">") { mistakes.append("a bare >") }
        if !open.isEmpty { mistakes.append("never closed: \(open)") }
        for control in controls where control.map({ !labelled.contains($0) }) ?? true {
            mistakes.append("the field \(control ?? "without id") has no label")
        }
        for attribute in self.attributes where attribute.name == "aria-labelledby" {
            if !ids.contains(attribute.value) { mistakes.append("nothing has the id \(attribute.value)") }
        }
        if !page.contains("<h1") { mistakes.append("no h1") }
        if !page.contains("lang=\"en\"") || !page.contains("<main") || page.contains("{{") {
            mistakes.append("the frame is broken")
        }
    }

    /// The values of all attributes of a name.
    func values(of name: String) -> [String] {
        attributes.filter { $0.name == name }.map {
            $0.value.replacing("&amp;", with: "&").replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
        }
    }

    /// Where a tag ends: not inside of an attribute's value.
    private static func end(of tag: Substring) -> String.Index? {
        var isQuoted = false
        for index in tag.indices {
            if tag[index].unicodeScalars.first == "\"" { isQuoted.toggle() }
            if tag[index] == ">", !isQuoted { return index }
        }
        return nil
    }

    private static func parts(_ tag: String) -> (String, [(name: String, value: String)]) {
        var rest = (tag.hasSuffix("/") ? tag.dropLast() : tag[...])
        let name = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(name.count)
        var attributes: [(name: String, value: String)] = []
        while true {
            rest = rest.drop { $0.isWhitespace }
            guard !rest.isEmpty else { break }
            let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
            rest = rest.dropFirst(key.count)
            var value: Substring = ""
            if rest.hasPrefix("=\"") {
                value = rest.dropFirst(2).prefix { $0.unicodeScalars.first != "\"" }
                rest = rest.dropFirst(3 + value.count)
            }
            attributes.append((String(key), String(value)))
        }
        return (String(name).lowercased(), attributes)
    }

    /// The colours that a style sheet names, as `#rrggbb`.
    static func colours(_ css: String) -> [String: String] {
        var colours: [String: String] = [:]
        for match in css.matches(of: /--([a-z0-9-]+): (#[0-9a-f]{6})/) where colours[String(match.1)] == nil {
            colours[String(match.1)] = String(match.2)
        }
        return colours
    }

    /// How far apart two colours are, from 1 to 21.
    ///
    /// Source: WCAG 2.2, definition of contrast ratio.
    static func contrast(_ left: String, _ right: String) -> Double {
        func luminance(_ colour: String) -> Double {
            let channels = stride(from: 1, to: 7, by: 2).map { offset -> Double in
                let start = colour.index(colour.startIndex, offsetBy: offset)
                let value = Double(Int(colour[start..<colour.index(start, offsetBy: 2)], radix: 16) ?? 0) / 255
                return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
        }
        let (high, low) = (max(luminance(left), luminance(right)), min(luminance(left), luminance(right)))
        return (high + 0.05) / (low + 0.05)
    }
}
