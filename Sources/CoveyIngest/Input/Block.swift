/// Some consecutive records of one input, cut at record borders. Workers parse blocks independently of one another.
public struct Block: Sendable {
    /// The name of the input.
    public let source: String
    public let format: RecordFormat
    /// The options that the input was opened with; they also tell how its records are read.
    let options: InputOptions
    /// In the order of the input; mostly as many as fit into 1 MiB.
    public let records: [Record]
    /// The records' bytes, and at least `JSONParser.padding` more.
    let bytes: [UInt8]
    /// Whether the input had nothing more to give when the block was cut, so that nobody should wait for the next.
    var endsAtPause = false

    /// How many bytes of the input the block stands for: the records and what lies between them.
    public let byteCount: Int

    /// Where one record lies in a block.
    public struct Record: Equatable, Sendable {
        /// Offset of the first byte.
        var start: Int
        /// How many bytes.
        var count: Int
        /// The line of the input on which the record begins, from 1.
        public var line: Int
        /// Set if the reader already knows that the record cannot be taken.
        var fault: Fault?

        var range: Range<Int> { start..<start + count }
    }

    /// What the reader found wrong with a record.
    enum Fault: Equatable, Sendable {
        /// The record is longer than allowed; its bytes were not kept.
        case tooLong(bytes: Int)
        /// The input ends within an array; every element before that was delivered.
        case arrayNotClosed
    }
}
