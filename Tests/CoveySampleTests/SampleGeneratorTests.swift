import Foundation
import Testing

@testable import CoveySample

@Suite struct SampleGeneratorTests {
    @Test func `the same seed gives the same bytes`() throws {
        let plan = SamplePlan(posts: 2_000, seed: 11)
        #expect(try sample(plan).bytes == sample(plan).bytes)
    }

    @Test func `another seed gives other bytes`() throws {
        #expect(try sample(SamplePlan(posts: 200, seed: 1)).bytes != sample(SamplePlan(posts: 200, seed: 2)).bytes)
    }

    @Test func `chunks of any size hold whole lines and the same bytes`() throws {
        let plan = SamplePlan(posts: 500)
        var generator = try SampleGenerator(plan)
        var bytes: [UInt8] = []
        var chunks = 0
        generator.write(chunkBytes: 1) { chunk in
            chunks += 1
            #expect(chunk[chunk.count - 1] == UInt8(ascii: "\n"))
            bytes.append(contentsOf: chunk)
        }
        #expect(chunks == generator.truth.lines)
        #expect(try bytes == sample(plan).bytes)
    }

    @Test(arguments: [
        SamplePlan(posts: 0), SamplePlan(posts: 1), SamplePlan(posts: 10), SamplePlan(posts: 7, customers: 50),
        SamplePlan(posts: 1, days: 1), SamplePlan(posts: 40, customers: 40), SamplePlan(posts: 300, customers: 1),
        SamplePlan(posts: 300, days: 1, duplicateShare: 1, editShare: 1, deleteShare: 1, earlyDeleteShare: 0.5),
        SamplePlan(posts: 300, duplicateShare: 0, editShare: 0, deleteShare: 0),
        SamplePlan(posts: 6_000), SamplePlan(posts: 6_000, seed: 99, brand: #"Q&A <"\"#, deleteShare: 0.3),
        SamplePlan(posts: 6_000, drifts: true), SamplePlan(posts: 30, customers: 1, drifts: true),
        SamplePlan(posts: 40, customers: 2, seed: 3, drifts: true),
    ])
    func `a plain reader finds what the truth says`(plan: SamplePlan) throws {
        let (bytes, generator) = try sample(plan)
        let truth = generator.truth
        let reader = try SampleReader(bytes)
        #expect(truth.posts == plan.posts)
        #expect(reader.lines.count == truth.lines)
        #expect(reader.newest.count == truth.posts)
        #expect(reader.duplicates == truth.duplicates)
        #expect(reader.editLines.count == truth.edits)
        #expect(reader.newest.count { $0.key != String($0.value.id) } == truth.editedPosts)
        #expect(reader.deletesAfterPost == truth.deletesAfterPost)
        #expect(reader.deletesBeforePost == truth.deletesBeforePost)
        #expect(reader.live.count == truth.livePosts)
        #expect(reader.live.values.count { $0.isRepost } == truth.liveReposts)
        let byAuthor = Dictionary(grouping: reader.live.values, by: \.author)
        #expect(byAuthor.count == truth.liveAuthors)
        #expect(generator.customers.count == plan.authorCount)
        for customer in generator.customers {
            let posts = byAuthor[String(customer.id)] ?? []
            #expect(posts.count == customer.livePosts)
            #expect(posts.count { $0.isRepost } == customer.liveReposts)
        }
    }

    @Test func `the disturbances are all there`() throws {
        let truth = try sample(SamplePlan(posts: 10_000)).generator.truth
        #expect((120...280).contains(truth.duplicates))
        #expect((80...280).contains(truth.edits))
        #expect(truth.edits > truth.editedPosts)
        #expect((90...220).contains(truth.deletesAfterPost))
        #expect((25...85).contains(truth.deletesBeforePost))
        #expect((250...750).contains(truth.liveReposts))
    }

    @Test func `ids are unique and rise with the instant they carry`() throws {
        let posts = try SampleReader(sample(SamplePlan(posts: 5_000)).bytes).posts
        var created: [UInt64: String] = [:]
        for post in posts {
            let id = try #require(UInt64(post["id"] as? String ?? ""))
            let text = try #require(post["created_at"] as? String)
            let stated = try Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
            #expect(Snowflake.instant(of: id) / 1000 == Int64(stated.timeIntervalSince1970))
            // Lines with one id are copies of one version.
            #expect(created.updateValue(text, forKey: id) ?? text == text)
        }
        let sorted = created.sorted { $0.key < $1.key }.map(\.value)
        #expect(sorted == sorted.sorted())
    }

    @Test func `posts arrive out of order too`() throws {
        let ids = try SampleReader(sample(SamplePlan(posts: 5_000)).bytes).posts.compactMap { $0["id"] as? String }
        #expect(ids != ids.sorted())
    }

    @Test func `the outage and the launch stand out from other days`() throws {
        let plan = SamplePlan(posts: 20_000)
        var days = [Int](repeating: 0, count: plan.days + 2)
        for post in try SampleReader(sample(plan).bytes).newest.keys {
            days[plan.day(of: Snowflake.instant(of: try #require(UInt64(post))))] += 1
        }
        let outage = try #require(plan.outageDay)
        let launch = try #require(plan.launchDay)
        let others = days.indices.filter { $0 != outage && $0 != launch }.map { days[$0] }
        #expect(days[outage] > 2 * (others.max() ?? 0))
        #expect(days[launch] > 2 * (others.max() ?? 0))
    }

    @Test func `an author's followers drift, so the newest observation matters`() throws {
        let reader = try SampleReader(sample(SamplePlan(posts: 5_000, customers: 200)).bytes)
        let byAuthor = Dictionary(grouping: reader.newest.values, by: \.author)
        let moved = byAuthor.values.count { posts in
            let sorted = posts.sorted { $0.id < $1.id }
            return sorted.first?.followers != sorted.last?.followers
        }
        #expect(moved > 100)
    }

    @Test func `what waits stays small however many lines are written`() throws {
        var generator = try SampleGenerator(SamplePlan(posts: 100_000, customers: 100))
        var line: [UInt8] = []
        var longest = 0
        var most = 0
        while generator.appendLine(to: &line) {
            longest = max(longest, line.count)
            most = max(most, generator.pending.count)
            line.removeAll(keepingCapacity: true)
        }
        #expect(generator.pending.count == 0)
        #expect(most > 10)
        #expect(most < 1_500)
        #expect(longest < 4_000)
    }

    @Test func `the kinds of customer have the stated means`() throws {
        let generator = try sample(SamplePlan(posts: 30_000)).generator
        for type in CustomerType.allCases {
            let authors = generator.authors.filter { $0.type == type }
            let count = Double(authors.count)
            #expect(abs(count / Double(generator.authors.count) - type.traits.share) < 0.015)
            func expectMedian(_ value: (Author) -> Int32, _ expected: LogNormal) {
                let mean = authors.map { logarithm(Double(value($0)) + 0.5) }.reduce(0, +) / count
                let error = 4 * expected.spread / count.squareRoot() + 0.03
                #expect(abs(mean - logarithm(expected.median)) < error, "\(type) \(expected)")
            }
            expectMedian(\.followers, type.traits.followers)
            expectMedian(\.following, type.traits.following)
            expectMedian(\.statuses, type.traits.statuses)
            func mean(_ value: (Author) -> Float) -> Double { authors.map { Double(value($0)) }.reduce(0, +) / count }
            #expect(abs(mean(\.positive) - type.traits.positive) < 0.03)
            #expect(abs(mean(\.negative) - type.traits.negative) < 0.03)
            #expect(abs(mean(\.opinionated) - type.traits.opinionated) < 0.03)
        }
        let volumes = generator.customers.map(\.livePosts)
        #expect(Double(volumes.count { $0 >= 3 }) > 0.8 * Double(volumes.count))
        #expect(volumes.count { $0 == 1 } > volumes.count / 50)
        func meanVolume(_ type: CustomerType) -> Double {
            let own = generator.customers.filter { $0.type == type }.map(\.livePosts)
            return Double(own.reduce(0, +)) / Double(own.count)
        }
        #expect(meanVolume(.broadcaster) > 2 * meanVolume(.everyday))
        #expect(meanVolume(.helper) > 1.5 * meanVolume(.everyday))
    }

    @Test func `the customers' CSV has one row an author`() throws {
        let generator = try sample(SamplePlan(posts: 20_000)).generator
        var bytes: [UInt8] = []
        generator.writeCustomersCSV { chunk in
            bytes.append(contentsOf: chunk)
        }
        let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        let expected = generator.customers.map { "\($0.id),\($0.type.rawValue),\($0.livePosts),\($0.liveReposts)" }
        #expect(rows == ["author_id,type,live_posts,live_reposts"] + expected)
    }

    @Test(arguments: [
        SamplePlan(posts: -1), SamplePlan(posts: 5, customers: 0), SamplePlan(posts: 5, startMilliseconds: 0),
        SamplePlan(posts: 5, days: 0), SamplePlan(posts: 5, brand: ""), SamplePlan(posts: 5, duplicateShare: 1.1),
        SamplePlan(posts: 5, deleteShare: .nan),
    ])
    func `a plan outside its ranges is refused`(plan: SamplePlan) {
        let error = #expect(throws: SampleError.self) { try SampleGenerator(plan) }
        #expect(error?.code == .planOutOfRange)
    }

    private func logarithm(_ value: Double) -> Double { log(value) }
}
