import Covey

/// What a reading is worth on texts that it was not trained on.
public struct Measurement: Sendable {
    public var name: String
    public var count = 0
    /// Labels, where the texts have them. What is read as mixed counts by the sign of its polarity.
    public var labels: Confusion?
    /// Of texts that are praise or complaint: the share whose polarity has the right sign; 0 is half right.
    public var signAccuracy: Double?
    /// Pearson's correlation of the polarity with what people found.
    public var correlation: Double?
    /// The area under the curve of the subjectivity.
    public var subjectivityArea: Double?

    /// Reads texts and compares.
    init(name: String, of texts: [LabelledText], by reader: Understanding.Reader) {
        self.name = name
        count = texts.count
        var confusion = Confusion()
        var signs = (right: 0.0, total: 0)
        var valences: [(Double, Double)] = []
        var areas: [(score: Int32, isYes: Bool)] = []
        for text in texts {
            let language = Language(ScoredLanguage.codes[text.language])
            guard let scores = reader.read(text.text, declared: language).scores else { continue }
            switch text.label {
            case .valence(let value):
                valences.append((Double(scores.polarity), value))
            case .subjective, .objective:
                areas.append((scores.subjectivity, text.label == .subjective))
            case .negative, .neutral, .positive:
                guard let truth = text.label.sentiment else { continue }
                confusion.add(truth, Self.given(scores))
                if truth != 1 {
                    signs.total += 1
                    signs.right += scores.polarity == 0 ? 0.5 : (scores.polarity > 0) == (truth == 2) ? 1 : 0
                }
            }
        }
        if confusion.total > 0 { labels = confusion }
        if signs.total > 0 { signAccuracy = signs.right / Double(signs.total) }
        if !valences.isEmpty { correlation = Agreement.correlation(valences) }
        if !areas.isEmpty { subjectivityArea = Agreement.areaUnderCurve(areas) }
    }

    private static func given(_ scores: Scores) -> Int {
        switch scores.sentiment {
        case .negative: 0
        case .positive: 2
        case .neutral, .unscored: 1
        case .mixed: scores.polarity > 0 ? 2 : 0
        }
    }

    /// Measures a model on the held-back rows of a manifest: by group of sets, and by language where a group has several.
    public static func all(
        of data: TrainingRows, model file: [UInt8], judge: Understanding.Judge = .blend
    ) throws(UnderstandingError) -> [Measurement] {
        let model = try LinearModel(file)
        let reader = Understanding.Reader(Understanding(judge: judge, model: model, addition: nil))
        var groups: [String: [String: [LabelledText]]] = [:]
        for row in data.rows where row.role == .held {
            let fields = data.fields(of: row)
            groups[fields.group, default: [:]][fields.language, default: []].append(row.labelled)
        }
        var measurements: [Measurement] = []
        for (group, languages) in groups.sorted(by: { $0.key < $1.key }) {
            let parts = languages.sorted { $0.key < $1.key }
            measurements.append(Measurement(name: group, of: parts.flatMap(\.value), by: reader))
            guard parts.count > 1 else { continue }
            for (language, texts) in parts {
                measurements.append(Measurement(name: "\(group) \(language)", of: texts, by: reader))
            }
        }
        return measurements
    }
}
