import Covey
import CoveyStore
import GRDB

/// One page of profiles: which rows are looked at, in which order, and which of them are taken.
///
/// An order is cut into stretches of which each follows an index: the rest of the profiles that are equal to the last
/// one, then the lower ones, then those that lack the number. Of a small segment the members are looked at instead.
struct ProfileSearch {
    let query: ProfileQuery
    /// Of a segment of up to so many members all are looked at: that is as quick, and misses none.
    var fewMembers = 20_000

    /// Without an index of its own an order costs more a row, and so looks at no more than this.
    private static let budgetByKey = 5_000

    /// - Parameter segments: Gives the segments of a run, where they are needed.
    func page(
        _ database: Database, segments: (SegmentationID) throws -> SegmentTable
    ) throws -> ProfilePage {
        var sight = Sight(limit: query.limit, budget: query.budget)
        if try hasFewMembers(database) {
            sight.budget = .max
            try look(at: members, database, &sight)
        } else {
            if let segment = query.filter.segment { sight.segments = try segments(segment.segmentation) }
            if query.order == .author { sight.budget = min(query.budget, max(query.limit, Self.budgetByKey)) }
            for stretch in stretches where sight.isLast {
                if query.order == .polarity, case .upTo(let highest) = stretch.ranks {
                    try lookByRank(from: highest, database, &sight)
                } else {
                    try look(at: stretch, database, &sight)
                }
            }
        }
        return ProfilePage(profiles: try read(sight.found, database), next: sight.isLast ? nil : sight.end)
    }

    /// What was seen so far.
    private struct Sight {
        let limit: Int
        var budget: Int
        /// Where each author belongs, if that matters.
        var segments: SegmentTable?
        var found: [(number: Int64, author: AuthorKey)] = []
        var looked = 0
        /// Where the page ends, once it does.
        var end: ProfilePosition?
        /// Whether no row was met after the end.
        var isLast = true

        init(limit: Int, budget: Int) {
            self.limit = limit
            self.budget = budget
        }
    }

    private func look(at stretch: Stretch, _ database: Database, _ sight: inout Sight) throws {
        var rows = try PreparedStatement(database, stretch.sql, isKept: false)
        try look(at: stretch, &rows, &sight)
    }

    private func look(at stretch: Stretch, _ rows: inout PreparedStatement, _ sight: inout Sight) throws {
        stretch.filter.bind(to: &rows)
        stretch.conditions.bind(to: &rows)
        // One more than is taken shows whether there is a next page.
        rows.bind(stretch.holdsFilter ? Int64(sight.limit) + 1 : Int64(sight.budget - sight.looked) + 1)
        let segment = query.filter.segment?.number
        while try rows.step() {
            sight.isLast = sight.end == nil
            if !sight.isLast { break }
            sight.looked += 1
            if rows.integer(3) != 0, sight.segments.map({ $0[rows.integer(0)] == segment }) ?? true {
                sight.found.append((rows.integer(0), AuthorKey(rows.text(1))))
            }
            if sight.found.count == sight.limit || sight.looked == sight.budget {
                sight.end = ProfilePosition(rank: rows.optionalInteger(2), author: AuthorKey(rows.text(1)))
            }
        }
        rows.reset()
    }

    /// Goes down the index that ``ProfileOrder/discontent`` goes up: from each number to the next lower one, and of each
    /// by key. An index of its own would have to be kept up with each post.
    private func lookByRank(from highest: Int64, _ database: Database, _ sight: inout Sight) throws {
        let lowest = (ranks ?? .min ... .max).lowerBound
        var find = try PreparedStatement(database, Self.highestPolarity)
        var rows = try PreparedStatement(database, stretch(.equal(to: 0, after: nil)).sql, isKept: false)
        var highest = highest
        while sight.isLast {
            find.bind(lowest)
            find.bind(highest)
            guard try find.step() else { return }
            let rank = find.integer(0)
            find.reset()
            try look(at: stretch(.equal(to: rank, after: nil)), &rows, &sight)
            guard rank > lowest else { return }
            highest = rank - 1
        }
    }

    static let highestPolarity = """
        SELECT \(ProfileRow.polarity) FROM profiles WHERE \(ProfileRow.polarity) BETWEEN ? AND ? \
        ORDER BY \(ProfileRow.polarity) DESC LIMIT 1
        """

    private func read(_ found: [(number: Int64, author: AuthorKey)], _ database: Database) throws -> [Profile] {
        var select = try PreparedStatement(database, ProfileRow.selectOne)
        var profiles: [Profile] = []
        for (number, author) in found {
            select.bind(number)
            if try select.step() { profiles.append(try ProfileRow.read(select, author: author)) }
            select.reset()
        }
        return profiles
    }

    // MARK: Where to look

    /// Rows looked at from one end to the other.
    struct Stretch {
        /// What the number that decides is throughout.
        var ranks = Ranks.any
        var source = "profiles"
        var key = "profiles.key"
        var rank: String
        var conditions = Conditions()
        var order: String
        /// What a row must be like to be taken, but for its segment.
        var filter: Conditions
        /// Whether the conditions leave only rows that are taken.
        var holdsFilter = false

        var sql: String {
            """
            SELECT profiles.author, \(key), \(rank), CASE WHEN \(filter.sql) THEN 1 ELSE 0 END FROM \(source) \
            WHERE \(conditions.sql) ORDER BY \(order) LIMIT ?
            """
        }
    }

    enum Ranks {
        case any
        case equal(to: Int64, after: AuthorKey?)
        case upTo(Int64)
        case missing(after: AuthorKey?)
    }

