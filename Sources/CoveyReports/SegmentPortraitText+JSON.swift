public import Covey

extension SegmentPortraitText {
    /// The portrait for programs. Posts are told by id, time, text (`null` where it is not kept) and polarity (`null`
    /// where they are not scored).
    public var json: JSONText {
        JSONText { json in
            json.member("segmentation", portrait.segmentation.number)
            json.object("segment") { Self.write(portrait.segment, to: &$0) }
            json.objects("indices", portrait.indices) { $1.write(to: &$0) }
            json.objects("terms", portrait.terms) { json, term in
                json.member("text", term.text)
                json.member("share", term.share)
                json.member("elsewhere", term.elsewhere)
                json.member("score", term.score)
            }
            json.objects("exemplars", portrait.exemplars) { json, exemplar in
                json.member("author", exemplar.author.text)
                json.member("distance", exemplar.distance)
                json.objects("posts", exemplar.posts) { json, post in
                    json.member("id", post.id.text)
                    json.member("createdAt", post.createdAt.text)
                    json.member("text", post.text)
                    json.member("polarity", post.reading.scores.map { Double($0.polarity) / 10_000 })
                }
            }
        }
    }

    private static func write(_ segment: Segment, to json: inout JSONText) {
        json.member("number", segment.number)
        json.member("name", segment.name)
        json.member("size", segment.summary.size)
        json.member("share", segment.share)
        json.member("firmShare", segment.firmShare)
        json.member("silhouette", segment.silhouette)
        json.member("stability", segment.stability)
        json.member("ruleRecall", segment.ruleRecall)
        json.member("rulePrecision", segment.rulePrecision)
        json.objects("rules", segment.rules) { json, rule in
            json.member("text", rule.phrase)
            json.member("coverage", rule.coverage)
            json.member("precision", rule.precision)
            json.objects("conditions", rule.conditions) { json, condition in
                json.member("feature", condition.feature.rawValue)
                json.member("above", condition.above)
                json.member("upTo", condition.upTo)
            }
        }
    }
}

extension SegmentPortrait.FeatureIndex {
    /// Writes the index as members of an object.
    public func write(to json: inout JSONText) {
        json.member("feature", feature.rawValue)
        json.member("mean", mean)
        json.member("everyone", everyone)
        json.member("index", index)
        json.member("deviation", deviation)
    }
}
