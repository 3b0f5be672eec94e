import Covey
import CoveyReports

/// Runs on the wire: what they say of groups, and nothing of groups so small that it would be said of persons.
///
/// A group of fewer people than the smallest has the size `<10` and no figures. Neither has what would tell it by a
/// difference: totals of everybody, and the sizes of the k table.
struct SegmentationJSON {
    let run: Segmentation
    let smallestGroup: Int

    /// - Parameter smallestGroup: Groups of fewer people are not told.
    init(_ run: Segmentation, smallestGroup: Int) {
        self.run = run
        self.smallestGroup = smallestGroup
    }

    /// Whether a group of some people is too small to be told.
    func isSmall(_ people: Int) -> Bool { people > 0 && people < smallestGroup }

    /// Whether anybody is in a group that is not told.
    var hidesSomebody: Bool {
        run.segments.contains { isSmall($0.summary.size) } || isSmall(run.tooLittleEvidence?.size ?? 0)
    }

    /// The segments as they may be seen: without small ones, with the shares among what remains, and without features
    /// that were observed of few people.
    var visibleSegments: [Segment] {
        let visible = run.segments.filter { !isSmall($0.summary.size) }
        let people = Double(max(1, visible.reduce(0) { $0 + $1.summary.size }))
        return visible.map { segment in
            var segment = segment
            if visible.count < run.segments.count { segment.share = Double(segment.summary.size) / people }
            segment.summary.features.removeAll { $0.observed < smallestGroup }
            return segment
        }
    }

    // MARK: Whole answers

    /// What readers see of the published run.
    var report: JSONText {
        JSONText { json in
            writeHead(to: &json)
            writeGroups(to: &json)
        }
    }

    /// Everything that a run found.
    var detail: JSONText {
        JSONText { json in
            writeHead(to: &json)
            writeGroups(to: &json)
            writeRecord(to: &json)
        }
    }

    /// The run as lists show it.
    func writeSummary(to json: inout JSONText) {
        json.object { writeHead(to: &$0) }
    }

    var summary: JSONText { JSONText { writeHead(to: &$0) } }

    /// One segment with its history and how people came and went.
    ///
    /// - Parameters:
    ///   - portrait: What sets it apart; `nil` leaves the indices out.
    ///   - history: Of the published runs.
    func segment(_ segment: Segment, portrait: SegmentPortrait?, history: SegmentHistory) -> JSONText {
        JSONText { json in
            json.member("segmentation", run.id.number)
            json.object("segment") { write(segment, to: &$0) }
            let indices = portrait?.toldIndices(smallestGroup: smallestGroup) ?? []
            json.objects("indices", indices) { json, index in
                index.write(to: &json)
            }
            let sizes = history.segments.first { $0.number == segment.number }?.sizes ?? []
            let present = zip(history.runs, sizes).compactMap { run, size in size.map { (run: run, size: $0) } }
            json.objects("history", present) { json, moment in
                json.member("segmentation", moment.run.id.number)
                json.member("published_at", moment.run.publishedAt.text)
                writeSize("size", moment.size, to: &json)
            }
            let movement = run.lineage?.movement.filter { $0.from == segment.number || $0.to == segment.number } ?? []
            write(movement, to: &json)
        }
    }

    /// What two runs have in common and what not.
    ///
    /// - Parameter runs: Both: what either hides is hidden.
    static func diff(_ diff: SegmentationDiff, smallestGroup: Int, of run: Segmentation) -> JSONText {
        let writer = SegmentationJSON(run, smallestGroup: smallestGroup)
        return JSONText { json in
            json.member("left", diff.left.number)
            json.member("right", diff.right.number)
            json.list("recipe", diff.recipe)
            json.member("same_data", diff.sameData)
            json.objects("segments", diff.segments) { json, row in
                json.member("number", row.number)
                json.member("name", row.name)
                writer.writeSize("left", row.left, to: &json)
                writer.writeSize("right", row.right, to: &json)
            }
            if let movement = diff.movement {
                writer.write(movement, to: &json)
            } else {
                json.key("movement")
                json.null()
            }
        }
    }

    private func writeHead(to json: inout JSONText) {
        json.member("segmentation", run.id.number)
        json.member("state", run.state.rawValue)
        json.member("created_at", run.createdAt.text)
        json.member("published_at", run.publishedAt?.text)
        json.member("previous", run.previous?.number)
        json.member("frozen", run.isFrozen)
        json.member("forced", run.certificate.isForced)
        json.member("note", run.note)
        json.member("k", run.segments.count)
        json.member("profiles", hidesSomebody ? nil : run.profiles)
        json.member("verdict", run.certificate.verdict.rawValue)
        json.object("choice") { json in
            json.member("verdict", run.choice.verdict.rawValue)
            json.list("rivals", run.choice.rivals)
            json.member("sentence", run.choice.sentence)
        }
    }
}

extension GroupSummary {
    /// A feature whose figures may be told: it was observed of as many people as the smallest group.
    func told(_ feature: Feature, smallestGroup: Int) -> FeatureSummary? {
        self[feature].flatMap { $0.observed >= max(1, smallestGroup) ? $0 : nil }
    }
}

extension SegmentPortrait {
    /// What may be told of how a group differs from everybody; nothing of a small one.
    func toldIndices(smallestGroup: Int) -> [FeatureIndex] {
        guard segment.summary.size >= smallestGroup else { return [] }
        return indices.filter { segment.summary.told($0.feature, smallestGroup: smallestGroup) != nil }
    }
}
