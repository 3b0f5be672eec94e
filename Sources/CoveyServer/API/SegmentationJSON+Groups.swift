import Covey
import CoveyReports

/// The groups of a run.
extension SegmentationJSON {
    /// What the certificate found, and all groups.
    func writeGroups(to json: inout JSONText) {
        json.objects("findings", run.certificate.findings) { json, finding in
            json.member("code", finding.code.rawValue)
            json.member("grave", finding.isGrave)
            json.member("sentence", sentence(of: finding))
        }
        json.object("everyone", hidesSomebody ? nil : run.everyone) { write($1, to: &$0) }
        json.object("too_little_evidence", run.tooLittleEvidence) { write($1, to: &$0) }
        json.objects("segments", allSegments) { write($1, to: &$0) }
    }

    func write(_ segment: Segment, to json: inout JSONText) {
        let isSmall = isSmall(segment.summary.size)
        json.member("number", segment.number)
        json.member("name", segment.name)
        json.member("share", isSmall ? nil : segment.share)
        json.member("firm_share", isSmall ? nil : segment.firmShare)
        json.member("silhouette", isSmall ? nil : segment.silhouette)
        json.member("stability", isSmall ? nil : segment.stability)
        write(segment.summary, to: &json)
        json.objects("rules", isSmall ? [] : segment.rules) { json, rule in
            json.member("text", rule.phrase)
            json.member("coverage", rule.coverage)
            json.member("precision", rule.precision)
            json.objects("conditions", rule.conditions) { json, condition in
                json.member("feature", condition.feature.rawValue)
                json.member("above", condition.above)
                json.member("up_to", condition.upTo)
            }
        }
        json.member("rule_recall", isSmall ? nil : segment.ruleRecall)
        json.member("rule_precision", isSmall ? nil : segment.rulePrecision)
    }

    private func write(_ group: GroupSummary, to json: inout JSONText) {
        writeSize("size", group.size, to: &json)
        writeSize("scored_authors", group.scoredAuthors, to: &json)
        json.objects("features", isSmall(group.size) ? [] : group.features) { json, feature in
            let isTold = feature.observed >= max(1, smallestGroup)
            json.member("feature", feature.feature.rawValue)
            json.member("mean", isTold ? feature.mean : nil)
            json.member("median", isTold ? feature.median : nil)
            writeSize("observed", feature.observed, to: &json)
        }
    }

    /// How people went from the groups before to these.
    func write(_ movement: [Lineage.Movement], to json: inout JSONText) {
        json.objects("movement", movement) { json, cell in
            json.member("from", cell.from)
            json.member("to", cell.to)
            writeSize("people", cell.people, to: &json)
        }
    }

    /// A number of people, or that they are fewer than may be told.
    func writeSize(_ name: String, _ people: Int?, to json: inout JSONText) {
        if let people, isSmall(people) {
            json.member(name, "<\(smallestGroup)")
        } else {
            json.member(name, people)
        }
    }
}
