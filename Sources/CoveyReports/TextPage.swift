/// A text for the terminal, written from top to bottom: headings, paragraphs and tables. Every text that goes in is made
/// harmless to the terminal.
struct TextPage {
    /// Columns of the terminal; `nil` where there is no limit, as in a pipe.
    let width: Int?
    private let colour: Bool
    private var text = ""

    /// Lines are no longer than this where the page has no width, and never broken up further than this.
    private static let (widest, narrowest) = (120, 20)

    /// The text that `write` puts on a page.
    static func text(width: Int?, colour: Bool, _ write: (inout TextPage) -> Void) -> String {
        var page = TextPage(width: width, colour: colour)
        write(&page)
        return page.text
    }

    private init(width: Int?, colour: Bool) {
        self.width = width
        self.colour = colour
    }

    /// An empty line between what was and what comes.
    mutating func space() {
        if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
    }

    /// A heading with an empty line before it.
    mutating func heading(_ words: String) {
        space()
        paragraph(words, tone: .strong)
    }

    /// Lines of at most the page's width, and of at most 120 columns where it has none.
    ///
    /// - Parameter mark: Stands before the first line; the others are indented by as much.
    mutating func paragraph(_ words: String, tone: TextTone = .plain, mark: String = "") {
        let mark = mark.printable
        let indent = String(repeating: " ", count: mark.displayWidth)
        let room = max(Self.narrowest, (width ?? Self.widest) - mark.displayWidth)
        for (index, line) in words.printable.wrapped(to: room).enumerated() {
            text += (index == 0 ? mark : indent) + tone.paint(line, colour: colour) + "\n"
        }
    }

    /// One item of a list.
    mutating func item(_ words: String, tone: TextTone = .plain) {
        paragraph(words, tone: tone, mark: "- ")
    }

    /// Labels in a column of their own, each with its text beside it, or below it where there is no room.
    mutating func facts(_ facts: [(label: String, text: String)]) {
        let column = 2 + (facts.map(\.label.displayWidth).max() ?? 0)
        let hasRoom = (width ?? Self.widest) - column >= Self.narrowest
        for (label, words) in facts {
            if hasRoom {
                let padding = String(repeating: " ", count: column - label.displayWidth)
                paragraph(words, mark: label + padding)
            } else {
                paragraph(label)
                paragraph(words, mark: "  ")
            }
        }
    }

    mutating func table(_ table: TextTable) {
        text += table.text(width: width, colour: colour)
    }
}
