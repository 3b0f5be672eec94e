/// Turns a text into the features of linear models: numbers of buckets that words, pairs and pieces of words hash to.
///
/// Of each word: the word, the word marked as denied within three words behind a denial, the pair with what stood before
/// it, and the pieces of it, of four and five letters, with its edges. Of emoji, emoticons, marks and runs of punctuation: what they
/// are, alone and in pairs. Handles, links and numbers count as such, whichever they are. Drawn-out and shouted words
/// leave a mark. A feature that comes twice counts twice.
///
/// Hash: the bytes of a piece are the digits of a number to an odd base modulo 2^64, so that the hash of every piece
/// follows from those of the beginnings of its word (Karp and Rabin 1987, doi:10.1147/rd.312.0249); a multiplication
/// spreads it (Knuth, The Art of Computer Programming, volume 3, section 6.4). Two features may share a bucket
/// (Weinberger et al. 2009, doi:10.1145/1553374.1553516).
@safe
final class Features {
    /// The buckets that words, pairs and marks hash to; they weigh more than pieces.
    private(set) var wordCount = 0
    private(set) var pieceCount = 0
    @usableFromInline let words: UnsafeMutablePointer<UInt32>
    @usableFromInline let pieces: UnsafeMutablePointer<UInt32>
    /// At each beginning of the word at hand that ends between two letters: its hash and its length in bytes.
    private let prefixes: UnsafeMutablePointer<UInt64>
    private let lengths: UnsafeMutablePointer<Int>

    /// The shortest and the longest piece of a word, in letters, edges included.
    static let pieceLetters = 4...5
    /// What is taken in before ``isFull`` says that the buckets have to be used.
    private static let capacity = 1024
    /// No more than this comes from one token.
    private static let reserve = 128
    /// Of longer words only the beginning is cut into pieces.
    private static let longestWord = 30

    private let powers: UnsafeMutablePointer<UInt64>
    private let shift: UInt64
    private var previous: UInt64 = 0
    private var denied = 0
    private var shouts = 0
    private var isDrawnOut = false

    /// - Parameter bits: The logarithm of the number of buckets, 8...22.
    init(bits: Int) {
        shift = UInt64(64 - bits)
        unsafe words = .allocate(capacity: Self.capacity)
        unsafe pieces = .allocate(capacity: Self.capacity)
        unsafe prefixes = .allocate(capacity: Self.longestWord + 4)
        unsafe lengths = .allocate(capacity: Self.longestWord + 4)
        unsafe powers = .allocate(capacity: Self.powerCount)
        var power: UInt64 = 1
        for index in 0..<Self.powerCount {
            unsafe powers[index] = power
            power = power &* Self.base
        }
    }

    deinit {
        unsafe words.deallocate()
        unsafe pieces.deallocate()
        unsafe prefixes.deallocate()
        unsafe lengths.deallocate()
        unsafe powers.deallocate()
    }

    /// Goes through a text; `use` is called whenever the buckets are full, and at the end, and has to take them all.
    @inline(__always)
    func read(_ text: borrowing TokenisedText, use: (Features) -> Void) {
        start()
        for index in text.tokens.indices {
            add(text.tokens[index], text.keys, text.bytes)
            if isFull {
                use(self)
                clear()
            }
        }
        finish()
        use(self)
        clear()
    }

    func start() {
        clear()
        previous = Mark.edge
        denied = 0
        shouts = 0
        isDrawnOut = false
    }

    func clear() {
        wordCount = 0
        pieceCount = 0
    }

    private var isFull: Bool { max(wordCount, pieceCount) > Self.capacity - Self.reserve }

    /// Adds what the text as a whole has: shouting and drawn-out words.
    func finish() {
        if isDrawnOut { addWord(Mark.drawnOut) }
        if shouts > 0 { addWord(Mark.shouted) }
        if shouts > 2 { addWord(Mark.shoutedOften) }
    }

    // MARK: Tokens

    @inline(__always)
    func add(_ token: Token, _ keys: [UInt8], _ bytes: [UInt8]) {
        // The words of others, and names, say nothing of the author's opinion.
        guard token.flags.isDisjoint(with: .silent) else { return }
        switch token.kind {
        case .word, .hashtagWord: addWord(token, keys)
        case .handle: addMark(Mark.handle)
        case .link, .email: addMark(Mark.link)
        case .number: addMark(Mark.number)
        case .cashtag: addMark(Mark.cashtag)
        case .emoji, .emoticon:
            denied = 0
            addMark(hash(keys, token.key, from: Mark.picture))
        case .punctuation: addPunctuation(bytes, token.range)
        case .lineBreak: denied = 0
        }
    }

    private func addWord(_ token: Token, _ keys: [UInt8]) {
        let hash = readWord(keys, token.key)
        addMark(hash)
        if denied > 0 {
            addWord(hash ^ Mark.denied)
            denied -= 1
        }
        if Denials.contains(hash) || endsDenied(keys, token.key) { denied = 3 }
        if token.flags.contains(.elongated) {
            isDrawnOut = true
            addWord(hash ^ Mark.drawnOut)
        }
        if token.flags.contains(.shouted) { shouts += 1 }
    }

