import CoveyStore

/// What an ingest run does next: how far reading may run ahead, in which order blocks are taken back, and when a batch
/// goes to the store. It does no work itself.
///
/// One read and one apply are under way at most; blocks in between are bounded by `width`, and reading waits while a
/// full batch does. A batch is applied when it is full, at the end, and when the input pauses, so that a slow source
/// waits for nobody.
struct IngestSchedule {
    enum Action {
        case read
        case take(Block, number: Int)
        case apply(Intake.Taken)
    }

    enum Event: Sendable {
        /// A block, or `nil` at the end of the input.
        case read(Block?)
        case failed(any Error)
        case taken(Intake.Taken, Int)
        case applied(Intake.Taken, ChangeCounts)
    }

    private let width: Int
    private let batchSize: Int
    /// A batch is full at so many bytes of texts and rejected records, however few they are.
    private static let fullWeight = 32 << 20
    private var isReading = false
    private var hasEnded = false
    private var isApplying = false
    /// The input paused after the last block.
    private var isPaused = false
    private var toTake: (Block, number: Int)?
    private var blocksRead = 0
    private var blocksTakenBack = 0
    /// Blocks that are done, but wait for an earlier one.
    private var waiting: [Int: Intake.Taken] = [:]
    private var batch: Intake.Taken?

    init(width: Int, batchSize: Int) {
        self.width = width
        self.batchSize = batchSize
    }

    /// Everything to start now. Ask again after each event.
    mutating func actions() -> [Action] {
        var actions: [Action] = []
        if let (block, number) = toTake {
            actions.append(.take(block, number: number))
            toTake = nil
        }
        let inWork = blocksRead - blocksTakenBack
        let isFull = batch.map { $0.changes.count >= batchSize || $0.weight >= Self.fullWeight } ?? false
        if !isReading, !hasEnded, inWork < width, !isFull {
            isReading = true
            actions.append(.read)
        }
        let isFlushing = inWork == 0 && (hasEnded || isPaused)
        if !isApplying, let full = batch, isFull || isFlushing {
            isApplying = true
            batch = nil
            actions.append(.apply(full))
        }
        return actions
    }

    mutating func handle(_ event: Event) {
        switch event {
        case .read(let block?):
            isReading = false
            isPaused = block.endsAtPause
            toTake = (block, blocksRead)
            blocksRead += 1
        case .read(nil), .failed:
            isReading = false
            hasEnded = true
        case .taken(let taken, let number):
            waiting[number] = taken
            while let next = waiting.removeValue(forKey: blocksTakenBack) {
                blocksTakenBack += 1
                if batch == nil { batch = next } else { batch? += next }
            }
        case .applied:
            isApplying = false
        }
    }
}
