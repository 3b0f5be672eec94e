import Covey

extension SegmentReportPage {
    /// The charts a page can have, in the order in which they stand on it.
    enum Chart: String, CaseIterable {
        case separation, k, sizes, differences, history, trend
    }

    /// Whether there is enough to draw a chart of.
    func has(_ chart: Chart) -> Bool {
        switch chart {
        case .separation: !segmentation.certificate.separation.isEmpty
        case .history: report.history.runs.count > 1
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
            if has(.separation) { json.object("separation") { writeSeparation(to: &$0) } }
            if has(.k) { json.object("k") { writeCurve(to: &$0) } }
            if has(.sizes) { json.object("sizes") { writeSegments(to: &$0) } }
            if has(.differences) { json.object("differences") { writeDifferences(to: &$0) } }
            if has(.history) { json.object("history") { writeHistory(to: &$0) } }
            if has(.trend) { json.object("trend") { writeTrend(to: &$0) } }
        }
        return json.text
    }

    private func writeSegments(to json: inout JSONText) {
        let segments = segmentation.segments
        json.list("labels", segments.map { "\($0.number) \($0.name)" })
        json.list("colours", segments.map { colour(of: $0.number) })
        json.list("sizes", segments.map(\.summary.size))
    }

    private func writeDifferences(to json: inout JSONText) {
        json.list("features", usedFeatures.map(\.heading))
        json.objects("segments", segmentation.segments) { json, segment in
            json.member("label", "\(segment.number) \(segment.name)")
            json.member("colour", colour(of: segment.number))
            json.list("values", segment.centroid)
        }
    }

    private func writeTrend(to json: inout JSONText) {
        json.list("labels", trend.points.map { trend.label($0.start) })
        json.list("posts", trend.points.map(\.posts))
        json.list("scored", trend.points.map(\.polarity.count))
        json.array("polarity") { json in
            for point in trend.points {
                if let mean = point.polarity.mean { json.value(mean) } else { json.null() }
            }
        }
        json.member("few", TrendLine.fewPosts)
        if let copies = report.countedOnce {
            json.object("countedOnce") { json in
                json.member("groups", copies.groups)
                json.member("posts", copies.posts)
            }
        }
    }

    private func writeSeparation(to json: inout JSONText) {
        let separation = segmentation.certificate.separation
        json.list("features", separation.map(\.feature.heading))
        json.list("shares", separation.map(\.share))
    }

    private func writeHistory(to json: inout JSONText) {
        json.list("labels", report.history.runs.map(\.publishedAt.day))
        json.list("runs", report.history.runs.map(\.id.number))
        json.objects("segments", report.history.segments) { json, line in
            json.member("label", "\(line.number) \(line.name)")
            json.member("colour", colour(of: line.number))
            json.array("values") { json in
                for size in line.sizes {
                    if let size { json.value(size) } else { json.null() }
                }
            }
        }
    }

    private func writeCurve(to json: inout JSONText) {
        json.member("chosen", segmentation.segments.count)
        json.list("rivals", segmentation.choice.rivals)
        json.list("k", segmentation.kTable.map(\.k))
        json.list("inertia", segmentation.kTable.map(\.inertia))
    }
}
