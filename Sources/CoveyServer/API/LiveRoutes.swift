import Hummingbird

/// Tells listeners what happens, as it happens.
struct LiveRoutes: Routes {
    let feed: LiveFeed

    static let operations = [live]

    func add(to api: APIRoutes) {
        api.on(Self.live) { request, _ in
            let query = try QueryReader(request, of: Self.live)
            let interest = LiveHub.Interest(brand: try query.name("brand"), topic: try query.name("topic"))
            guard feed.hub.hasRoom else { throw LiveHub.isFull }
            return Self.response(hub: feed.hub, interest, after: request.headers[.lastEventID])
        }
    }

    /// - Source: HTML Living Standard, section 9.2.
    private static func response(hub: LiveHub, _ interest: LiveHub.Interest, after lastID: String?) -> Response {
        let body = ResponseBody { writer in
            // A seat is taken by whoever writes, so that one is given back for each that is taken.
            let (seat, bell) = try hub.join(interest, after: lastID)
            defer { hub.leave(seat) }
            for await _ in bell {
                guard let bytes = hub.take(seat) else { break }
                if !bytes.isEmpty { try await writer.write(ByteBuffer(bytes: bytes)) }
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            // Proxies must hand each event on at once.
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store", .accelBuffering: "no"], body: body)
    }

    static let live = Operation(
        method: .get, path: "/v1/live", scope: .reports, summary: "Listen to what happens",
        parameters: [
            Operation.Parameter(
                name: "brand", place: .query, meaning: "Only what concerns this brand.", schema: textSchema),
            Operation.Parameter(
                name: "topic", place: .query, meaning: "Only what concerns this topic.", schema: textSchema),
            Operation.Parameter(
                name: "Last-Event-ID", place: .header, meaning: "Go on after this event.", schema: #"{"type":"string"}"#
            ),
        ],
        answers: [
            Operation.Answer(
                status: 200,
                meaning:
                    "Server-sent events: `reading` (posts of a topic by sentiment, at most one each second), `meter`"
                    + " (as /v1/meter), `segmentation` (a run was published), `gap` (what was missed cannot be told)."
                    + " The stream ends after five minutes; go on with Last-Event-ID, as browsers do by themselves.",
                type: "text/event-stream")
        ])

    private static let textSchema = #"{"type":"string","minLength":1,"maxLength":200}"#
}
