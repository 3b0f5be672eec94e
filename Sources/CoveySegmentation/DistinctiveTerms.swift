import Covey
import CoveyClustering
import CoveyStore
import CoveyUnderstanding

#if canImport(Glibc)
    import Glibc
#endif

/// What the members of each segment write more often than those of the others.
///
/// It is told from a sample of posts, which bounds the memory whatever the store holds: the terms of about 100,000
/// posts, 100 of each at the most, and the keys of their authors.
struct DistinctiveTerms {
    /// About so many posts are read closely.
    static let samplePosts = 100_000
    /// Further terms of one post are not counted.
    static let mostTermsOfPost = 100
    /// A term in fewer posts says nothing of a group.
    static let fewestPosts = 5
    /// Nor does one that fewer members write: it is a habit of theirs, or a name.
    static let fewestAuthors = 3
    /// Nor one that this share of the others' posts holds: it is a word of the language, or the company's name.
    static let mostElsewhere = 0.1
    /// Every group starts with so many posts that hold a term as often as all posts do.
    static let priorPosts = 100.0
    /// Among thousands of terms some score 2 by chance.
    static let lowestScore = 3.0

    private struct Author {
        var segment = Segment.tooLittleEvidence
        /// The numbers of the terms of each post, behind each post a ``DistinctiveTerms/postEnd``.
        var posts: [Int32] = []
    }

    private static let postEnd: Int32 = -1

    private var authors: [Author] = []
    private var authorNumbers: [AuthorKey: Int] = [:]
    private var terms: [String] = []
    private var termNumbers: [String: Int32] = [:]

    init() {}

    /// Reads a sample of the posts of a store, page by page.
    ///
    /// - Parameters:
    ///   - samplePosts: About so many posts, 1 or more; all of a store that holds no more.
    ///   - seed: Decides which: the same posts of the same store every time.
    /// - Complexity: O(posts), of which those in the sample are taken apart.
    init(
        sampling store: any Store, samplePosts: Int = Self.samplePosts, seed: UInt64
    ) async throws(StoreError) {
        let share = Double(samplePosts) / Double(max(1, try await store.statistics().posts))
        let pageSize = 2_000
        var last: PostID?
        repeat {
            let page = try await store.posts(after: last, limit: pageSize)
            for post in page where Self.draw(post.id, seed) < share { add(post) }
            last = page.count == pageSize ? page.last?.id : nil
        } while last != nil
    }

    /// A number in 0..<1 that follows from an id.
    private static func draw(_ id: PostID, _ seed: UInt64) -> Double {
        var checksum = Checksum()
        checksum.add(id.text)
        var source = RandomSource(seed: checksum.value ^ seed)
        return source.unit()
    }

    /// Takes a post apart. What is passed on counts for nothing: somebody else wrote it.
    mutating func add(_ post: StoredPost) {
        guard post.kind != .repost, let text = post.text else { return }
        let number = authorNumbers[post.author] ?? authors.count
        if number == authors.count {
            authorNumbers[post.author] = number
            authors.append(Author())
        }
        for term in Terms.of(text).prefix(Self.mostTermsOfPost) {
            let next = Int32(terms.count)
            let known = termNumbers[term] ?? next
            if known == next {
                termNumbers[term] = next
                terms.append(term)
            }
            authors[number].posts.append(known)
        }
        authors[number].posts.append(Self.postEnd)
    }

    /// Says which segment an author is in. Authors of whom it is never said count nowhere.
    mutating func assign(_ author: AuthorKey, to segment: Int) {
        if let number = authorNumbers[author] { authors[number].segment = segment }
    }

    /// The terms that set a segment apart, the clearest first, of equally clear ones in order of their text.
    ///
    /// - Parameter limit: At most so many.
    /// - Complexity: O(terms in the sample).
    func terms(of segment: Int, limit: Int) -> [SegmentPortrait.Term] {
        let counts = counts(of: segment)
        guard counts.posts > 0, counts.elsewherePosts > 0 else { return [] }
        let (posts, elsewherePosts) = (Double(counts.posts), Double(counts.elsewherePosts))
        var found: [SegmentPortrait.Term] = []
        for (number, term) in counts.terms.enumerated()
        where term.authors >= Self.fewestAuthors && term.posts + term.elsewhere >= Self.fewestPosts {
            let (inside, outside) = (Double(term.posts), Double(term.elsewhere))
            guard outside <= Self.mostElsewhere * elsewherePosts else { continue }
            let score = Self.score(inside, of: posts, against: outside, of: elsewherePosts)
            guard score >= Self.lowestScore else { continue }
            found.append(
                SegmentPortrait.Term(
                    text: terms[number], share: inside / posts, elsewhere: outside / elsewherePosts, score: score))
        }
        found.sort { ($1.score, $0.text) < ($0.score, $1.text) }
        return Array(found.prefix(limit))
    }

    private struct TermCount {
        /// Posts of the segment that hold the term, and their authors.
        var posts: Int32 = 0
        var authors: Int32 = 0
        /// Posts of the other segments that do.
        var elsewhere: Int32 = 0
        /// The member whose post was counted last.
        var lastAuthor: Int32 = -1
    }

    private func counts(of segment: Int) -> (posts: Int, elsewherePosts: Int, terms: [TermCount]) {
        var (posts, elsewherePosts) = (0, 0)
        var counts = [TermCount](repeating: TermCount(), count: terms.count)
        for (number, author) in authors.enumerated() where author.segment != Segment.tooLittleEvidence {
            let isMember = author.segment == segment
            for term in author.posts {
                if term == Self.postEnd {
                    if isMember { posts += 1 } else { elsewherePosts += 1 }
                } else if isMember {
                    let isNew = counts[Int(term)].lastAuthor != number
                    counts[Int(term)].posts += 1
                    counts[Int(term)].authors += isNew ? 1 : 0
                    counts[Int(term)].lastAuthor = Int32(number)
                } else {
                    counts[Int(term)].elsewhere += 1
                }
            }
        }
        return (posts, elsewherePosts, counts)
    }

    /// By how many standard errors the log-odds that a post holds a term differ between two groups of posts, each of
    /// which starts with ``priorPosts`` posts that hold it as often as all do. Above 0 where the first holds it more
    /// often.
    ///
    /// A term counts once a post, so a post holds it or not: the variance has all of its four parts.
    ///
    /// - Source: Monroe, Colaresi and Quinn 2008, "Fightin' Words: Lexical Feature Selection and Evaluation for
    ///   Identifying the Content of Political Conflict", doi:10.1093/pan/mpn018, section 3.5.
    static func score(_ inside: Double, of posts: Double, against outside: Double, of others: Double) -> Double {
        let share = (inside + outside) / (posts + others)
        // What every post holds, or none, sets nobody apart.
        guard share > 0, share < 1 else { return 0 }
        let with = inside + priorPosts * share
        let without = posts - inside + priorPosts * (1 - share)
        let withElsewhere = outside + priorPosts * share
        let withoutElsewhere = others - outside + priorPosts * (1 - share)
        let difference = log(with / without) - log(withElsewhere / withoutElsewhere)
        return difference / (1 / with + 1 / without + 1 / withElsewhere + 1 / withoutElsewhere).squareRoot()
    }
}
