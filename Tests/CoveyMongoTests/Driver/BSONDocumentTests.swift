import Testing

@testable import CoveyMongo

struct BSONDocumentTests {
    /// One field of every type that Covey writes.
    private func full() throws -> BSONDocument {
        let inner = BSONDocument()
        inner.append("n", Int64(7))
        let document = BSONDocument()
        document.append("long", Int64.min)
        document.append("int", Int32.max)
        document.append("double", 0.5)
        document.append("truth", true)
        document.append("text", "Grüße 👩‍👩‍👧‍👦 \u{0}🇺🇸")
        document.append("empty", "")
        document.append("inner", inner)
        document.append("list", array: [inner, BSONDocument()])
        document.append("words", strings: ["", "a\u{0}b", "🧾"])
        document.append("numbers", integers: [1, -1, .max])
        document.append("at", date: -1)
        unsafe [UInt8]([0, 255, 0]).withUnsafeBytes { unsafe document.append("bytes", binary: $0) }
        unsafe document.append("nothing", binary: UnsafeRawBufferPointer(start: nil, count: 0))
        try document.append(name: "a.b", 3)
        try document.append(name: "c.d", inner)
        return document
    }

    private func copy(_ bytes: [UInt8]) throws -> BSONDocument {
        try unsafe bytes.withUnsafeBytes { try unsafe BSONDocument(copying: $0) }
    }

    private func binary(_ document: BSONDocument, _ key: StaticString) -> [UInt8]? {
        unsafe document.withBinary(key) { unsafe [UInt8]($0) }
    }

    private func bytes(_ document: BSONDocument) -> [UInt8] { unsafe document.withBytes { unsafe [UInt8]($0) } }

    @Test func `every type comes back as it was, from a copy of the bytes too`() throws {
        let original = try full()
        for document in [original, try copy(bytes(original))] {
            #expect(document.int64("long") == .min)
            #expect(document.int64("int") == Int64(Int32.max))
            #expect(document.double("double") == 0.5)
            #expect(document.bool("truth") == true)
            #expect(document.string("text").map { Array($0.utf8) } == Array("Grüße 👩‍👩‍👧‍👦 \u{0}🇺🇸".utf8))
            #expect(document.string("empty") == "")
            #expect(document.document("inner")?.int64("n") == 7)
            #expect(document.documents("list")?.map { $0.int64("n") } == [7, nil])
            #expect(document.strings("words") == ["", "a\u{0}b", "🧾"])
            #expect(document.date("at") == -1)
            #expect(binary(document, "bytes") == [0, 255, 0] && binary(document, "nothing") == [])
            #expect(document.int64("a.b") == 3)
            #expect(document.document("c.d")?.int64("n") == 7)
            #expect(document.byteCount == bytes(document).count)
        }
    }