    /// The number that decides, as SQLite works it out; the same text makes the index. ``ProfileOrder/discontent`` goes
    /// by the same one as ``ProfileOrder/polarity``, the lowest first.
    private var column: String {
        switch query.order {
        case .author: "NULL"
        case .followers: "followers"
        case .volume: "volume"
        case .lastSeen: "last_seen"
        case .polarity, .discontent: ProfileRow.polarity
        }
    }

    /// See ``ProfileOrder/rank(of:)``.
    private var rank: String { query.order == .discontent ? "-(\(column))" : column }

    /// What ``column`` is where the rank is this one, and the other way round.
    private func turned(_ rank: Int64) -> Int64 { query.order == .discontent ? 0 &- max(rank, -.max) : rank }

    private var canLackRank: Bool {
        switch query.order {
        case .followers, .polarity, .discontent: true
        case .author, .volume, .lastSeen: false
        }
    }

    /// Where the filter leaves the number that decides; `nil` leaves it anywhere.
    private var ranks: ClosedRange<Int64>? {
        switch query.order {
        case .author: nil
        case .followers: query.filter.followers
        case .volume: query.filter.volume
        case .lastSeen: query.filter.seenFrom.map { $0.milliseconds ... .max }
        case .polarity: query.filter.polarity
        case .discontent: query.filter.polarity.map { turned($0.upperBound)...turned($0.lowerBound) }
        }
    }

    var stretches: [Stretch] {
        guard query.order != .author else { return [stretch(.any)] }
        let range = ranks ?? .min ... .max
        let last = query.after
        var parts: [Ranks] = []
        var highest: Int64? = range.upperBound
        if let last, let rank = last.rank {
            if range.contains(rank) { parts.append(.equal(to: rank, after: last.author)) }
            highest = rank > range.lowerBound ? min(range.upperBound, rank - 1) : nil
        }
        if let highest, last == nil || last?.rank != nil { parts.append(.upTo(highest)) }
        if canLackRank, ranks == nil { parts.append(.missing(after: last?.rank == nil ? last?.author : nil)) }
        return parts.map { stretch($0) }
    }

    private func stretch(_ ranks: Ranks) -> Stretch {
        var stretch = Stretch(ranks: ranks, rank: rank, order: "profiles.key", filter: filter)
        switch ranks {
        case .any:
            stretch.source = "authors CROSS JOIN profiles ON profiles.author = authors.number"
            (stretch.key, stretch.order) = ("authors.key", "authors.key")
            stretch.conditions.add("authors.key > ?", .text(query.after?.author.text ?? ""))
        case .equal(let rank, let author):
            stretch.conditions.add("\(column) = ?", .integer(turned(rank)))
            stretch.conditions.add("profiles.key > ?", .text(author?.text ?? ""))
        case .upTo(let highest):
            let lowest = (self.ranks ?? .min ... .max).lowerBound
            let isTurned = query.order == .discontent
            stretch.conditions.add(column, in: isTurned ? turned(highest)...turned(lowest) : lowest...highest)
            stretch.order = "\(column)\(isTurned ? "" : " DESC"), profiles.key"
        case .missing(let author):
            stretch.conditions.add("\(column) IS NULL")
            stretch.conditions.add("profiles.key > ?", .text(author?.text ?? ""))
        }
        return stretch
    }

    // MARK: By segment

    /// All members that meet the filter, from the last page on.
    var members: Stretch {
        var stretch = Stretch(rank: rank, order: "3 DESC, profiles.key", filter: Conditions())
        stretch.holdsFilter = true
        stretch.source = "assignments CROSS JOIN profiles ON profiles.author = assignments.author"
        if let segment = query.filter.segment {
            stretch.conditions.add(
                "segmentation = ? AND segment = ?", .integer(segment.segmentation.number),
                .integer(Int64(segment.number)))
        }
        stretch.conditions.add(filter)
        guard let last = query.after else { return stretch }
        if let rank = last.rank, query.order != .author {
            stretch.conditions.add(
                "(\(self.rank) < ? OR \(self.rank) IS NULL OR \(self.rank) = ? AND profiles.key > ?)",
                .integer(rank), .integer(rank), .text(last.author.text))
        } else {
            stretch.conditions.add("\(rank) IS NULL")
            stretch.conditions.add("profiles.key > ?", .text(last.author.text))
        }
        return stretch
    }

    private func hasFewMembers(_ database: Database) throws -> Bool {
        guard let segment = query.filter.segment else { return false }
        let counted = try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM \
                (SELECT 1 FROM assignments WHERE segmentation = ? AND segment = ? LIMIT \(fewMembers + 1))
                """,
            arguments: [segment.segmentation.number, segment.number])
        return (counted ?? 0) <= fewMembers
    }

    // MARK: What is taken

    /// All parts of the filter but the segment.
    private var filter: Conditions {
        let filter = query.filter
        var conditions = Conditions()
        if let range = filter.volume { conditions.add("volume", in: range) }
        if let range = filter.followers { conditions.add("followers", in: range) }
        if let range = filter.polarity { conditions.add(ProfileRow.polarity, in: range) }
        if let range = filter.subjectivity { conditions.add(ProfileRow.subjectivity, in: range) }
        if let instant = filter.seenFrom { conditions.add("last_seen >= ?", .integer(instant.milliseconds)) }
        if let instant = filter.seenBefore { conditions.add("first_seen < ?", .integer(instant.milliseconds)) }
        if let country = filter.country { conditions.add("country = ?", .text(country)) }
        if let language = filter.language { conditions.add(tally: "languages", holds: language) }
        if let brand = filter.brand { conditions.add(tally: "brands", holds: brand) }
        if let topic = filter.topic { conditions.add(tally: "topics", holds: topic) }
        return conditions
    }
}
