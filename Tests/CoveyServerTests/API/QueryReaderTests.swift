import Covey
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import CoveyServer

@Suite struct QueryReaderTests {
    private func reader(_ query: String) throws -> QueryReader {
        let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/v1/posts?" + query)
        return try QueryReader(
            Request(head: head, body: RequestBody(buffer: ByteBuffer())),
            expecting: ["city", "from", "limit", "min_polarity"])
    }

    @Test(arguments: [
        ("city=Milton+Keynes", "Milton Keynes"), ("city=Milton%20Keynes", "Milton Keynes"), ("city=a%2Bb", "a+b"),
        ("city=a=b", "a=b"), ("&city=K%C3%B6ln&", "Köln"),
    ])
    func `values are decoded as browsers encode them`(query: String, city: String) throws {
        #expect(try reader(query).text("city") == city)
    }

    @Test(arguments: ["city=%ff", "city=%", "city=%zz", "city=a&city=b", "city&city", "town=a", "=a", "%63ity=a"])
    func `what is no text, given twice or unknown is refused`(query: String) {
        let problem = #expect(throws: Problem.self) { try reader(query) }
        #expect(problem?.code == .badRequest)
    }

    @Test(arguments: ["+5", "%2B5", "05", "5.0", "1e1", "0x5", "", "500000"])
    func `whole numbers have one spelling`(text: String) throws {
        let query = try reader("limit=" + text)
        #expect(throws: Problem.self) { try query.integer("limit", 1...500) }
        #expect(try reader("limit=5").integer("limit", 1...500) == 5)
    }

    @Test(arguments: ["0x1p-1", "nan", "-inf", "2", "."])
    func `numbers are decimal and within bounds`(text: String) throws {
        let query = try reader("min_polarity=" + text)
        #expect(throws: Problem.self) { try query.number("min_polarity", -1...1) }
        #expect(try reader("min_polarity=-5e-1").number("min_polarity", -1...1) == -0.5)
    }

    @Test(arguments: [
        ("2026-01-31T09:00:00+02:00", "2026-01-31T07:00:00Z"), ("2026-01-31T09:00:00%2B02:00", "2026-01-31T07:00:00Z"),
        ("2024-02-29", "2024-02-29T00:00:00Z"), ("2026-02-29", nil), ("2026-02-30T00:00:00Z", nil),
        ("2026-13-01", nil), ("2026-00-10", nil), ("1900-02-29", nil), ("2026-01-31 09:00:00Z", nil), ("now", nil),
    ])
    func `an instant is a day that there is`(text: String, instant: String?) throws {
        let query = try reader("from=" + text)
        if let instant {
            #expect(try query.instant("from") == Instant(rfc3339: instant))
        } else {
            #expect(throws: Problem.self) { try query.instant("from") }
        }
    }
}
