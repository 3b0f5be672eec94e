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
        json.array("labels") { json in
            for segment in segmentation.segments { json.value("\(segment.number) \(segment.name)") }
        }
        json.array("colours") { json in
            for segment in segmentation.segments { json.value(colour(of: segment.number)) }
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
                    json.member("colour", colour(of: segment.number))
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
        if let copies = report.countedOnce {
            json.object("countedOnce") { json in
                json.member("groups", copies.groups)
                json.member("posts", copies.posts)
            }
        }
    }

    private func writeSeparation(to json: inout JSONText) {
        json.array("features") { json in
            for part in segmentation.certificate.separation { json.value(part.feature.heading) }
        }
        json.array("shares") { json in
            for part in segmentation.certificate.separation { json.value(part.share) }
        }
    }

    private func writeHistory(to json: inout JSONText) {
        json.array("labels") { json in
            for run in report.history.runs { json.value(run.publishedAt.day) }
        }
        json.array("runs") { json in
            for run in report.history.runs { json.value(run.id.number) }
        }
        json.array("segments") { json in
            for line in report.history.segments {
                json.object { json in
                    json.member("label", "\(line.number) \(line.name)")
                    json.member("colour", colour(of: line.number))
                    json.array("values") { json in
                        for size in line.sizes {
                            if let size { json.value(size) } else { json.null() }
                        }
                    }
                }
            }
        }
    }

    private func writeCurve(to json: inout JSONText) {
        json.member("chosen", segmentation.segments.count)
        json.array("rivals") { json in
            for k in segmentation.choice.rivals { json.value(k) }
        }
        json.array("k") { json in
            for row in segmentation.kTable { json.value(row.k) }
        }
        json.array("inertia") { json in
            for row in segmentation.kTable { json.value(row.inertia) }
        }
    }
}
