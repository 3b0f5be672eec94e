import HTTPTypes
import Hummingbird

/// Answers methods that an address does not take with those that it takes.
///
/// - Source: RFC 9110, section 15.5.6.
struct WrongMethods {
    let operations: [Operation]

    func add(to api: APIRoutes) {
        let known: [HTTPRequest.Method] =
            [.get, .head, .post, .put, .patch, .delete, .options, .trace]
            + [HTTPRequest.Method("QUERY")].compactMap(\.self)
        for (path, operations) in Dictionary(grouping: operations, by: \.path) {
            var allowed = Set(operations.map(\.method))
            if allowed.contains(.get) { allowed.insert(.head) }
            let names = allowed.map(\.rawValue).sorted().joined(separator: ", ")
            for method in known where !allowed.contains(method) {
                let isOpen = operations.contains { $0.scope == nil }
                api.group.on(RouterPath(path), method: method) { request, context in
                    // Whoever has proven nothing learns nothing.
                    if !isOpen { _ = try context.provenCaller() }
                    let problem = Problem(.wrongMethod, "This address takes \(names).")
                    var response = problem.response(from: request, context: context)
                    response.headers[.allow] = names
                    return response
                }
            }
        }
    }
}
