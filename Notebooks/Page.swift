/// What a notebook prints: Markdown, and pictures in files beside it.
struct Page {
    let name: String
    let title: String
    private var blocks: [Block]
    private(set) var pictures: [(file: String, svg: String)] = []

    private enum Block {
        case text(String)
        case picture(String)
    }

    init(_ name: String, _ title: String, question: String) {
        (self.name, self.title) = (name, title)
        blocks = [.text("# \(title)")]
        section("Question")
        text(question)
    }

    var markdown: String {
        blocks.map {
            switch $0 {
            case .text(let text), .picture(let text): text + "\n"
            }
        }.joined(separator: "\n")
    }

    /// Without the pictures, for a terminal. Every figure's numbers are in a table too.
    var textAlone: String {
        blocks.compactMap { if case .text(let text) = $0 { text + "\n" } else { nil } }.joined(separator: "\n")
    }

    mutating func section(_ title: String) { blocks.append(.text("## \(title)")) }

    mutating func text(_ paragraph: String) { blocks.append(.text(Self.broken(paragraph))) }

    mutating func list(_ items: [String]) {
        blocks.append(.text(items.map { Self.broken("- \($0)", indent: "  ") }.joined(separator: "\n")))
    }

    /// A text in lines of at most 120 characters.
    private static func broken(_ text: String, indent: String = "") -> String {
        var lines = [""]
        for word in text.split(whereSeparator: \.isWhitespace) {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.count + 1 + word.count > 120 {
                lines.append(indent + word)
            } else {
                lines[lines.count - 1] += " " + word
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A table: the first column to the left, numbers to the right.
    ///
    /// - Parameter words: Columns besides the first that hold words.
    mutating func table(_ head: [String], words: Set<Int> = [], _ rows: [[String]]) {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let rule = head.indices.map { $0 == 0 || words.contains($0) ? "---" : "--:" }
        blocks.append(.text(([line(head), line(rule)] + rows.map(line)).joined(separator: "\n")))
    }

    /// A picture with its caption, which is also read to those who do not see it.
    mutating func figure(_ caption: String, _ picture: Picture) {
        let file = "\(name)-\(pictures.count + 1).svg"
        pictures.append((file, picture.svg(caption)))
        blocks.append(.picture("![\(caption)](\(file))\n\n*Figure \(pictures.count). \(caption)*"))
    }
}
