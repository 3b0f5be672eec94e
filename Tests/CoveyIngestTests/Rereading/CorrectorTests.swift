import Covey
import CoveyStore
import Testing

@testable import CoveyIngest

@Suite struct CorrectorTests {
    private let at = Instant(milliseconds: 1_760_000_000_000)

    private func corrector(_ store: any Store) -> Corrector {
        Corrector(store: store) { text, post in InventedReader.read(text, post.reading.language) }
    }

    @Test func `a correction takes the place of what was read, and the profile follows exactly`() async throws {
        let posts = [InventedReader.post(1, says: "-4000"), InventedReader.post(2, says: "2000")]
        let store = try await InventedReader.store(posts)
        let outcome = try await corrector(store).correct(posts[0].id, by: Correction(polarity: 9_000, at: at))
        #expect(outcome.before == posts[0])
        #expect(outcome.after.edition == 1 && outcome.after.reading.scores?.polarity == 9_000)
        #expect(outcome.after.reading.sentiment == .positive && outcome.after.reading.model == InventedReader.first)
        #expect(outcome.profileBefore?.polarity == Moments(count: 2, sum: -2_000, sumOfSquares: 20_000_000))
        #expect(outcome.profileAfter?.polarity == Moments(count: 2, sum: 11_000, sumOfSquares: 85_000_000))
        #expect(try await store.post(posts[0].id) == outcome.after)
        #expect(try await store.allProfiles() == [outcome.profileAfter])
    }

    @Test func `a post is found by the id of any of its versions`() async throws {
        var edited = InventedReader.post(1, says: "-4000")
        edited.otherVersions = [PostID("x:7")]
        let store = try await InventedReader.store([edited])
        let outcome = try await corrector(store).correct(PostID("x:7"), by: Correction(sentiment: .mixed, at: at))
        #expect(outcome.after.id == edited.id && outcome.after.reading.sentiment == .mixed)
    }

    @Test func `a second correction keeps what it leaves out of the first, polarity and label together`() async throws {
        let post = InventedReader.post(1, says: "-4000")
        let store = try await InventedReader.store([post])
        let corrector = corrector(store)
        _ = try await corrector.correct(post.id, by: Correction(subjectivity: 100, sentiment: .negative, at: at))
        var outcome = try await corrector.correct(post.id, by: Correction(polarity: 9_000, at: at))
        #expect(outcome.after.correction == Correction(polarity: 9_000, subjectivity: 100, at: at))
        #expect(outcome.after.reading.scores?.subjectivity == 100 && outcome.after.reading.sentiment == .positive)
        outcome = try await corrector.correct(post.id, by: Correction(subjectivity: 5, at: at))
        #expect(outcome.after.correction == Correction(polarity: 9_000, subjectivity: 5, at: at))
        #expect(outcome.after.reading.scores?.polarity == 9_000 && outcome.after.edition == 3)
    }

    @Test func `a correction that is taken back leaves what is read of the text`() async throws {
        let post = InventedReader.post(1, says: "-4000")
        let store = try await InventedReader.store([post])
        let before = try await store.allProfiles()
        _ = try await corrector(store).correct(post.id, by: Correction(polarity: 9_000, at: at))
        let outcome = try await corrector(store).correct(post.id, by: Correction(at: at))
        #expect(outcome.after.reading.scores == post.reading.scores && outcome.after.edition == 2)
        #expect(try await store.allProfiles() == before)
        let error = await #expect(throws: IngestError.self) {
            try await corrector(store).correct(post.id, by: Correction(at: at))
        }
        #expect(error?.message == "The post x:1001 has not been corrected.")
    }

    @Test func `without its text a post can be corrected, and corrected again, but not be read again`() async throws {
        let post = InventedReader.post(1, says: "-4000", keepsText: false)
        let store = try await InventedReader.store([post])
        _ = try await corrector(store).correct(post.id, by: Correction(polarity: 9_000, at: at))
        let outcome = try await corrector(store).correct(post.id, by: Correction(sentiment: .negative, at: at))
        #expect(outcome.after.correction == Correction(sentiment: .negative, at: at))
        #expect(outcome.after.reading.scores?.polarity == -Scores.neutralBand - 1)
        let error = await #expect(throws: IngestError.self) {
            try await corrector(store).correct(post.id, by: Correction(at: at))
        }
        #expect(error?.code == .notCorrectable)
        #expect(try await store.post(post.id) == outcome.after)
    }

    @Test func `a post that is not stored, or has no scores, is named`() async throws {
        let post = InventedReader.post(1, says: "po polsku", language: Language("pl"))
        let store = try await InventedReader.store([post])
        let unknown = await #expect(throws: IngestError.self) {
            try await corrector(store).correct(PostID("x:9"), by: Correction(polarity: 1, at: at))
        }
        #expect(unknown == IngestError(.unknownPost, "No post x:9 is stored."))
        let unscored = await #expect(throws: IngestError.self) {
            try await corrector(store).correct(post.id, by: Correction(polarity: 1, at: at))
        }
        #expect(unscored?.code == .notCorrectable && unscored?.message.contains("pl") == true)
        #expect(try await store.allPosts() == [post])
    }

    @Test func `corrections at the same moment are all kept, one on top of the other`() async throws {
        let post = InventedReader.post(1, says: "0")
        let store = try await InventedReader.store([post])
        let corrector = corrector(store)
        await withTaskGroup(of: Void.self) { group in
            for number in 1...8 {
                group.addTask { [at] in
                    let correction =
                        number % 2 == 0 ? Correction(subjectivity: 4, at: at) : Correction(polarity: 5_000, at: at)
                    _ = try? await corrector.correct(post.id, by: correction)
                }
            }
        }
        let kept = try #require(try await store.post(post.id))
        #expect(kept.edition == 8)
        #expect(kept.correction == Correction(polarity: 5_000, subjectivity: 4, at: at))
        #expect(try await store.allProfiles() == [Profile(of: kept)])
    }
}
