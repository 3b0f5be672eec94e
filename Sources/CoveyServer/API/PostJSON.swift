import Covey
import CoveyReports

/// Posts on the wire.
enum PostJSON {
    /// The post as lists show it.
    static func write(_ post: StoredPost, to json: inout JSONText) {
        json.object { members(of: post, to: &$0) }
    }

    /// The post with why it was scored so.
    static func writeWhole(_ post: StoredPost, to json: inout JSONText) {
        json.object { json in
            members(of: post, to: &json)
            json.objects("evidence", post.reading.evidence) { json, piece in
                json.member("words", piece.words)
                json.member("weight", plain(piece.weight))
                json.list("rules", piece.rules.list)
            }
            json.object("correction", post.correction.flatMap { $0.isEmpty ? nil : $0 }) { json, correction in
                json.member("polarity", correction.polarity.map(plain))
                json.member("subjectivity", correction.subjectivity.map(plain))
                json.member("sentiment", correction.sentiment?.rawValue)
                json.member("corrected_at", correction.correctedAt.text)
            }
        }
    }

    static func plain(_ score: Int32) -> Double { Double(score) / 10_000 }

    private static func members(of post: StoredPost, to json: inout JSONText) {
        let scores = post.reading.scores
        json.member("id", post.id.text)
        json.member("author", post.author.text)
        json.member("created_at", post.createdAt.text)
        json.member("kind", post.kind.rawValue)
        json.member("language", post.reading.language.code)
        json.member("text", post.text)
        json.member("sentiment", post.reading.sentiment.rawValue)
        json.member("polarity", scores.map { plain($0.polarity) })
        json.member("subjectivity", scores.map { plain($0.subjectivity) })
        json.object("probabilities", scores?.probabilities) { json, probabilities in
            json.member("positive", plain(probabilities.positive))
            json.member("negative", plain(probabilities.negative))
            json.member("neutral", plain(probabilities.neutral))
            json.member("mixed", plain(probabilities.mixed))
        }
        json.list("traits", post.reading.traits.list)
        json.member("model", post.reading.model?.name)
        json.list("brands", post.brands)
        json.list("topics", post.topics)
        json.object("place", post.place) { json, place in
            json.member("country", place.country)
            json.member("region", place.region)
            json.member("city", place.city)
            json.member("source", place.source.rawValue)
            json.member("doubtful", place.isDoubtful)
        }
        json.member("corrected", !(post.correction?.isEmpty ?? true))
        json.member("edition", post.edition)
        json.member("version", String(post.version))
    }

    private static let members = #"""
        "id":{"type":"string","minLength":1},
        "author":{"type":"string","minLength":1,"description":"The key of the author."},
        "created_at":{"type":"string","format":"date-time"},
        "kind":{"enum":["original","reply","repost","quote"]},
        "language":{"type":"string","description":"A BCP 47 primary tag; und if it cannot be told."},
        "text":{"type":["string","null"],"description":"null where texts are not kept."},
        "sentiment":{"enum":["positive","negative","neutral","mixed","unscored"]},
        "polarity":{"type":["number","null"],"minimum":-1,"maximum":1},
        "subjectivity":{"type":["number","null"],"minimum":0,"maximum":1},
        "probabilities":{"anyOf":[{"type":"null"},{"type":"object","additionalProperties":false,
            "required":["positive","negative","neutral","mixed"],"properties":{
            "positive":{"type":"number","minimum":0,"maximum":1},"negative":{"type":"number","minimum":0,"maximum":1},
            "neutral":{"type":"number","minimum":0,"maximum":1},"mixed":{"type":"number","minimum":0,"maximum":1}}}]},
        "traits":{"type":"array","items":{"enum":["possibly ironic","question","conditional","quotation","translated"]}},
        "model":{"type":["string","null"],"description":"The version of what read the text."},
        "brands":{"type":"array","items":{"type":"string"}},
        "topics":{"type":"array","items":{"type":"string"}},
        "place":{"anyOf":[{"type":"null"},{"type":"object","additionalProperties":false,
            "required":["country","region","city","source","doubtful"],"properties":{
            "country":{"type":"string"},"region":{"type":["string","null"]},"city":{"type":["string","null"]},
            "source":{"enum":["coordinates","payload","text","profile"]},
            "doubtful":{"type":"boolean","description":"Other places of that name are about as likely."}}}]},
        "corrected":{"type":"boolean","description":"A person corrected the scores."},
        "edition":{"type":"integer","minimum":0,"description":"Grows with each new reading or correction."},
        "version":{"type":"string","description":"The id of this version; 0 where a network has no edits."}
        """#

    private static let names =
        #""id","author","created_at","kind","language","text","sentiment","polarity","subjectivity","probabilities","#
        + #""traits","model","brands","topics","place","corrected","edition","version""#

    private static let post: String = #"""
        {"type":"object","additionalProperties":false,"required":[\#(names)],"properties":{\#(members)}}
        """#

    private static let wholePost: String = #"""
        {"type":"object","additionalProperties":false,"required":[\#(names),"evidence","correction"],
        "properties":{\#(members),
        "evidence":{"type":"array","items":{"type":"object","additionalProperties":false,
            "required":["words","weight","rules"],"properties":{
            "words":{"type":"string"},
            "weight":{"type":"number","description":"What the words added to the polarity."},
            "rules":{"type":"array","items":{"type":"string"},"description":"Why they weigh so much."}}}},
        "correction":{"anyOf":[{"type":"null"},{"type":"object","additionalProperties":false,
            "required":["polarity","subjectivity","sentiment","corrected_at"],"properties":{
            "polarity":{"type":["number","null"],"minimum":-1,"maximum":1},
            "subjectivity":{"type":["number","null"],"minimum":0,"maximum":1},
            "sentiment":{"enum":["positive","negative","neutral","mixed",null]},
            "corrected_at":{"type":"string","format":"date-time"}}}]}}}
        """#

    static let schemas: [Schema] = [Schema("Post", post), Schema("WholePost", wholePost)]
}

/// A named part of the description that operations refer to.
struct Schema: Sendable {
    let name: String
    /// JSON Schema, as JSON.
    let json: String

    init(_ name: String, _ json: String) {
        (self.name, self.json) = (name, json)
    }
}
