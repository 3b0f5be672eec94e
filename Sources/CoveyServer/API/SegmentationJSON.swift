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

    /// The segments as they may be seen: without small ones, and with the shares among what remains.
    var visibleSegments: [Segment] {
        let visible = run.segments.filter { !isSmall($0.summary.size) }
        guard visible.count < run.segments.count else { return visible }
        let people = Double(max(1, visible.reduce(0) { $0 + $1.summary.size }))
        return visible.map { segment in
            var segment = segment
            segment.share = Double(segment.summary.size) / people
            return segment
        }
    }

    // MARK: Whole answers

    /// What readers see of the published run.
    var report: JSONText {
        var json = JSONText()
        json.object { json in
            writeHead(to: &json)
            writeFindings(to: &json)
            writeGroups(to: &json)
        }
        return json
    }

    /// Everything that a run found.
    var detail: JSONText {
        var json = JSONText()
        json.object { json in
            writeHead(to: &json)
            writeFindings(to: &json)
            writeGroups(to: &json)
            writeRecord(to: &json)
            writeKTable(to: &json)
            writeCertificate(to: &json)
            writeLineage(to: &json)
            writeDrift(to: &json)
            json.array("retired") { json in
                for retired in run.retired {
                    json.object { json in
                        json.member("number", retired.number)
                        json.member("name", retired.name)
                        json.member("last", retired.last.number)
                    }
                }
            }
        }
        return json
    }

    /// The run as lists show it.
    func writeSummary(to json: inout JSONText) {
        json.object { writeHead(to: &$0) }
    }

    var summary: JSONText {
        var json = JSONText()
        writeSummary(to: &json)
        return json
    }

    /// One segment with its history and how people came and went.
    ///
    /// - Parameters:
    ///   - portrait: What sets it apart; `nil` leaves the indices out.
    ///   - history: Of the published runs.
    func segment(_ segment: Segment, portrait: SegmentPortrait?, history: SegmentHistory) -> JSONText {
        var json = JSONText()
        json.object { json in
            json.member("segmentation", run.id.number)
            json.key("segment")
            write(segment, to: &json)
            json.array("indices") { json in
                for index in isSmall(segment.summary.size) ? [] : portrait?.indices ?? [] {
                    json.object { json in
                        json.member("feature", index.feature.rawValue)
                        json.member("mean", index.mean)
                        json.member("everyone", index.everyone)
                        json.member("index", index.index)
                        json.member("deviation", index.deviation)
                    }
                }
            }
            json.array("history") { json in
                let line = history.segments.first { $0.number == segment.number }
                for (place, run) in history.runs.enumerated() {
                    guard let size = line?.sizes[place] else { continue }
                    json.object { json in
                        json.member("segmentation", run.id.number)
                        json.member("published_at", run.publishedAt.text)
                        writeSize("size", size, to: &json)
                    }
                }
            }
            let movement = run.lineage?.movement.filter { $0.from == segment.number || $0.to == segment.number } ?? []
            write(movement, to: &json)
        }
        return json
    }

    /// What two runs have in common and what not.
    ///
    /// - Parameter runs: Both: what either hides is hidden.
    static func diff(_ diff: SegmentationDiff, smallestGroup: Int, of run: Segmentation) -> JSONText {
        let writer = SegmentationJSON(run, smallestGroup: smallestGroup)
        var json = JSONText()
        json.object { json in
            json.member("left", diff.left.number)
            json.member("right", diff.right.number)
            json.list("recipe", diff.recipe)
            json.member("same_data", diff.sameData)
            json.array("segments") { json in
                for row in diff.segments {
                    json.object { json in
                        json.member("number", row.number)
                        json.member("name", row.name)
                        writer.writeSize("left", row.left, to: &json)
                        writer.writeSize("right", row.right, to: &json)
                    }
                }
            }
            if let movement = diff.movement {
                writer.write(movement, to: &json)
            } else {
                json.key("movement")
                json.null()
            }
        }
        return json
    }

    // MARK: Parts

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

    private func writeFindings(to json: inout JSONText) {
        json.array("findings") { json in
            for finding in run.certificate.findings {
                json.object { json in
                    json.member("code", finding.code.rawValue)
                    json.member("grave", finding.isGrave)
                    json.member("sentence", sentence(of: finding))
                }
            }
        }
    }

    private func writeGroups(to json: inout JSONText) {
        json.key("everyone")
        if hidesSomebody { json.null() } else { json.object { write(run.everyone, to: &$0) } }
        json.key("too_little_evidence")
        if let few = run.tooLittleEvidence { json.object { write(few, to: &$0) } } else { json.null() }
        json.array("segments") { json in
            for segment in allSegments { write(segment, to: &json) }
        }
    }

    private func write(_ segment: Segment, to json: inout JSONText) {
        let isSmall = isSmall(segment.summary.size)
        json.object { json in
            json.member("number", segment.number)
            json.member("name", segment.name)
            json.member("share", isSmall ? nil : segment.share)
            json.member("firm_share", isSmall ? nil : segment.firmShare)
            json.member("silhouette", isSmall ? nil : segment.silhouette)
            json.member("stability", isSmall ? nil : segment.stability)
            write(segment.summary, to: &json)
            json.array("rules") { json in
                for rule in isSmall ? [] : segment.rules { write(rule, to: &json) }
            }
            json.member("rule_recall", isSmall ? nil : segment.ruleRecall)
            json.member("rule_precision", isSmall ? nil : segment.rulePrecision)
        }
    }

    private func write(_ rule: SegmentRule, to json: inout JSONText) {
        json.object { json in
            json.member("text", rule.phrase)
            json.member("coverage", rule.coverage)
            json.member("precision", rule.precision)
            json.array("conditions") { json in
                for condition in rule.conditions {
                    json.object { json in
                        json.member("feature", condition.feature.rawValue)
                        json.member("above", condition.above)
                        json.member("up_to", condition.upTo)
                    }
                }
            }
        }
    }

    private func write(_ group: GroupSummary, to json: inout JSONText) {
        writeSize("size", group.size, to: &json)
        writeSize("scored_authors", group.scoredAuthors, to: &json)
        json.array("features") { json in
            for feature in isSmall(group.size) ? [] : group.features {
                let isTold = feature.observed >= max(1, smallestGroup)
                json.object { json in
                    json.member("feature", feature.feature.rawValue)
                    json.member("mean", isTold ? feature.mean : nil)
                    json.member("median", isTold ? feature.median : nil)
                    writeSize("observed", feature.observed, to: &json)
                }
            }
        }
    }

    private func writeRecord(to json: inout JSONText) {
        json.member("latest_post", run.latestPost.text)
        json.member("engine", run.engine)
        json.member("data_fingerprint", run.dataFingerprint)
        json.member("assignment_fingerprint", run.assignmentFingerprint)
        json.member("inertia", run.inertia)
        json.object("recipe") { write(run.recipe, to: &$0) }
    }

    private func write(_ recipe: Recipe, to json: inout JSONText) {
        json.array("columns") { json in
            for column in recipe.columns {
                json.object { json in
                    json.member("feature", column.feature.rawValue)
                    json.member("transform", column.transform.rawValue)
                    json.member("weight", column.weight)
                }
            }
        }
        json.member("scaling", recipe.scaling.rawValue)
        json.member("clip", recipe.clip)
        switch recipe.shrinkage {
        case .estimated: json.member("shrinkage_posts", nil as Double?)
        case .posts(let posts): json.member("shrinkage_posts", posts)
        }
        json.member("minimum_posts", recipe.minimumPosts)
        switch recipe.k {
        case .fixed(let k):
            json.member("k_from", k)
            json.member("k_through", k)
        case .elbow(let first, let last):
            json.member("k_from", first)
            json.member("k_through", last)
        }
        json.member("floor_people", recipe.floor.people)
        json.member("floor_share", recipe.floor.share)
        json.member("seed", String(recipe.seed))
        json.member("restarts", recipe.restarts)
        json.member("maximum_iterations", recipe.maximumIterations)
    }

    private func writeKTable(to json: inout JSONText) {
        json.array("k_table") { json in
            for row in run.kTable {
                json.object { json in
                    json.member("k", row.k)
                    json.member("chosen", row.k == run.segments.count)
                    json.member("inertia", row.inertia)
                    json.member("iterations", row.iterations)
                    // Every row is of the same people: one that hides a group is told by another that does not.
                    if hidesSomebody || row.sizes.contains(where: isSmall) {
                        json.key("sizes")
                        json.null()
                    } else {
                        json.list("sizes", row.sizes)
                    }
                    json.list("names", row.names)
                    json.member("silhouette", row.silhouette)
                    json.member("stability", row.stability)
                    json.member("least_stable", row.leastStable)
                    writeSize("changed", row.changed, to: &json)
                    json.member("below_floor", row.belowFloor)
                }
            }
        }
    }

    private func writeCertificate(to json: inout JSONText) {
        let certificate = run.certificate
        json.object("certificate") { json in
            json.member("largest_share", hidesSomebody ? nil : certificate.largestShare)
            writeSize("smallest", certificate.smallest, to: &json)
            json.member("floor", certificate.floor)
            json.member("silhouette", certificate.silhouette)
            json.member("stability", certificate.stability)
            json.array("separation") { json in
                for part in certificate.separation {
                    json.object { json in
                        json.member("feature", part.feature.rawValue)
                        json.member("share", part.share)
                    }
                }
            }
            json.key("repair")
            if let repair = certificate.repair {
                json.object { json in
                    json.member("change", repair.change)
                    json.member("verdict", repair.verdict.rawValue)
                    json.member("segments", repair.sizes.count)
                }
            } else {
                json.null()
            }
        }
    }

    private func writeLineage(to json: inout JSONText) {
        json.key("lineage")
        guard let lineage = run.lineage else { return json.null() }
        json.object { json in
            json.member("previous", lineage.previous.number)
            writeSize("moved", lineage.moved, to: &json)
            writeSize("in_both", lineage.inBoth, to: &json)
            json.array("fates") { json in
                for fate in lineage.fates {
                    json.object { json in
                        json.member("kind", fate.kind.rawValue)
                        json.list("from", fate.from)
                        json.list("to", fate.to)
                        writeSize("people", fate.people, to: &json)
                        json.member("sentence", sentence(of: fate))
                    }
                }
            }
            write(lineage.movement, to: &json)
        }
    }

    private func writeDrift(to json: inout JSONText) {
        json.key("drift")
        guard let drift = run.drift else { return json.null() }
        json.object { json in
            json.member("frozen", drift.frozen.number)
            json.member("verdict", drift.verdict.rawValue)
            json.member("sentence", drift.sentence)
            json.member("moved", drift.moved)
            json.array("features") { json in
                for feature in drift.features {
                    json.object { json in
                        json.member("feature", feature.feature.rawValue)
                        json.member("index", feature.index)
                    }
                }
            }
            json.array("sizes") { json in
                for change in drift.sizes {
                    json.object { json in
                        json.member("segment", change.segment)
                        writeSize("then", change.then, to: &json)
                        writeSize("now", change.now, to: &json)
                    }
                }
            }
        }
    }

    private func write(_ movement: [Lineage.Movement], to json: inout JSONText) {
        json.array("movement") { json in
            for cell in movement {
                json.object { json in
                    json.member("from", cell.from)
                    json.member("to", cell.to)
                    writeSize("people", cell.people, to: &json)
                }
            }
        }
    }

    /// A number of people, or that they are fewer than may be told.
    private func writeSize(_ name: String, _ people: Int?, to json: inout JSONText) {
        if let people, isSmall(people) {
            json.member(name, "<\(smallestGroup)")
        } else {
            json.member(name, people)
        }
    }
}
