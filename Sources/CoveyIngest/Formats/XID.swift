import Covey

/// An id of X, of a post or an account: a whole number of at most 63 bits.
///
/// It is never taken from a number with an exponent: such a number was rounded on its way.
struct XID: Hashable, Comparable {
    let number: UInt64

    init(_ number: UInt64) {
        self.number = number
    }

    /// - Returns: `nil` if the bytes are anything but digits.
    init?(_ bytes: Span<UInt8>) {
        guard let number = Decimal.number(bytes), number <= Int64.max else { return nil }
        self.number = number
    }

    /// Takes a string of digits or a whole number.
    ///
    /// - Returns: `nil` for anything else.
    init?(_ value: JSONValue?) {
        guard let value else { return nil }
        guard let number = value.withUTF8({ Decimal.number($0) }) ?? value.unsigned, number <= Int64.max
        else { return nil }
        self.number = number
    }

    static func < (left: XID, right: XID) -> Bool { left.number < right.number }

    /// For example `x:1700000000000000002`, made in one allocation.
    var text: String {
        unsafe String(unsafeUninitializedCapacity: 22) { output in
            var (rest, length) = (number, 1)
            while rest >= 10 {
                rest /= 10
                length += 1
            }
            rest = number
            for index in stride(from: length + 1, to: 1, by: -1) {
                unsafe output[index] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
                rest /= 10
            }
            unsafe (output[0], output[1]) = (UInt8(ascii: "x"), UInt8(ascii: ":"))
            return length + 2
        }
    }

    var postID: PostID { PostID(text) }

    /// When X gave the id out: ids carry their moment since 2010-11-04. `nil` for earlier ones.
    ///
    /// - Source: twitter-archive/snowflake, `IdWorker.scala`.
    var instant: Instant? {
        guard number > Self.lastCountedID else { return nil }
        return Instant(milliseconds: Int64(number >> 22) + 1_288_834_974_657)
    }

    /// Until 2010-11-04 posts were numbered one by one, up to about here.
    private static let lastCountedID: UInt64 = 29_700_859_246
}

/// The versions of one post, oldest first.
struct EditHistory {
    /// The identity of the post.
    var first: XID
    /// The ids of all later versions.
    var later: [PostID] = []

    /// - Parameters:
    ///   - versions: the ids of all versions; `nil` or empty for a post never edited.
    ///   - own: the id of the version at hand.
    init(_ versions: JSONValue?, own: XID) {
        first = own
        guard let versions else { return }
        // The payload should name itself, and its oldest version first; hold on to both if it does not.
        var ids: Set = [own]
        for version in versions.elements {
            if let id = XID(version) { ids.insert(id) }
        }
        let ordered = ids.sorted()
        first = ordered[0]
        later = ordered.dropFirst().map(\.postID)
    }
}
