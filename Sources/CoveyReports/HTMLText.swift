/// Pieces of an HTML page. Text is escaped, markup is not; nothing else keeps them apart, so every piece of text goes
/// through ``escape(_:)``.
package enum HTMLText {
    /// Text that is safe between tags and inside a quoted attribute.
    ///
    /// Scalar by scalar: by characters, a quotation mark that a combining mark follows would be another character, and
    /// would get through. Characters that no page may hold become U+FFFD.
    package static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: mayNeedEscape) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\0"..<"\t", "\u{B}", "\u{C}", "\u{E}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}":
                result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether what begins with this byte may be one of the characters that are written in another way.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0..<9, 11,
            12, 14..<32, 0x7F, 0xC2, 0xEF:
            true
        default: false
        }
    }

    /// A number with a true minus sign.
    static func number(_ text: String) -> String {
        escape(text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text)
    }

    /// A phrase whose negative numbers have true minus signs.
    static func phrase(_ text: String) -> String { escape(text.replacing(" -", with: " \u{2212}")) }

    /// A script that its own text cannot end.
    ///
    /// A script ends at the first `</script`, wherever that stands, and `<!--` changes how its end is looked for. Both
    /// can only stand in the strings, patterns and comments of a script, where a backslash after `<` changes nothing.
    static func scriptSafe(_ source: String) -> String {
        let bytes = Array(source.utf8)
        let traps = ["/script", "!--"].map { Array($0.utf8) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for index in bytes.indices {
            result.append(bytes[index])
            guard bytes[index] == UInt8(ascii: "<") else { continue }
            let isTrap = traps.contains { trap in
                bytes[(index + 1)...].prefix(trap.count).elementsEqual(trap) { $0 == $1 || $0 | 0x20 == $1 }
            }
            if isTrap { result.append(UInt8(ascii: "\\")) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// A table with a caption in a box of its own, so that a wide one scrolls without moving the page.
struct HTMLTable {
    /// Unique on the page.
    var id: String
    /// Text.
    var caption: String
    /// Rows of header cells, as markup.
    var head: [String]
    var rows: [Row] = []

    struct Row {
        /// Markup of the row's own heading.
        var heading: String
        /// The other cells; numbers.
        var cells: [Cell]
        /// The row sums up those before it.
        var isTotal = false
    }

    struct Cell {
        var markup: String
        /// Classes of the cell, separated by spaces.
        var kind: String

        init(_ markup: String, kind: String = "") {
            self.markup = markup
            self.kind = kind
        }
    }

    /// A plain row of column headings.
    static func headings(_ texts: [String]) -> String {
        texts.map { "<th scope=\"col\">\(HTMLText.escape($0))</th>" }.joined()
    }

    mutating func add(_ heading: String, _ cells: [Cell], isTotal: Bool = false) {
        rows.append(Row(heading: heading, cells: cells, isTotal: isTotal))
    }

    mutating func add(_ heading: String, _ cells: [String], isTotal: Bool = false) {
        add(heading, cells.map { Cell($0) }, isTotal: isTotal)
    }

    var markup: String {
        var text = """
            <div class="scroll" role="region" aria-labelledby="\(id)-caption" tabindex="0">
            <table id="\(id)">
            <caption id="\(id)-caption"><span>\(HTMLText.escape(caption))</span></caption>
            <thead>

            """
        for row in head { text += "<tr>\(row)</tr>\n" }
        text += "</thead>\n<tbody>\n"
        for row in rows {
            let kind = row.isTotal ? " class=\"total\"" : ""
            let cells = row.cells.map { cell in
                cell.kind.isEmpty ? "<td>\(cell.markup)</td>" : "<td class=\"\(cell.kind)\">\(cell.markup)</td>"
            }.joined()
            text += "<tr\(kind)><th scope=\"row\">\(row.heading)</th>\(cells)</tr>\n"
        }
        return text + "</tbody>\n</table>\n</div>\n"
    }
}
