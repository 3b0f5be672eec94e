import Covey
import CoveyReports

/// Profiles on the wire.
enum ProfileJSON {
    /// - Parameters:
    ///   - placement: Where the profile stands among the segments; `nil` where none are published.
    ///   - run: The run of the placement.
    static func write(_ profile: Profile, placement: Placement?, in run: Segmentation?, to json: inout JSONText) {
        let account = profile.account?.value
        json.object { json in
            json.member("author", profile.author.text)
            json.member("volume", profile.volume)
            json.object("kinds") { json in
                json.member("original", profile.kinds.original)
                json.member("reply", profile.kinds.reply)
                json.member("repost", profile.kinds.repost)
                json.member("quote", profile.kinds.quote)
            }
            json.member("scored", profile.polarity.count)
            json.member("polarity", profile.polarity.mean)
            json.member("subjectivity", profile.subjectivity.mean)
            for (name, tally) in [
                ("languages", profile.languages), ("brands", profile.brands), ("topics", profile.topics),
            ] {
                json.object(name) { json in
                    for entry in tally.entries { json.member(entry.word, entry.count) }
                }
            }
            json.member("first_seen", profile.firstSeen.text)
            json.member("last_seen", profile.lastSeen.text)
            json.member("followers", profile.followers?.value)
            json.member("following", profile.following?.value)
            json.member("posts", account?.posts)
            json.member("listed", account?.listed)
            json.member("verified", account?.verified)
            json.member("protected", account?.protected)
            json.member("joined_at", account?.joinedAt?.text)
            json.member("country", account?.country)
            write(placement, in: run, to: &json)
        }
    }

    private static func write(_ placement: Placement?, in run: Segmentation?, to json: inout JSONText) {
        json.key("placement")
        guard let placement, let run else { return json.null() }
        json.object { json in
            let isInSegment = placement.segment != Segment.tooLittleEvidence
            json.member("segmentation", run.id.number)
            json.member("segment", placement.segment)
            json.member("segment_name", run.name(of: placement.segment))
            json.member("standing", placement.standing.rawValue)
            json.member("margin", isInSegment ? placement.margin : nil)
            json.member("firm", isInSegment ? placement.isFirm : nil)
            json.member("next", placement.next)
        }
    }

    /// Why a profile is in its segment.
    static func json(_ explanation: ProfileExplanation, of run: Segmentation) -> JSONText {
        func write(_ change: ProfileExplanation.Change, to json: inout JSONText) {
            json.member("feature", change.feature.rawValue)
            json.member("value", change.value)
            json.member("above", change.isAbove)
            json.member("segment", change.segment)
            json.member("segment_name", run.name(of: change.segment))
        }
        return JSONText { json in
            json.member("author", explanation.author.text)
            json.member("sentence", ProfileExplanationText(explanation, of: run).sentence)
            self.write(explanation.placement, in: run, to: &json)
            json.objects("features", explanation.features) { json, standing in
                json.member("feature", standing.feature.rawValue)
                json.member("value", standing.value)
                json.member("used", standing.used)
                json.member("posts", standing.posts)
                json.member("percentile", standing.percentile)
                json.member("segment_mean", standing.segmentMean)
                json.member("everyone_mean", standing.everyoneMean)
                json.object("change", standing.change) { write($1, to: &$0) }
            }
            json.object("smallest_change", explanation.smallestChange) { write($1, to: &$0) }
        }
    }

