import Covey
import CoveyStore
import GRDB

/// Counts what posts say, row by row.
///
/// SQLite would sort all rows to group them; sums for each step and group need no order, and rows that come in order of
/// time find their step at once. Lists of brands and topics are counted as they are, and taken apart at the end.
struct MeasureCount: ~Copyable {
    private let query: MeasureQuery
    private var rows: PreparedStatement
    private var keys: PreparedStatement
    private var groups: MeasureGroups
    /// Where each step is in ``starts`` and ``sums``.
    private var steps: [Instant: Int] = [:]
    private var starts: [Instant?] = []
    /// By step and by group.
    private var sums: [[Sums]] = []

    /// As a ``Measure``, without its names.
    private struct Sums {
        var sentiments = SentimentCounts()
        var polarity = Moments()
        var subjectivity = Moments()
        /// Different ones by their numbers, as many as are asked for.
        var authors: Set<Int64> = []
    }

    init(_ query: MeasureQuery, _ groups: MeasureGroups, _ database: Database) throws {
        var rows = try PreparedStatement(database, Self.sql(query), isKept: false)
        let keys = try PreparedStatement(database, "SELECT key FROM authors WHERE number = ?")
        query.filter.bounds.bind(to: &rows)
        query.filter.conditions.bind(to: &rows)
        self.query = query
        self.rows = rows
        self.keys = keys
        self.groups = groups
    }

    static func sql(_ query: MeasureQuery) -> String {
        """
        SELECT created_at, sentiment, polarity, subjectivity, author\(MeasureGroups.columns(query.dimension)) \
        FROM \(query.filter.source) WHERE \(query.filter.bounds.sql) AND \(query.filter.conditions.sql)
        """
    }

    consuming func measures() throws -> [Measure] {
        let sentiments = Sentiment.allCases.sorted { $0.number < $1.number }
        // The step of the row before, and where it begins and ends.
        var (step, from, to) = (-1, Int64.max, Int64.min)
        while try rows.step() {
            guard let group = groups.group(of: rows) else { continue }
            let instant = rows.integer(0)
            if step < 0 || instant < from || instant >= to {
                step = place(of: Instant(milliseconds: instant))
                from = starts[step]?.milliseconds ?? .min
                to = query.step.map { from + $0.milliseconds } ?? .max
            }
            let sentiment = Int(rows.integer(1))
            guard sentiments.indices.contains(sentiment) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a post has an unknown sentiment")
            }
            while sums[step].count <= group { sums[step].append(Sums()) }
            sums[step][group].sentiments[sentiments[sentiment]] += 1
            if let polarity = rows.optionalInteger(2) {
                sums[step][group].polarity.merge(Moments(polarity))
                sums[step][group].subjectivity.merge(Moments(rows.integer(3)))
            }
            // Once there are enough nobody is looked up any more.
            if sums[step][group].authors.count < query.people { sums[step][group].authors.insert(rows.integer(4)) }
        }
        return try named()
    }

    private mutating func place(of instant: Instant) -> Int {
        let start = query.step?.start(of: instant)
        if let place = start.map({ steps[$0] }) ?? (starts.isEmpty ? nil : 0) { return place }
        if let start { steps[start] = starts.count }
        starts.append(start)
        sums.append([])
        return starts.count - 1
    }

    private mutating func named() throws -> [Measure] {
        var all: [Measure] = []
        for (step, start) in starts.enumerated() {
            var measures: [Measure.Key: Measure] = [:]
            for (group, sums) in sums[step].enumerated() where sums.sentiments.posts > 0 {
                let people = try people(sums.authors)
                for key in groups.keys(of: group) {
                    measures[key, default: Measure(start: start, key: key)].merge(
                        Measure(
                            start: start, key: key, sentiments: sums.sentiments, polarity: sums.polarity,
                            subjectivity: sums.subjectivity, people: people))
                }
            }
            all += measures.values
        }
        return all.sorted(by: Measure.precedes)
    }

    private mutating func people(_ authors: Set<Int64>) throws -> People {
        guard authors.count < query.people else { return .many(upTo: query.people) }
        var people = People(upTo: query.people)
        for author in authors {
            keys.bind(author)
            guard try keys.step() else { continue }
            people.insert(AuthorKey(keys.text(0)))
            keys.reset()
        }
        return people
    }
}

/// Numbers the groups of posts that a dimension tells apart, from 0 in the order they are met.
struct MeasureGroups {
    private let dimension: MeasureQuery.Dimension
    /// Texts that were met, and where each is; most dimensions have a group for each.
    private var texts: [String] = []
    private var places: [String: Int] = [:]
    /// The groups of places in full, as numbers of texts; -1 for a part that is not known.
    private var fullPlaces: [FullPlace] = []
    private var fullPlaceGroups: [FullPlace: Int] = [:]
    private let assigned: SegmentTable?
    /// The groups of segments; there are few.
    private var segments: [Int] = []

    private struct FullPlace: Hashable {
        let country: Int
        let region: Int
        let city: Int
    }

    /// - Parameter assigned: What the run says, where the dimension is a run's segments.
    init(_ dimension: MeasureQuery.Dimension, _ assigned: SegmentTable?) {
        self.dimension = dimension
        self.assigned = assigned
    }

    /// What a row holds of the group, from its column 5 on; column 4 is the author.
    static func columns(_ dimension: MeasureQuery.Dimension) -> String {
        switch dimension {
        case .all, .segment: ""
        case .brand: ", brands"
        case .topic: ", topics"
        case .language: ", language"
        case .country: ", place_country"
        case .place: ", place_country, place_region, place_city"
        }
    }

    /// - Returns: `nil` where a post does not count.
    mutating func group(of row: borrowing PreparedStatement) -> Int? {
        switch dimension {
        case .all: return 0
        case .brand, .topic, .language, .country: return place(of: row.optionalText(5))
        case .place:
            guard let country = place(of: row.optionalText(5)) else { return nil }
            let place = FullPlace(
                country: country, region: place(of: row.optionalText(6)) ?? -1,
                city: place(of: row.optionalText(7)) ?? -1)
            if let group = fullPlaceGroups[place] { return group }
            fullPlaceGroups[place] = fullPlaces.count
            fullPlaces.append(place)
            return fullPlaces.count - 1
        case .segment:
            guard let segment = assigned?[row.integer(4)] else { return nil }
            if let group = segments.firstIndex(of: segment) { return group }
            segments.append(segment)
            return segments.count - 1
        }
    }

    private mutating func place(of text: String?) -> Int? {
        guard let text else { return nil }
        if let place = places[text] { return place }
        places[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    /// The measures that a group counts for.
    func keys(of group: Int) -> [Measure.Key] {
        switch dimension {
        case .all: return [.all]
        case .brand, .topic: return PostRow.words(texts[group]).map { .word($0) }
        case .language, .country: return [.word(texts[group])]
        case .segment: return [.segment(segments[group])]
        case .place:
            let place = fullPlaces[group]
            func text(_ number: Int) -> String? { number < 0 ? nil : texts[number] }
            return [.place(country: texts[place.country], region: text(place.region), city: text(place.city))]
        }
    }
}
