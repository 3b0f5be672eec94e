import CoveyReports
import Foundation
import Hummingbird

/// What the routes that read, export and decide share.
struct ReadingDesk: Sendable {
    let parts: ServiceParts
    let published: PublishedRun
    let cursors: CursorSeal
    /// Writes down who looks at or changes what: it is called before the answer goes out, with the action, what it is
    /// about and how many rows.
    let onLook: @Sendable (_ caller: Caller, _ action: String, _ about: String, _ count: Int?) async throws -> Void

    init(
        parts: ServiceParts,
        onLook: @escaping @Sendable (Caller, String, String, Int?) async throws -> Void = { _, _, _, _ in }
    ) {
        self.parts = parts
        self.onLook = onLook
        published = PublishedRun(parts: parts)
        cursors = CursorSeal(parts: parts)
    }

    /// Notes that the caller of a request looks at rows of people: by which parameters, never by which values.
    func note(_ action: String, _ request: Request, _ context: ServiceContext, count: Int? = nil) async throws {
        let names = request.queryFields.map(\.name).filter { $0 != "cursor" && $0 != "limit" }
        try await onLook(try context.provenCaller(), action, names.sorted().joined(separator: ","), count)
    }

    /// What is published and how its report reads.
    ///
    /// - Throws: ``Problem`` with code `not-found` before the first run.
    func publishedSight() async throws -> PublishedRun.Sight {
        guard let sight = try await published.current() else {
            throw Problem(.notFound, "No segments are published yet.")
        }
        return sight
    }
}

extension ServiceContext {
    /// A part of the path.
    func path(_ name: String) throws(Problem) -> String {
        guard let text = parameters.get(name)?.removingPercentEncoding, !text.isEmpty, text.utf8.count <= 1_000 else {
            throw QueryReader.complaint(name, "\(name) in the path is missing, too long, or no text.")
        }
        return text
    }

    /// A part of the path that is a whole number.
    func number(_ name: String) throws(Problem) -> Int {
        let text = try path(name)
        guard let number = Int(text), String(number) == text, (0...Operation.Parameter.largest).contains(number) else {
            throw QueryReader.complaint(name, "\(name) in the path must be a whole number.")
        }
        return number
    }
}

extension Response {
    /// JSON about people, which nobody on the way may keep.
    static func personal(_ json: JSONText, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
    }
}
