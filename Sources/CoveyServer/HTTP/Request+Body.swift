import HTTPTypes
import Hummingbird

extension Request {
    /// The whole body, decompressed where it is gzip.
    ///
    /// - Parameter limit: The most bytes, before and after decompression.
    /// - Throws: ``Problem`` with code `too-large`, `wrong-media-type` for another compression, `unusable` for damaged
    ///   gzip, or `bad-request` for a body that is cut short.
    func bytes(limit: Int) async throws -> [UInt8] {
        let announced = headers[.contentLength].flatMap { Int($0) }
        if let announced, announced > limit { throw Problem.tooLarge(limit) }
        let inflater: Inflater?
        switch headers[.contentEncoding]?.lowercased() {
        case nil, "identity": inflater = nil
        case "gzip", "x-gzip": inflater = Inflater()
        case let other?:
            throw Problem(.wrongMediaType, "Content-Encoding is \(other.prefix(40)), but must be gzip or absent.")
        }
        var bytes: [UInt8] = []
        if inflater == nil, let announced { bytes.reserveCapacity(announced) }
        var received = 0
        for try await piece in body {
            received += piece.readableBytes
            guard received <= limit else { throw Problem.tooLarge(limit) }
            if let inflater {
                try inflater.inflate(piece, into: &bytes, limit: limit)
            } else {
                bytes.append(contentsOf: piece.readableBytesView)
            }
        }
        // A connection that breaks off looks like the end of the body.
        if let announced, received != announced { throw Problem(.badRequest, "The body is cut short.") }
        if let inflater, !inflater.isComplete { throw Problem(.unusable, "The gzip of the body is cut short.") }
        return bytes
    }
}

extension Problem {
    static func tooLarge(_ limit: Int) -> Problem {
        Problem(.tooLarge, "The body has more than \(limit) bytes; send it in several requests.")
    }
}
