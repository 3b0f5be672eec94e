/// The latest originals of each mood, for others to answer, quote or repost.
struct RecentPosts {
    private static let kept = 64
    private var posts = [[Reference]](repeating: [], count: Tone.Mood.allCases.count)
    private var added = [Int](repeating: 0, count: Tone.Mood.allCases.count)

    mutating func add(_ post: Reference) {
        let mood = post.wording.tone.mood.rawValue
        if posts[mood].count < Self.kept {
            posts[mood].append(post)
        } else {
            posts[mood][added[mood] % Self.kept] = post
        }
        added[mood] += 1
    }

    /// A recent post of the mood and the language by somebody else, or `nil` if four tries find none.
    func draw(
        _ mood: Tone.Mood, _ language: Language, not author: Int, by random: inout SplitMix64
    ) -> Reference? {
        let posts = posts[mood.rawValue]
        guard !posts.isEmpty else { return nil }
        for _ in 0..<4 {
            let post = posts[random.below(posts.count)]
            if post.author != author, post.wording.language == language { return post }
        }
        return nil
    }
}
