import Covey
import CoveyReports
import Testing

@Suite struct DuplicateGroupsTextTests {
    private static let group = DuplicateGroup(
        posts: 1_204, reposts: 3, authors: 88, first: Instant(milliseconds: 0),
        last: Instant(milliseconds: 86_400_000), sentiment: .negative, polarity: -5_000, earliest: PostID("x:7"),
        example: "Tram late \u{1B}[31magain")

    @Test func `the text says how many there are and what would be left`() {
        let text = DuplicateGroupsText([Self.group], ofAtLeast: 2, total: (3, 1_300), of: 2_600)
            .text(width: 200, colour: false)
        #expect(
            text.hasPrefix(
                "3 groups of near-duplicates, with 1,300 posts of 2,600 (50.0%). Counted once each, they are 1,297 posts "
                    + "fewer.\n"))
        #expect(text.contains("1,204        3       88  1970-01-01T00:00:00Z  1970-01-02T00:00:00Z  negative"))
        #expect(text.contains("Shown: the largest 1."))
        #expect(!text.contains("\u{1B}"))
    }

    @Test func `nothing found is said`() {
        #expect(
            DuplicateGroupsText([], ofAtLeast: 5, total: (0, 0), of: 1).text(width: nil, colour: false)
                == "No near-duplicates with 5 posts or more in 1 post.\n")
    }

    @Test func `programs get every figure`() {
        var group = Self.group
        group.example = nil
        group.polarity = nil
        #expect(
            DuplicateGroupsText([group], ofAtLeast: 2, total: (1, 1_204), of: 2_000).json.text
                == #"{"posts":2000,"fewest":2,"groups":1,"copies":1204,"countedOnce":797,"largest":[{"posts":1204,"#
                + #""reposts":3,"authors":88,"first":"1970-01-01T00:00:00Z","last":"1970-01-02T00:00:00Z","#
                + #""sentiment":"negative","polarity":null,"earliest":"x:7","example":null}]}"#)
    }
}
