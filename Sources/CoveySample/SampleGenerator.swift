/// Writes a sample: posts about a brand by known kinds of customer, as lines of the X API v2 stream, with the
/// duplicates, edits, deletes, disorder and spikes of a real one.
///
/// Each line is one JSON object and a newline: a post with its author under `includes.users`, or a delete. Everything
/// is invented. It is no model of X's users: the kinds are drawn apart so that a sound clustering finds them again.
///
/// Memory: a record of about 100 bytes an author, and the lines due within the next hours.
public struct SampleGenerator: Sendable {
    /// The plan the sample follows.
    public let plan: SamplePlan
    /// What has been written so far; the whole truth once `appendLine(to:)` has returned false.
    public private(set) var truth = SampleTruth()

    private(set) var authors: [Author] = []
    private(set) var pending = PendingQueue()
    private var random: SplitMix64
    private var turns: AuthorTurns
    private var clock: ArrivalClock
    private var writer: LineWriter
    private var recents = RecentPosts()
    private var nextInstant: Int64?
    private var lastID: UInt64 = 0

    /// Draws the authors of a sample and makes ready to write its first line.
    ///
    /// - Parameter plan: What the sample holds.
    /// - Throws: ``SampleError`` with code `planOutOfRange` if a value of the plan is outside its range.
    /// - Complexity: O(authors).
    public init(_ plan: SamplePlan) throws(SampleError) {
        try plan.check()
        self.plan = plan
        var random = SplitMix64(seed: plan.seed)
        var weights: [Double] = []
        weights.reserveCapacity(plan.authorCount)
        authors.reserveCapacity(plan.authorCount)
        for index in 0..<plan.authorCount {
            let author = Author(index: index, start: plan.startMilliseconds, random: &random)
            authors.append(author)
            // One author in ten is heard once only, as in life; the busy kinds never are.
            let isHeardOnce = random.chance(0.1) && author.type != .broadcaster && author.type != .helper
            let extra = author.type.traits.extraPosts.value(at: random.normal())
            weights.append(isHeardOnce ? 0 : extra)
        }
        turns = AuthorTurns(
            planned: AuthorUrn.planned(posts: plan.posts, weights: weights), authors: authors, drifts: plan.drifts)
        clock = ArrivalClock(plan: plan, random: &random)
        nextInstant = clock.next(by: &random)
        writer = LineWriter(plan: plan)
        self.random = random
    }

    /// Appends the next line, newline included.
    ///
    /// - Parameter buffer: Where the bytes go; reuse one buffer for many lines.
    /// - Returns: False if the sample is complete; nothing was appended.
    /// - Complexity: O(log authors) and the length of the line.
    public mutating func appendLine(to buffer: inout [UInt8]) -> Bool {
        while true {
            let due = pending.firstDue ?? .max
            if let instant = nextInstant, instant < due {
                nextInstant = clock.next(by: &random)
                if appendNewPost(at: instant, to: &buffer) { return true }
            } else if let (event, due) = pending.popFirst() {
                append(event, at: due, to: &buffer)
                return true
            } else {
                return false
            }
        }
    }

    /// Writes a post for the first time, or only plans it if its delete comes first.
    private mutating func appendNewPost(at instant: Int64, to buffer: inout [UInt8]) -> Bool {
        var draft = newDraft(at: instant)
        let isDeleted = random.chance(plan.deleteShare)
        truth.posts += 1
        if isDeleted, random.chance(plan.earlyDeleteShare) {
            let delete = instant + Int64(random.within(5_000...300_000))
            pending.add(.delete(id: draft.id, author: draft.author), at: delete)
            pending.add(.latePost(draft), at: delete + Int64(random.within(1_000...1_800_000)))
            truth.deletesBeforePost += 1
            return false
        }
        draft.deleteFollows = isDeleted
        switch draft.kind {
        case .original, .quote:
            if random.chance(plan.editShare) {
                draft.editsLeft = 1
                while draft.editsLeft < 5, random.chance(0.25) { draft.editsLeft += 1 }
                truth.editedPosts += 1
            }
        case .reply, .repost: break
        }
        if isDeleted { truth.deletesAfterPost += 1 } else { keep(draft) }
        appendVersion(draft, to: &buffer)
        return true
    }

