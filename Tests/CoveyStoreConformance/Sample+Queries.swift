package import Covey
package import CoveyTesting

extension Sample {
    /// Posts of a few authors in which every part that a query looks at often repeats, and is often missing.
    package static func queriedPosts(count: Int, _ random: inout SeededNumbers) -> [StoredPost] {
        (0..<count).map { index in
            var post = post(
                "x:\(index)", author: "author \(Int.random(in: 0..<24, using: &random))",
                polarity: Bool.random(using: &random) ? Int32.random(in: -3...3, using: &random) : nil,
                minute: .random(in: -50...50, using: &random) * 197,
                followers: .random(in: 0...3, using: &random))
            if Bool.random(using: &random) { post.reading.scores?.sentiment = .mixed }
            post.reading.language = [.english, .undetermined, Language("pl")][.random(in: 0..<3, using: &random)]
            post.brands = [[], ["acme"], ["acme", "acme-air"], ["air"]][.random(in: 0..<4, using: &random)]
            post.topics = [[], ["price"], ["ice", "price"]][.random(in: 0..<3, using: &random)]
            post.observation?.account.country = [nil, "PL", "GB"][.random(in: 0..<3, using: &random)]
            if Int.random(in: 0..<3, using: &random) == 0 { post.observation?.followers = nil }
            if Int.random(in: 0..<4, using: &random) == 0 { post.observation = nil }
            post.place = places[.random(in: 0..<places.count, using: &random)]
            return post
        }
    }

    private static let places: [Place?] = [
        nil, Place(country: "GB", source: .text), Place(country: "PL", region: "Łódź Voivodeship", source: .profile),
        Place(country: "PL", region: "Łódź Voivodeship", city: "Łódź", source: .coordinates),
        Place(country: "GB", city: "York", source: .payload, isDoubtful: true),
    ]

    /// Filters of profiles: none, each part alone in several ways, and random mixtures.
    package static func profileFilters(
        of segmentation: SegmentationID, mixtures: Int, _ random: inout SeededNumbers
    ) -> [ProfileFilter] {
        let middle = Instant(milliseconds: 1_750_000_000_000)
        let parts: [(inout ProfileFilter) -> Void] = [
            { $0.segment = ProfileFilter.SegmentMember(1, of: segmentation) },
            { $0.segment = ProfileFilter.SegmentMember(Segment.tooLittleEvidence, of: segmentation) },
            { $0.segment = ProfileFilter.SegmentMember(99, of: segmentation) }, { $0.volume = 4...6 },
            { $0.volume = .min ... .max }, { $0.followers = 0...0 }, { $0.followers = 1...2 },
            { $0.followers = .min ... .max }, { $0.polarity = 0...0 }, { $0.polarity = -2...(-1) },
            { $0.polarity = .min ... .max }, { $0.subjectivity = 1...(.max) }, { $0.brand = "acme" },
            { $0.brand = "acme-air" }, { $0.topic = "ice" }, { $0.topic = "price" }, { $0.language = "pl" },
            { $0.country = "PL" }, { $0.seenFrom = middle }, { $0.seenBefore = middle },
            { $0.seenFrom = Instant(milliseconds: .min) }, { $0.seenBefore = Instant(milliseconds: .max) },
        ]
        var filters = [ProfileFilter()]
        for part in parts {
            var filter = ProfileFilter()
            part(&filter)
            filters.append(filter)
        }
        for _ in 0..<mixtures {
            var filter = ProfileFilter()
            for _ in 0..<3 { parts[.random(in: 0..<parts.count, using: &random)](&filter) }
            filters.append(filter)
        }
        return filters
    }

    /// Filters of posts: none, each part alone in several ways, and random mixtures.
    package static func postFilters(mixtures: Int, _ random: inout SeededNumbers) -> [PostFilter] {
        let middle = Instant(milliseconds: 1_750_000_000_000)
        let parts: [(inout PostFilter) -> Void] = [
            { $0.from = middle }, { $0.before = middle }, { $0.from = Instant(milliseconds: .min) },
            { $0.before = Instant(milliseconds: .max) }, { $0.author = AuthorKey("author 3") },
            { $0.author = AuthorKey("nobody") }, { $0.brand = "acme" }, { $0.brand = "air" }, { $0.topic = "ice" },
            { $0.topic = "price" }, { $0.language = "en" }, { $0.sentiment = .negative }, { $0.sentiment = .mixed },
            { $0.sentiment = .unscored }, { $0.polarity = -1...1 }, { $0.polarity = .min ... .max },
            { $0.country = "PL" }, { $0.region = "Łódź Voivodeship" }, { $0.city = "York" },
            { $0.sentiment = .positive },
        ]
        var filters = [PostFilter()]
        for part in parts {
            var filter = PostFilter()
            part(&filter)
            filters.append(filter)
        }
        for _ in 0..<mixtures {
            var filter = PostFilter()
            for _ in 0..<2 { parts[.random(in: 0..<parts.count, using: &random)](&filter) }
            filters.append(filter)
        }
        return filters
    }
}
