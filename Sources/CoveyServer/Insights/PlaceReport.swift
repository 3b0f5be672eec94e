import Covey
import CoveyInsights
import CoveyReports
import CoveyStore
import CoveyUnderstanding

/// Posts by place, with where that is.
struct PlaceReport: Sendable {
    struct Row: Sendable {
        let counts: PlaceCounts.Row
        /// `nil` where the place, or every place, is unknown.
        let position: PlacePositions.Answer?
    }

    /// With both ends of its time.
    let filter: PostFilter
    let rows: [Row]
    /// Posts in places of too few people to show.
    let suppressed: Int64

    /// - Parameter filter: With both ends of its time.
    init(_ filter: PostFilter, _ parts: ServiceParts, _ positions: PlacePositions?) async throws {
        let smallestGroup = parts.settings.smallestGroup
        let measures = try await parts.store.measures(MeasureQuery(filter: filter, by: .place, people: smallestGroup))
        let counts = PlaceCounts(measures, smallestGroup: smallestGroup)
        self.filter = filter
        suppressed = counts.suppressed
        rows = counts.rows.map {
            Row(
                counts: $0,
                position: positions?.answer(country: $0.country, region: $0.region, city: $0.city))
        }
    }

    /// - Source: RFC 7946.
    var geoJSON: JSONText {
        var json = JSONText()
        json.object { json in
            json.member("type", "FeatureCollection")
            json.member("from", filter.from?.text)
            json.member("before", filter.before?.text)
            json.member("suppressed_posts", suppressed)
            json.array("features") { json in
                for row in rows { row.write(to: &json) }
            }
        }
        return json
    }
}

extension PlaceReport.Row {
    fileprivate func write(to json: inout JSONText) {
        json.object { json in
            json.member("type", "Feature")
            json.key("geometry")
            if let position = position?.position {
                json.object { json in
                    json.member("type", "Point")
                    json.array("coordinates") { json in
                        json.value(position.longitude)
                        json.value(position.latitude)
                    }
                }
            } else {
                json.null()
            }
            json.object("properties") { json in
                json.member("country", counts.country)
                json.member("region", counts.region)
                json.member("city", counts.city)
                json.member("position_of", position.map { $0.isLargestCity ? "largest_city" : "place" })
                json.member("posts", counts.posts)
                json.member("scored", counts.negative.total)
                json.member("negative", counts.negative.count)
                json.member("negative_share", counts.negative.share)
                json.member("low", counts.negative.share == nil ? nil : counts.negative.interval.low)
                json.member("high", counts.negative.share == nil ? nil : counts.negative.interval.high)
                json.member("polarity", counts.polarity?.mean)
            }
        }
    }
}
