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
        let (length, offset) = (step.milliseconds, step.offset)
        return try BSONDocument(
            json: """
                [
                    {"$match": {"author": {"$exists": true}}},
                    {"$project": {"at": {"$toLong": "$at"}, "polarity": 1}},
                    {"$group": {
                        "_id": {"$subtract": ["$at", {"$mod": [{"$add": [
                            {"$mod": [{"$add": ["$at", \(offset)]}, \(length)]}, \(length)]}, \(length)]}]},
                        "posts": {"$sum": 1},
                        "scored": {"$sum": {"$cond": [{"$gt": ["$polarity", null]}, 1, 0]}},
                        "sum": {"$sum": "$polarity"},
                        "squares": {"$sum": {"$multiply": ["$polarity", "$polarity"]}}
                    }},
                    {"$sort": {"_id": 1}}
                ]
                """)
    }
}
