import Covey
import CoveyUnderstanding
import Foundation
import Testing

/// Accuracy on public sets that lie beside the repository; prints figures and never a text.
@Suite struct MeasuredAccuracyTests {
    private static let data = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("../../../shared/data").standardizedFileURL
    static let hasLanguages = has("language")
    static let hasPosts = has("sentiment/xlmt")
    static let hasSemEval = has("sentiment/semeval")
    static let hasAirline = has("sentiment/airline")

    private static func has(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: data.appendingPathComponent(folder).path)
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.data.appendingPathComponent(path), encoding: .utf8)
    }

    @Test(.enabled(if: hasLanguages, "shared/data/language is not there"))
    func `the language of plain sentences is told`() throws {
        let understanding = Understanding()
        let folder = Self.data.appendingPathComponent("language").path
        var right = 0
        var undetermined = 0
        var total = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let expected = name.hasPrefix("nb.") ? "no" : String(name.prefix { $0 != "." })
            for sentence in try text("language/\(name)").split(separator: "\n") {
                let code = understanding.read(String(sentence), declared: .undetermined).language.code
                total += 1
                if code == expected { right += 1 }
                if code == "und" { undetermined += 1 }
            }
        }
        let share = Double(right) / Double(total)
        let wrong = Double(total - right - undetermined) / Double(total)
        print("language: \(total) sentences, right \(share), wrong \(wrong)")
        // Measured 0.9556 and 0.0200.
        #expect(share > 0.94)
        #expect(wrong < 0.03)
    }

    @Test(.enabled(if: hasPosts, "shared/data/sentiment/xlmt is not there"))
    func `posts keep the language that is rightly stated, and lose most that is not`() throws {
        let reader = Understanding.Reader(Understanding())
        let languages = [
            ("en", "english"), ("es", "spanish"), ("fr", "french"), ("de", "german"), ("it", "italian"),
            ("pt", "portuguese"), ("ar", "arabic"), ("hi", "hindi"),
        ]
        var (kept, found, wordless, total) = (0, 0, 0, 0)
        for (code, name) in languages {
            let wrong = Language(code == "en" ? "fr" : "en")
            var (ours, lost) = (0, 0)
            for post in try text("sentiment/xlmt/\(name)/val_text.txt").split(separator: "\n") {
                let told = reader.read(String(post), declared: Language(code)).language.code
                ours += 1
                if told == code { kept += 1 } else if told == "und" { wordless += 1 } else { lost += 1 }
                if reader.read(String(post), declared: wrong).language.code == code { found += 1 }
            }
            total += ours
            print("stated language: \(code): \(lost) of \(ours) posts overruled")
        }
        let (keptShare, foundShare) = (Double(kept) / Double(total - wordless), Double(found) / Double(total))
        print("stated language: kept \(keptShare), found in spite of a wrong one \(foundShare)")
        #expect(keptShare > 0.98)
        #expect(foundShare > 0.5)
    }

    @Test(.enabled(if: hasSemEval, "shared/data/sentiment/semeval is not there"))
    func `the lexicon beats a sane floor on SemEval`() throws {
        // Not the default reading: the model was trained on most of these texts.
        var confusion = Confusion(try Understanding(judge: .lexicon))
        for year in ["2013test", "2014test", "2015test"] {
            for line in try text("sentiment/semeval/twitter-\(year)-A.tsv").split(separator: "\n") {
                let fields = line.split(separator: "\t", maxSplits: 2)
                guard fields.count == 3, let label = Sentiment(rawValue: String(fields[1])) else { continue }
                confusion.add(label, String(fields[2]))
            }
        }
        confusion.print("SemEval 2013 to 2015, test")
        // Measured 0.674 and 0.648.
        #expect(confusion.accuracy > 0.64)
        #expect(confusion.macroF1 > 0.61)
    }

    @Test(.enabled(if: hasAirline, "shared/data/sentiment/airline is not there"))
    func `the default reading beats a sane floor on posts to airlines, which it never saw`() throws {
        var confusion = Confusion(Understanding())
        for row in Self.rows(try text("sentiment/airline/tweets_70.csv")).dropFirst() where row.count > 10 {
            guard let label = Sentiment(rawValue: row[1]) else { continue }
            confusion.add(label, row[10])
        }
        confusion.print("airlines")
        // Measured 0.701 and 0.666.
        #expect(confusion.accuracy > 0.68)
        #expect(confusion.macroF1 > 0.645)
    }

    /// The rows of a CSV file (RFC 4180).
    private static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        for byte in text.utf8 {
            switch byte {
            // A doubled quote closes and opens again; it is left out, which changes no score.
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
                row.append(String(decoding: field, as: UTF8.self))
                field.removeAll()
                guard byte == UInt8(ascii: "\n") else { continue }
                rows.append(row)
                row.removeAll()
            default: field.append(byte)
            }
        }
        return rows
    }

    /// Counts of true and given labels; a mixed text counts by the sign of its polarity.
    private struct Confusion {
        private static let labels: [Sentiment] = [.negative, .neutral, .positive]
        private var counts: [Sentiment: [Sentiment: Int]] = [:]
        private let understanding: Understanding

        init(_ understanding: Understanding) {
            self.understanding = understanding
        }

        mutating func add(_ label: Sentiment, _ escaped: String) {
            let text = escaped.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
            let reading = understanding.read(text, declared: .english)
            var given = reading.sentiment
            if given == .mixed { given = (reading.scores?.polarity ?? 0) > 0 ? .positive : .negative }
            counts[label, default: [:]][given, default: 0] += 1
        }

        private func count(_ label: Sentiment, _ given: Sentiment) -> Int { counts[label]?[given] ?? 0 }

        private var total: Int { Self.labels.reduce(0) { $0 + recallBase($1) } }

        private func recallBase(_ label: Sentiment) -> Int { Self.labels.reduce(0) { $0 + count(label, $1) } }

        var accuracy: Double {
            Double(Self.labels.reduce(0) { $0 + count($1, $1) }) / Double(total)
        }

        var macroF1: Double {
            let scores = Self.labels.map { label in
                let given = Self.labels.reduce(0) { $0 + count($1, label) }
                return 2 * Double(count(label, label)) / Double(max(1, given + recallBase(label)))
            }
            return scores.reduce(0, +) / Double(scores.count)
        }

        func print(_ name: String) {
            Swift.print("sentiment, \(name): \(total) texts, accuracy \(accuracy), macro-F1 \(macroF1)")
        }
    }
}
