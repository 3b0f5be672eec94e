import CoveyReports
import Testing

@Suite struct TextTableTests {
    private func table(_ name: String) -> TextTable {
        var table = TextTable(columns: [.init("Name", wraps: true), .init("Count", .trailing)])
        table.add([.init(name), "12"])
        table.add(["All", "1,234"], isTotal: true)
        return table
    }

    @Test func `wide characters and emoji take two columns`() {
        #expect(
            table("新人👋🏽").text(width: nil, colour: false) == """
                Name    Count
                ─────────────
                新人👋🏽     12
                ─────────────
                All     1,234

                """)
    }

    @Test func `a combining mark takes no column`() {
        #expect(table("Cafe\u{301}s").text(width: nil, colour: false).contains("Cafe\u{301}s     12\n"))
    }

    @Test func `a long name is wrapped where the terminal is narrow`() {
        #expect(
            table("people who write late at night").text(width: 22, colour: false) == """
                Name             Count
                ──────────────────────
                people who write    12
                late at night
                ──────────────────────
                All              1,234

                """)
    }

    @Test func `a row becomes a block where even wrapping is not enough`() {
        #expect(
            table("night owls").text(width: 15, colour: false) == """
                Name   night owls
                Count  12

                Name   All
                Count  1,234

                """)
    }

    @Test(arguments: [18, 20, 24, 30, 60, 200])
    func `no line is wider than the terminal and no word is lost`(width: Int) {
        let name = "people who write late at night and incomprehensibilities"
        let text = table(name).text(width: width, colour: false)
        for line in text.split(separator: "\n") { #expect(line.count <= width) }
        #expect(name.split(separator: " ").dropLast().allSatisfy { text.contains($0) })
    }

    @Test func `colour is only written when it is asked for`() {
        var table = TextTable(columns: [.init("Mood")])
        table.add([.init("bad", tone: .bad)])
        #expect(!table.text(width: 40, colour: false).contains("\u{1B}"))
        #expect(table.text(width: 40, colour: true).contains("\u{1B}[31mbad\u{1B}[0m"))
    }

    @Test func `no text can steer the terminal`() {
        let text = table("a\u{1B}[2Jb\u{202E}c\td\u{9B}e").text(width: nil, colour: false)
        #expect(text.contains("a\u{FFFD}[2Jb\u{FFFD}c d\u{FFFD}e"))
    }
}
