import Covey

/// What the server adds up by itself, in one pass over a collection. The texts hold nothing but what is written here
/// and numbers.
enum Pipelines {
    /// Counts over all profiles.
    static var totals: BSONDocument {
        get throws(MongoError) {
            try BSONDocument(
                json: """
                    [{"$group": {
                        "_id": null,
                        "posts": {"$sum": "$volume"},
                        "authors": {"$sum": {"$cond": [{"$gt": ["$volume", 0]}, 1, 0]}},
                        "first": {"$min": "$first"},
                        "last": {"$max": "$last"}
                    }}]
                    """)
        }
    }

    /// Posts and polarity by time.
    static func trend(_ step: TrendStep) throws(MongoError) -> BSONDocument {
        try BSONDocument(
            json: """
                [
                    {"$match": {"author": {"$exists": true}}},
                    {"$project": {"at": 1, "polarity": 1}},
                    {"$group": {
                        "_id": \(start(of: "at", step)),
                        "posts": {"$sum": 1},
                        "scored": {"$sum": {"$cond": [{"$gt": ["$polarity", null]}, 1, 0]}},
                        "sum": {"$sum": "$polarity"},
                        "squares": {"$sum": {"$multiply": ["$polarity", "$polarity"]}}
                    }},
                    {"$sort": {"_id": 1}}
                ]
                """)
    }

    /// Where the step begins that a date falls into, as milliseconds: an expression.
    private static func start(of field: StaticString, _ step: TrendStep) -> String {
        let (length, offset) = (step.milliseconds, step.offset)
        let at = #"{"$toLong": "$\#(field)"}"#
        return """
            {"$subtract": [\(at), {"$mod": [{"$add": [
                {"$mod": [{"$add": [\(at), \(offset)]}, \(length)]}, \(length)]}, \(length)]}]}
            """
    }

    /// Goes on with profiles of a segment's members.
    static func members(_ member: ProfileFilter.SegmentMember) throws(MongoError) -> [BSONDocument] {
        try [
            #"{"$set": {"key": {"$concat": ["\#(member.segmentation.key) ", "$_id"]}}}"#,
            membership,
            #"{"$match": {"member.segment": {"$numberLong": "\#(member.number)"}}}"#,
        ].map { stage throws(MongoError) in try BSONDocument(json: stage) }
    }

    /// Looks up the assignment that the field `key` names.
    private static let membership = #"""
        {"$lookup": {"from": "\#(Layout.Collection.assignments.rawValue)", "localField": "key", "foreignField": "_id",
            "as": "member"}}
        """#

    /// First posts of authors by time.
    static func arrivals(_ step: TrendStep) throws(MongoError) -> BSONDocument {
        try BSONDocument(json: #"{"$group": {"_id": \#(start(of: "first", step)), "authors": {"$sum": 1}}}"#)
    }

    // MARK: Measures

    /// What posts say, by group and time: the stages after those that pick the posts. The group is the field `_id`.
    ///
    /// Each author is added up alone first. So different ones can be counted, and each is looked up once a step for its
    /// segment, not once a post. `$firstN` takes a server of version 5.2 or later.
    static func measures(_ query: MeasureQuery) throws(MongoError) -> [BSONDocument] {
        let located = #"{"$match": {"place": {"$exists": true}}}"#
        var (stages, parts): ([String], [(name: String, of: String)]) =
            switch query.dimension {
            case .all, .segment: ([], [])
            case .brand: ([#"{"$unwind": "$brands"}"#], [("word", "brands")])
            case .topic: ([#"{"$unwind": "$topics"}"#], [("word", "topics")])
            case .language: ([], [("word", "language")])
            case .country: ([located], [("word", "place.country")])
            case .place:
                ([located], [("country", "place.country"), ("region", "place.region"), ("city", "place.city")])
            }
        parts = parts.map { ($0.name, #""$\#($0.of)""#) }
        if let step = query.step { parts.append(("start", start(of: "at", step))) }
        func group(_ counted: String) -> String {
            let id = parts.map { #""\#($0.name)": \#($0.of)"# }.joined(separator: ", ")
            return #"{"$group": {"_id": {\#(id)}, \#(counted)}}"#
        }
        parts.append(("author", #""$author""#))
        stages.append(group(counts))
        parts = parts.dropLast().map { ($0.name, #""$_id.\#($0.name)""#) }
        if case .segment(let id) = query.dimension {
            stages += [
                #"{"$set": {"key": {"$concat": ["\#(id.key) ", "$_id.author"]}}}"#, membership,
                #"{"$unwind": "$member"}"#,
            ]
            parts.append(("segment", #""$member.segment""#))
        }
        let people = #", "people": {"$firstN": {"input": "$_id.author", "n": \#(query.people)}}"#
        stages.append(group(query.people > 0 ? sums + people : sums))
        return try stages.map { stage throws(MongoError) in try BSONDocument(json: stage) }
    }

    /// Everything that is counted of posts, by its name, with what one post adds.
    private static let added: [(name: String, of: String)] =
        Sentiment.allCases.filter { $0 != .unscored }.map {
            ($0.rawValue, #"{"$cond": [{"$eq": ["$sentiment", "\#($0.rawValue)"]}, 1, 0]}"#)
        } + [
            ("unscored", #"{"$cond": [{"$gt": ["$polarity", null]}, 0, 1]}"#),
            ("polaritySum", #""$polarity""#),
            ("polaritySquares", #"{"$multiply": ["$polarity", "$polarity"]}"#),
            ("subjectivitySum", #""$subjectivity""#),
            ("subjectivitySquares", #"{"$multiply": ["$subjectivity", "$subjectivity"]}"#),
        ]

    private static let counts = added.map { #""\#($0.name)": {"$sum": \#($0.of)}"# }.joined(separator: ", ")
    /// Sums of such counts.
    private static let sums = added.map { #""\#($0.name)": {"$sum": "$\#($0.name)"}"# }.joined(separator: ", ")
}
