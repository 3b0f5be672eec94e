/// The authors of some posts, as far as it matters whether they are few: up to a bound each of them is known, and of as
/// many as the bound or more nothing but that.
///
/// So it takes no more room for more posts, and it adds up exactly: who is in two parts is one in their sum.
public struct People: Equatable, Sendable {
    /// So many are told apart at most; 0 where nobody was counted.
    public private(set) var bound: Int
    /// `nil` for as many as the bound.
    private var few: Set<AuthorKey>?

    /// Nobody yet.
    public init(upTo bound: Int = 0) {
        self.bound = bound
        few = bound > 0 ? [] : nil
    }

    /// As many as the bound, or more.
    public static func many(upTo bound: Int) -> People {
        var people = People(upTo: bound)
        people.few = nil
        return people
    }

    /// How many different ones there are, at most ``bound``.
    public var count: Int { few?.count ?? bound }

    public mutating func insert(_ author: AuthorKey) {
        few?.insert(author)
        forgetMany()
    }

    /// Adds the authors of other posts. Of two bounds the lower one stays; where one of the two was not counted, the
    /// other stays as it is.
    public mutating func merge(_ other: People) {
        guard other.bound > 0 else { return }
        guard bound > 0 else {
            self = other
            return
        }
        bound = min(bound, other.bound)
        if let others = other.few { few?.formUnion(others) } else { few = nil }
        forgetMany()
    }

    private mutating func forgetMany() {
        if let few, few.count >= bound { self.few = nil }
    }
}
