import Covey
import Foundation

@testable import CoveyIngest

/// Everything that reading and parsing one input gives.
struct Ingested: Equatable {
    var items: [Item] = []
    var error: IngestError?

    /// Reads an input to its end.
    init(_ reader: BlockReader) {
        let parser = RecordParser()
        do throws(IngestError) {
            while let block = try reader.next() { parser.parse(block) { items.append($0) } }
        } catch {
            self.error = error
        }
    }

    init(_ source: any ByteSource, _ options: InputOptions = InputOptions()) {
        self.init(BlockReader(source, name: "input", options: options))
    }

    init(_ bytes: [UInt8], _ options: InputOptions = InputOptions(), largestRead: Int = .max) {
        self.init(MemorySource(bytes, largestRead: largestRead), options)
    }

    init(_ text: String, _ options: InputOptions = InputOptions()) {
        self.init(Array(text.utf8), options)
    }

    var posts: [Post] { items.compactMap { if case .post(let post) = $0 { post } else { nil } } }
    var removals: [Removal] { items.compactMap { if case .removal(let removal) = $0 { removal } else { nil } } }
    var notices: [Notice] { items.compactMap { if case .notice(let notice) = $0 { notice } else { nil } } }
    var rejections: [Rejection] { items.compactMap { if case .rejection(let one) = $0 { one } else { nil } } }
    var kinds: [Notice.Kind] { notices.map(\.kind) }
    var lines: [Int] { rejections.map(\.line) }
}

/// A file beside the tests.
func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
}

extension InputOptions {
    /// What the fixtures need to be read in full.
    static func fixture(_ name: String) -> InputOptions {
        var options = InputOptions(archiveOwner: "42")
        if name == "mapped.csv" {
            options.csv = CSVMapping(
                delimiter: UInt8(ascii: ";"), id: "no", author: "who", text: "what", createdAt: "when",
                language: "lang", followers: "fans")
        }
        return options
    }
}

/// Every fixture.
let fixtures = [
    "stream-v2.ndjson", "pages-v2.json", "stream-v1.ndjson", "search-v1.json", "tweets.js", "sentiment140.csv",
    "mapped.csv", "activities.json", "activity-events.ndjson",
]
