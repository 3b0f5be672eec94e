import Covey
import Crypto
import Hummingbird

/// JSON that many ask for: its bytes, the same compressed, and what tells both from later ones.
struct ReadyAnswer: Sendable {
    private let plain: ByteBuffer
    private let compressed: ByteBuffer
    /// The run and a hash of the bytes.
    let fingerprint: String

    init(_ bytes: [UInt8], about run: SegmentationID) {
        plain = ByteBuffer(bytes: bytes)
        compressed = Deflater().deflate(plain, .finish)
        fingerprint = "\(run.number)-\(SHA256.hash(data: bytes).prefix(12).hexadecimal)"
    }

    func response(for request: Request) -> Response {
        let isCompressed = CompressedAnswers.takesGzip(request.headers[.acceptEncoding])
        var response = Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: isCompressed ? compressed : plain)
        ).tagged(fingerprint, for: request)
        guard isCompressed, response.status == .ok else { return response }
        response.headers[.contentEncoding] = "gzip"
        // The same content in other bytes: the tag holds for the content only.
        if let tag = response.headers[.eTag] { response.headers[.eTag] = "W/" + tag }
        return response
    }
}

extension Sequence<UInt8> {
    /// Two digits a byte.
    var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
