import Covey
import Testing

@Suite struct FeatureTests {
    private let noon = Instant(milliseconds: 1_750_000_000_000)

    private func profile(
        scores: Scores? = nil, kind: Post.Kind = .original, observation: Observation? = nil
    ) -> Profile {
        Profile(
            of: StoredPost(
                id: PostID("x:1"), version: 1, digest: 1, author: AuthorKey("ada"), createdAt: noon, kind: kind,
                text: nil, reading: Reading(language: .english, scores: scores), brands: ["acme"],
                observation: observation))
    }

    @Test func `features come in raw units`() {
        let profile = profile(
            scores: Scores(polarity: -2_500, subjectivity: 5_000, sentiment: .negative), kind: .reply,
            observation: Observation(
                followers: 12, following: 0,
                account: Account(posts: 7, joinedAt: Instant(milliseconds: noon.milliseconds - 31_556_952_000))))
        let later = Instant(milliseconds: noon.milliseconds + 43_200_000)
        let values: [(Feature, Double)] = [
            (.followers, 12), (.following, 0), (.posts, 7), (.volume, 1), (.polarity, -0.25), (.subjectivity, 0.5),
            (.replies, 1), (.recency, 0.5), (.brand("acme"), 1), (.topic("price"), 0),
        ]
        for (feature, value) in values { #expect(profile.value(of: feature, asOf: later) == value, "\(feature)") }
        #expect(profile.value(of: .accountAge, asOf: noon) == 1)
    }

    @Test func `what no post says anything of has no value`() {
        let profile = profile()
        for feature in [Feature.followers, .following, .posts, .polarity, .subjectivity, .accountAge] {
            #expect(profile.value(of: feature, asOf: noon) == nil, "\(feature)")
        }
        #expect(profile.moments(of: .polarity) == Moments())
        #expect(profile.moments(of: .brand("acme")) == Moments(count: 1, sum: 10_000, sumOfSquares: 100_000_000))
    }

    @Test func `every feature has a name that leads back to it, and no other text does`() {
        for feature in Feature.plain + [.brand("acme"), .topic("price")] {
            #expect(Feature(rawValue: feature.rawValue) == feature)
        }
        for text in ["", "likes", "brand:", "topic:", "Followers", "brand"] { #expect(Feature(rawValue: text) == nil) }
    }

    @Test(arguments: [(14_181, 100), (5_000, 50), (99, 1), (0, 0), (1_000_000, 100)])
    func `the floor is 100 people, or 1 % of all where that is fewer`(all: Int, floor: Int) {
        #expect(Recipe.Floor().people(among: all) == floor)
    }
}