    /// `n't`.
    private func endsDenied(_ keys: [UInt8], _ key: Range<Int>) -> Bool {
        key.count > 3 && keys[key.upperBound - 1] == UInt8(ascii: "t")
            && keys[key.upperBound - 2] == UInt8(ascii: "'") && keys[key.upperBound - 3] == UInt8(ascii: "n")
    }

    /// Hashes a word, and adds its pieces.
    private func readWord(_ keys: [UInt8], _ key: Range<Int>) -> UInt64 {
        // The edges of a word are letters of their own.
        var hash = UInt64(UInt8(ascii: "<")) + 1
        unsafe prefixes[0] = 0
        unsafe lengths[0] = 0
        unsafe prefixes[1] = hash
        unsafe lengths[1] = 1
        var letters = 1
        var length = 1
        for offset in key {
            let byte = keys[offset]
            // Any byte but a continuation of UTF-8 begins a letter.
            if byte & 0xC0 != 0x80 {
                if letters < Self.longestWord {
                    unsafe prefixes[letters] = hash
                    unsafe lengths[letters] = length
                }
                letters += 1
            }
            hash = hash &* Self.base &+ UInt64(byte) &+ 1
            length += 1
        }
        let word = hash
        if letters < Self.longestWord {
            unsafe prefixes[letters] = hash
            unsafe lengths[letters] = length
            letters += 1
            unsafe prefixes[letters] = hash &* Self.base &+ UInt64(UInt8(ascii: ">")) &+ 1
            unsafe lengths[letters] = length + 1
        } else {
            letters = Self.longestWord - 1
        }
        for count in Self.pieceLetters where letters > count {
            var start = 0
            while start + count <= letters {
                let size = unsafe lengths[start + count] - lengths[start]
                let piece = unsafe prefixes[start + count] &- prefixes[start] &* powers[size & (Self.powerCount - 1)]
                addPiece(piece)
                start += 1
            }
        }
        return word
    }

    private func addPunctuation(_ bytes: [UInt8], _ range: Range<Int>) {
        var exclamations = 0
        var questions = 0
        var stops = 0
        for offset in range {
            switch bytes[offset] {
            case UInt8(ascii: "!"): exclamations += 1
            case UInt8(ascii: "?"): questions += 1
            case UInt8(ascii: "."): stops += 1
            default: break
            }
        }
        let mark: UInt64
        if exclamations + questions > 0 {
            let kind: UInt64 = exclamations == 0 ? 1 : questions == 0 ? 2 : 3
            mark = Mark.stop &+ kind &* 2 &+ (exclamations + questions > 1 ? 1 : 0)
            denied = 0
        } else if stops > 0 {
            mark = Mark.stop &+ (stops > 1 ? 9 : 8)
            denied = 0
        } else {
            mark = hash(bytes, range, from: Mark.punctuation)
            switch bytes[range.lowerBound] {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): denied = 0
            case UInt8(ascii: "'"): return addWord(mark)
            default: break
            }
        }
        addMark(mark)
    }

    // MARK: Buckets

    /// Adds a thing, and its pair with the one before it.
    @inline(__always)
    private func addMark(_ hash: UInt64) {
        addWord(hash ^ Mark.word)
        addWord((previous &* Mark.pair) ^ hash)
        previous = hash
    }

    @inline(__always)
    private func addWord(_ hash: UInt64) {
        unsafe words[wordCount] = bucket(hash)
        wordCount += 1
    }

    @inline(__always)
    private func addPiece(_ hash: UInt64) {
        unsafe pieces[pieceCount] = bucket(hash)
        pieceCount += 1
    }

    @inline(__always)
    private func bucket(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: ((hash ^ hash &>> 29) &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    }

    private func hash(_ bytes: [UInt8], _ range: Range<Int>, from start: UInt64) -> UInt64 {
        var hash = start
        for offset in range { hash = hash &* Self.base &+ UInt64(bytes[offset]) &+ 1 }
        return hash
    }

    static let base: UInt64 = 0x0000_0100_0000_01B3

    /// Powers of the base are kept up to the length in bytes of the longest piece, and more.
    private static let powerCount = 32

    /// What sets the kinds of features apart. Any numbers will do that have little in common.
    private enum Mark {
        static let edge: UInt64 = 0x1B87_3593_CC9E_2D51
        static let word: UInt64 = 0x8536_5A3C_91E1_0DB7
        static let pair: UInt64 = 0xC2B2_AE3D_27D4_EB4F
        static let denied: UInt64 = 0x5DEE_CE66_D1CE_4E5B
        static let drawnOut: UInt64 = 0x2545_F491_4F6C_DD1D
        static let shouted: UInt64 = 0x94D0_49BB_1331_11EB
        static let shoutedOften: UInt64 = 0xBF58_476D_1CE4_E5B9
        static let handle: UInt64 = 0xA24B_AED4_963E_E407
        static let link: UInt64 = 0x9FB2_1C65_1E98_DF25
        static let number: UInt64 = 0xD6E8_FEB8_6659_FD93
        static let cashtag: UInt64 = 0xE703_7ED1_A0B4_28DB
        static let picture: UInt64 = 0x8EBC_6AF0_9C88_C6E3
        static let stop: UInt64 = 0x5899_65CC_7537_4CC3
        static let punctuation: UInt64 = 0x1D8E_4E27_C47D_124F
    }
}
