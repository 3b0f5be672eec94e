import Covey

extension SegmentPortraitText {
    /// The portrait for programs. Posts are told by id, time, text (`null` where it is not kept) and polarity (`null`
    /// where they are not scored).
    public var json: JSONText {
        var json = JSONText()
        json.object { json in
            json.member("segmentation", portrait.segmentation.number)
            json.object("segment") { Self.write(portrait.segment, to: &$0) }
            json.array("indices") { json in
                for index in portrait.indices {
                    json.object { json in
                        json.member("feature", index.feature.rawValue)
                        json.member("mean", index.mean)
                        json.member("everyone", index.everyone)
                        json.member("index", index.index)
                        json.member("deviation", index.deviation)
                    }
                }
            }
            json.array("terms") { json in
                for term in portrait.terms {
                    json.object { json in
                        json.member("text", term.text)
                        json.member("share", term.share)
                        json.member("elsewhere", term.elsewhere)
                        json.member("score", term.score)
                    }
                }
            }
            json.array("exemplars") { json in
                for exemplar in portrait.exemplars { Self.write(exemplar, to: &json) }
            }
        }
        return json
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
        json.array("rules") { json in
            for rule in segment.rules {
                json.object { json in
                    json.member("text", rule.phrase)
                    json.member("coverage", rule.coverage)
                    json.member("precision", rule.precision)
                    json.array("conditions") { json in
                        for condition in rule.conditions {
                            json.object { json in
                                json.member("feature", condition.feature.rawValue)
                                json.member("above", condition.above)
                                json.member("upTo", condition.upTo)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func write(_ exemplar: SegmentPortrait.Exemplar, to json: inout JSONText) {
        json.object { json in
            json.member("author", exemplar.author.text)
            json.member("distance", exemplar.distance)
            json.array("posts") { json in
                for post in exemplar.posts {
                    json.object { json in
                        json.member("id", post.id.text)
                        json.member("createdAt", post.createdAt.text)
                        json.member("text", post.text)
                        json.member("polarity", post.reading.scores.map { Double($0.polarity) / 10_000 })
                    }
                }
            }
        }
    }
}
