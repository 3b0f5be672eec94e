import Covey
import Testing

@testable import CoveyIngest

@Suite struct CSVTests {
    private let header = "author,text,created_at"

    @Test func `a file with the standard columns needs no mapping`() {
        let read = Ingested(
            "kind,verified,author,text,created_at,place\nretweeted,TRUE,ann,hi,2024-01-15 10:35:00 -0800,Ulm\n")
        #expect(read.posts.map(\.kind) == [.repost])
        #expect(read.posts.map(\.observation) == [Observation(account: Account(verified: true))])
        #expect(read.posts.map(\.createdAt.text) == ["2024-01-15T18:35:00Z"])
        #expect(read.posts.map(\.authorPlace) == ["Ulm"])
    }

    @Test func `an id that is not given is made of author, date and text`() {
        let rows =
            "ann,hi,2024-01-15T10:35:00Z\nann,ho,2024-01-15T10:35:00Z\nbea,hi,2024-01-15T10:35:00Z\nann,hi,1705314900\n"
        let ids = Ingested(header + "\n" + rows).posts.map(\.id.text)
        #expect(Set(ids).count == 3)
        #expect(ids.first == ids.last)
        #expect(ids.allSatisfy { $0.hasPrefix("c:") && $0.utf8.count == 34 })
    }

    @Test func `an id or an author of more than 1,024 bytes is a rejection`() {
        let longest = String(repeating: "a", count: 1_022)
        let rows = ["\(longest),bea", "ida,\(longest)", "\(longest)bcd,bea", "ida,\(longest)bcd"]
            .map { $0 + ",hi,2024-01-15T10:35:00Z\n" }
        let read = Ingested("id,author,text,created_at\n" + rows.joined())
        #expect(read.posts.count == 2)
        #expect(
            read.rejections.map(\.reason) == [
                "The record has an id of more than 1024 bytes.", "The record has an author of more than 1024 bytes.",
            ])
    }

    @Test func `an id made of author, date and text is FNV-1a of them`() {
        // FNV-1a of "", "0", "" with 0xFF after each, worked out with whole numbers in Python.
        #expect(CSVLayout.derivedID("", Instant(milliseconds: 0), "") == "65e4dfe7d5757277b806e85fa4124240")
    }

    @Test func `a mapping that does not fit is an error that names the column`() {
        let options = InputOptions(csv: CSVMapping(author: "name", text: "words"))
        let read = Ingested("name,text\na,b\n", options)
        #expect(read.error?.code == .missingColumn)
        #expect(read.error?.message == #"cannot read input: it has no column "words"; its columns are: name, text"#)
        let numbered = Ingested("a,b\n", InputOptions(csv: CSVMapping(author: 1, text: 3)))
        #expect(numbered.error?.message == "cannot read input: it has no column 3; it has 2")
    }

    @Test func `columns may be numbered where there is no header`() {
        var options = InputOptions(csv: CSVMapping(network: "x", hasHeader: false, id: 1, author: 3, text: 2))
        let read = Ingested("1700000000000000002,hi,7\n17e5,hi,7\n1700000000000000003,hi\n", options)
        #expect(read.posts.map(\.id.text) == ["x:1700000000000000002"])
        #expect(read.posts.map(\.version) == [1_700_000_000_000_000_002])
        #expect(read.lines == [2, 3])
        options.csv?.encoding = .latin1
        #expect(Ingested([0x35, 0x2C, 0xE9, 0x2C, 0x37], options).rejections.count == 1)
    }

    @Test func `rows that lack what a post needs say so`() {
        let read = Ingested(header + "\n,hi,2024-01-15T10:35:00Z\nann,hi,someday\nann,hi,\n")
        #expect(
            read.rejections.map(\.reason) == [
                "The record has no author.", "The record has no date that can be read.",
                "The record has no date that can be read.",
            ])
    }

    @Test func `rows that are not UTF-8 are rejected with their bytes`() {
        let row = Array("ann,caf".utf8) + [0xE9] + Array(",2024-01-15T10:35:00Z".utf8)
        let read = Ingested(Array((header + "\n").utf8) + row)
        #expect(read.rejections.map(\.raw) == [row])
    }
}

@Suite struct InstantParsingTests {
    @Test(arguments: [
        ("2024-01-15T10:35:00.000Z", 1_705_314_900_000), ("2024-01-15T10:35:00Z", 1_705_314_900_000),
        ("2024-01-15T10:35:00.123456Z", 1_705_314_900_123), ("2024-01-15T10:35:00.5+01:00", 1_705_311_300_500),
        ("2024-01-15 10:35:00", 1_705_314_900_000), ("2024-01-15t10:35:00-0530", 1_705_334_700_000),
        ("2013-06-04T16:25:04+00:00", 1_370_363_104_000), ("Wed Oct 10 20:19:24 +0000 2018", 1_539_202_764_000),
        ("Mon Apr 06 22:19:45 PDT 2009", 1_239_081_585_000), ("Sat Jan 03 10:00:00 PST 2009", 1_231_005_600_000),
        ("Sat Jan 03 10:00:00 UTC 2009", 1_230_976_800_000), ("Sat Jan 03 10:00:00 GMT 2009", 1_230_976_800_000),
        ("1705314900", 1_705_314_900_000), ("1705314900123", 1_705_314_900_123), ("0", 0),
    ])
    func `dates are read in every form`(text: String, milliseconds: Int64) {
        #expect(Instant(parsing: Array(text.utf8).span)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2024-13-01T00:00:00Z", "2024-02-30T00:00:00Z", "2024-01-15", "2024-01-15T10:35Z",
        "2024-01-15T10:35:00.Z", "2024-01-15T10:35:00+1:00", "2024-01-15T10:35:00 EST", "2024-01-15T10:35:00Zx",
        "Wed Oct 10 20:19:24 +0000", "Wed Okt 10 20:19:24 +0000 2018", "Mon Apr 06 22:19:45 XYZ 2009", "now",
        "99999999999999999999",
    ])
    func `what is no date is none`(text: String) {
        #expect(Instant(parsing: Array(text.utf8).span) == nil)
    }

    @Test func `every instant is read from its own text`() {
        for step in 0..<5_000 {
            let instant = Instant(milliseconds: Int64(step) * 86_399_123_457 / 10)
            #expect(Instant(parsing: Array(instant.text.utf8).span) == instant)
        }
    }
}

@Suite struct LanguagePayloadTests {
    @Test(arguments: [
        ("en", "en"), ("EN-gb", "en"), ("zh_CN", "zh"), ("in", "id"), ("iw", "he"), ("ji", "yi"), ("und", "und"),
        ("qme", "und"), ("qht", "und"), ("zxx", "und"), ("art", "und"), ("", "und"), ("e", "und"), ("qu", "qu"),
        ("ckb", "ckb"), ("english", "und"), ("e1", "und"),
    ])
    func `a stated language becomes its tag`(stated: String, tag: String) {
        #expect(Language(tag: stated).code == tag)
    }
}
