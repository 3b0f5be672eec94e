public import Covey
public import CoveyReports
public import CoveySchedule

extension RunRoutes {
    static let nameSchema = #"{"type":"string","pattern":"^[a-z0-9_-]{1,60}$"}"#

    static let stateSchema = """
        {"type":"string","enum":[\(RunRecord.State.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ","))]}
        """

    private static let instant = #"{"type":"string","format":"date-time"}"#
    private static let instantOrNull = #"{"type":["string","null"],"format":"date-time"}"#
    private static let textOrNull = #"{"type":["string","null"]}"#

    static let runSchema = """
        {"type":"object","required":["id","job","period","state","by_hand","created_at","started_at","ended_at",\
        "seconds","progress","outcome","error","attempt","not_before","instance","heartbeat"],"properties":{\
        "id":{"type":"string"},"job":\(nameSchema),"period":\(instant),"state":\(stateSchema),\
        "by_hand":{"type":"boolean"},"created_at":\(instant),"started_at":\(instantOrNull),\
        "ended_at":\(instantOrNull),"seconds":{"type":["number","null"]},\
        "progress":{"type":["object","null"],"required":["done","total","what"],"properties":{\
        "done":{"type":"integer"},"total":{"type":["integer","null"]},"what":{"type":"string"}}},\
        "outcome":\(textOrNull),"error":\(textOrNull),"attempt":{"type":"integer","minimum":0},\
        "not_before":\(instantOrNull),"instance":\(textOrNull),"heartbeat":\(instantOrNull)}}
        """

    static let jobSchema = """
        {"type":"object","required":["name","schedule","zone","next","failures","last","open"],"properties":{\
        "name":\(nameSchema),"schedule":\(textOrNull),"zone":{"type":"string"},"next":\(instantOrNull),\
        "failures":{"type":"integer","minimum":0},"last":{"oneOf":[\(runSchema),{"type":"null"}]},\
        "open":{"type":"array","items":\(runSchema)}}}
        """

    func write(_ status: JobStatus, to json: inout JSONText) {
        json.object { json in
            json.member("name", status.name)
            json.member("schedule", status.schedule)
            json.member("zone", status.zone)
            json.member("next", status.next?.text)
            json.member("failures", status.failures)
            json.key("last")
            if let last = status.last { last.write(to: &json, now: parts.now()) } else { json.null() }
            json.array("open") { json in for run in status.open { run.write(to: &json, now: parts.now()) } }
        }
    }
}

extension RunRecord {
    /// The run as the API shows it.
    ///
    /// - Parameter now: Until then a run that has not ended has taken.
    public func json(now: Instant) -> JSONText {
        var json = JSONText()
        write(to: &json, now: now)
        return json
    }

    func write(to json: inout JSONText, now: Instant) {
        json.object { json in
            json.member("id", id.text)
            json.member("job", id.job)
            json.member("period", period.text)
            json.member("state", state.rawValue)
            json.member("by_hand", isByHand)
            json.member("created_at", createdAt.text)
            json.member("started_at", startedAt?.text)
            json.member("ended_at", endedAt?.text)
            json.member("seconds", seconds(now: now))
            json.key("progress")
            if let progress = progress {
                json.object { json in
                    json.member("done", progress.done)
                    json.member("total", progress.total)
                    json.member("what", progress.what)
                }
            } else {
                json.null()
            }
            json.member("outcome", outcome)
            json.member("error", error)
            json.member("attempt", attempt)
            json.member("not_before", notBefore?.text)
            json.member("instance", owner)
            json.member("heartbeat", heartbeat?.text)
        }
    }
}
