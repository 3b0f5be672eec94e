/// What became of each segment of the run that was published before, and where everybody went.
public struct Lineage: Equatable, Codable, Sendable {
    /// The run before.
    public var previous: SegmentationID
    /// What became of each segment, in the order of their numbers; every number of either run is in one of them.
    public var fates: [Fate]
    /// How many people went from where to where: only cells that hold somebody, by `from`, then `to`.
    public var movement: [Movement]

    public init(previous: SegmentationID, fates: [Fate], movement: [Movement]) {
        self.previous = previous
        self.fates = fates
        self.movement = movement
    }

    /// People who are in a segment in both runs, and not in the same.
    public var moved: Int { people { $0 != $1 } }

    /// People who are in a segment in both runs.
    public var inBoth: Int { people { _, _ in true } }

    private func people(where counts: (_ from: Int, _ to: Int) -> Bool) -> Int {
        movement.reduce(0) { sum, cell in
            guard let from = cell.from, let to = cell.to, from != Segment.tooLittleEvidence,
                to != Segment.tooLittleEvidence, counts(from, to)
            else { return sum }
            return sum + cell.people
        }
    }

    /// What became of a segment.
    public struct Fate: Equatable, Codable, Sendable {
        public enum Kind: String, CaseIterable, Codable, Sendable {
            case continued
            /// Its members are now in several segments, which hold few others.
            case split
            /// The members of several segments are now in one.
            case merged
            case born
            case ended
        }

        public var kind: Kind
        /// Numbers in the run before.
        public var from: [Int]
        /// Numbers in this run.
        public var to: [Int]
        /// People who are in one of `from` and in one of `to`.
        public var people: Int
        /// One sentence for people.
        public var sentence: String

        public init(kind: Kind, from: [Int], to: [Int], people: Int, sentence: String) {
            self.kind = kind
            self.from = from
            self.to = to
            self.people = people
            self.sentence = sentence
        }
    }

    /// People who went the same way.
    public struct Movement: Equatable, Codable, Sendable {
        /// The segment before; `nil` for people who were not there.
        public var from: Int?
        /// The segment now; `nil` for people who are gone.
        public var to: Int?
        public var people: Int

        public init(from: Int?, to: Int?, people: Int) {
            self.from = from
            self.to = to
            self.people = people
        }
    }
}
