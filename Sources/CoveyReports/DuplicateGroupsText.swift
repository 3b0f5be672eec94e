public import Covey

/// Groups of near-duplicates, for people and for programs.
public struct DuplicateGroupsText: Sendable {
    private let groups: [DuplicateGroup]
    private let fewest: Int
    private let total: (groups: Int, posts: Int)
    private let posts: Int

    /// - Parameters:
    ///   - groups: Those to be shown, the largest first.
    ///   - fewest: The fewest posts of a group that is counted.
    ///   - total: How many groups there are, and how many posts they have together.
    ///   - posts: How many posts there are in all.
    public init(_ groups: [DuplicateGroup], ofAtLeast fewest: Int, total: (groups: Int, posts: Int), of posts: Int) {
        (self.groups, self.fewest, self.total, self.posts) = (groups, fewest, total, posts)
    }

    /// A sentence, and below it a row for each group.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal; `nil` where there is no limit, as in a pipe.
    ///   - colour: Whether escape sequences for colour may be written; nothing is said by colour alone.
    /// - Complexity: O(groups + bytes of their examples).
    public func text(width: Int?, colour: Bool) -> String {
        TextPage.text(width: width, colour: colour) { page in
            page.paragraph(sentence)
            guard !groups.isEmpty else { return }
            page.space()
            page.table(table)
            page.space()
            if groups.count < total.groups {
                page.paragraph("Shown: the largest \(Numerals.grouped(groups.count)).", tone: .faint)
            }
            page.paragraph(Self.legend, tone: .faint)
        }
    }

    private var sentence: String {
        let size = fewest > 2 ? " with \(Numerals.grouped(fewest)) posts or more" : ""
        guard total.groups > 0 else {
            return "No near-duplicates\(size) in \(Numerals.counted(posts, "post"))."
        }
        return "\(Numerals.counted(total.groups, "group")) of near-duplicates\(size), with "
            + "\(Numerals.counted(total.posts, "post")) of \(Numerals.grouped(posts)) "
            + "(\(Numerals.percent(total.posts, of: posts))). Counted once each, they are "
            + "\(Numerals.counted(total.posts - total.groups, "post")) fewer."
    }

    static let legend =
        "Posts are near-duplicates if they differ in little but handles, links, numbers and emoji; very short ones never "
        + "are. Label: of the most posts, on a tie the one that came first; what a person corrected goes before. Example: "
        + "the earliest post."

    private var table: TextTable {
        var table = TextTable(columns: [
            .init("Posts", .trailing), .init("Reposts", .trailing), .init("Authors", .trailing), .init("First"),
            .init("Last"), .init("Label"), .init("Polarity", .trailing), .init("Example", wraps: true),
        ])
        for group in groups {
            table.add([
                .init(Numerals.grouped(group.posts)), .init(Numerals.grouped(group.reposts)),
                .init(Numerals.grouped(group.authors)), .init(group.first.text), .init(group.last.text),
                .init(group.sentiment.rawValue),
                .init(group.polarity.map { Numerals.signed(Double($0) / 10_000) } ?? "n/a"),
                .init(group.example ?? group.earliest.text),
            ])
        }
        return table
    }

    /// The same for programs.
    public var json: JSONText {
        JSONText { json in
            json.member("posts", posts)
            json.member("fewest", fewest)
            json.member("groups", total.groups)
            json.member("copies", total.posts)
            json.member("countedOnce", posts - total.posts + total.groups)
            json.objects("largest", groups) { json, group in
                json.member("posts", group.posts)
                json.member("reposts", group.reposts)
                json.member("authors", group.authors)
                json.member("first", group.first.text)
                json.member("last", group.last.text)
                json.member("sentiment", group.sentiment.rawValue)
                json.member("polarity", group.polarity.map { Double($0) / 10_000 })
                json.member("earliest", group.earliest.text)
                json.member("example", group.example)
            }
        }
    }
}
