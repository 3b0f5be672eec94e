import Covey

extension Segmentation {
    /// Takes over what the segments of another run are called, where both have the number: people may have named them
    /// after this run had begun.
    ///
    /// - Returns: Whether a name changed.
    @discardableResult
    mutating func takeNames(of other: Segmentation?) -> Bool {
        guard let other else { return false }
        let before = segments
        for index in segments.indices {
            segments[index].name = other.segment(segments[index].number)?.name ?? segments[index].name
        }
        return segments != before
    }
}
