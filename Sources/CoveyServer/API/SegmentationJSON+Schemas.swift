extension SegmentationJSON {
    private static let head = #"""
        "segmentation":{"type":"integer","minimum":1,"description":"The number of the run."},
        "state":{"enum":["draft","published","refused"]},
        "created_at":{"type":"string","format":"date-time"},
        "published_at":{"type":["string","null"],"format":"date-time"},
        "previous":{"type":["integer","null"],"description":"What was published when it was made."},
        "frozen":{"type":"boolean"},
        "forced":{"type":"boolean","description":"Published although its certificate refuses it."},
        "note":{"type":["string","null"]},
        "k":{"type":"integer","minimum":0,"description":"How many segments."},
        "profiles":{"type":["integer","null"],"minimum":0,
            "description":"null where it would tell the size of a group that is not told."},
        "verdict":{"enum":["publish","publish with warnings","refuse"],"description":"Of its certificate."},
        "choice":{"type":"object","additionalProperties":false,"required":["verdict","rivals","sentence"],"properties":{
            "verdict":{"enum":["fixed","elbow","ambiguous","none"]},
            "rivals":{"type":"array","items":{"type":"integer"}},"sentence":{"type":"string"}}}
        """#

    private static let headNames =
        #""segmentation","state","created_at","published_at","previous","frozen","forced","note","k","profiles","#
        + #""verdict","choice""#

    private static let groups = #"""
        "findings":{"type":"array","items":{"type":"object","additionalProperties":false,
            "required":["code","grave","sentence"],"properties":{"code":{"type":"string"},"grave":{"type":"boolean"},
            "sentence":{"type":"string"}}}},
        "everyone":{"anyOf":[{"type":"null"},{"$ref":"#/components/schemas/Group"}],
            "description":"Everybody who is in a segment; null where it would tell a group that is not told."},
        "too_little_evidence":{"anyOf":[{"type":"null"},{"$ref":"#/components/schemas/Group"}]},
        "segments":{"type":"array","items":{"$ref":"#/components/schemas/Segment"},"description":"Largest first."}
        """#

    private static let groupNames = #""findings","everyone","too_little_evidence","segments""#

    private static let group = #"""
        "size":{"$ref":"#/components/schemas/Size"},
        "scored_authors":{"$ref":"#/components/schemas/Size"},
        "features":{"type":"array","description":"Empty where the group is too small.","items":{"type":"object",
            "additionalProperties":false,"required":["feature","mean","median","observed"],"properties":{
            "feature":{"type":"string"},"mean":{"type":["number","null"]},"median":{"type":["number","null"]},
            "observed":{"$ref":"#/components/schemas/Size"}}}}
        """#

    private static let size: String = #"""
        {"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^<[0-9]+$"}],
        "description":"A number of people; of a group that is too small to be told, only that."}
        """#

    private static let groupSchema: String = #"""
        {"type":"object","additionalProperties":false,"required":["size","scored_authors","features"],
        "properties":{\#(group)}}
        """#

    private static let segment: String = #"""
        {"type":"object","additionalProperties":false,"required":["number","name","share","firm_share","silhouette",
        "stability","size","scored_authors","features","rules","rule_recall","rule_precision"],"properties":{
        "number":{"type":"integer","minimum":1,"description":"Stays with the segment from run to run."},
        "name":{"type":"string"},
        "share":{"type":["number","null"],"minimum":0,"maximum":1,"description":"Of all in segments that are told."},
        "firm_share":{"type":["number","null"],"minimum":0,"maximum":1},
        "silhouette":{"type":["number","null"],"minimum":-1,"maximum":1},
        "stability":{"type":["number","null"],"minimum":0,"maximum":1},
        "rules":{"type":"array","items":{"type":"object","additionalProperties":false,
            "required":["text","coverage","precision","conditions"],"properties":{"text":{"type":"string"},
            "coverage":{"type":"number","minimum":0,"maximum":1},"precision":{"type":"number","minimum":0,"maximum":1},
            "conditions":{"type":"array","items":{"type":"object","additionalProperties":false,
                "required":["feature","above","up_to"],"properties":{"feature":{"type":"string"},
                "above":{"type":["number","null"]},"up_to":{"type":["number","null"]}}}}}}},
        "rule_recall":{"type":["number","null"],"minimum":0,"maximum":1},
        "rule_precision":{"type":["number","null"],"minimum":0,"maximum":1},
        \#(group)}}
        """#

    private static let summary: String = #"""
        {"type":"object","additionalProperties":false,"required":[\#(headNames)],"properties":{\#(head)}}
        """#

    private static let report: String = #"""
        {"type":"object","additionalProperties":false,"required":[\#(headNames),\#(groupNames)],
        "properties":{\#(head),\#(groups)}}
        """#

    private static let whole: String = #"""
        {"type":"object","additionalProperties":false,"required":[\#(headNames),\#(groupNames),
        "latest_post","engine","data_fingerprint","assignment_fingerprint","inertia","recipe","k_table",
        "certificate","lineage","drift","retired"],"properties":{\#(head),\#(groups),\#(record)}}
        """#

    static let schemas: [Schema] = [
        Schema("Size", size),
        Schema("Group", groupSchema),
        Schema("Segment", segment),
        Schema(
            "Movement",
            #"""
            {"type":"array","items":{"type":"object","additionalProperties":false,"required":["from","to","people"],
            "properties":{"from":{"type":["integer","null"],"description":"null for people who were not there."},
            "to":{"type":["integer","null"],"description":"null for people who are gone."},
            "people":{"$ref":"#/components/schemas/Size"}}}}
            """#),
        Schema("SegmentationSummary", summary),
        Schema("SegmentReport", report),
        Schema("Segmentation", whole),
        Schema(
            "SegmentView",
            #"""
            {"type":"object","additionalProperties":false,"required":["segmentation","segment","indices","history",
            "movement"],"properties":{"segmentation":{"type":"integer"},
            "segment":{"$ref":"#/components/schemas/Segment"},
            "indices":{"type":"array","description":"Held against everybody.","items":{"type":"object",
                "additionalProperties":false,"required":["feature","mean","everyone","index","deviation"],"properties":{
                "feature":{"type":"string"},"mean":{"type":"number"},"everyone":{"type":"number"},
                "index":{"type":["number","null"],"description":"100 times the mean over everybody's."},
                "deviation":{"type":"number","description":"In scaled units."}}}},
            "history":{"type":"array","description":"In the published runs, the earliest first.","items":{"type":"object",
                "additionalProperties":false,"required":["segmentation","published_at","size"],"properties":{
                "segmentation":{"type":"integer"},"published_at":{"type":"string","format":"date-time"},
                "size":{"$ref":"#/components/schemas/Size"}}}},
            "movement":{"$ref":"#/components/schemas/Movement"}}}
            """#),
        Schema(
            "SegmentationDiff",
            #"""
            {"type":"object","additionalProperties":false,"required":["left","right","recipe","same_data","segments",
            "movement"],"properties":{"left":{"type":"integer"},"right":{"type":"integer"},
            "recipe":{"type":"array","items":{"type":"string"},"description":"One line for each part that differs."},
            "same_data":{"type":"boolean"},
            "segments":{"type":"array","items":{"type":"object","additionalProperties":false,
                "required":["number","name","left","right"],"properties":{"number":{"type":"integer"},
                "name":{"type":"string"},
                "left":{"anyOf":[{"type":"null"},{"$ref":"#/components/schemas/Size"}]},
                "right":{"anyOf":[{"type":"null"},{"$ref":"#/components/schemas/Size"}]}}}},
            "movement":{"anyOf":[{"type":"null"},{"$ref":"#/components/schemas/Movement"}],
                "description":"null where the assignments of one of them are not kept."}}}
            """#),
    ]

    private static let record = #"""
        "latest_post":{"type":"string","format":"date-time"},"engine":{"type":"string"},
        "data_fingerprint":{"type":"string"},"assignment_fingerprint":{"type":"string"},"inertia":{"type":"number"},
        "recipe":{"type":"object","additionalProperties":false,"required":["columns","scaling","clip","shrinkage_posts",
            "minimum_posts","k_from","k_through","floor_people","floor_share","seed","restarts","maximum_iterations"],
            "properties":{"columns":{"type":"array","items":{"type":"object","additionalProperties":false,
                "required":["feature","transform","weight"],"properties":{"feature":{"type":"string"},
                "transform":{"enum":["none","log1p"]},"weight":{"type":"number"}}}},
            "scaling":{"enum":["standard","robust","none"]},"clip":{"type":["number","null"]},
            "shrinkage_posts":{"type":["number","null"],"description":"null where it is estimated."},
            "minimum_posts":{"type":"integer"},"k_from":{"type":"integer"},"k_through":{"type":"integer"},
            "floor_people":{"type":"integer"},"floor_share":{"type":"number"},
            "seed":{"type":"string","pattern":"^[0-9]+$"},"restarts":{"type":"integer"},
            "maximum_iterations":{"type":"integer"}}},
        "k_table":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["k","chosen","inertia",
            "iterations","sizes","names","silhouette","stability","least_stable","changed","below_floor"],"properties":{
            "k":{"type":"integer","minimum":1},"chosen":{"type":"boolean"},"inertia":{"type":"number"},
            "iterations":{"type":"integer"},
            "sizes":{"anyOf":[{"type":"null"},{"type":"array","items":{"type":"integer"}}],
                "description":"Largest first; null where a group is too small to be told."},
            "names":{"type":"array","items":{"type":"string"}},"silhouette":{"type":["number","null"]},
            "stability":{"type":["number","null"]},"least_stable":{"type":["number","null"]},
            "changed":{"$ref":"#/components/schemas/Size"},"below_floor":{"type":"integer"}}}},
        "certificate":{"type":"object","additionalProperties":false,"required":["largest_share","smallest","floor",
            "silhouette","stability","separation","repair"],"properties":{"largest_share":{"type":["number","null"]},
            "smallest":{"$ref":"#/components/schemas/Size"},"floor":{"type":"integer"},
            "silhouette":{"type":["number","null"]},"stability":{"type":["number","null"]},
            "separation":{"type":"array","items":{"type":"object","additionalProperties":false,
                "required":["feature","share"],"properties":{"feature":{"type":"string"},"share":{"type":"number"}}}},
            "repair":{"anyOf":[{"type":"null"},{"type":"object","additionalProperties":false,
                "required":["change","verdict","segments"],"properties":{"change":{"type":"string"},
                "verdict":{"type":"string"},"segments":{"type":"integer"}}}]}}},
        "lineage":{"anyOf":[{"type":"null"},{"type":"object","additionalProperties":false,"required":["previous","moved",
            "in_both","fates","movement"],"properties":{"previous":{"type":"integer"},
            "moved":{"$ref":"#/components/schemas/Size"},"in_both":{"$ref":"#/components/schemas/Size"},
            "fates":{"type":"array","items":{"type":"object","additionalProperties":false,
                "required":["kind","from","to","people","sentence"],"properties":{
                "kind":{"enum":["continued","split","merged","born","ended"]},
                "from":{"type":"array","items":{"type":"integer"}},"to":{"type":"array","items":{"type":"integer"}},
                "people":{"$ref":"#/components/schemas/Size"},"sentence":{"type":["string","null"]}}}},
            "movement":{"$ref":"#/components/schemas/Movement"}}}]},
        "drift":{"anyOf":[{"type":"null"},{"type":"object","additionalProperties":false,"required":["frozen","verdict",
            "sentence","moved","features","sizes"],"properties":{"frozen":{"type":"integer"},
            "verdict":{"enum":["steady","drifting","drifted"]},"sentence":{"type":"string"},"moved":{"type":"number"},
            "features":{"type":"array","items":{"type":"object","additionalProperties":false,
                "required":["feature","index"],"properties":{"feature":{"type":"string"},"index":{"type":"number"}}}},
            "sizes":{"type":"array","items":{"type":"object","additionalProperties":false,
                "required":["segment","then","now"],"properties":{"segment":{"type":"integer"},
                "then":{"$ref":"#/components/schemas/Size"},"now":{"$ref":"#/components/schemas/Size"}}}}}}]},
        "retired":{"type":"array","items":{"type":"object","additionalProperties":false,
            "required":["number","name","last"],"properties":{"number":{"type":"integer"},"name":{"type":"string"},
            "last":{"type":"integer"}}}}
        """#
}