    private mutating func append(_ event: PendingEvent, at instant: Int64, to buffer: inout [UInt8]) {
        switch event {
        case .latePost(let draft):
            write(draft, to: &buffer)
            planDuplicate(of: draft, after: instant)
        case .duplicate(let draft):
            write(draft, to: &buffer)
            truth.duplicates += 1
        case .edit(var draft):
            draft.earlier.append(draft.id)
            draft.editsLeft -= 1
            draft.instant = instant
            draft.id = newID(at: instant)
            draft.wording = Wording(
                language: draft.wording.language, tone: draft.wording.tone, seed: random.next())
            truth.edits += 1
            appendVersion(draft, to: &buffer)
        case .delete(let id, let author):
            writer.appendDelete(of: id, by: authors[author].id, at: instant, to: &buffer)
            truth.lines += 1
        }
    }

    /// Writes a version and plans what follows it: a copy, the next version, the delete.
    private mutating func appendVersion(_ draft: Draft, to buffer: inout [UInt8]) {
        write(draft, to: &buffer)
        planDuplicate(of: draft, after: draft.instant)
        if draft.editsLeft > 0 {
            // Five edits stay within the window of 30 minutes.
            pending.add(.edit(draft), at: draft.instant + Int64(random.within(20_000...330_000)))
        } else if draft.deleteFollows {
            // A delete may name any version of the post.
            let named = random.below(2) == 0 ? draft.id : draft.earlier.first ?? draft.id
            pending.add(
                .delete(id: named, author: draft.author), at: draft.instant + Int64(random.within(60_000...21_600_000)))
        }
    }

    private mutating func write(_ draft: Draft, to buffer: inout [UInt8]) {
        writer.append(draft, by: authors, to: &buffer)
        truth.lines += 1
    }

    private mutating func planDuplicate(of draft: Draft, after instant: Int64) {
        guard random.chance(plan.duplicateShare) else { return }
        pending.add(.duplicate(draft), at: instant + Int64(random.within(1_000...7_200_000)))
    }

    /// Counts a post that nobody deletes, and lets others answer it if it is an original.
    private mutating func keep(_ draft: Draft) {
        truth.livePosts += 1
        if authors[draft.author].livePosts == 0 { truth.liveAuthors += 1 }
        authors[draft.author].livePosts += 1
        switch draft.kind {
        case .original:
            recents.add(
                Reference(id: draft.id, author: draft.author, instant: draft.instant, wording: draft.wording))
        case .repost:
            truth.liveReposts += 1
            authors[draft.author].liveReposts += 1
        case .reply, .quote: break
        }
    }

    private mutating func newDraft(at instant: Int64) -> Draft {
        let index = turns.next(by: &random)
        let author = authors[index]
        let traits = author.type.traits
        // Who writes another language at home still writes English now and then.
        let language = author.language != .english && random.chance(0.3) ? .english : author.language
        let tone = newTone(of: author, on: plan.day(of: instant))
        let kind = newKind(by: index, traits: traits, mood: tone.mood, language: language)
        let wording: Wording
        if case .repost(let reference) = kind {
            wording = reference.wording
        } else {
            let answers = if case .reply = kind { tone == .note && author.type == .helper } else { false }
            wording = Wording(language: language, tone: answers ? .advice : tone, seed: random.next())
        }
        return Draft(author: index, kind: kind, id: newID(at: instant), instant: instant, wording: wording)
    }

    /// What the author has to say on a day: about the event of a spike, or as its kind does.
    private mutating func newTone(of author: Author, on day: Int) -> Tone {
        if day == plan.outageDay, random.chance(0.6) {
            return author.type == .broadcaster ? .outageBulletin : .outage
        }
        if day == plan.launchDay, random.chance(0.6) {
            return author.type == .broadcaster ? .launchBulletin : .launch
        }
        let point = Float(random.unit())
        let isOpinion = Float(random.unit()) < author.opinionated
        if point < author.positive { return isOpinion ? .praise : .thanks }
        if point < author.positive + author.negative { return isOpinion ? .complaint : .fault }
        if author.type == .broadcaster { return .bulletin }
        return isOpinion ? .opinion : .note
    }

    private mutating func newKind(
        by author: Int, traits: CustomerTraits, mood: Tone.Mood, language: Language
    ) -> Draft.Kind {
        var point = random.unit()
        guard point < traits.reply + traits.repost + traits.quote else { return .original }
        if point < traits.reply {
            let any = Tone.Mood.allCases[random.below(3)]
            return recents.draw(any, language, not: author, by: &random).map { .reply($0) } ?? .original
        }
        point -= traits.reply
        guard let reference = recents.draw(mood, language, not: author, by: &random) else { return .original }
        return point < traits.repost ? .repost(reference) : .quote(reference)
    }

    /// An id of the instant, above every earlier one.
    private mutating func newID(at instant: Int64) -> UInt64 {
        lastID = max(lastID + 1, Snowflake.id(at: instant) + UInt64(random.below(4_096)))
        return lastID
    }
}
