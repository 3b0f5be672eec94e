private import FoundationEssentials

/// What the model that ships is made of: the sets of labelled texts, with their licences, and the numbers of the recipe.
///
/// A text file; a line is empty, a comment after `#`, `recipe name=value...` or `set NAME key=value...`:
///
///     set airline file=airline/tweets.csv format=csv text=text label=label licence=none use=evaluate
///
/// | key | meaning |
/// |---|---|
/// | file | the path below the folder of data |
/// | format | `csv`, `tsv`, `jsonl`, `lines` |
/// | header | `no` where there is none |
/// | text, label | name or number of the column |
/// | labels | `lines`: the file of the labels |
/// | all | `lines`: the label of every line |
/// | map | `0:negative,4:positive` |
/// | valence | labels are numbers up to this |
/// | language | two letters; `en` if not given |
/// | escaped | `yes` where texts are escaped |
/// | licence | as stated at the source |
/// | use | `train`, or `evaluate` for sets that are never trained on |
/// | hold | percentage of the texts that are held back for evaluation |
/// | weight | how often an example counts |
/// | group | sets with one name are one in the figures |
/// | balance | within sets of one name praise and complaints count alike; `group` if not given |
/// | labelled | `hand`, or `distant`: by a sign such as an emoticon; `hand` if `balance` is a language |
///
/// The numbers of the recipe, each 1 or as the trainer says if not given:
///
/// | name | range | meaning |
/// |---|---|---|
/// | bits | 8...22 | of the hash of a feature |
/// | wordweight | 0.01...1000 | how much more a word weighs than a piece of one |
/// | seed | 0...2^53 | of the lots |
/// | cost.polarity, and so on | 0.000001...1000000 | of an error, against the size of the weights |
public struct TrainingManifest: Sendable {
    struct Set: Sendable {
        var name: String
        var group: String
        var balance: String
        var file: LabelledFile
        /// The path as the manifest gives it.
        var path: String
        var licence: String
        var isTrainedOn: Bool
        /// In ten-thousandths.
        var hold: Int
        var weight: Double
        /// Whether people read the texts and labelled them, so that neutral texts are among them too.
        var isHandLabelled: Bool
    }

    var sets: [Set] = []
    var recipe: [String: Double] = [:]

