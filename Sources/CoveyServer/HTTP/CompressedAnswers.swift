import HTTPTypes
import Hummingbird

/// Compresses answers for callers who take gzip: texts of some length, and streams of them.
///
/// - Source: RFC 9110, sections 12.5.3 and 8.4.1.3.
struct CompressedAnswers: RouterMiddleware {
    /// What is shorter fits into one packet anyway.
    private static let shortest = 1_024
    /// What is longer is compressed while it is sent.
    private static let longestAtOnce = 1 << 20

    func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard Self.isCompressible(response.headers[.contentType]), response.headers[.contentEncoding] == nil else {
            return response
        }
        Self.vary(&response)
        guard Self.takesGzip(request.headers[.acceptEncoding]), request.method != .head else { return response }
        let body = response.body
        if let length = body.contentLength, length < Self.shortest { return response }
        response.headers[.contentEncoding] = "gzip"
        // The same content in other bytes: the tag holds for the content only.
        if let tag = response.headers[.eTag], !tag.hasPrefix("W/") { response.headers[.eTag] = "W/" + tag }
        if let length = body.contentLength, length <= Self.longestAtOnce {
            let collector = CollectingWriter()
            try await body.write(collector)
            let compressed = Deflater().deflate(collector.collected, .finish)
            response.body = ResponseBody(byteBuffer: compressed)
        } else {
            response.body = ResponseBody { writer in
                try await body.write(CompressingWriter(parent: writer, deflater: Deflater()))
            }
        }
        return response
    }

    private static func vary(_ response: inout Response) {
        let known = response.headers[.vary]
        if known?.lowercased().contains("accept-encoding") == true { return }
        response.headers[.vary] = known.map { "\($0), Accept-Encoding" } ?? "Accept-Encoding"
    }

    private static func isCompressible(_ type: String?) -> Bool {
        guard let type = type?.prefix(while: { $0 != ";" }).lowercased(), type != "text/event-stream" else {
            return false
        }
        return type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("javascript")
            || type.hasSuffix("xml")
    }

    /// Whether gzip is among what a caller takes, with a weight above 0.
    static func takesGzip(_ accepted: String?) -> Bool {
        var weights: [Substring: Double] = [:]
        for part in accepted?.lowercased().split(separator: ",") ?? [] {
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let name = pieces.first else { continue }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            weights[name[...]] = weight
        }
        return (weights["gzip"] ?? weights["x-gzip"] ?? weights["*"] ?? 0) > 0
    }
}

/// Keeps what is written. One task uses it at a time.
private final class CollectingWriter: ResponseBodyWriter {
    var collected = ByteBuffer()

    func write(_ buffer: ByteBuffer) async throws {
        var buffer = buffer
        collected.writeBuffer(&buffer)
    }

    consuming func finish(_: HTTPFields?) async throws {}
}

/// Compresses what is written and hands it on at once, so that slow streams arrive as they are made.
private struct CompressingWriter: ResponseBodyWriter {
    var parent: any ResponseBodyWriter
    let deflater: Deflater

    @concurrent mutating func write(_ buffer: ByteBuffer) async throws {
        guard buffer.readableBytes > 0 else { return }
        try await parent.write(deflater.deflate(buffer, .flush))
    }

    @concurrent consuming func finish(_ trailers: HTTPFields?) async throws {
        try await parent.write(deflater.deflate(ByteBuffer(), .finish))
        try await parent.finish(trailers)
    }
}