    @Test func `fields are visited in their order, with their values`() throws {
        var names: [String] = []
        var values: [String: BSONValue] = [:]
        try full().forEachField { name, value in
            names.append(name)
            values[name] = value
        }
        #expect(
            names == [
                "long", "int", "double", "truth", "text", "empty", "inner", "list", "words", "numbers", "at", "bytes",
                "nothing", "a.b", "c.d",
            ])
        guard case .int64(.min) = values["long"], case .int64(Int64(Int32.max)) = values["int"],
            case .double(0.5) = values["double"], case .bool(true) = values["truth"],
            case .string("") = values["empty"],
            case .document(let inner) = values["inner"], case .array(let numbers) = values["numbers"],
            case .date(-1) = values["at"], case .binary([0, 255, 0]) = values["bytes"],
            case .binary([]) = values["nothing"]
        else {
            Issue.record("a value is of another type: \(values)")
            return
        }
        #expect(inner.int64("n") == 7)
        #expect(["0", "1", "2"].map { numbers.json.contains("\"\($0)\"") } == [true, true, true])
    }

    @Test func `a field that is missing or of another type reads as nil`() throws {
        let document = try full()
        #expect(document.int64("none") == nil && document.int64("text") == nil && document.int64("at") == nil)
        #expect(document.double("text") == nil && document.bool("long") == nil && document.string("long") == nil)
        #expect(document.date("long") == nil && document.document("text") == nil && document.strings("list") == nil)
        #expect(document.documents("words") == nil && document.documents("inner") == nil)
        #expect(binary(document, "text") == nil)
    }

    @Test func `a whole number is read whatever its width, and no other`() {
        let document = BSONDocument()
        document.append("whole", -3.0)
        document.append("half", 2.5)
        document.append("huge", 1e300)
        document.append("none", Double.nan)
        document.append("long", Int64(4))
        #expect(document.int64("whole") == -3)
        #expect(document.int64("half") == nil && document.int64("huge") == nil && document.int64("none") == nil)
        #expect(document.double("long") == 4)
    }

    @Test(arguments: ["\u{0}", "a\u{0}", "a\u{0}b"])
    func `a name with a NUL is refused, and nothing is written`(_ name: String) {
        let document = BSONDocument()
        #expect(throws: MongoError.self) { try document.append(name: name, 1) }
        #expect(throws: MongoError.self) { try document.append(name: name, BSONDocument()) }
        #expect(document.byteCount == 5)
    }

    /// {"t": text}, with bytes that are not UTF-8 in it: lone, cut short, overlong, a surrogate, past the last.
    @Test(
        arguments: [[0xff], [0xe2, 0x82], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]] as [[UInt8]])
    func `text that is not UTF-8 reads as nil`(_ text: [UInt8]) throws {
        let count = UInt8(text.count + 1)
        let document = try copy([13 + count - 1, 0, 0, 0, 2, 0x74, 0, count, 0, 0, 0] + text + [0, 0])
        #expect(document.string("t") == nil)
        var kinds: [String] = []
        document.forEachField { name, value in
            if case .other = value { kinds.append(name) }
        }
        #expect(kinds == ["t"])
        #expect(document.json == "(no JSON for it)")
    }

    @Test(
        arguments: [
            [], [5], [5, 0, 0, 0], [4, 0, 0, 0], [6, 0, 0, 0, 0], [5, 0, 0, 0, 1], [255, 255, 255, 255, 0],
            // An int64 without its bytes, text longer than its document, a type that does not exist.
            [8, 0, 0, 0, 0x12, 0x61, 0, 0], [13, 0, 0, 0, 2, 0x61, 0, 99, 0, 0, 0, 0, 0],
            [8, 0, 0, 0, 0x77, 0x61, 0, 0],
            // A document within that is none.
            [13, 0, 0, 0, 3, 0x61, 0, 6, 0, 0, 0, 0, 0],
        ] as [[UInt8]])
    func `bytes that are no document are refused`(_ bytes: [UInt8]) {
        #expect(throws: MongoError.self) { try copy(bytes) }
    }

    @Test(arguments: [(100, true), (200, true), (201, false), (100_000, false)])
    func `documents within documents are taken to a depth that cannot hurt`(_ depth: Int, _ isTaken: Bool) throws {
        var bytes: [UInt8] = []
        for level in stride(from: depth, through: 1, by: -1) {
            unsafe withUnsafeBytes(of: Int32(5 + 8 * level).littleEndian) { unsafe bytes.append(contentsOf: $0) }
            bytes += [3, 0x61, 0]
        }
        bytes += [5, 0, 0, 0, 0] + [UInt8](repeating: 0, count: depth)
        let copied = try? copy(bytes)
        #expect((copied != nil) == isTaken)
        #expect(copied.map { $0.byteCount == bytes.count } ?? true)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `bytes changed at random are refused or read, to their end`(_ seed: UInt64) throws {
        var state = seed
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let sound = bytes(try full())
        var taken = 0
        for _ in 0..<5_000 {
            var changed = sound
            for _ in 0...random(3) { changed[random(changed.count)] = UInt8(random(256)) }
            guard let document = try? copy(changed) else { continue }
            taken += 1
            var fields = 0
            document.forEachField { _, _ in fields += 1 }
            _ = (document.string("text"), document.documents("list"), document.strings("words"), document.json)
            #expect(fields > 0 && bytes(document) == changed, "seed \(seed)")
        }
        #expect(taken > 100 && taken < 5_000, "seed \(seed)")
    }

    @Test func `a lent view leaves the document to its owner`() throws {
        let document = try full()
        do {
            let view = unsafe BSONDocument(borrowing: document.pointer)
            #expect(view.int64("long") == .min)
        }
        #expect(document.int64("long") == .min)
    }
}
