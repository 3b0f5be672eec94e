import Foundation
import Testing

/// `covey score`: by whom and with what texts are read.
@Suite struct ScoreCommandTests {
    private let covey: Workspace

    init() throws {
        covey = try Workspace()
        try covey.write("the blorp is sick and splendid\n", to: "text")
        try covey.write(lines: ["phrase,polarity", "blorp,-1", "sick,-1"], to: "own.csv")
        try covey.write(lines: ["phrase,polarity", "blorp,1", "sick,1"], to: "other.csv")
    }

    private func score(_ arguments: String...) throws -> [String: Any] {
        let outcome = try covey.start(["score", "text", "--language", "en"] + arguments).outcome()
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return try #require(JSONSerialization.jsonObject(with: Data(outcome.text.utf8)) as? [String: Any])
    }

    private func words(_ object: [String: Any]) -> Set<String> {
        Set((object["evidence"] as? [[String: Any]] ?? []).compactMap { $0["words"] as? String })
    }

    private func polarity(_ object: [String: Any]) throws -> Double { try #require(object["polarity"] as? Double) }

    @Test func `each scorer reads in its own way`() throws {
        let readings = try ["blend", "lexicon", "model"].map { try score("--scorer", $0) }
        #expect(Set(readings.compactMap { $0["model"] as? String }).count == 3)
        #expect(try score()["model"] as? String == readings[0]["model"] as? String)
        #expect(readings.allSatisfy { $0["scored"] as? Bool == true })
        #expect(try covey.run("score", "text", "--scorer", "nobody").status == 64)
        #expect(try covey.run("score", "text", "--model", "none.model").status == 78)
    }

    @Test func `the words, the model and the names of the configuration are those that score reads with`() throws {
        #expect(!words(try score()).contains { $0.contains("blorp") })
        try covey.write("understanding:\n  lexicon: own.csv\n", to: "words.yaml")
        let configured = try score("--config", "words.yaml")
        #expect(words(configured).contains { $0.contains("blorp") })
        #expect(try polarity(configured) < polarity(score("--lexicon", "other.csv")))
        #expect(try polarity(score("--config", "words.yaml", "--lexicon", "other.csv")) > polarity(configured))

        #expect(words(try score()).contains { $0.contains("splendid") })
        try covey.write("brands:\n  - id: shop\n    any: [Splendid]\n", to: "names.yaml")
        try covey.write("the Splendid shop\n", to: "text")
        #expect(words(try score()).contains { $0.contains("Splendid") })
        #expect(!words(try score("--config", "names.yaml")).contains { $0.contains("Splendid") })

        try covey.write("understanding:\n  model: none.model\n", to: "model.yaml")
        #expect(try covey.run("score", "text", "--config", "model.yaml").status == 78)
        #expect(try covey.run("score", "text", "--config", "model.yaml", "--scorer", "lexicon").status == 0)
        #expect(try covey.run("score", "text", "--config", "none.yaml").status == 78)
    }

    @Test func `own words are refused where no words are read`() throws {
        let outcome = try covey.run("score", "text", "--scorer", "model", "--lexicon", "own.csv")
        #expect(outcome.status == 64 && outcome.complaint.contains("--lexicon"))
    }
}
