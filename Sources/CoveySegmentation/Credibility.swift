import Covey

/// How far the mean of an author's posts is to be believed: it is drawn towards everybody's, the more so the fewer
/// posts stand behind it.
///
/// An author with n posts of mean x counts with (n x + m u) / (n + m): as if m posts more had said what everybody
/// says, u. The best m is the variance of posts about their author's mean over the variance of authors' true means;
/// both are estimated from authors with several posts.
///
/// Source: Bühlmann and Straub 1970, "Glaubwürdigkeit für Schadensätze"; the estimators as in Bühlmann and Gisler
/// 2005, "A Course in Credibility Theory", section 4.8, doi:10.1007/3-540-29273-X.
struct Credibility: Equatable {
    /// What everybody says: the mean of the authors' means, each author counting once; raw units.
    let usual: Double
    /// How many posts that say so are added to each author's own; 0...100.
    let posts: Double

    /// More posts than this are not added: they would leave nothing of an author with a handful.
    static let mostPosts = 100.0

    /// Estimates the credibility of one mean.
    ///
    /// - Parameters:
    ///   - column: A column of the table, of a feature that is a mean.
    ///   - shrinkage: What the recipe says.
    /// - Complexity: O(rows).
    init(of column: Int, in table: FeatureTable, _ shrinkage: Recipe.Shrinkage) {
        let feature = table.features[column]
        var (authors, posts, squaredPosts) = (0.0, 0.0, 0.0)
        var (means, weightedMeans, weightedSquares) = (0.0, 0.0, 0.0)
        for row in table.authors.indices where !table[row, column].isNaN {
            let (mean, count) = (Double(table[row, column]), Double(table.posts(behind: feature, row: row)))
            authors += 1
            posts += count
            squaredPosts += count * count
            means += mean
            weightedMeans += count * mean
            weightedSquares += count * mean * mean
        }
        usual = authors == 0 ? 0 : means / authors
        switch shrinkage {
        case .posts(let fixed): self.posts = fixed
        case .estimated:
            guard posts > authors else {
                // Nobody has two posts: nothing tells how far one can be believed, so it counts half.
                self.posts = authors == 0 ? 0 : 1
                return
            }
            let squares = Double(table.sumsOfSquares[column]) / 1e8
            let within = max(0, squares - weightedSquares) / (posts - authors)
            let between = weightedSquares - weightedMeans * weightedMeans / posts
            let spread = (between - (authors - 1) * within) / (posts - squaredPosts / posts)
            self.posts = spread > 0 ? min(Self.mostPosts, within / spread) : Self.mostPosts
        }
    }

    /// The mean of some posts after it was drawn in.
    static func drawnIn(_ mean: Double, posts: Double, towards usual: Double, priorPosts: Double) -> Double {
        posts + priorPosts == 0 ? mean : (posts * mean + priorPosts * usual) / (posts + priorPosts)
    }
}
