import Crypto
import Foundation
import Hummingbird

/// What pages load beside themselves: style sheet, scripts, icon, and the libraries for charts and maps where they are
/// installed. Each has an address that changes with its content, so that browsers may keep it for good.
struct PageAssets: Sendable {
    struct Asset: Sendable {
        let bytes: ByteBuffer
        let type: String
        /// Begins a SHA-256 of the bytes.
        let hash: String
    }

    private let assets: [String: Asset]

    /// - Parameters:
    ///   - chartLibrary: The file of Chart.js.
    ///   - mapLibrary: The folder of Leaflet.
    init(chartLibrary: String, mapLibrary: String) {
        var assets: [String: Asset] = [:]
        func add(_ name: String, _ bytes: [UInt8]) {
            let hash = SHA256.hash(data: bytes).prefix(8).map { Self.hexadecimal($0) }.joined()
            assets[name] = Asset(bytes: ByteBuffer(bytes: bytes), type: Self.type(of: name), hash: hash)
        }
        for (name, bytes) in PageFiles.all where !name.hasSuffix(PageTemplates.ending) { add(name, bytes) }
        for (name, paths) in [
            Self.charts: [chartLibrary],
            Self.map: [mapLibrary + "/leaflet.min.js", mapLibrary + "/leaflet.js"],
            Self.mapStyle: [mapLibrary + "/leaflet.css"],
        ] {
            guard let data = paths.lazy.compactMap({ FileManager.default.contents(atPath: $0) }).first else { continue }
            add(name, Array(data))
        }
        self.assets = assets
    }

    /// Names of the libraries.
    static let charts = "chart.min.js"
    static let map = "leaflet.js"
    static let mapStyle = "leaflet.css"

    func has(_ name: String) -> Bool { assets[name] != nil }

    /// The address of an asset; `nil` where it is not there.
    func address(_ name: String) -> String? { assets[name].map { "/assets/\(name)?v=\($0.hash)" } }

    /// Answers with an asset.
    ///
    /// - Throws: ``Problem`` with code `not-found`.
    func response(_ name: String, to request: Request) throws(Problem) -> Response {
        guard let asset = assets[name] else { throw Problem(.notFound, "There is no such file.") }
        let tag = "\"\(asset.hash)\""
        let isNamed = request.uri.queryParameters["v"].map { $0 == asset.hash } ?? false
        var headers: HTTPFields = [
            .eTag: tag, .cacheControl: isNamed ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        if request.headers[.ifNoneMatch].map({ $0.contains(tag) }) == true {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = asset.type
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.bytes))
    }

    private static func type(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "application/octet-stream"
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
