import Crypto
import HTTPTypes
import Hummingbird

extension Response {
    /// The response with a tag for its content, or 304 where the caller has that content already.
    ///
    /// - Parameters:
    ///   - fingerprint: Of the content: letters, digits, - and _. Equal contents have equal ones.
    ///   - request: Its `If-None-Match` is compared weakly.
    /// - Source: RFC 9110, sections 8.8.3, 13.1.2 and 15.4.5.
    consuming func tagged(_ fingerprint: String, for request: Request) -> Response {
        var response = self
        let tag = "\"\(fingerprint)\""
        response.headers[.eTag] = tag
        response.headers[.cacheControl] = "private, no-cache"
        response.headers[.vary] = "Authorization, Cookie, Accept-Encoding"
        guard request.method == .get || request.method == .head, request.has(tag: tag) else { return response }
        var headers = HTTPFields()
        for name in [HTTPField.Name.eTag, .cacheControl, .vary] { headers[name] = response.headers[name] }
        return Response(status: .notModified, headers: headers)
    }

    /// The same with a tag made of a JSON or HTML body's bytes.
    static func tagged(_ bytes: [UInt8], type: String, for request: Request) -> Response {
        let digest = SHA256.hash(data: bytes).prefix(16)
        let fingerprint = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return Response(
            status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        ).tagged(fingerprint, for: request)
    }
}

extension Request {
    /// Whether `If-None-Match` names a tag.
    func has(tag: String) -> Bool {
        guard let names = headers[.ifNoneMatch] else { return false }
        return names.split(separator: ",").contains { name in
            var name = name[...]
            while name.first == " " { name.removeFirst() }
            while name.last == " " { name.removeLast() }
            return name == "*" || name == tag || name == "W/" + tag
        }
    }
}
