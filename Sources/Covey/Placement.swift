/// Where a profile stands among the segments of a run.
public struct Placement: Equatable, Codable, Sendable {
    /// What the placement rests on.
    public enum Standing: String, CaseIterable, Codable, Sendable {
        /// The run itself put the profile there, and it has not changed since.
        case assigned
        /// The profile came after the run, or has changed since: the nearest segment of the run, until the next one.
        case provisional
    }

    /// ``Segment/number``; ``Segment/tooLittleEvidence`` for an author with too few posts.
    public var segment: Int
    public var standing: Standing
    /// Distance to the segment's centroid over the scaled features; 0 without one.
    public var distance: Double
    /// How far inside: 0 on the border to the next segment, 1 as far from it as the centroid is, or further; 1 where
    /// there is no next segment.
    public var margin: Double
    /// The segment on the other side of the nearest border.
    public var next: Int?

    public init(segment: Int, standing: Standing, distance: Double, margin: Double, next: Int?) {
        self.segment = segment
        self.standing = standing
        self.distance = distance
        self.margin = margin
        self.next = next
    }

    /// Under this margin a profile is borderline.
    public static let firmMargin = 0.2

    /// Whether the profile is well inside its segment.
    public var isFirm: Bool { margin >= Self.firmMargin }
}
