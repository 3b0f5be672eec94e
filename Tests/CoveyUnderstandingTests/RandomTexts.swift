import CoveyTesting

/// Texts of random scalars for property tests: the same seed gives the same texts.
struct RandomTexts {
    private var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
    }

    mutating func number(below limit: UInt64) -> UInt64 { numbers.next() % limit }

    /// Any scalars, many of them from the marks and pictures that the tokeniser treats apart.
    mutating func text() -> String {
        let marks = Array(
            "@#$:;()<3=-_'’.!?/^*%0159 \n\r\tabzABZ £€🇬🇧👍🏽❤\u{FE0F}\u{200D}\u{20E3}😀éжあ中ه\u{300}\u{E0067}".unicodeScalars)
        var scalars = String.UnicodeScalarView()
        for _ in 0..<number(below: 60) {
            if number(below: 4) == 0 {
                if let scalar = Unicode.Scalar(UInt32(number(below: 0x110000))) { scalars.append(scalar) }
            } else {
                scalars.append(marks[Int(number(below: UInt64(marks.count)))])
            }
        }
        return String(scalars)
    }

    /// Words that opinions and rules are made of, with marks between them.
    mutating func opinion() -> String {
        let words = [
            "not", "no", "never", "good", "bad", "great", "awful", "very", "slightly", "but", "although", "or", "nor",
            "not only", "LOVE", "haaate", "it", "the phone", "works", "a lot", "#NotHappy", "@shop", "😂", ":(", "!",
            "?",
            ".", ",", "\n", "https://a.example/b", "don’t", "cant wait", "problems", "3.50",
        ]
        return (0..<number(below: 30)).map { _ in words[Int(number(below: UInt64(words.count)))] }
            .joined(separator: " ")
    }
}
