import Covey
import CoveyInsights
import CoveyReports

/// What a part of the posts is about: all of them, those of one brand or those on one topic.
enum LiveTopic: Hashable, Comparable, Sendable {
    case all
    case brand(String)
    case topic(String)

    fileprivate func write(to json: inout JSONText) {
        var (brand, topic): (String?, String?) = (nil, nil)
        switch self {
        case .all: break
        case .brand(let id): brand = id
        case .topic(let id): topic = id
        }
        json.member("brand", brand)
        json.member("topic", topic)
    }
}

/// One thing that listeners are told. It speaks of groups: no text, no author.
enum LiveEvent: Sendable {
    /// Posts were read: how many, and the minute in which the latest was written. Of which sentiment they are is not told
    /// where few people wrote them.
    case reading(LiveTopic, SentimentCounts, latest: Instant, isOfFew: Bool)
    case meter(LiveTopic, HappinessMeter)
    /// A run was published.
    case segmentation(SegmentationID, segments: Int, publishedAt: Instant?)

    /// `nil` where it is of interest to all.
    var topic: LiveTopic? {
        switch self {
        case .reading(let topic, _, _, _), .meter(let topic, _): topic
        case .segmentation: nil
        }
    }

    var name: String {
        switch self {
        case .reading: "reading"
        case .meter: "meter"
        case .segmentation: "segmentation"
        }
    }

    var json: JSONText {
        var json = JSONText()
        json.object { json in
            switch self {
            case .reading(let topic, let counts, let latest, let isOfFew):
                topic.write(to: &json)
                // The instant of a post would tell which one it is.
                json.member("instant", Instant(milliseconds: latest.milliseconds / 60_000 * 60_000).text)
                json.member("posts", counts.posts)
                guard !isOfFew else { return }
                json.object("sentiments") { json in
                    for sentiment in Sentiment.allCases { json.member(sentiment.rawValue, counts[sentiment]) }
                }
            case .meter(let topic, let meter):
                topic.write(to: &json)
                meter.write(to: &json)
            case .segmentation(let id, let segments, let publishedAt):
                json.member("segmentation", id.number)
                json.member("segments", segments)
                json.member("published_at", publishedAt?.text)
            }
        }
        return json
    }

    /// The event as a stream writes it.
    ///
    /// - Parameter id: `nil` for what need not be resumed from.
    /// - Source: HTML Living Standard, section 9.2.6.
    func frame(id: String?) -> [UInt8] {
        var frame: [UInt8] = []
        if let id { frame += Array("id: \(id)\n".utf8) }
        frame += Array("event: \(name)\ndata: ".utf8)
        // JSON has no line break outside of its texts, and none unescaped inside.
        frame += json.bytes
        frame += Array("\n\n".utf8)
        return frame
    }
}
