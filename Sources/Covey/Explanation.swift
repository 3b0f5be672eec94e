/// Why a profile is in its segment, and what would move it.
public struct ProfileExplanation: Equatable, Codable, Sendable {
    public var author: AuthorKey
    public var segmentation: SegmentationID
    public var placement: Placement
    /// In the order of the recipe; without those that have one value throughout.
    public var features: [FeatureStanding]
    /// The smallest change of one feature alone that would move the profile, measured in scaled units; `nil` where no
    /// single one does.
    public var smallestChange: Change?

    public init(
        author: AuthorKey, segmentation: SegmentationID, placement: Placement, features: [FeatureStanding],
        smallestChange: Change?
    ) {
        self.author = author
        self.segmentation = segmentation
        self.placement = placement
        self.features = features
        self.smallestChange = smallestChange
    }

    /// Where the profile stands in one feature.
    public struct FeatureStanding: Equatable, Codable, Sendable {
        public var feature: Feature
        /// In raw units, as the profile has it; `nil` where no post says anything of it.
        public var value: Double?
        /// In raw units, as it was used: a mean over few posts is drawn towards everybody's, which also stands in for
        /// what was never observed.
        public var used: Double
        /// How many posts stand behind a mean; `nil` for an amount.
        public var posts: Int64?
        /// Share of everybody in a segment with a lower value, in per cent, 0...100.
        public var percentile: Double?
        /// The mean of the segment, and of everybody, in raw units.
        public var segmentMean: Double
        public var everyoneMean: Double
        /// The smallest change of this feature alone that would move the profile.
        public var change: Change?

        public init(
            feature: Feature, value: Double?, used: Double, posts: Int64?, percentile: Double?, segmentMean: Double,
            everyoneMean: Double, change: Change?
        ) {
            self.feature = feature
            self.value = value
            self.used = used
            self.posts = posts
            self.percentile = percentile
            self.segmentMean = segmentMean
            self.everyoneMean = everyoneMean
            self.change = change
        }
    }

    /// A change of one feature that would move the profile.
    public struct Change: Equatable, Codable, Sendable {
        public var feature: Feature
        /// The nearest raw value, as the profile has it, that moves it; of a feature that is no whole number, the
        /// border beyond which it is moved.
        public var value: Double
        /// Whether that is more than now, or less.
        public var isAbove: Bool
        /// The segment it would move to.
        public var segment: Int

        public init(feature: Feature, value: Double, isAbove: Bool, segment: Int) {
            self.feature = feature
            self.value = value
            self.isAbove = isAbove
            self.segment = segment
        }
    }
}

/// What a segment is like, beyond its figures.
public struct SegmentPortrait: Equatable, Sendable {
    public var segment: Segment
    public var segmentation: SegmentationID
    /// In the order of the recipe.
    public var indices: [FeatureIndex]
    /// Members near the centroid, the nearest first, with some of their posts.
    public var exemplars: [Exemplar]
    /// What its members write more often than others, the clearest first.
    public var terms: [Term]

    public init(
        segment: Segment, segmentation: SegmentationID, indices: [FeatureIndex], exemplars: [Exemplar], terms: [Term]
    ) {
        self.segment = segment
        self.segmentation = segmentation
        self.indices = indices
        self.exemplars = exemplars
        self.terms = terms
    }

    /// One feature of the segment, held against everybody.
    public struct FeatureIndex: Equatable, Codable, Sendable {
        public var feature: Feature
        public var mean: Double
        public var everyone: Double
        /// 100 times the mean over everybody's; `nil` where that says nothing: for polarity, which has two signs, and
        /// where everybody's is 0.
        public var index: Double?
        /// Distance of the segment's centroid from everybody's mean, in scaled units without weight; 0 for a constant.
        public var deviation: Double

        public init(feature: Feature, mean: Double, everyone: Double, index: Double?, deviation: Double) {
            self.feature = feature
            self.mean = mean
            self.everyone = everyone
            self.index = index
            self.deviation = deviation
        }
    }

    /// A member near the centroid.
    public struct Exemplar: Equatable, Sendable {
        public var author: AuthorKey
        public var distance: Double
        /// The latest first.
        public var posts: [StoredPost]

        public init(author: AuthorKey, distance: Double, posts: [StoredPost]) {
            self.author = author
            self.distance = distance
            self.posts = posts
        }
    }

    /// A word, hashtag or emoji; no handle, which is somebody's name.
    public struct Term: Equatable, Codable, Sendable {
        public var text: String
        /// Share of the segment's posts that hold it, 0...1.
        public var share: Double
        /// Share of the other segments' posts that do, 0...1.
        public var elsewhere: Double
        /// How sure the difference is, in standard errors.
        public var score: Double

        public init(text: String, share: Double, elsewhere: Double, score: Double) {
            self.text = text
            self.share = share
            self.elsewhere = elsewhere
            self.score = score
        }
    }
}