    /// Reads a manifest.
    ///
    /// - Parameter folder: Where the data is.
    /// - Throws: `labelsMalformed`, with the line.
    public init(fileAt path: String, data folder: String) throws(UnderstandingError) {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw UnderstandingError(.labelsMalformed, "The manifest \(path) is missing or cannot be read.")
        }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            do { try add(String(line), folder: folder) } catch {
                throw UnderstandingError(.labelsMalformed, "\(path), line \(number + 1): \(error.message)")
            }
        }
    }

    private mutating func add(_ line: String, folder: String) throws(UnderstandingError) {
        var words = line.prefix { $0 != "#" }.split(separator: " ")[...]
        guard let first = words.popFirst() else { return }
        var name = ""
        if first == "set" {
            guard let given = words.popFirst() else { throw Self.malformed("a set without a name") }
            name = String(given)
        } else if first != "recipe" {
            throw Self.malformed("a line begins with \(first)")
        }
        var fields: [String: String] = [:]
        for word in words {
            guard let sign = word.firstIndex(of: "=") else { throw Self.malformed("\(word) has no value") }
            let (key, value) = (String(word[..<sign]), String(word[word.index(after: sign)...]))
            guard first == "recipe" ? Self.recipeRanges[key] != nil : Self.keys.contains(key) else {
                throw Self.malformed("\(key) is no key of a \(first)")
            }
            guard fields.updateValue(value, forKey: key) == nil else { throw Self.malformed("\(key) is there twice") }
        }
        if first == "recipe" {
            for key in fields.keys.sorted() {
                guard let range = Self.recipeRanges[key], let number = try Self.number(key, of: fields, in: range)
                else { continue }
                guard !Self.integers.contains(key) || number == number.rounded() else {
                    throw Self.malformed("\(key)=\(fields[key] ?? "") is no whole number")
                }
                recipe[key] = number
            }
        } else {
            sets.append(try Self.set(name, fields, folder: folder))
        }
    }

    private static let keys: Swift.Set<String> = [
        "file", "format", "header", "text", "label", "labels", "all", "map", "valence", "language", "escaped",
        "licence", "use", "hold", "weight", "group", "balance", "labelled",
    ]
    private static let costs = 0.000001...1_000_000
    private static let recipeRanges: [String: ClosedRange<Double>] = [
        "bits": 8...22, "wordweight": 0.01...1_000, "seed": 0...9_007_199_254_740_992, "cost.polarity": costs,
        "cost.opinion": costs, "cost.valence": costs, "cost.subjectivity": costs, "cost.stage": costs,
    ]
    private static let integers: Swift.Set<String> = ["bits", "seed"]

    /// The number of a key; `nil` where it is not given. What is no number is in no range.
    private static func number(
        _ key: String, of fields: [String: String], in range: ClosedRange<Double>
    ) throws(UnderstandingError) -> Double? {
        guard let value = fields[key] else { return nil }
        guard let number = Double(value), range.contains(number) else {
            throw malformed("\(key)=\(value) is no number from \(text(range.lowerBound)) to \(text(range.upperBound))")
        }
        return number
    }

    private static func text(_ number: Double) -> String {
        number == number.rounded() ? "\(Int64(number))" : "\(number)"
    }

    /// Which of two words a key has; the first where it is not given.
    private static func isFirst(
        _ key: String, of fields: [String: String], _ first: String, _ second: String
    ) throws(UnderstandingError) -> Bool {
        guard let value = fields[key], value != first else { return true }
        guard value == second else { throw malformed("\(key)=\(value) is neither \(first) nor \(second)") }
        return false
    }

    private static func malformed(_ what: String) -> UnderstandingError {
        UnderstandingError(.labelsMalformed, what)
    }

    private static func set(
        _ name: String, _ fields: [String: String], folder: String
    ) throws(UnderstandingError) -> Set {
        guard let path = fields["file"], let format = fields["format"].flatMap(LabelledFile.Format.init) else {
            throw malformed("the set \(name) has no file or no known format")
        }
        var file = LabelledFile(path: folder + "/" + path, format: format)
        if let text = fields["text"] { file.text = text }
        if let label = fields["label"] { file.label = label }
        file.hasHeader = try isFirst("header", of: fields, "yes", "no")
        file.isEscaped = try !isFirst("escaped", of: fields, "no", "yes")
        file.labelsPath = fields["labels"].map { folder + "/" + $0 }
        file.valenceScale = try number("valence", of: fields, in: 0.01...1_000)
        if let all = fields["all"] {
            guard let label = LabelledText.Label.named(all) else { throw malformed("\(all) is no label") }
            file.labelOfAll = label
        }
        for pair in (fields["map"] ?? "").split(separator: ",") {
            let parts = pair.split(separator: ":")
            guard parts.count == 2, let label = LabelledText.Label.named(String(parts[1])) else {
                throw malformed("map=\(pair) is no pair of a value and a label")
            }
            file.meanings[String(parts[0])] = label
        }
        guard let language = ScoredLanguage.codes.firstIndex(of: fields["language"] ?? "en") else {
            throw malformed("the set \(name) is in a language that cannot be scored")
        }
        file.language = language
        guard let licence = fields["licence"] else { throw malformed("the set \(name) states no licence") }
        let isTrainedOn = try isFirst("use", of: fields, "train", "evaluate")
        guard !isTrainedOn || free.contains(licence) else {
            throw malformed("the set \(name) may not be trained on: its licence is \(licence)")
        }
        let group = fields["group"] ?? name
        let balance = fields["balance"] ?? group
        let isSaidByHand = try isFirst("labelled", of: fields, "hand", "distant")
        return Set(
            name: name, group: group, balance: balance, file: file, path: path, licence: licence,
            isTrainedOn: isTrainedOn, hold: Int(((try number("hold", of: fields, in: 0...100) ?? 0) * 100).rounded()),
            weight: try number("weight", of: fields, in: 0.01...1_000) ?? 1,
            isHandLabelled: fields["labelled"] == nil ? ScoredLanguage.codes.contains(balance) : isSaidByHand)
    }

    /// Under these a model that was trained on a set may be given on.
    private static let free: Swift.Set<String> = ["MIT", "Apache-2.0", "CC-BY-4.0"]
}
