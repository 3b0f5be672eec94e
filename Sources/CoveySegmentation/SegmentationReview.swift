public import Covey
public import CoveyStore

/// What people decide about runs: to publish or refuse a draft, and to freeze what is published.
public struct SegmentationReview: Sendable {
    private let store: any Store

    public init(store: any Store) {
        self.store = store
    }

    /// A run by its number.
    ///
    /// - Throws: ``SegmentationError`` with code `unknownRun`; `StoreError`.
    public func run(_ id: SegmentationID) async throws -> Segmentation {
        guard let segmentation = try await store.segmentation(id) else {
            throw SegmentationError(.unknownRun, "There is no segmentation \(id.number).")
        }
        return segmentation
    }

    /// Publishes a draft.
    ///
    /// - Parameters:
    ///   - instant: The time to put on it.
    ///   - isForced: Publish it also if its certificate refuses it, with that warning attached.
    ///   - note: Why, for those who come later.
    /// - Returns: The run as it is published.
    /// - Throws: ``SegmentationError`` with code `unknownRun`, `notADraft`, `refused` or `frozen`; `StoreError`, with
    ///   code `superseded` if another run was published since the draft was made.
    public func publish(
        _ id: SegmentationID, at instant: Instant, isForced: Bool, note: String? = nil
    ) async throws -> Segmentation {
        var draft = try await draft(id)
        if draft.certificate.verdict == .refuse {
            guard isForced else {
                let cause = draft.certificate.findings.first?.sentence ?? ""
                throw SegmentationError(.refused, "The certificate of \(id.number) refuses it: \(cause)")
            }
            draft.certificate.isForced = true
        }
        if let published = try await store.publishedSegmentation() {
            guard !published.isFrozen else {
                throw SegmentationError(
                    .frozen, "Segmentation \(published.id.number) is frozen; unfreeze it before another is published.")
            }
            if published.id == draft.previous { draft.takeNames(of: published) }
        }
        draft.state = .published
        draft.publishedAt = instant
        draft.note = note ?? draft.note
        try await store.publish(draft)
        return draft
    }

    /// Refuses a draft. Its assignments are dropped; what it found stays on record.
    ///
    /// - Throws: As ``publish(_:at:isForced:note:)``.
    public func refuse(_ id: SegmentationID, note: String? = nil) async throws -> Segmentation {
        var draft = try await draft(id)
        draft.state = .refused
        draft.note = note ?? draft.note
        try await store.save(draft)
        return draft
    }

    /// Freezes or unfreezes what is published: while it is frozen it goes on placing profiles, and later runs are
    /// kept as drafts that tell how far people have drifted from it.
    ///
    /// - Throws: ``SegmentationError`` with code `nothingPublished`; `StoreError`.
    public func setFrozen(_ isFrozen: Bool, note: String? = nil) async throws -> Segmentation {
        guard var published = try await store.publishedSegmentation() else {
            throw SegmentationError(.nothingPublished, "There are no published segments yet.")
        }
        published.isFrozen = isFrozen
        published.note = note ?? published.note
        try await store.save(published)
        return published
    }

    /// What came of giving a segment another name.
    public enum Renaming: Equatable, Sendable {
        /// The published run as it is now.
        case renamed(Segmentation)
        /// The published run has no such segment, or nothing is published.
        case noSuchSegment
        /// Another segment of that number has the name.
        case taken(Int)
    }

    /// Gives a segment of the published run another name. The name stays with the number: later runs take it over, also
    /// one that is under way.
    ///
    /// - Parameters:
    ///   - number: ``Segment/number``.
    ///   - name: As ``Segment/name(from:)`` gives it.
    /// - Throws: `StoreError`; nothing was changed then.
    public func rename(_ number: Int, to name: String) async throws(StoreError) -> Renaming {
        var last: Segmentation?
        // Where another run is published at this moment, the segment is renamed there too.
        while let published = try await store.publishedSegmentation(), published != last {
            if let other = published.segments.first(where: { $0.name == name && $0.number != number }) {
                return .taken(other.number)
            }
            guard let index = published.segments.firstIndex(where: { $0.number == number }) else {
                return .noSuchSegment
            }
            var renamed = published
            renamed.segments[index].name = name
            if renamed != published { try await store.save(renamed) }
            last = renamed
        }
        return last.map { .renamed($0) } ?? .noSuchSegment
    }

    private func draft(_ id: SegmentationID) async throws -> Segmentation {
        let segmentation = try await run(id)
        guard segmentation.state == .draft else {
            throw SegmentationError(
                .notADraft, "Segmentation \(id.number) is \(segmentation.state.rawValue), and only a draft can change.")
        }
        return segmentation
    }
}
