public import Covey

/// The right to run a job, held by one owner until an instant: what becomes of it, step by step, without a clock or a
/// store.
///
/// The owner tells time by its own clock, and others by theirs. So they take a lease as over only some time after its
/// end, and an owner whose clock is ahead or behind by less than that loses nothing. What is written under a lease
/// carries its fence; a fence only grows, so that whoever wakes up late is told apart.
///
/// - Source: C. G. Gray and D. R. Cheriton, "Leases: an efficient fault-tolerant mechanism for distributed file cache
///   consistency", SOSP 1989, doi:10.1145/74850.74870.
public struct Lease: Equatable, Codable, Sendable {
    /// `nil` once it was given back.
    public var owner: String?
    /// One more with each owner.
    public var fence: Int64
    /// By the owner's clock.
    public var endsAt: Instant

    /// How long a lease holds and how far clocks may differ, in milliseconds.
    public struct Terms: Equatable, Sendable {
        public var duration: Int64
        public var skew: Int64

        public init(duration: Int64 = 30_000, skew: Int64 = 5_000) {
            self.duration = duration
            self.skew = skew
        }
    }

    /// The lease of a new owner.
    ///
    /// - Parameter present: What is kept; `nil` where nobody has had it yet.
    /// - Returns: `nil` while another holds it.
    static func taken(by owner: String, from present: Lease?, now: Instant, _ terms: Terms) -> Lease? {
        guard present?.isHeld(now: now, terms) != true else { return nil }
        return Lease(owner: owner, fence: (present?.fence ?? 0) + 1, endsAt: now.later(by: terms.duration))
    }

    /// The lease for longer.
    ///
    /// - Returns: `nil` where another has it, or it was given back. An owner that comes late keeps what nobody took.
    func renewed(from present: Lease?, now: Instant, _ terms: Terms) -> Lease? {
        guard let present, present.isSame(as: self) else { return nil }
        // Clocks can be set back; a lease does not get shorter by that.
        return Lease(owner: owner, fence: fence, endsAt: max(present.endsAt, now.later(by: terms.duration)))
    }

    /// The lease given back.
    ///
    /// - Returns: `nil` where it is another's by now.
    func released(from present: Lease?) -> Lease? {
        guard let present, present.isSame(as: self) else { return nil }
        return Lease(owner: nil, fence: fence, endsAt: present.endsAt)
    }

    /// Whether the owner may still take itself for it without asking.
    func isSure(now: Instant) -> Bool { now < endsAt }

    private func isSame(as other: Lease) -> Bool { owner != nil && owner == other.owner && fence == other.fence }

    private func isHeld(now: Instant, _ terms: Terms) -> Bool {
        owner != nil && now <= endsAt.later(by: terms.skew)
    }
}

extension Instant {
    func later(by milliseconds: Int64) -> Instant { Instant(milliseconds: self.milliseconds + milliseconds) }
}
