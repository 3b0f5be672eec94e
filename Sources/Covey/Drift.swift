/// How far people have moved away from a frozen run.
public struct Drift: Equatable, Codable, Sendable {
    public enum Verdict: String, CaseIterable, Codable, Sendable {
        case steady
        case drifting
        case drifted
    }

    /// The frozen run that people are held against.
    public var frozen: SegmentationID
    public var verdict: Verdict
    /// One sentence for people, with the figures.
    public var sentence: String
    /// Population stability index of each feature, the largest first.
    public var features: [FeatureDrift]
    /// Each segment of the frozen run: its size then, and the size it has now that everybody is placed by that run.
    public var sizes: [SizeChange]
    /// Share of the people of both runs, 0...1, that the new run would put with other people than the frozen one does.
    public var moved: Double

    public init(
        frozen: SegmentationID, verdict: Verdict, sentence: String, features: [FeatureDrift], sizes: [SizeChange],
        moved: Double
    ) {
        self.frozen = frozen
        self.verdict = verdict
        self.sentence = sentence
        self.features = features
        self.sizes = sizes
        self.moved = moved
    }

    public struct FeatureDrift: Equatable, Codable, Sendable {
        public var feature: Feature
        /// 0 for none; by custom, from 0.1 it is worth a look, and from 0.25 the population is another one.
        public var index: Double

        public init(feature: Feature, index: Double) {
            self.feature = feature
            self.index = index
        }
    }

    public struct SizeChange: Equatable, Codable, Sendable {
        /// ``Segment/number``.
        public var segment: Int
        public var then: Int
        public var now: Int

        public init(segment: Int, then: Int, now: Int) {
            self.segment = segment
            self.then = then
            self.now = now
        }
    }
}
