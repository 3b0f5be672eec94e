import CoveyReports
import Hummingbird

/// For those who watch over the process: whether it lives, and whether it can do its work.
struct HealthRoutes: Routes {
    let parts: ServiceParts
    let readiness: Readiness

    static let live = Operation(
        method: .get, path: "/livez", scope: nil, summary: "Tell whether the process lives",
        answers: [
            Operation.Answer(
                status: 200, meaning: "It does. The store is not asked.",
                schema: #"{"type":"object","required":["live"],"properties":{"live":{"const":true}}}"#)
        ])

    static let ready = Operation(
        method: .get, path: "/readyz", scope: nil, summary: "Tell whether the service can do its work",
        answers: [
            Operation.Answer(status: 200, meaning: "It can.", schema: readySchema),
            Operation.Answer(status: 503, meaning: "It cannot; the checks say what is missing.", schema: readySchema),
        ])

    private static let readySchema = """
        {"type":"object","required":["ready","checks"],"properties":{"ready":{"type":"boolean"},"checks":{"type":"array",\
        "items":{"type":"object","required":["name","ready","missing"],"properties":{"name":{"type":"string"},\
        "ready":{"type":"boolean"},"missing":{"type":["string","null"]}}}}}}
        """

    static var operations: [Operation] { [live, ready] }
    /// Probes come every few seconds, and must never be turned away.
    static let paths: Set = [live.path, ready.path]

    func add(to api: APIRoutes) {
        api.on(Self.live) { _, _ in Self.aliveness }
        api.on(Self.ready) { _, _ in await readiness() }
    }

    static var aliveness: Response { response(.ok) { $0.member("live", true) } }

    func readiness() async -> Response {
        let checks = await readiness.checks(of: parts.store)
        let isReady = checks.allSatisfy { $0.missing == nil }
        return Self.response(isReady ? .ok : .serviceUnavailable) { json in
            json.member("ready", isReady)
            json.array("checks") { json in
                for check in checks {
                    json.object { json in
                        json.member("name", check.name)
                        json.member("ready", check.missing == nil)
                        json.member("missing", check.missing)
                    }
                }
            }
        }
    }

    private static func response(
        _ status: HTTPResponse.Status, _ members: (inout JSONText) -> Void
    ) -> Response {
        var json = JSONText()
        json.object(members)
        return Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
    }
}
