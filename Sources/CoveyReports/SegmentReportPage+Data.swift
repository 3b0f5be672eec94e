import Covey

extension SegmentReportPage {
    /// The charts a page can have, in the order in which they stand on it.
    enum Chart: String, CaseIterable {
        case sizes, differences, trend, k
    }

    /// Whether there is enough to draw a chart of.
    func has(_ chart: Chart) -> Bool {
        switch chart {
        case .sizes: !segmentation.segments.isEmpty
        case .differences: !segmentation.segments.isEmpty && !usedFeatures.isEmpty
        case .trend: trend.posts > 0
        case .k: segmentation.kTable.count > 1
        }
    }

    /// What the page's script draws, as JSON that can stand inside the page.
    var chartData: String {
        var json = JSONText(embedded: true)
        json.object { json in
            if has(.sizes) { json.object("sizes") { writeSegments(to: &$0) } }
            if has(.differences) { json.object("differences") { writeDifferences(to: &$0) } }
            if has(.trend) { json.object("trend") { writeTrend(to: &$0) } }
            if has(.k) { json.object("k") { writeCurve(to: &$0) } }
        }
        return json.text
    }

    private func writeSegments(to json: inout JSONText) {
        json.array("labels") { json in
            for segment in segmentation.segments { json.value("\(segment.number) \(segment.name)") }
        }
        json.array("colours") { json in
            for segment in segmentation.segments { json.value(colour(of: segment)) }
        }
        json.array("sizes") { json in
            for segment in segmentation.segments { json.value(segment.summary.size) }
        }
    }

    private func writeDifferences(to json: inout JSONText) {
        json.array("features") { json in
            for feature in usedFeatures { json.value(feature.heading) }
        }
        json.array("segments") { json in
            for segment in segmentation.segments {
                json.object { json in
                    json.member("label", "\(segment.number) \(segment.name)")
                    json.member("colour", colour(of: segment))
                    json.array("values") { json in
                        for value in segment.centroid { json.value(value) }
                    }
                }
            }
        }
    }

    private func writeTrend(to json: inout JSONText) {
        json.array("labels") { json in
            for point in trend.points { json.value(trend.label(point.start)) }
        }
        json.array("posts") { json in
            for point in trend.points { json.value(point.posts) }
        }
        json.array("scored") { json in
            for point in trend.points { json.value(point.polarity.count) }
        }
        json.array("polarity") { json in
            for point in trend.points {
                if let mean = point.polarity.mean { json.value(mean) } else { json.null() }
            }
        }
        json.member("few", TrendLine.fewPosts)
    }

    private func writeCurve(to json: inout JSONText) {
        json.member("chosen", segmentation.segments.count)
        json.array("k") { json in
            for row in segmentation.kTable { json.value(row.k) }
        }
        json.array("inertia") { json in
            for row in segmentation.kTable { json.value(row.inertia) }
        }
    }
}
