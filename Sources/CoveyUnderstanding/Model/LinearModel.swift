/// A trained model: for each bucket that features hash to, what it says of four questions, and how the answers become
/// probabilities.
///
/// The weights are whole numbers of 8 bits, the four of a bucket side by side, so that one access to memory answers
/// everything. They stay where the bytes are: in the executable, or in the memory that a file was read into.
///
/// Sendable, because nobody writes to that memory.
@safe
struct LinearModel: @unchecked Sendable {
    /// What each of the weights of a bucket speaks for.
    enum Output: Int, CaseIterable {
        /// Praise (above 0) rather than complaint.
        case polarity
        /// An opinion (above 0) rather than none.
        case opinion
        /// How good or bad what is said is, -1...1.
        case valence
        /// A subjective statement (above 0) rather than an objective one.
        case subjectivity
    }

    static let outputs = Output.allCases.count

    enum Kind: UInt32 {
        /// Reads texts by itself.
        case whole = 0
        /// Learned what a company's own labels say differently from the model that it names.
        case addition = 1
    }

    var kind: Kind
    /// Tells models apart: a hash of everything in the file.
    var identity: UInt64
    /// The identity of the model that an addition was trained on top of; 0 for a whole one.
    var base: UInt64
    /// Short text for people.
    var name: String
    /// The languages that were trained for, as codes of two letters.
    var languages: [String]
    /// The logarithm of the number of buckets.
    var bits: Int
    /// How many times a word weighs a piece of a word.
    var wordWeight: Double
    /// What one step of a weight is worth, by output.
    var scales: [Double]
    var constants: [Double]
    /// The coefficients that join margins and lexicon: see `BlendStage` and `AdditionStage`.
    var stage: [Double]
    /// Four weights for each bucket.
    let weights: UnsafePointer<UInt32>
    /// Keeps the weights alive; `nil` where they are part of the executable.
    private let owner: OwnedBytes?

    /// Weights are stored as 0...255, for sums in 16 bits; this stands for 0.
    static let zero: UInt8 = 128

    /// A view of bytes.
    ///
    /// - Parameters:
    ///   - bytes: A model file, on a boundary of four bytes, that stays in place as long as `owner` lives, or for ever.
    ///   - isTrusted: Leaves out the check of the identity, which touches every byte.
    init(bytes: UnsafeRawBufferPointer, owner: OwnedBytes?, isTrusted: Bool) throws(UnderstandingError) {
        var reader = unsafe ModelReader(bytes: bytes)
        try reader.expectMagic()
        let version = try reader.word()
        guard version == Self.formatVersion else {
            throw UnderstandingError(
                .modelMalformed,
                "The model has the format \(version); this version of Covey reads the format \(Self.formatVersion).")
        }
        let headerLength = Int(try reader.word())
        identity = try reader.longWord()
        base = try reader.longWord()
        guard let kind = Kind(rawValue: try reader.word()) else { throw ModelReader.damaged("an unknown kind") }
        self.kind = kind
        bits = Int(try reader.word())
        guard (8...22).contains(bits) else { throw ModelReader.damaged("\(bits) bits for its buckets") }
        wordWeight = try reader.number()
        scales = try reader.numbers(Self.outputs)
        constants = try reader.numbers(Self.outputs)
        let stageCount = kind == .whole ? BlendStage.coefficientCount : AdditionStage.coefficientCount
        stage = try reader.numbers(stageCount)
        name = try reader.text()
        languages = try reader.text().split(separator: " ").map(String.init)
        guard headerLength >= reader.position, headerLength % 64 == 0 else {
            throw ModelReader.damaged("a header of \(headerLength) bytes")
        }
        let length = headerLength + (Self.outputs << bits)
        guard bytes.count == length else {
            throw UnderstandingError(
                .modelMalformed, "The model is damaged: it has \(bytes.count) bytes where it should have \(length).")
        }
        if !isTrusted {
            guard unsafe Self.hash(bytes, from: Self.hashedFrom) == identity else {
                throw UnderstandingError(.modelMalformed, "The model is damaged: its checksum does not match.")
            }
        }
        guard let start = bytes.baseAddress else { throw ModelReader.damaged("no bytes") }
        unsafe weights = (start + headerLength).assumingMemoryBound(to: UInt32.self)
        self.owner = owner
    }

    static let magic: StaticString = "COVEYLM\n"
    static let formatVersion: UInt32 = 1
    /// Where the part of the file begins that the identity speaks for.
    static let hashedFrom = 24

    /// FNV-1a over words of 64 bits in place of bytes.
    static func hash(_ bytes: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var offset = start
        while offset + 8 <= bytes.count {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
            hash = (hash ^ word) &* 0x0000_0100_0000_01B3
            hash ^= hash &>> 32
            offset += 8
        }
        while offset < bytes.count {
            hash = unsafe (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3
            offset += 1
        }
        return hash
    }
}

/// Memory that holds a model that was read from a file.
///
/// Sendable, because nobody writes to it once it is filled.
@safe
final class OwnedBytes: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    init(copying source: [UInt8]) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 64)
        unsafe memory.copyBytes(from: source)
        unsafe bytes = UnsafeRawBufferPointer(memory)
    }

    deinit {
        unsafe bytes.deallocate()
    }
}

extension LinearModel {
    /// A model in memory of its own.
    init(_ file: [UInt8]) throws(UnderstandingError) {
        let owner = OwnedBytes(copying: file)
        unsafe try self.init(bytes: owner.bytes, owner: owner, isTrusted: false)
    }
}
