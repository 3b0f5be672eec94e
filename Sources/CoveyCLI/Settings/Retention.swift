import ArgumentParser
import Covey
import Foundation

/// For how many days posts are kept, written `180d`.
struct Retention: ExpressibleByArgument {
    let days: Int

    /// - Parameter argument: A whole number of days, from 1 to 36,500, and the letter d.
    init?(argument: String) {
        guard argument.last == "d", argument.dropLast().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let days = Int(argument.dropLast()), (1...36_500).contains(days)
        else { return nil }
        self.days = days
    }

    /// Posts from before this instant are not kept any more.
    var limit: Instant { Instant(milliseconds: Instant.now.milliseconds - Int64(days) * 86_400_000) }
}

extension Instant {
    /// The present, to the second.
    static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970) * 1_000) }
}
