/// The parts of the description that several operations refer to by name.
enum Schemas {
    /// In the order of their names.
    static let all: [Schema] = [
        [problem], PostJSON.schemas, ProfileJSON.schemas, SegmentationJSON.schemas, CorrectionRoutes.schemas,
    ].flatMap(\.self).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }

    private static let codes: String = Problem.Code.allCases.map { "\"/problems/\($0.rawValue)\"" }
        .joined(separator: ",")

    private static let problem = Schema(
        "Problem",
        #"""
        {"type":"object","additionalProperties":false,
        "required":["type","title","status","detail","instance","request_id"],"properties":{
        "type":{"type":"string","enum":[\#(codes)],"description":"What programs tell problems apart by (RFC 9457)."},
        "title":{"type":"string"},"status":{"type":"integer","minimum":400,"maximum":599},
        "detail":{"type":"string","description":"What is wrong, for people."},
        "instance":{"type":"string","description":"The path that was asked for."},
        "request_id":{"type":"string","description":"Finds the request in the logs."},
        "errors":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,
            "required":["place","detail"],"properties":{
            "place":{"type":"string","description":"A parameter, or a JSON pointer into the body."},
            "detail":{"type":"string"}}}}}}
        """#)
}
