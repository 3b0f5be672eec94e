import CoveyReports
import Hummingbird

/// One thing that the API can do: what it is called, who may, what goes in and what comes out. Requests are routed by it
/// and the description at `/openapi.json` is written from it, so the two cannot differ.
struct Operation: Sendable {
    let method: HTTPRequest.Method
    /// Below the root, parameters in braces: `/v1/segments/{number}`.
    let path: String
    /// What the caller must be allowed; `nil` lets everybody in.
    let scope: Scope?
    /// A short phrase that begins with a verb.
    let summary: String
    var parameters: [Parameter] = []
    var body: Body?
    /// Of success, then others than the problems that every operation can answer with.
    let answers: [Answer]

    struct Parameter: Sendable {
        enum Place: String, Sendable {
            case path
            case query
            case header
        }

        let name: String
        let place: Place
        let meaning: String
        /// JSON Schema of the value, as JSON.
        let schema: String
        var isRequired = false
    }

    struct Body: Sendable {
        /// Media types, each with its JSON Schema or, for texts of other kinds, `nil`.
        let types: [(type: String, schema: String?)]
        var isRequired = true
    }

    struct Answer: Sendable {
        let status: Int
        let meaning: String
        /// The media type; `nil` for an answer without a body.
        var type: String? = "application/json"
        /// JSON Schema of the body, as JSON; `nil` for a body of another kind.
        var schema: String?
    }
}

/// Some operations with what answers them.
protocol Routes: Sendable {
    /// All of them, for the description and for tests that try each one.
    static var operations: [Operation] { get }

    func add(to api: APIRoutes)
}

/// Takes routes up. Whoever adds one names its operation, and with it who may.
struct APIRoutes {
    let router: Router<ServiceContext>
    /// Proves who asks.
    let group: RouterGroup<ServiceContext>
    /// How many seconds an answer may take.
    var deadline: @Sendable () -> Double = { ServiceSettings().deadline }

    /// Answers an operation.
    func on(
        _ operation: Operation,
        _ answer: @escaping @Sendable (Request, ServiceContext) async throws -> Response
    ) {
        group.on(RouterPath(operation.path), method: operation.method) { [deadline] request, context in
            if let scope = operation.scope {
                guard try context.provenCaller().may(scope) else {
                    throw Problem(.forbidden, "This needs a key with the scope \(scope.rawValue).")
                }
            }
            return try await Deadline.run(seconds: deadline()) { try await answer(request, context) }
        }
    }
}