    static let schemas = [
        Schema(
            "Profile",
            #"""
            {"type":"object","additionalProperties":false,"required":["author","volume","kinds","scored","polarity",
            "subjectivity","languages","brands","topics","first_seen","last_seen","followers","following","posts","listed",
            "verified","protected","joined_at","country","placement"],"properties":{
            "author":{"type":"string","minLength":1,"description":"The key of the author."},
            "volume":{"type":"integer","minimum":1,"description":"Stored posts."},
            "kinds":{"type":"object","additionalProperties":false,"required":["original","reply","repost","quote"],
                "properties":{"original":{"type":"integer","minimum":0},"reply":{"type":"integer","minimum":0},
                "repost":{"type":"integer","minimum":0},"quote":{"type":"integer","minimum":0}}},
            "scored":{"type":"integer","minimum":0,"description":"Posts in a language that can be scored."},
            "polarity":{"type":["number","null"],"minimum":-1,"maximum":1,"description":"Mean of the scored posts."},
            "subjectivity":{"type":["number","null"],"minimum":0,"maximum":1,"description":"Mean of the scored posts."},
            "languages":{"$ref":"#/components/schemas/Tally"},
            "brands":{"$ref":"#/components/schemas/Tally"},
            "topics":{"$ref":"#/components/schemas/Tally"},
            "first_seen":{"type":"string","format":"date-time"},
            "last_seen":{"type":"string","format":"date-time"},
            "followers":{"type":["integer","null"],"description":"As last seen, like all below."},
            "following":{"type":["integer","null"]},
            "posts":{"type":["integer","null"],"description":"All that the author ever wrote."},
            "listed":{"type":["integer","null"]},
            "verified":{"type":["boolean","null"]},
            "protected":{"type":["boolean","null"]},
            "joined_at":{"type":["string","null"],"format":"date-time"},
            "country":{"type":["string","null"],"description":"Of the declared place, ISO 3166-1 alpha-2."},
            "placement":{"$ref":"#/components/schemas/Placement"}}}
            """#),
        Schema(
            "Tally",
            #"{"type":"object","additionalProperties":{"type":"integer","minimum":1},"description":"Posts by word."}"#),
        Schema(
            "Placement",
            #"""
            {"anyOf":[{"type":"null"},{"type":"object","additionalProperties":false,"required":["segmentation","segment",
            "segment_name","standing","margin","firm","next"],"properties":{
            "segmentation":{"type":"integer","minimum":1,"description":"The published run."},
            "segment":{"type":"integer","minimum":0,"description":"0 for too little evidence."},
            "segment_name":{"type":"string"},
            "standing":{"enum":["assigned","provisional"],
                "description":"Provisional: came or changed after the run, so it is placed by the nearest centroid."},
            "margin":{"type":["number","null"],"minimum":0,"description":"0 on the border, 1 well inside."},
            "firm":{"type":["boolean","null"]},
            "next":{"type":["integer","null"],"description":"The segment across the nearest border."}}}],
            "description":"null where no segments are published."}
            """#),
        Schema(
            "Explanation",
            #"""
            {"type":"object","additionalProperties":false,"required":["author","sentence","placement","features",
            "smallest_change"],"properties":{
            "author":{"type":"string"},"sentence":{"type":"string"},
            "placement":{"$ref":"#/components/schemas/Placement"},
            "features":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["feature",
                "value","used","posts","percentile","segment_mean","everyone_mean","change"],"properties":{
                "feature":{"type":"string"},
                "value":{"type":["number","null"],"description":"null where no post says anything of it."},
                "used":{"type":"number","description":"Means over few posts are drawn towards everybody's."},
                "posts":{"type":["integer","null"],"minimum":0,"description":"Behind a mean."},
                "percentile":{"type":["number","null"],"minimum":0,"maximum":100},
                "segment_mean":{"type":"number"},"everyone_mean":{"type":"number"},
                "change":{"$ref":"#/components/schemas/MovingChange"}}}},
            "smallest_change":{"$ref":"#/components/schemas/MovingChange"}}}
            """#),
        Schema(
            "MovingChange",
            #"""
            {"anyOf":[{"type":"null"},{"type":"object","additionalProperties":false,"required":["feature","value","above",
            "segment","segment_name"],"properties":{"feature":{"type":"string"},"value":{"type":"number"},
            "above":{"type":"boolean"},"segment":{"type":"integer"},"segment_name":{"type":"string"}}}],
            "description":"What this feature alone would have to be for the profile to move; null where nothing does."}
            """#),
    ]
}
