/// What two runs have in common and what not.
public struct SegmentationDiff: Equatable, Codable, Sendable {
    /// The earlier run and the later one.
    public var left: SegmentationID
    public var right: SegmentationID
    /// One line for each part of the recipe that differs: "k: 2...12, then 5".
    public var recipe: [String]
    /// Whether both saw the same profiles with the same features.
    public var sameData: Bool
    /// Every segment of either, by number; the size is `nil` where a run does not have it.
    public var segments: [Row]
    /// People by where they were and where they are; `nil` where the assignments of one of them are not kept.
    public var movement: [Lineage.Movement]?

    public init(
        left: SegmentationID, right: SegmentationID, recipe: [String], sameData: Bool, segments: [Row],
        movement: [Lineage.Movement]?
    ) {
        self.left = left
        self.right = right
        self.recipe = recipe
        self.sameData = sameData
        self.segments = segments
        self.movement = movement
    }

    public struct Row: Equatable, Codable, Sendable {
        public var number: Int
        public var name: String
        public var left: Int?
        public var right: Int?

        public init(number: Int, name: String, left: Int?, right: Int?) {
            self.number = number
            self.name = name
            self.left = left
            self.right = right
        }
    }
}

/// How large each segment was in every published run, exactly.
public struct SegmentHistory: Equatable, Codable, Sendable {
    /// The published runs, rising.
    public var runs: [Run]
    /// Every segment that any of them had, by number.
    public var segments: [Line]

    public init(runs: [Run], segments: [Line]) {
        self.runs = runs
        self.segments = segments
    }

    public struct Run: Equatable, Codable, Sendable {
        public var id: SegmentationID
        public var publishedAt: Instant
        /// People in segments.
        public var people: Int

        public init(id: SegmentationID, publishedAt: Instant, people: Int) {
            self.id = id
            self.publishedAt = publishedAt
            self.people = people
        }
    }

    public struct Line: Equatable, Codable, Sendable {
        public var number: Int
        public var name: String
        /// One entry a run; `nil` where the run does not have the segment.
        public var sizes: [Int?]

        public init(number: Int, name: String, sizes: [Int?]) {
            self.number = number
            self.name = name
            self.sizes = sizes
        }
    }
}
