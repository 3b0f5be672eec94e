import Covey
import CoveyIngest
import CoveyReports
import Hummingbird

/// What people say of posts in place of what was read.
struct CorrectionRoutes: Routes {
    private let desk: ReadingDesk

    init(_ desk: ReadingDesk) {
        self.desk = desk
    }

    static let operations = [put, delete]

    private static let parameters: [Operation.Parameter] = [
        .path("id", "The post's id, or that of any of its versions."),
        .init(
            name: "If-Match", place: .header, meaning: "The tag of the post that the correction is about.",
            schema: #"{"type":"string"}"#),
    ]

    private static let answers: [Operation.Answer] = [
        .json("Correction", "The post and the means of its author, before and after."),
        .problem(.notFound, "No such post is stored."),
        .problem(.conflict, "It cannot be corrected so: its language is not scored, or there is nothing to take back."),
        .problem(.changed, "The post is not the one that If-Match names."),
    ]

    private static let put = Operation(
        method: .put, path: "/v1/posts/{id}/correction", scope: .correct,
        summary: "Say what a post really says; it sticks, and the author's profile follows", parameters: parameters,
        body: Operation.Body(types: [
            (
                "application/json",
                #"""
                {"type":"object","additionalProperties":false,"minProperties":1,"properties":{
                "polarity":{"type":["number","null"],"minimum":-1,"maximum":1,
                    "description":"Alone it brings its sentiment; it must not contradict one that is given."},
                "subjectivity":{"type":["number","null"],"minimum":0,"maximum":1},
                "sentiment":{"enum":["positive","negative","neutral","mixed",null],
                    "description":"Alone it brings the nearest polarity that goes with it."}}}
                """#
            )
        ]),
        answers: answers)

    private static let delete = Operation(
        method: .delete, path: "/v1/posts/{id}/correction", scope: .correct,
        summary: "Take the correction of a post back", parameters: parameters, answers: answers)

    func add(to api: APIRoutes) {
        api.on(Self.put) { request, context in
            _ = try QueryReader(request, of: Self.put)
            return try await correct(try await correction(request), request, context)
        }
        api.on(Self.delete) { request, context in
            _ = try QueryReader(request, of: Self.delete)
            return try await correct(Correction(at: desk.parts.now()), request, context)
        }
    }

    private func correction(_ request: Request) async throws -> Correction {
        let body = try await BodyReader(request, expecting: ["polarity", "subjectivity", "sentiment"])
        var correction = Correction(at: desk.parts.now())
        correction.polarity = try body.number("polarity", -1...1).map { Int32(($0 * 10_000).rounded()) }
        correction.subjectivity = try body.number("subjectivity", 0...1).map { Int32(($0 * 10_000).rounded()) }
        if let word = try body.text("sentiment", upTo: 20) {
            guard let sentiment = Sentiment(rawValue: word), sentiment != .unscored else {
                throw BodyReader.complaint("sentiment", "sentiment must be positive, negative, neutral or mixed.")
            }
            correction.sentiment = sentiment
        }
        if let contradiction = correction.contradiction { throw BodyReader.complaint("polarity", contradiction) }
        guard !correction.isEmpty else {
            throw Problem(.unusable, "Say what the post says: polarity, sentiment or subjectivity.")
        }
        return correction
    }

    private func correct(
        _ correction: Correction, _ request: Request, _ context: ServiceContext
    ) async throws -> Response {
        let id = PostID(try context.path("id"))
        let expected = request.headers[.ifMatch]
        try await desk.note(correction.isEmpty ? "post.uncorrect" : "post.correct", request, context, count: 1)
        let outcome = try await Corrector(store: desk.parts.store, understanding: desk.parts.understanding)
            .correct(id, by: correction) { post in
                guard let expected, !Self.names(expected, post.tag) else { return }
                throw Problem(.changed, "The post is not the one that If-Match names: look at it again.")
            }
        return .personal(Self.json(outcome))
    }

    /// Whether `If-Match` names a tag.
    ///
    /// - Source: RFC 9110, section 13.1.1: tags are compared strongly.
    private static func names(_ header: String, _ tag: String) -> Bool {
        header.split(separator: ",").contains { name in
            let name = name.filter { !$0.isWhitespace }
            return name == "*" || name == "\"\(tag)\""
        }
    }

    private static func json(_ outcome: Corrector.Outcome) -> JSONText {
        var json = JSONText()
        json.object { json in
            json.member("id", outcome.after.id.text)
            json.member("edition", outcome.after.edition)
            json.member("corrected", !(outcome.after.correction?.isEmpty ?? true))
            for (name, post, profile) in [
                ("before", outcome.before, outcome.profileBefore), ("after", outcome.after, outcome.profileAfter),
            ] {
                json.object(name) { json in
                    json.member("sentiment", post.reading.sentiment.rawValue)
                    json.member("polarity", post.reading.scores.map { PostJSON.plain($0.polarity) })
                    json.member("subjectivity", post.reading.scores.map { PostJSON.plain($0.subjectivity) })
                    json.member("author_polarity", profile?.polarity.mean)
                    json.member("author_subjectivity", profile?.subjectivity.mean)
                }
            }
        }
        return json
    }

    static let schemas = [
        Schema(
            "Correction",
            #"""
            {"type":"object","additionalProperties":false,"required":["id","edition","corrected","before","after"],
            "properties":{"id":{"type":"string"},"edition":{"type":"integer","minimum":0},"corrected":{"type":"boolean"},
            "before":{"$ref":"#/components/schemas/CorrectedState"},
            "after":{"$ref":"#/components/schemas/CorrectedState"}}}
            """#),
        Schema(
            "CorrectedState",
            #"""
            {"type":"object","additionalProperties":false,"required":["sentiment","polarity","subjectivity",
            "author_polarity","author_subjectivity"],"properties":{"sentiment":{"type":"string"},
            "polarity":{"type":["number","null"]},"subjectivity":{"type":["number","null"]},
            "author_polarity":{"type":["number","null"],"description":"Mean of the author's scored posts."},
            "author_subjectivity":{"type":["number","null"]}}}
            """#),
    ]
}
