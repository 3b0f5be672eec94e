import Covey
import Foundation
import Testing

@testable import CoveyUnderstanding

@Suite struct LinearModelTests {
    /// A small model whose weights are whole steps, from a seed.
    static func parts(seed: UInt64 = 1, bits: Int = 10) -> LinearModel.Parts {
        var state = seed
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(Int(state >> 40) % 255 - 127)
        }
        var weights = (0..<LinearModel.outputs).map { _ in (0..<1 << bits).map { _ in next() } }
        // The heaviest weight decides the step: here it is 1.
        for output in weights.indices { weights[output][0] = 127 }
        return LinearModel.Parts(
            kind: .whole, name: "test", languages: ["en", "hi"], bits: bits, wordWeight: 2, weights: weights,
            constants: [0.5, -0.25, 0, 1], stage: (0..<BlendStage.coefficientCount).map { Double($0) / 100 })
    }

    @Test func `a model that was written reads back as it was`() throws {
        let parts = Self.parts()
        let model = try LinearModel(LinearModel.file(parts))
        #expect(model.kind == .whole)
        #expect(model.name == "test")
        #expect(model.languages == ["en", "hi"])
        #expect(model.bits == 10)
        #expect(model.wordWeight == 2)
        #expect(model.constants == parts.constants)
        #expect(model.stage == parts.stage)
        #expect(model.scales == [1, 1, 1, 1])
        for bucket in [0, 1, 511, 1023] {
            let row = unsafe model.weights[bucket]
            for output in 0..<LinearModel.outputs {
                let step = Int(row >> (8 * UInt32(output)) & 0xFF) - Int(LinearModel.zero)
                #expect(Double(step) == parts.weights[output][bucket])
            }
        }
    }

    @Test func `the same parts give the same bytes, and another weight another identity`() throws {
        let file = LinearModel.file(Self.parts())
        #expect(file == LinearModel.file(Self.parts()))
        var parts = Self.parts()
        parts.weights[2][77] += parts.weights[2][77] < 0 ? 1 : -1
        #expect(try LinearModel(file).identity != LinearModel(LinearModel.file(parts)).identity)
    }

    @Test func `a file that is cut off anywhere is refused in one sentence`() {
        let file = LinearModel.file(Self.parts())
        for length in Array(0..<600) + [file.count - 1] {
            #expect(Self.refusal(Array(file.prefix(length))) != nil, "\(length) bytes")
        }
        #expect(Self.refusal(file + [0])?.contains("bytes") == true)
    }

    @Test func `a damaged, foreign or newer file is refused, each with its reason`() {
        let file = LinearModel.file(Self.parts())
        #expect(Self.refusal([UInt8](repeating: 0, count: 5000))?.contains("no model of Covey") == true)
        var newer = file
        newer[8] = 9
        #expect(Self.refusal(newer)?.contains("format 9") == true)
        for offset in [24, 40, 60, 200, file.count / 2, file.count - 1] {
            var damaged = file
            damaged[offset] ^= 0x55
            #expect(Self.refusal(damaged) != nil, "byte \(offset)")
        }
    }

    /// The sentence with which bytes are refused; `nil` if they are not.
    static func refusal(_ bytes: [UInt8]) -> String? {
        do throws(UnderstandingError) {
            _ = try LinearModel(bytes)
            return nil
        } catch {
            #expect(error.code == .modelMalformed)
            return error.message
        }
    }

    @Test func `the model that ships is whole, and small enough`() throws {
        let shipped = LinearModel.shipped
        #expect(shipped.kind == .whole)
        #expect(shipped.languages == ScoredLanguage.codes)
        let path = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("../../Sources/CModels/covey.model").standardizedFileURL
        let file = [UInt8](try Data(contentsOf: path))
        #expect(file.count <= 8 << 20)
        // The file is what was built in, and its checksum holds.
        #expect(try LinearModel(file).identity == shipped.identity)
    }

    @Test func `reading sums what training summed`() throws {
        let parts = Self.parts(seed: 7)
        let model = try LinearModel(LinearModel.file(parts))
        let table = FeatureTable(bits: 10, wordWeight: 2)
        let features = Features(bits: 10)
        let long = String(repeating: "not a good day, sooo BAD!! ", count: 400)
        for text in [
            "", "good", "I do not like it :(", "¡qué día más bueno!", "यह अच्छा नहीं है", "#NotHappy @you 5 €", long,
        ] {
            let tokens = TokenisedText(text)
            let margins = model.margins(of: tokens, with: features)
            var polarity = parts.constants[0]
            for entry in table.entries(of: tokens) {
                polarity += parts.weights[0][Int(entry.feature)] * Double(entry.value)
            }
            #expect(abs(margins.polarity - polarity) < 1e-3 * max(1, abs(polarity)), "\(text.prefix(20))")
        }
    }

    @Test func `the stage learns where subjectivity begins`() throws {
        // Margins far above 0 on both sides: without a constant every text would be subjective.
        let rows = (0..<200).map { index in
            var inputs = [Double](repeating: 0, count: BlendStage.inputCount)
            let isSubjective = index % 2 == 0
            inputs[0] = 1
            inputs[14] = (isSubjective ? 6 : 4) + Double(index % 7) / 10
            return StageTraining.Row(
                inputs: inputs, language: ScoredLanguage.english, label: isSubjective ? .subjective : .objective,
                source: "test")
        }
        let coefficients = try StageTraining(cost: 1).coefficients(of: rows)
        for language in [ScoredLanguage.english, ScoredLanguage.english + 1] {
            func mean(_ label: LabelledText.Label) -> Double {
                let chosen = rows.filter { $0.label == label }
                let chances = chosen.map { row in
                    let offset = BlendStage.offset(of: .subjectivity, language: language)
                    return Logistic.value(zip(row.inputs, coefficients[offset...]).reduce(0) { $0 + $1.0 * $1.1 })
                }
                return chances.reduce(0, +) / Double(chances.count)
            }
            #expect(mean(.subjective) > 0.8)
            #expect(mean(.objective) < 0.2)
        }
    }

    @Test func `in the model that ships, subjectivity has a constant`() {
        for language in [ScoredLanguage.english, ScoredLanguage.english + 1] {
            #expect(LinearModel.shipped.stage[BlendStage.offset(of: .subjectivity, language: language)] != 0)
        }
    }

    @Test func `a cost that cannot be used is named`() {
        var table = FeatureRows(featureCount: 1)
        table.append([(0, 1)])
        table.append([])
        #expect {
            _ = try LinearFit(kind: .logistic(), cost: 0).weights(of: table, chosen: [0, 1], labels: [1, -1])
        } throws: { error in
            let error = error as? UnderstandingError
            return error?.code == .labelsMalformed && error?.message.contains("0.0") == true
        }
    }

    @Test func `a polarity of 0 is half right`() throws {
        let reader = Understanding.Reader(try Understanding(judge: .lexicon))
        func text(_ text: String, _ label: LabelledText.Label) -> LabelledText {
            LabelledText(text: text, language: ScoredLanguage.english, label: label)
        }
        let texts = [text("the table", .positive), text("the table", .negative), text("I love it", .positive)]
        #expect(Measurement(name: "test", of: texts, by: reader).signAccuracy == 2.0 / 3)
    }

    @Test func `a group of several languages is measured by language too, whatever it is called`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("covey-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var manifest = "recipe bits=12 seed=1\n"
        for (name, group, language) in [("a", "posts", "en"), ("b", "posts", "es"), ("c", "alone", "fr")] {
            try Data("invented line\n".utf8).write(to: folder.appendingPathComponent(name))
            manifest += "set \(name) group=\(group) file=\(name) format=lines all=positive language=\(language)"
            manifest += " licence=none use=evaluate\n"
        }
        let path = folder.appendingPathComponent("model.sets").path
        try Data(manifest.utf8).write(to: URL(fileURLWithPath: path))
        let rows = try TrainingRows(TrainingManifest(fileAt: path, data: folder.path))
        let measured = try Measurement.all(of: rows, model: LinearModel.file(Self.parts()))
        #expect(measured.map(\.name) == ["alone", "posts", "posts en", "posts es"])
        #expect(measured.map(\.count) == [1, 2, 1, 1])
    }

    @Test func `names and the words of others leave no feature`() {
        let features = FeatureTable(bits: 12, wordWeight: 2)
        var text = TokenisedText("Best Buy")
        #expect(!features.entries(of: text).isEmpty)
        BrandNames(["Best Buy"]).mark(&text)
        #expect(features.entries(of: text).isEmpty)
    }

    @Test func `a denied word is another feature than the word`() {
        let features = FeatureTable(bits: 16, wordWeight: 2)
        let plain = Set(features.entries(of: TokenisedText("it is good")).map(\.feature))
        let denied = Set(features.entries(of: TokenisedText("it is not good")).map(\.feature))
        let word = Set(features.entries(of: TokenisedText("good")).map(\.feature))
        #expect(plain.intersection(word).isSubset(of: denied))
        #expect(denied.subtracting(plain).count > 5)
    }

    @Test func `the logistic function is that of the library, odd around a half and rising`() {
        var last = 0.0
        for step in -2_000...2_000 {
            let x = Double(step) / 97
            let value = Logistic.value(x)
            #expect(abs(value - 1 / (1 + exp(-x))) < 1.2e-5)
            #expect(abs(value + Logistic.value(-x) - 1) < 1e-12)
            #expect(value >= last)
            last = value
        }
        #expect(Logistic.value(.infinity) > 0.9999)
        #expect(Logistic.value(.nan) == 0.5)
    }
}
