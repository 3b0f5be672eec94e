/// Why one record, or one post of it, is not taken. It becomes a ``Rejection`` where source and line are known.
struct Refusal: Error, Equatable {
    /// A phrase that completes "The record ...".
    var reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}
