import Foundation

/// Where records that could not be taken wait to be mended: one JSON object a line, with the source, the line, the
/// reason and the record itself. Ingesting such a file takes the records in it as if they stood in their source.
public final class RejectsFile {
    /// The file; it is made with the first rejection.
    public let path: String
    private var handle: FileHandle?

    /// - Parameter path: A file to add to. It need not exist yet; neither need its folder.
    public init(path: String) {
        self.path = path
    }

    /// Adds rejections; they are on disk when the call returns.
    ///
    /// - Throws: ``IngestError`` with code `unwritable`.
    func add(_ rejections: [Rejection]) throws(IngestError) {
        guard !rejections.isEmpty else { return }
        do {
            let file = try handle ?? open()
            handle = file
            var bytes = Data()
            for rejection in rejections {
                bytes.append(try Self.encoder.encode(Line(rejection)))
                bytes.append(0x0A)
            }
            try file.write(contentsOf: bytes)
            try file.synchronize()
        } catch {
            throw IngestError(.unwritable, "Rejected records cannot be written to \(path): nothing more was read.")
        }
    }

    private func open() throws -> FileHandle {
        let url = URL(filePath: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        if !FileManager.default.fileExists(atPath: path) {
            // Rejected records hold raw posts: for the owner's eyes.
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw CocoaError(.fileWriteUnknown) }
        }
        let file = try FileHandle(forWritingTo: url)
        try file.seekToEnd()
        return file
    }

    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    /// The line as it is written. The parser of these lines is ``RecordParser``.
    private struct Line: Encodable {
        var version = 1
        var source: String
        var line: Int
        var reason: String
        var format: String
        var header: String?
        var raw: String?
        var rawBase64: String?

        enum CodingKeys: String, CodingKey {
            case version = "covey_reject"
            case source, line, reason, format, header, raw
            case rawBase64 = "raw_base64"
        }

        init(_ rejection: Rejection) {
            source = rejection.source
            line = rejection.line
            reason = rejection.reason
            switch rejection.format {
            case .json: format = "json"
            case .sentiment140: format = "sentiment140"
            case .csv(let header):
                format = "csv"
                self.header = header
            }
            if let text = String(validating: rejection.raw, as: UTF8.self) {
                raw = text
            } else {
                rawBase64 = Data(rejection.raw).base64EncodedString()
            }
        }
    }
}
