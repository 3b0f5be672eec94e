import CoveyReports
import Foundation
import Testing

@Suite struct JSONTextTests {
    @Test func `members keep their order and commas fall where they are due`() {
        var json = JSONText()
        json.object { json in
            json.member("b", 1)
            json.member("a", "x")
            json.array("list") { json in
                json.value(true)
                json.null()
                json.array { _ in }
                json.object { _ in }
            }
            json.member("none", nil as String?)
            json.object("deep") { $0.member("n", -0.5) }
        }
        #expect(json.text == #"{"b":1,"a":"x","list":[true,null,[],{}],"none":null,"deep":{"n":-0.5}}"#)
    }

    @Test(arguments: [false, true])
    func `every character comes back`(embedded: Bool) throws {
        let scalars = (0...0x2FF).compactMap { Unicode.Scalar($0) } + ["\u{2028}", "\u{2029}", "\u{FFFD}", "👋"]
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        var json = JSONText(embedded: embedded)
        json.array { $0.value(text) }
        let read = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String])
        #expect(Array(read[0].unicodeScalars) == scalars)
    }

    @Test func `embedded text cannot leave its script element`() {
        var json = JSONText(embedded: true)
        json.value("</script><!--&\u{2028}\u{2029}")
        #expect(json.text == #""\u003c/script\u003e\u003c!--\u0026\u2028\u2029""#)
    }

    @Test func `numbers that JSON cannot say are null`() {
        var json = JSONText()
        json.array { json in
            for number in [1e-7, 5e+20, .nan, .infinity, -0.0] { json.value(number) }
        }
        #expect(json.text == "[1e-07,5e+20,null,null,-0.0]")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.bytes)) }
    }
}
