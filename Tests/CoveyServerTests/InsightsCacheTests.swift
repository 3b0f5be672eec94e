import Covey
import CoveyInsights
import CoveyStore
import CoveyTesting
import Testing

@testable import CoveyServer

@Suite struct AnswerCacheTests {
    private struct Failure: Error {}

    @Test func `an answer is made once while it is fresh, and anew after`() async throws {
        let (clock, count) = (HandClock(), Counter())
        let cache = AnswerCache<String, Int>(fresh: 10_000, now: clock.now)
        for _ in 0..<3 { #expect(try await cache.answer(to: "a") { count.add() } == 1) }
        #expect(try await cache.answer(to: "b") { count.add() } == 2)
        clock.move(10_000)
        #expect(try await cache.answer(to: "a") { count.add() } == 3)
    }

    @Test func `many who ask at a time get one answer`() async throws {
        let (count, gate) = (Counter(), Gate())
        let cache = AnswerCache<String, Int>(now: HandClock().now)
        let answers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await cache.answer(to: "a") {
                        await gate.pass()
                        return count.add()
                    }
                }
            }
            group.addTask {
                gate.open()
                return 1
            }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(Set(answers) == [1])
        #expect(count.count == 1)
    }

    @Test func `a failure is told and not kept`() async throws {
        let cache = AnswerCache<String, Int>(now: HandClock().now)
        await #expect(throws: Failure.self) { try await cache.answer(to: "a") { throw Failure() } }
        #expect(try await cache.answer(to: "a") { 5 } == 5)
    }

    @Test func `served, it gives an old answer at once and makes a new one`() async throws {
        let (clock, count, made) = (HandClock(), Counter(), Gate())
        let cache = AnswerCache<String, Int>(fresh: 10_000, kept: 60_000, now: clock.now)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await cache.run() }
            while !cache.isServed { await Task.yield() }
            #expect(try await cache.answer(to: "a") { count.add() } == 1)
            clock.move(20_000)
            let old = try await cache.answer(to: "a") {
                defer { made.open() }
                return count.add()
            }
            #expect(old == 1)
            await made.pass()
            while try await cache.answer(to: "a", { count.add() }) != 2 { await Task.yield() }
            clock.move(70_000)
            #expect(try await cache.answer(to: "a") { count.add() } == 3, "what is too old is not given any more")
            group.cancelAll()
        }
    }

    @Test func `served, it makes a new one for whom an old one will not do`() async throws {
        let (clock, count) = (HandClock(), Counter())
        let cache = AnswerCache<String, Int>(fresh: 10_000, now: clock.now)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await cache.run() }
            while !cache.isServed { await Task.yield() }
            for (wait, answer) in [(0, 1), (9_999, 1), (1, 2)] {
                clock.move(Int64(wait))
                let given = try await cache.answer(to: "a", orOld: false) { count.add() }
                #expect(given == answer)
            }
            group.cancelAll()
        }
    }

    @Test(.timeLimit(.minutes(20))) func `served, what was begun is finished though whoever asked has gone`()
        async throws
    {
        let (count, begun, gate) = (Counter(), Gate(), Gate())
        let cache = AnswerCache<String, Int>(now: HandClock().now)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await cache.run() }
            while !cache.isServed { await Task.yield() }
            let hasty = Task {
                try await cache.answer(to: "a") {
                    begun.open()
                    await gate.pass()
                    try Task.checkCancellation()
                    return count.add()
                }
            }
            await begun.pass()
            hasty.cancel()
            await #expect(throws: CancellationError.self) { try await hasty.value }
            gate.open()
            let answer = try await cache.answer(to: "a") { count.add() + 100 }
            #expect(answer == 1)
            group.cancelAll()
        }
        #expect(try await cache.answer(to: "b") { 7 } == 7, "no longer served, it answers all the same")
    }

    @Test(.timeLimit(.minutes(20))) func `who waits for another's answer can leave`() async throws {
        let (begun, gate) = (Gate(), Gate())
        let cache = AnswerCache<String, Int>(now: HandClock().now)
        let maker = Task {
            try await cache.answer(to: "a") {
                begun.open()
                await gate.pass()
                return 1
            }
        }
        await begun.pass()
        let waiter = Task { try await cache.answer(to: "a") { 2 } }
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        gate.open()
        #expect(try await maker.value == 1)
    }

    @Test(.timeLimit(.minutes(20))) func `served, a failure is told and not kept`() async throws {
        let cache = AnswerCache<String, Int>(now: HandClock().now)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await cache.run() }
            while !cache.isServed { await Task.yield() }
            await #expect(throws: Failure.self) { try await cache.answer(to: "a") { throw Failure() } }
            let answer = try await cache.answer(to: "a") { 5 }
            #expect(answer == 5)
            group.cancelAll()
        }
    }

    @Test func `the oldest answer goes first`() async throws {
        let (clock, count) = (HandClock(), Counter())
        let cache = AnswerCache<Int, Int>(capacity: 2, now: clock.now)
        for question in 1...3 {
            _ = try await cache.answer(to: question) { count.add() }
            clock.move(1)
        }
        _ = try await cache.answer(to: 3) { count.add() }
        _ = try await cache.answer(to: 2) { count.add() }
        #expect(count.count == 3)
        _ = try await cache.answer(to: 1) { count.add() }
        #expect(count.count == 4)
    }
}

@Suite struct InsightDeskTests {
    @Test func `how much there is stays for some seconds, but not for those who hear of more`() async throws {
        let house = InsightsHouse()
        try await house.add([.told(1)])
        #expect(try await house.desk.statistics().posts == 1)
        try await house.add([.told(2)])
        house.feed.publish([.told(2)])
        #expect(try await house.desk.statistics().posts == 1, "nobody listens")
        _ = try house.feed.hub.join(.init())
        house.feed.publish([.told(2)])
        #expect(try await house.desk.statistics().posts == 1, "nobody was told yet")
        house.feed.flush()
        #expect(try await house.desk.statistics().posts == 2)
        try await house.add([.told(3)])
        house.feed.publish([.told(2)])
        house.feed.flush()
        #expect(try await house.desk.statistics().posts == 2, "that was no news")
        house.clock.move(10_000)
        #expect(try await house.desk.statistics().posts == 3)
    }

    @Test func `other settings make another answer at once`() async throws {
        let house = InsightsHouse()
        try await house.add(InventedPeople.posts(40))
        let overview = try await house.desk.overview().json
        let meters = try await house.desk.meters(MeterQuestion(dimension: .brand)).json
        #expect(try await house.desk.overview().json == overview)
        var settings = house.parts.settings
        settings.target = 0.99
        house.parts.replace(settings: settings)
        #expect(try await house.desk.overview().value.meter.target == 0.99)
        #expect(try await house.desk.overview().json != overview)
        #expect(try await house.desk.meters(MeterQuestion(dimension: .brand)).json != meters)
    }
}
