import Covey
import CoveyStore
import GRDB

/// One page of posts: which rows are looked at, from the latest on, and which of them are taken.
struct PostSearch {
    let query: PostQuery

    func page(_ database: Database) throws -> PostPage {
        var rows = try PreparedStatement(database, sql, isKept: false)
        query.filter.conditions.bind(to: &rows)
        looked.bind(to: &rows)
        rows.bind(Int64(query.budget) + 1)
        var found: [Int64] = []
        var count = 0
        // Where the page ends, once it does, and whether a row comes after it.
        var end: PostPosition?
        var isLast = true
        while try rows.step() {
            isLast = end == nil
            if !isLast { break }
            count += 1
            if rows.integer(3) != 0 { found.append(rows.integer(0)) }
            if found.count == query.limit || count == query.budget {
                end = PostPosition(createdAt: Instant(milliseconds: rows.integer(1)), id: PostID(rows.text(2)))
            }
        }
        return PostPage(posts: try read(found, database), next: isLast ? nil : end)
    }

    private func read(_ found: [Int64], _ database: Database) throws -> [StoredPost] {
        var select = try PreparedStatement(
            database,
            """
            SELECT \(PostRow.columns), authors.key, \(PostRow.otherVersions) FROM posts \
            JOIN authors ON authors.number = author WHERE posts.number = ?
            """)
        var posts: [StoredPost] = []
        for number in found {
            select.bind(number)
            if try select.step() {
                posts.append(
                    try PostRow.read(
                        select, author: AuthorKey(select.text(PostRow.count)),
                        otherVersions: select.text(PostRow.count + 1)))
            }
            select.reset()
        }
        return posts
    }

    var sql: String {
        """
        SELECT number, created_at, id, CASE WHEN \(query.filter.conditions.sql) THEN 1 ELSE 0 END \
        FROM \(query.filter.source) WHERE \(looked.sql) ORDER BY created_at DESC, id DESC LIMIT ?
        """
    }

    /// Which rows are looked at: those of the time and the author, from the last page on.
    private var looked: Conditions {
        var query = query
        if let last = query.after, query.filter.before.map({ last.createdAt < $0 }) ?? true {
            // The closer bound stands for both.
            query.filter.before = nil
            var conditions = query.filter.bounds
            conditions.add(
                "(created_at, id) < (?, ?)", .integer(last.createdAt.milliseconds), .text(last.id.text))
            return conditions
        }
        return query.filter.bounds
    }
}

extension PostFilter {
    /// The table and, of one author, the index that leads to the posts.
    var source: String { author == nil ? "posts" : "posts INDEXED BY posts_by_author" }

    /// The time and the author: what leads to the posts.
    var bounds: Conditions {
        var conditions = Conditions()
        if let author { conditions.add("author = (SELECT number FROM authors WHERE key = ?)", .text(author.text)) }
        if let from { conditions.add("created_at >= ?", .integer(from.milliseconds)) }
        if let before { conditions.add("created_at < ?", .integer(before.milliseconds)) }
        return conditions
    }

    /// All other parts.
    var conditions: Conditions {
        var conditions = Conditions()
        if let sentiment { conditions.add("sentiment = ?", .integer(sentiment.number)) }
        if let polarity {
            conditions.add("polarity", in: Int64(polarity.lowerBound)...Int64(polarity.upperBound))
        }
        if let language { conditions.add("language = ?", .text(language)) }
        if let country { conditions.add("place_country = ?", .text(country)) }
        if let region { conditions.add("place_region = ?", .text(region)) }
        if let city { conditions.add("place_city = ?", .text(city)) }
        if let brand { conditions.add(list: "brands", holds: brand) }
        if let topic { conditions.add(list: "topics", holds: topic) }
        return conditions
    }
}
