public import Covey

/// The name of one run: its job, and the instant that it is due at or was asked for. So no job has two runs of one
/// period, whoever starts them.
public struct RunID: Hashable, Codable, Sendable, CustomStringConvertible {
    public let job: String
    public let instant: Instant

    public init(job: String, instant: Instant) {
        self.job = job
        self.instant = instant
    }

    /// Reads what ``text`` writes.
    public init?(_ text: String) {
        guard let point = text.firstIndex(of: "."), let instant = Instant(compact: text[text.index(after: point)...])
        else { return nil }
        let job = String(text[..<point])
        guard Job.isName(job) else { return nil }
        self.init(job: job, instant: instant)
    }

    /// For addresses and people: `nightly.20261025T030000Z`, with milliseconds where there are any.
    public var text: String {
        "\(job).\(instant.text.filter { $0 != "-" && $0 != ":" })"
    }

    public var description: String { text }

    /// The id of the record: the later the run, the earlier it sorts.
    var record: String {
        let digits = String(Self.end - instant.milliseconds)
        return String(repeating: "0", count: max(0, 15 - digits.count)) + digits + "." + job
    }

    /// The end of the year 9999, in milliseconds.
    private static let end: Int64 = 253_402_300_799_999
}

extension Instant {
    /// Reads `20261025T030000Z`, or `20261025T030000.123Z`.
    fileprivate init?(compact text: Substring) {
        let bytes = Array(text.utf8)
        guard [16, 20].contains(bytes.count), bytes[8] == UInt8(ascii: "T"),
            bytes[bytes.count - 1] == UInt8(ascii: "Z"),
            bytes.count == 16 || bytes[15] == UInt8(ascii: ".")
        else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            bytes[range].reduce(0) { total, byte in
                guard let total, (0x30...0x39).contains(byte) else { return nil }
                return total * 10 + Int(byte - 0x30)
            }
        }
        guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8), let hour = number(9..<11),
            let minute = number(11..<13), let second = number(13..<15), second < 60,
            let millisecond = bytes.count == 16 ? 0 : number(16..<19)
        else { return nil }
        self.init(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second, millisecond: millisecond)
    }
}
