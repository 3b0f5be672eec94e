import Covey

extension Instant {
    /// Reads a date in any of the ways in which posts carry one: RFC 3339 (`2024-01-15T10:35:00.000Z`; a blank for the
    /// `T`, no fraction, an offset without colon and no offset at all, which means UTC, are taken too), the dates of X
    /// v1.1 (`Wed Oct 10 20:19:24 +0000 2018`, or with `PDT`, `PST`, `UTC` or `GMT` for the offset), and whole seconds
    /// or milliseconds since 1970; from 100,000,000,000 on they are milliseconds.
    ///
    /// - Returns: `nil` if the bytes are no such date.
    /// - Complexity: O(1); nothing is allocated.
    /// - Source: RFC 3339, section 5.6.
    init?(parsing bytes: Span<UInt8>) {
        if let number = Decimal.number(bytes) {
            let milliseconds = number >= 100_000_000_000 ? number : number * 1_000
            guard milliseconds <= 253_402_300_799_999 else { return nil }
            self.init(milliseconds: Int64(milliseconds))
        } else if let first = bytes.isEmpty ? nil : bytes[0], ASCII.isDigit(first) {
            self.init(internetDate: bytes)
        } else {
            self.init(weekdayDate: bytes)
        }
    }

    /// `2024-01-15T10:35:00.000Z`
    private init?(internetDate bytes: Span<UInt8>) {
        guard bytes.count >= 19, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            [UInt8(ascii: "T"), UInt8(ascii: "t"), ASCII.space].contains(bytes[10]),
            let year = Self.digits(bytes, 0, 4), let month = Self.digits(bytes, 5, 2),
            let day = Self.digits(bytes, 8, 2), let time = Self.time(bytes, 11)
        else { return nil }
        var index = 19
        var millisecond = 0
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            let start = index
            var scale = 100
            while index < bytes.count, ASCII.isDigit(bytes[index]) {
                millisecond += Int(bytes[index] - 0x30) * scale
                scale /= 10
                index += 1
            }
            guard index > start else { return nil }
        }
        if index < bytes.count, bytes[index] == ASCII.space { index += 1 }
        guard let offset = Self.offset(bytes.extracting(index...)) else { return nil }
        self.init(year: year, month: month, day: day, time: time, millisecond: millisecond, offset: offset)
    }

    /// `Wed Oct 10 20:19:24 +0000 2018`
    private init?(weekdayDate bytes: Span<UInt8>) {
        guard bytes.count >= 28, let month = Self.month(bytes.extracting(4..<7)),
            let day = Self.digits(bytes, 8, 2), let time = Self.time(bytes, 11),
            bytes[3] == ASCII.space, bytes[7] == ASCII.space, bytes[10] == ASCII.space, bytes[19] == ASCII.space,
            bytes[bytes.count - 5] == ASCII.space, let year = Self.digits(bytes, bytes.count - 4, 4),
            let offset = Self.offset(bytes.extracting(20..<(bytes.count - 5)))
        else { return nil }
        self.init(year: year, month: month, day: day, time: time, millisecond: 0, offset: offset)
    }

    private init?(
        year: Int, month: Int, day: Int, time: (hour: Int, minute: Int, second: Int), millisecond: Int, offset: Int
    ) {
        guard
            let local = Instant(
                year: year, month: month, day: day, hour: time.hour, minute: time.minute, second: time.second,
                millisecond: millisecond)
        else { return nil }
        self.init(milliseconds: local.milliseconds - Int64(offset) * 60_000)
    }

    private static func digits(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
        guard start + count <= bytes.count else { return nil }
        var number = 0
        for index in start..<start + count {
            guard ASCII.isDigit(bytes[index]) else { return nil }
            number = number * 10 + Int(bytes[index] - 0x30)
        }
        return number
    }

    private static func time(_ bytes: Span<UInt8>, _ start: Int) -> (hour: Int, minute: Int, second: Int)? {
        guard bytes[start + 2] == UInt8(ascii: ":"), bytes[start + 5] == UInt8(ascii: ":"),
            let hour = digits(bytes, start, 2), let minute = digits(bytes, start + 3, 2),
            let second = digits(bytes, start + 6, 2)
        else { return nil }
        return (hour, minute, second)
    }

    /// The minutes by which local time is ahead of UTC.
    private static func offset(_ bytes: Span<UInt8>) -> Int? {
        if bytes.isEmpty || bytes.elementsEqual("Z") || bytes.elementsEqual("z") { return 0 }
        if bytes.elementsEqual("UTC") || bytes.elementsEqual("GMT") { return 0 }
        if bytes.elementsEqual("PDT") { return -7 * 60 }
        if bytes.elementsEqual("PST") { return -8 * 60 }
        guard bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"), let hours = digits(bytes, 1, 2)
        else { return nil }
        let minutes: Int?
        switch bytes.count {
        case 3: minutes = 0
        case 5: minutes = digits(bytes, 3, 2)
        case 6 where bytes[3] == UInt8(ascii: ":"): minutes = digits(bytes, 4, 2)
        default: minutes = nil
        }
        guard let minutes, hours <= 23, minutes <= 59 else { return nil }
        return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }

    private static func month(_ bytes: Span<UInt8>) -> Int? {
        let name =
            UInt32(ASCII.lower(bytes[0])) << 16 | UInt32(ASCII.lower(bytes[1])) << 8 | UInt32(ASCII.lower(bytes[2]))
        return switch name {
        case 0x6A_616E: 1
        case 0x66_6562: 2
        case 0x6D_6172: 3
        case 0x61_7072: 4
        case 0x6D_6179: 5
        case 0x6A_756E: 6
        case 0x6A_756C: 7
        case 0x61_7567: 8
        case 0x73_6570: 9
        case 0x6F_6374: 10
        case 0x6E_6F76: 11
        case 0x64_6563: 12
        default: nil
        }
    }
}
