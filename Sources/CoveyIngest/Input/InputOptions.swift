/// How inputs are read.
public struct InputOptions: Sendable {
    /// The columns of CSV files. `nil` takes files whose header names the columns of ``CSVMapping/standard``, and
    /// Sentiment140's.
    public var csv: CSVMapping?
    /// The X account whose personal archive is read: its numeric id, or its user name. Posts of an archive do not name
    /// their author; without this they are rejected.
    public var archiveOwner: String?
    /// About how many decompressed bytes a block holds.
    public var blockSize: Int
    /// The longest record that is taken, in bytes.
    public var recordLimit: Int
    /// How long a complete record of a pipe waits for its block to fill.
    public var patience: Duration
    /// Asked before each read, and every `patience` while a pipe is quiet: whether to read no more.
    public var shouldStop: @Sendable () -> Bool

    public init(
        csv: CSVMapping? = nil, archiveOwner: String? = nil, blockSize: Int = 1 << 20, recordLimit: Int = 64 << 20,
        patience: Duration = .milliseconds(250), shouldStop: @escaping @Sendable () -> Bool = { false }
    ) {
        self.csv = csv
        self.archiveOwner = archiveOwner
        self.blockSize = blockSize
        self.recordLimit = recordLimit
        self.patience = patience
        self.shouldStop = shouldStop
    }
}
