import Covey
import CoveyStore
import Synchronization
import Testing

extension StoreLaw {
    static let pages = [
        StoreLaw("pages come in rising order, hold no key twice and miss none", pagesAreComplete),
        StoreLaw("audit goes through every author once", auditIsComplete),
    ]

    @Sendable private static func pagesAreComplete(_ make: StoreMaker) async throws {
        let store = try await make()
        let count = 53
        let changes = (0..<count).map { index in
            Change.submit(Sample.post("x:\(index * 37 % count)", author: "author \(index % 20)", polarity: 0))
        }
        try await store.apply(changes, inBatchesOf: 10)
        for limit in [1, 7, 53, 1_000] {
            var ids: [PostID] = []
            while true {
                let page = try await store.posts(after: ids.last, limit: limit)
                #expect(page.count <= limit)
                ids += page.map(\.id)
                if page.count < limit { break }
            }
            #expect(ids == Set(ids).sorted() && ids.count == count)
        }
        let profiles = try await store.allProfiles()
        let authors = profiles.map(\.author)
        #expect(authors == Set(authors).sorted() && authors.count == 20)
        let read = Mutex<[Profile]>([])
        try await store.readProfiles { page in read.withLock { $0 += page } }
        #expect(read.withLock { $0 } == profiles)
    }

    @Sendable private static func auditIsComplete(_ make: StoreMaker) async throws {
        let store = try await make()
        let changes = (0..<30).map { Change.submit(Sample.post("x:\($0)", author: "author \($0 % 11)", polarity: 1)) }
        try await store.apply(changes)
        try await store.apply([.withdraw(PostID("x:10"), through: .max), .withdraw(PostID("x:21"), through: .max)])
        let profiles = try await store.allProfiles()
        let audits = try await store.audit(after: nil, limit: 100)
        #expect(audits.map(\.author) == profiles.map(\.author))
        #expect(audits.map(\.stored) == profiles)
        #expect(audits.allSatisfy { $0.agrees })
        let checked = try await store.check(pageSize: 3) { audit throws(StoreError) in
            Issue.record("\(audit.author.text) differs")
        }
        #expect(checked == profiles.count)
        #expect(try await store.strayPosts(mends: true) == 0)
    }
}
