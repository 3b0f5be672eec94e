import CoveyInsights

/// JSON Schema of what ``MeasureRoutes`` answer.
enum MeasureSchemas {
    private static func object(_ required: String, _ properties: String) -> String {
        #"{"type":"object","additionalProperties":false,"required":["# + required + #"],"properties":{"# + properties
            + "}}"
    }

    private static func orNull(_ schema: String) -> String { #"{"anyOf":[\#(schema),{"type":"null"}]}"# }

    private static let instant = #"{"type":"string","format":"date-time"}"#
    private static let share = #"{"type":["number","null"],"minimum":0,"maximum":1}"#
    private static let count = #"{"type":"integer","minimum":0}"#
    private static let countOrNull = #"{"type":["integer","null"],"minimum":0}"#
    private static let number = #"{"type":["number","null"]}"#
    private static let name = #"{"type":["string","null"]}"#

    private static let change = orNull(
        object(
            #""before","difference","low","high","chance","is_clear""#,
            #"""
            "before":\#(share),"difference":\#(number),"low":\#(number),"high":\#(number),"chance":\#(share),
            "is_clear":{"type":"boolean","description":"Chance alone would hardly make such a difference."}
            """#))

    static let overview = object(
        #""from","before","days","posts","authors","answers","newcomers","escalations","hot","excelling","meter""#,
        #"""
        "from":\#(instant),"before":\#(instant),"days":{"type":"integer","minimum":1},"posts":\#(count),
        "authors":\#(count),"answers":{"type":"array","items":\#(answer)},"newcomers":\#(newcomers),
        "escalations":\#(escalations),"hot":{"type":"array","items":\#(hot)},
        "excelling":{"type":"array","items":\#(excelling)},
        "meter":\#(object(HappinessMeter.required + #","change""#, HappinessMeter.properties + #","change":\#(change)"#))
        """#)

    private static let answer = object(
        #""question","text","sentence","posts""#,
        #"""
        "question":{"type":"string","enum":["growth","escalations","hot","excels","trend"]},"text":{"type":"string"},
        "sentence":{"type":"string"},"posts":{"type":["object","null"],"additionalProperties":{"type":"string"},
        "description":"Parameters of /v1/posts that give the posts behind it."}
        """#)

    private static let newcomers = orNull(
        object(
            #""now","before","growth","low","high","is_clear""#,
            #"""
            "now":\#(count),"before":\#(count),"growth":\#(number),"low":\#(number),"high":\#(number),
            "is_clear":{"type":"boolean"}
            """#))

    private static let escalations = object(
        #""posts","scored","share","low","high","change""#,
        #"""
        "posts":\#(countOrNull),"scored":\#(countOrNull),"share":\#(share),"low":\#(share),"high":\#(share),
        "change":\#(change)
        """#)

    private static let group = #"""
        "kind":{"type":"string","enum":["brand","topic","segment"]},"group":{"type":"string"},"name":{"type":"string"}
        """#

    private static let hot = object(
        #""kind","group","name","satisfied","low","high","rated","change""#,
        #"""
        \#(group),"satisfied":\#(share),"low":\#(share),"high":\#(share),"rated":\#(count),"change":\#(change)
        """#)

    private static let excelling = object(
        #""kind","group","name","polarity","low","high","scored","stands_out""#,
        #"""
        \#(group),"polarity":\#(number),"low":\#(number),"high":\#(number),"scored":\#(count),
        "stands_out":{"type":"boolean","description":"Surely above the mean of all posts."}
        """#)

    static let meter = object(
        #""by","from","before","meters""#,
        #"""
        "by":{"type":"string"},"from":\#(instant),"before":\#(instant),"meters":{"type":"array","items":
        \#(object(#""group","# + HappinessMeter.required, #""group":\#(name),"# + HappinessMeter.properties))}
        """#)

    static let trends = object(
        #""measure","by","step","from","before","segmentation","suppressed","rows""#,
        #"""
        "measure":{"type":"string"},"by":{"type":"string"},"step":{"type":"string"},"from":\#(instant),
        "before":\#(instant),"segmentation":{"type":["integer","null"],"description":"The run whose segments these are."},
        "suppressed":{"type":"integer","minimum":0,"description":"Rows of too few people to show, or of too few posts that the figure is of."},
        "rows":{"type":"array","items":\#(trendRow)}
        """#)

    private static let trendRow = object(
        #""start","group","name","n","value","low","high""#,
        #"""
        "start":\#(instant),"group":\#(name),"name":\#(name),
        "n":{"type":"integer","minimum":0,"description":"Posts that the figure is of."},"value":{"type":"number"},
        "low":\#(number),"high":\#(number)
        """#)

    static let places = object(
        #""type","from","before","suppressed_posts","features""#,
        #"""
        "type":{"type":"string","const":"FeatureCollection"},"from":\#(instant),"before":\#(instant),
        "suppressed_posts":{"type":"integer","minimum":0,"description":"Posts in places of too few people to show."},
        "features":{"type":"array","items":\#(feature)}
        """#)

    private static let feature = object(
        #""type","geometry","properties""#,
        #"""
        "type":{"type":"string","const":"Feature"},"geometry":\#(orNull(point)),"properties":\#(place)
        """#)

    private static let point = object(
        #""type","coordinates""#,
        #"""
        "type":{"type":"string","const":"Point"},
        "coordinates":{"type":"array","items":{"type":"number"},"minItems":2,"maxItems":2,
        "description":"Longitude and latitude in degrees (WGS 84)."}
        """#)

    private static let place = object(
        #""country","region","city","position_of","posts","scored","negative","negative_share","low","high","polarity""#,
        #"""
        "country":{"type":"string"},"region":\#(name),"city":\#(name),
        "position_of":{"type":["string","null"],"enum":["place","largest_city",null],
        "description":"A region or a country is shown where its largest city is."},
        "posts":\#(count),"scored":\#(count),"negative":\#(count),"negative_share":\#(share),"low":\#(share),
        "high":\#(share),"polarity":\#(number)
        """#)
}
