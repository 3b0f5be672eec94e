import Covey
import CoveyIngest
import CoveySample
import CoveyStore
import CoveyUnderstanding
import Foundation

/// A stream of posts, taken in as `covey ingest` does, into a store in memory.
struct Intake {
    let store: InMemoryStore
    let report: IngestReport

    private init(_ input: BlockReader) async throws {
        store = InMemoryStore()
        // What cannot be read is counted and not kept.
        let rejects = RejectsFile(
            path: FileManager.default.temporaryDirectory.appending(path: "covey-notebook-\(UUID()).jsonl").path)
        defer { try? FileManager.default.removeItem(atPath: rejects.path) }
        let pipeline = IngestPipeline(
            settings: IngestSettings(naming: .plain), understanding: Understanding(), gazetteer: nil, store: store,
            workers: 2)
        report = try await pipeline.run(input, rejects: rejects)
    }

    /// A file of posts in any form that Covey reads.
    static func file(_ path: String) async throws -> Intake { try await Intake(BlockReader(path: path)) }

    /// Invented posts, and what is true of their authors.
    static func sample(_ plan: SamplePlan) async throws -> (intake: Intake, types: [AuthorKey: CustomerType]) {
        var generator = try SampleGenerator(plan)
        var bytes: [UInt8] = []
        generator.write { bytes.append(contentsOf: $0) }
        let types = generator.customers.map { (AuthorKey("x:\($0.id)"), $0.type) }
        let intake = try await Intake(BlockReader(bytes: bytes, name: "sample"))
        return (intake, Dictionary(uniqueKeysWithValues: types))
    }
}
