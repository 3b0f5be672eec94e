import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore
import CoveyTesting
import Foundation
import Hummingbird
import Testing

@testable import CoveyServer

/// Exports are what the command writes, page by page, and never look complete when they are not.
@Suite struct APIExportTests {
    /// The rows of an export of profiles, put together from the parts that it is made of.
    private static func profiles(
        _ format: ExportFormat, _ store: InMemoryStore, columns: [String]? = nil,
        where isWanted: (Placement?) -> Bool = { _ in true }
    ) async throws -> String {
        let export = try ProfileExport(format, columns: columns)
        var bytes: [UInt8] = []
        export.header(into: &bytes)
        let published = try #require(try await store.publishedSegmentation())
        let model = PlacementModel(published)
        for profile in try await store.profiles(after: nil, limit: .max) {
            let assignment = try await store.assignment(of: profile.author, in: published.id)
            let placement = try model.place(profile, assignment: assignment)
            guard isWanted(placement) else { continue }
            export.row(profile, placement: placement, segment: published.segment(placement.segment), into: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: ExportFormat.allCases) func `profiles come as the command writes them`(
        format: ExportFormat
    ) async throws {
        let server = try await APIServer.filled()
        // Some profiles change after the run.
        _ = try await server.store.apply(
            InventedPeople.posts(40).map { post in
                var post = post
                post.id = PostID(post.id.text + "7")
                post.version += 1
                return .submit(post)
            })
        let answer = try await server.get("/v1/exports/profiles.\(format.rawValue)")
        #expect(answer.text == (try await Self.profiles(format, server.store)))
        #expect(
            answer.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"covey-profiles-20") == true)
        #expect(answer.headers[.cacheControl] == "no-store")
        let firm = try await server.get(
            "/v1/exports/profiles.\(format.rawValue)?segment=2&firm=true&columns=author,margin")
        #expect(
            firm.text
                == (try await Self.profiles(format, server.store, columns: ["author", "margin"]) {
                    $0?.segment == 2 && $0?.isFirm == true
                }))
    }

    @Test func `pages of profiles and of assignments go in step wherever they end`() async throws {
        let server = try await APIServer.filled(authors: 97)
        let model = PlacementModel(try #require(try await server.store.publishedSegmentation()))
        var whole: [(Profile, Placement?)] = []
        for pageSize in [1_000, 1, 2, 7, 96, 97, 98] {
            let people = PlacedProfiles(by: model, in: server.store)
            var (placed, last): ([(Profile, Placement?)], AuthorKey?) = ([], nil)
            while case let page = try await people.page(after: last, limit: pageSize), !page.isEmpty {
                for member in page { placed.append((member.profile, try people.place(member)?.placement)) }
                last = page.last?.profile.author
            }
            if whole.isEmpty { whole = placed }
            #expect(placed.count == 97 && placed.elementsEqual(whole) { $0.0 == $1.0 && $0.1 == $1.1 }, "\(pageSize)")
        }
        #expect(whole.contains { $0.1?.standing == .assigned })
    }

    @Test(arguments: ExportFormat.allCases) func `posts and segments come as the command writes them`(
        format: ExportFormat
    ) async throws {
        let server = try await APIServer.filled(authors: 60)
        let posts = try PostExport(format)
        var bytes: [UInt8] = []
        posts.header(into: &bytes)
        for post in try await server.store.posts(after: nil, limit: .max) { posts.row(post, into: &bytes) }
        #expect(try await server.get("/v1/exports/posts.\(format.rawValue)").bytes == bytes)

        let segments = try SegmentExport(format, columns: ["number", "name", "size"])
        bytes = []
        segments.header(into: &bytes)
        for segment in try #require(try await server.store.publishedSegmentation()).segments {
            segments.row(segment, into: &bytes)
        }
        #expect(try await server.get("/v1/exports/segments.\(format.rawValue)?columns=number,name,size").bytes == bytes)
    }

    @Test(.timeLimit(.minutes(20))) func `the next page is read while one is sent, and none once sending has failed`()
        async throws
    {
        // More posts than one page holds.
        let store = try await InventedPeople.store(2_000)
        let (reads, read) = AsyncStream.makeStream(of: Int.self)
        let calls = Counter()
        let hooked = HookedStore(store) { moment in
            if case .readingPosts = moment { read.yield(calls.add()) }
        }
        do {
            try await ExportRows(try PostExport(.csv), of: hooked).forEachPage { _, posts in
                #expect(posts > 0)
                for await call in reads where call == 2 { break }
                throw CancellationError()
            }
            Issue.record("the failure was lost")
        } catch {
            #expect(error is CancellationError)
        }
        read.finish()
        for await call in reads { Issue.record("page \(call) was read") }
    }

    @Test func `an export whose store fails in the middle is cut, and one that fails at once is a problem`()
        async throws
    {
        // More posts than one page holds.
        let store = try await InventedPeople.store(2_000)
        for failing in [1, 2] {
            let server = APIServer(store)
            var parts = server.parts
            let pages = Counter()
            parts.store = HookedStore(store) { moment throws(StoreError) in
                guard case .readingPosts = moment, pages.add() == failing else { return }
                throw StoreError(.unavailable, "gone")
            }
            let strict = APIServer(sharing: server, desk: ReadingDesk(parts: parts))
            if failing == 1 {
                let answer = try await strict.get("/v1/exports/posts.csv")
                #expect(answer.status == 503 && answer.problem == "unavailable", "\(answer.text)")
            } else {
                await #expect(throws: StoreError.self) { _ = try await strict.get("/v1/exports/posts.csv") }
            }
        }
    }
}
