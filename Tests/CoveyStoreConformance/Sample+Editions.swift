package import Covey
package import CoveyTesting

extension Sample {
    /// Another reading of a post.
    package static func reading(_ post: StoredPost, polarity: Int32) -> Reading {
        Reading(
            language: post.reading.language,
            scores: Scores(
                polarity: polarity, subjectivity: abs(polarity), sentiment: Scores.label(of: polarity),
                probabilities: Probabilities(certain: Scores.label(of: polarity))),
            traits: .question, evidence: [Evidence(words: "so it is", weight: polarity, rules: .asked)],
            model: ModelVersion("2-another"))
    }

    /// A post as a person corrects it.
    package static func corrected(_ post: StoredPost, polarity: Int32) -> StoredPost {
        post.corrected(
            by: Correction(polarity: polarity, at: Instant(milliseconds: 1_760_000_000_000)), reading: post.reading)
    }

    /// A post of which each part that may be missing is there or not, at random.
    package static func detailedPost(_ id: String, author: String, _ random: inout SeededNumbers) -> StoredPost {
        var post = post(id, author: author, polarity: nil, version: .random(in: 0...9, using: &random))
        func some<Value>(_ value: Value, _ random: inout SeededNumbers) -> Value? {
            Bool.random(using: &random) ? value : nil
        }
        post.reading.language = some(.english, &random) ?? .undetermined
        post.reading.scores = some(scores(&random), &random)
        post.reading.traits = Reading.Traits(rawValue: .random(in: 0...0xFF, using: &random))
        post.reading.evidence = (0..<Int.random(in: 0..<6, using: &random)).map { index in
            Evidence(
                words: ["not good", "👍", "", "not\u{1F}good", "\u{1E}5\u{1F}0\u{1F}1\u{1F}"][index],
                weight: .random(in: -10_000...10_000, using: &random),
                rules: Evidence.Rules(rawValue: some(.random(in: 0...(.max), using: &random), &random) ?? 0))
        }
        post.reading.model = some(ModelVersion("1-5f3a09c2"), &random)
        post.text = some("words of \(id)", &random)
        post.topics = some(["delivery"], &random) ?? []
        post.observation = some(post.observation, &random) ?? nil
        post.place = some(place(&random), &random)
        post.fingerprint = some(.random(in: 0...(.max), using: &random), &random) ?? 0
        post.edition = some([1, 255, 70_000, .max].randomElement(using: &random) ?? 0, &random) ?? 0
        post.correction = some(
            Correction(
                polarity: some(.random(in: -10_000...10_000, using: &random), &random),
                subjectivity: some(.random(in: 0...10_000, using: &random), &random),
                sentiment: some(
                    [.positive, .negative, .neutral, .mixed].randomElement(using: &random) ?? .mixed, &random),
                at: Instant(milliseconds: .random(in: -1...1_800_000_000_000, using: &random))), &random)
        return post
    }

    private static func scores(_ random: inout SeededNumbers) -> Scores {
        let chances = (0..<4).map { _ in Int32.random(in: 0...10_000, using: &random) }
        return Scores(
            polarity: .random(in: -10_000...10_000, using: &random),
            subjectivity: .random(in: 0...10_000, using: &random),
            sentiment: [.positive, .negative, .neutral, .mixed].randomElement(using: &random) ?? .neutral,
            probabilities: Bool.random(using: &random)
                ? Probabilities(positive: chances[0], negative: chances[1], neutral: chances[2], mixed: chances[3])
                : nil)
    }

    private static func place(_ random: inout SeededNumbers) -> Place {
        Place(
            country: "PL", region: Bool.random(using: &random) ? "Łódź Voivodeship" : nil,
            city: Bool.random(using: &random) ? "Łódź" : nil,
            source: Place.Source.allCases.randomElement(using: &random) ?? .text,
            isDoubtful: Bool.random(using: &random))
    }
}
