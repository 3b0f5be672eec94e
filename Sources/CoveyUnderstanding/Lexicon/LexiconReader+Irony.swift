import Covey

/// Irony, as far as it shows on the surface: praise where a complaint is at hand.
extension LexiconReader {
    /// The praise that a complaint would turn to irony.
    struct Irony {
        private enum Praise {
            case none
            /// Pleasure, of which the object may be a nuisance: "love waiting on hold".
            case pleasure
            /// Thanks for something: "thanks for losing my bag".
            case thanks
            /// A word of praise on its own: "Great, another outage".
            case exclamation
        }

        private var praise = Praise.none
        private var word: Int64 = 0
        private var sentences = 0
        private var isLikely = false

        /// Meets an opinion; `isAlone` if it begins a sentence and nothing is said of what it means, `isMissed` if it is
        /// something expected that is missed.
        mutating func meets(word: Int64, weight: Int32, isAlone: Bool, isMissed: Bool = false) {
            if weight > 0 {
                // Praise with further praise is meant; so is a complaint that praise follows.
                isLikely = false
                praise = isAlone ? .exclamation : .none
                self.word = word
                sentences = 0
            } else if weight <= -1000 {
                switch praise {
                case .none: break
                case .pleasure: if word - self.word <= 4 { isLikely = true }
                // Further on, the trouble that thanks came with is none: "thank you for your patience during the outage".
                case .thanks: if word - self.word <= 4 || weight <= -6000 || isMissed { isLikely = true }
                case .exclamation: if word - self.word <= 12 { isLikely = true }
                }
            }
        }

        mutating func meetsPleasure(word: Int64) {
            guard praise != .exclamation || self.word != word else { return }
            (praise, self.word, sentences) = (.pleasure, word, 0)
        }

        mutating func meetsThanks(word: Int64) {
            (praise, self.word, sentences) = (.thanks, word, 0)
        }

        mutating func endPleasure() {
            if praise == .pleasure { praise = .none }
        }

        mutating func endPraise() {
            praise = .none
            isLikely = false
        }

        /// Whether the sentence that ends here is likely to be ironic.
        mutating func endSentence() -> Bool {
            defer { isLikely = false }
            // An exclamation may stand as a sentence of its own before the complaint.
            if praise == .exclamation, sentences == 0, !isLikely { sentences = 1 } else { praise = .none }
            return isLikely
        }
    }

    mutating func meetMarks(_ marks: Lexicon.Marks) {
        if marks.contains(.ironic) { traits.insert(.possiblyIronic) }
        if marks.contains(.thanks) {
            irony.meetsThanks(word: wordCount)
        } else if marks.contains(.loves) {
            irony.meetsPleasure(word: wordCount)
        }
    }

    /// Meets a picture that takes praise back: right behind it, or behind what was said in praise of something.
    mutating func meetMockery(at index: Int) {
        irony.meets(word: wordCount, weight: -5000, isAlone: false)
        if let hit = hits.last, hit.weight > 0, index - hit.last <= 4 { traits.insert(.possiblyIronic) }
    }

    /// A complaint, and then nothing but a word of praise: "Delayed again. Great."
    mutating func meetLonePraise() {
        guard wordCount > clauseStartWord, wordCount - clauseStartWord <= 2, hits.count == clauseStart + 1,
            clauseStart > 0, !isAfterContrast, hits[clauseStart].weight >= 4000,
            hits[clauseStart].rules.isDisjoint(with: [.denied, .supposed, .strengthened]),
            hits[clauseStart - 1].weight <= -2000, !hits[sentenceStart..<clauseStart].contains(where: { $0.weight > 0 })
        else { return }
        traits.insert(.possiblyIronic)
    }
}
