import Covey
import CoveyReports

/// What a run was made of and how it came out, for those who decide about it.
extension SegmentationJSON {
    func writeRecord(to json: inout JSONText) {
        json.member("latest_post", run.latestPost.text)
        json.member("engine", run.engine)
        json.member("data_fingerprint", run.dataFingerprint)
        json.member("assignment_fingerprint", run.assignmentFingerprint)
        json.member("inertia", run.inertia)
        json.object("recipe") { write(run.recipe, to: &$0) }
        writeKTable(to: &json)
        json.object("certificate") { write(run.certificate, to: &$0) }
        json.object("lineage", run.lineage) { write($1, to: &$0) }
        json.object("drift", run.drift) { write($1, to: &$0) }
        json.objects("retired", run.retired) { json, retired in
            json.member("number", retired.number)
            json.member("name", retired.name)
            json.member("last", retired.last.number)
        }
    }

    private func write(_ recipe: Recipe, to json: inout JSONText) {
        json.objects("columns", recipe.columns) { json, column in
            json.member("feature", column.feature.rawValue)
            json.member("transform", column.transform.rawValue)
            json.member("weight", column.weight)
        }
        json.member("scaling", recipe.scaling.rawValue)
        json.member("clip", recipe.clip)
        switch recipe.shrinkage {
        case .estimated: json.member("shrinkage_posts", nil as Double?)
        case .posts(let posts): json.member("shrinkage_posts", posts)
        }
        json.member("minimum_posts", recipe.minimumPosts)
        let (first, last) =
            switch recipe.k {
            case .fixed(let k): (k, k)
            case .elbow(let first, let last): (first, last)
            }
        json.member("k_from", first)
        json.member("k_through", last)
        json.member("floor_people", recipe.floor.people)
        json.member("floor_share", recipe.floor.share)
        json.member("seed", String(recipe.seed))
        json.member("restarts", recipe.restarts)
        json.member("maximum_iterations", recipe.maximumIterations)
    }

    private func writeKTable(to json: inout JSONText) {
        json.objects("k_table", run.kTable) { json, row in
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

    private func write(_ certificate: Certificate, to json: inout JSONText) {
        json.member("largest_share", hidesSomebody ? nil : certificate.largestShare)
        writeSize("smallest", certificate.smallest, to: &json)
        json.member("floor", certificate.floor)
        json.member("silhouette", certificate.silhouette)
        json.member("stability", certificate.stability)
        json.objects("separation", certificate.separation) { json, part in
            json.member("feature", part.feature.rawValue)
            json.member("share", part.share)
        }
        json.object("repair", certificate.repair) { json, repair in
            json.member("change", repair.change)
            json.member("verdict", repair.verdict.rawValue)
            json.member("segments", repair.sizes.count)
        }
    }

    private func write(_ lineage: Lineage, to json: inout JSONText) {
        json.member("previous", lineage.previous.number)
        writeSize("moved", lineage.moved, to: &json)
        writeSize("in_both", lineage.inBoth, to: &json)
        json.objects("fates", lineage.fates) { json, fate in
            json.member("kind", fate.kind.rawValue)
            json.list("from", fate.from)
            json.list("to", fate.to)
            writeSize("people", fate.people, to: &json)
            json.member("sentence", sentence(of: fate))
        }
        write(lineage.movement, to: &json)
    }

    private func write(_ drift: Drift, to json: inout JSONText) {
        json.member("frozen", drift.frozen.number)
        json.member("verdict", drift.verdict.rawValue)
        json.member("sentence", drift.sentence)
        json.member("moved", drift.moved)
        json.objects("features", drift.features) { json, feature in
            json.member("feature", feature.feature.rawValue)
            json.member("index", feature.index)
        }
        json.objects("sizes", drift.sizes) { json, change in
            json.member("segment", change.segment)
            writeSize("then", change.then, to: &json)
            writeSize("now", change.now, to: &json)
        }
    }
}
