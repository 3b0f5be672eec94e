/// Faces that are looked at upright: `(^_^)`, `(╥﹏╥)`, `ʕ•ᴥ•ʔ`, `¯\_(ツ)_/¯`, `(╯°□°)╯︵ ┻━┻`.
///
/// There is no list of them all; they are told by their eyes and mouths, and get the key of a common sign of the same
/// mood.
extension Tokeniser {
    /// What a face shows, from the weakest sign to the strongest.
    private enum Mood: Int {
        case none
        case glad
        case shrugging
        case sad
        case angry

        var key: StaticString {
            switch self {
            case .none: "(_)"
            case .glad: "^_^"
            case .shrugging: "🤷"
            case .sad: ":'("
            case .angry: ">:("
            }
        }
    }

    /// The most bytes between the brackets of a face.
    private static let widestFace = 40

    /// A face in round brackets, narrow or wide, with the arms that follow it; or a shrug that begins with its arm.
    mutating func takeKaomoji(_ first: UInt32) -> Bool {
        switch first {
        case UInt32(UInt8(ascii: "(")): return takeFace(from: position + 1)
        case 0xFF08: return takeFace(from: position + 3)
        case 0xAF, 0xFFE3:
            // The left arm of a shrug: ¯\_(ツ)_/¯
            var offset = position + (first == 0xAF ? 2 : 3)
            while byte(offset) == UInt8(ascii: "\\") || byte(offset) == UInt8(ascii: "_"), offset < position + 8 {
                offset += 1
            }
            guard byte(offset) == UInt8(ascii: "(") else { return false }
            return takeFace(from: offset + 1)
        default: return false
        }
    }

    /// A bear: `ʕ•ᴥ•ʔ`, between two letters of phonetics.
    mutating func takeBear(_ first: UInt32) -> Bool {
        guard first == 0x0295 else { return false }
        var end = position + 2
        while end < min(bytes.count, position + Self.widestFace) {
            let (scalar, length) = scalar(at: end)
            end += length
            if scalar == 0x0294 {
                appendFace(.glad, to: end)
                return true
            }
        }
        return false
    }

    private mutating func takeFace(from start: Int) -> Bool {
        var offset = start
        var mood = Mood.none
        var signs = 0
        var letters = 0
        var scalars = 0
        var sawPicture = false
        var weepingEye: (scalar: UInt32, end: Int)?
        var lastEye: UInt32 = 0
        var sawEye = false
        let limit = min(bytes.count, start + Self.widestFace)
        while offset < limit {
            let (scalar, length) = scalar(at: offset)
            if scalar == UInt32(UInt8(ascii: ")")) || scalar == 0xFF09 {
                guard signs > 0, letters <= 2, mood != .none else { return false }
                // A letter alone is a face only if it is the shrug's; in a word it is none: "(利益)".
                guard sawPicture || signs > 1 || (mood == .shrugging && scalars == 1) else { return false }
                let (end, thrown) = endOfArms(offset + length)
                appendFace(thrown ? .angry : mood, to: end)
                return true
            }
            if isDigit(offset) { return false }
            offset += length
            if scalar != UInt32(UInt8(ascii: " ")) { scalars += 1 }
            if scalar < 0x80, isHandleByte(UInt8(scalar)), scalar != UInt32(UInt8(ascii: "_")) {
                letters += 1
                guard letters <= 3 else { return false }
                if scalar == UInt32(UInt8(ascii: "T")) || scalar == UInt32(UInt8(ascii: "Q")) {
                    // (T_T), (Q.Q), (TT)
                    if let eye = weepingEye, eye.scalar == scalar,
                        bytes[eye.end..<offset - 1].allSatisfy({ "_-.".utf8.contains($0) })
                    {
                        mood = .sad
                        signs += 1
                        sawPicture = true
                    }
                    weepingEye = (scalar, offset)
                }
                lastEye = scalar
                continue
            }
            var found = Self.mood(of: scalar)
            if scalar < 0x80, found != .none {
                // Plain signs are eyes only in pairs: `(2^3)` and `(a; b)` are no faces.
                let isPair = sawEye && (lastEye == scalar || (lastEye == 0x3E && scalar == 0x3C))
                (sawEye, lastEye) = (true, scalar)
                if !isPair { found = .none }
            }
            let isPicture = scalar < 0x80 ? found != .none : ScalarClass(scalar) != .letter
            if found != .none || isPicture { signs += 1 }
            if isPicture { sawPicture = true }
            if found.rawValue > mood.rawValue { mood = found }
        }
        return false
    }

    /// Arms, sparkles and thrown tables right behind a face; a table may stand one space off.
    private func endOfArms(_ start: Int) -> (end: Int, thrown: Bool) {
        var end = start
        var thrown = false
        while end < min(bytes.count, start + Self.widestFace) {
            let (scalar, length) = scalar(at: end)
            switch scalar {
            case 0x253B, 0x2501, 0x2533, 0x253A, 0xFE35, 0x5F61:
                thrown = true
                end += length
            case UInt32(UInt8(ascii: " ")):
                let next = self.scalar(at: end + 1).value
                guard next == 0x253B || next == 0xFE35 else { return (end, thrown) }
                end += 1
            case UInt32(UInt8(ascii: "_")), UInt32(UInt8(ascii: "/")), UInt32(UInt8(ascii: "\\")), 0xAF, 0xFFE3,
                0x30CE, 0xFF89, 0x256F, 0x3063, 0x3065, 0x06F6, 0x2312, 0x2606, 0x2661, 0x266A, 0xFF61...0xFF65,
                0x256D, 0x256E, 0x251B:
                end += length
            default: return (end, thrown)
            }
        }
        return (end, thrown)
    }

    private mutating func appendFace(_ mood: Mood, to end: Int) {
        let keyStart = keys.count
        write(mood.key)
        append(.emoticon, to: end, keyFrom: keyStart)
    }

    /// The mood that a sign inside a face tells.
    private static func mood(of scalar: UInt32) -> Mood {
        switch scalar {
        // ^ ´ ω ∀ ▽ ◡ ‿ ◕ ᴗ ᵔ ≧ ≦ ✿ ᴥ ◠ ˘ ∇ ˃ ˂ ͜
        case 0x5E, 0xB4, 0x03C9, 0x2200, 0x25BD, 0x25E1, 0x203F, 0x25D5, 0x1D17, 0x1D54, 0x2267, 0x2266, 0x273F, 0x1D25,
            0x25E0, 0x02D8, 0x2207, 0x02C3, 0x02C2, 0x035C:
            .glad
        // ツ ヅ
        case 0x30C4, 0x30C5: .shrugging
        // ; > < ； ಥ ╥ ﹏ ㅠ ㅜ ＞ ＜
        case 0x3B, 0x3E, 0x3C, 0xFF1B, 0x0CA5, 0x2565, 0xFE4F, 0x3160, 0x315C, 0xFF1E, 0xFF1C: .sad
        // ಠ 益 皿 ╬ ╯
        case 0x0CA0, 0x76CA, 0x76BF, 0x256C, 0x256F: .angry
        default: .none
        }
    }
}
