import Covey

/// Dates and times of day.
extension Entities.Scanner {
    /// What begins with a digit: `2024-03-12`, `12/03/2024`, `3rd of March 2024`, `14:30`, `5pm`, `17 Uhr`.
    mutating func takeDateOrTime() -> Bool {
        let before = byte(position - 1)
        // The `T` between a date and its time is no word.
        let isAfterDate =
            before == UInt8(ascii: "T") && entities.last?.kind == .date
            && entities.last?.range.upperBound == position - 1
        guard !isWord(before: position) || isAfterDate, !(".,:/-".utf8.contains(before) && isDigitByte(position - 2)),
            let first = integer(at: position)
        else { return false }
        return takeNumericDate(first) || takeTime(first) || takeDayAndMonth(first)
    }

    /// What begins with a word: `March 3rd, 2024`, `March 2024`, `tomorrow`, `Monday`.
    mutating func takeNamedDate() -> Bool {
        guard !isWord(before: position), byte(position - 1) != UInt8(ascii: "-") else { return false }
        let end = endOfLetters(position)
        guard end > position, let name = word(position..<end), EntityWords.dates.contains(name) else { return false }
        if let month = EntityWords.months[name] { return takeMonth(month, name, end) }
        guard endOfWord(end) == end else { return false }
        if let (day, wordEnd) = relativeDay(name, end) {
            add(.date, to: wordEnd, normal: Self.normal(day), isDoubtful: day.isDoubtful, alternative: day.other)
            return true
        }
        if let weekday = EntityWords.weekdays[name] {
            add(.date, to: end, normal: "weekday-\(weekday)")
            return true
        }
        let feira = "-feira".utf8
        if let weekday = EntityWords.feiras[name], bytes[end...].starts(with: feira) {
            add(.date, to: end + feira.count, normal: "weekday-\(weekday)")
            return true
        }
        return false
    }

    // MARK: Words

    /// Also of two words: `aujourd'hui`, `avant-hier`, `après-demain`, `pasado mañana`.
    private func relativeDay(_ name: String, _ end: Int) -> (EntityWords.RelativeDay, Int)? {
        var further = end
        let isApostrophe = scalar(at: end).value == 0x2019
        if byte(end) == UInt8(ascii: "-") || byte(end) == 0x20 || byte(end) == UInt8(ascii: "'") {
            further = end + 1
        } else if isApostrophe {
            further = end + 3
        }
        if further > end, EntityWords.firstOfTwo.contains(name) {
            let wordEnd = endOfLetters(further)
            if let second = word(further..<wordEnd), let day = EntityWords.relativeDays[name + " " + second] {
                return (day, wordEnd)
            }
        }
        return EntityWords.relativeDays[name].map { ($0, end) }
    }

    private static func normal(_ day: EntityWords.RelativeDay) -> String {
        "day" + (day.days < 0 ? "" : "+") + String(day.days)
    }

    /// A month before its day or its year.
    private mutating func takeMonth(_ month: Int, _ name: String, _ end: Int) -> Bool {
        let start = byte(end) == UInt8(ascii: ".") ? skipSpace(end + 1) : skipSpace(end)
        guard start > end, let number = integer(at: start) else { return false }
        let isDoubtful = isVerb(name, at: position)
        if number.length == 4, Self.years.contains(number.value), !goesOn(number.end) {
            add(
                .date, to: number.end, normal: Self.padded(number.value, 4) + "-" + Self.padded(month),
                isDoubtful: isDoubtful)
            return true
        }
        guard number.length <= 2, Self.exists(number.value, month, nil) else { return false }
        let dayEnd = pastOrdinal(number.end, takesStop: false)
        guard !goesOn(dayEnd) else { return false }
        addDate(number.value, month, dayEnd, isDoubtful: isDoubtful)
        return true
    }

    /// A day before its month: `3 March`, `3rd of March`, `3 de marzo de 2024`, `3. März`.
    private mutating func takeDayAndMonth(_ day: Integer) -> Bool {
        guard day.length <= 2 else { return false }
        var start = pastOrdinal(day.end, takesStop: true)
        start = byte(start) == UInt8(ascii: "-") ? start + 1 : skipSpace(start)
        var end = endOfLetters(start)
        if let particle = word(start..<end), EntityWords.particles.contains(particle) {
            start = skipSpace(end)
            end = endOfLetters(start)
        }
        guard let name = word(start..<end), let month = EntityWords.months[name], Self.exists(day.value, month, nil),
            !isNameByte(byte(end)) || byte(end) == UInt8(ascii: "_")
        else { return false }
        addDate(day.value, month, end, isDoubtful: isVerb(name, at: start))
        return true
    }

    /// Whether a month may be another word, since it is in small letters: `3 may come`.
    private func isVerb(_ name: String, at start: Int) -> Bool {
        ["may", "march", "mar"].contains(name) && byte(start) == UInt8(ascii: "m")
    }

    /// Adds a date whose day and month end at `end`, with the year that may follow.
    private mutating func addDate(_ day: Int, _ month: Int, _ end: Int, isDoubtful: Bool) {
        var start = end
        if byte(start) == UInt8(ascii: ".") || byte(start) == UInt8(ascii: ",") { start += 1 }
        start = byte(start) == UInt8(ascii: "-") ? start + 1 : skipSpace(start)
        let particleEnd = endOfLetters(start)
        if let particle = word(start..<particleEnd), EntityWords.particles.contains(particle) {
            start = skipSpace(particleEnd)
        }
        if start > end, let year = integer(at: start), year.length == 4, Self.years.contains(year.value),
            !goesOn(year.end), Self.exists(day, month, year.value)
        {
            add(
                .date, to: year.end, normal: Self.normal(year.value, month, day), isDoubtful: isDoubtful)
            return
        }
        add(.date, to: end, normal: "--" + Self.padded(month) + "-" + Self.padded(day), isDoubtful: isDoubtful)
    }

    // MARK: Numbers

    /// Three numbers with one mark between them, or month and year.
    private mutating func takeNumericDate(_ first: Integer) -> Bool {
        let mark = byte(first.end)
        guard "-/.".utf8.contains(mark), let second = integer(at: first.end + 1) else { return false }
        guard byte(second.end) == mark, let third = integer(at: second.end + 1) else {
            guard mark == UInt8(ascii: "/"), first.length <= 2, second.length == 4, (1...12).contains(first.value),
                Self.years.contains(second.value), !goesOn(second.end)
            else { return false }
            add(.date, to: second.end, normal: Self.padded(second.value, 4) + "-" + Self.padded(first.value))
            return true
        }
        // Further numbers: an address of a computer, a version.
        guard !goesOn(third.end) else { return false }
        if first.length == 4 {
            guard second.length <= 2, third.length <= 2, Self.years.contains(first.value),
                Self.exists(third.value, second.value, first.value)
            else { return false }
            add(.date, to: third.end, normal: Self.normal(first.value, second.value, third.value))
            // Before the time of a timestamp.
            if byte(position) == UInt8(ascii: "T"), isDigitByte(position + 1) { position += 1 }
            return true
        }
        guard first.length <= 2, second.length <= 2,
            third.length == 4 || (third.length == 2 && (mark != UInt8(ascii: ".") || first.length + second.length == 4))
        else { return false }
        let year = third.length == 4 ? third.value : third.value + (third.value < 70 ? 2_000 : 1_900)
        let dayFirst = Self.exists(first.value, second.value, year) ? Self.normal(year, second.value, first.value) : nil
        // With full stops the day is always first.
        let monthFirst =
            mark != UInt8(ascii: ".") && Self.exists(second.value, first.value, year)
            ? Self.normal(year, first.value, second.value) : nil
        guard Self.years.contains(year), let normal = dayFirst ?? monthFirst else { return false }
        let other = dayFirst != nil && monthFirst != dayFirst ? monthFirst : nil
        add(.date, to: third.end, normal: normal, isDoubtful: other != nil, alternative: other)
        return true
    }

    /// `14:30`, `14:30:05`, `2:30 pm`, `5pm`, `17h30`, `17 Uhr`, `17.30 Uhr`.
    private mutating func takeTime(_ hour: Integer) -> Bool {
        guard hour.length <= 2, hour.value <= 24 else { return false }
        var (minute, second, end): (Int?, Int?, Int) = (nil, nil, hour.end)
        let mark = byte(end)
        if mark == UInt8(ascii: ":") || mark | 0x20 == UInt8(ascii: "h") || mark == UInt8(ascii: "."),
            let part = integer(at: end + 1), part.length == 2, part.value < 60
        {
            (minute, end) = (part.value, part.end)
            if mark == UInt8(ascii: ":"), byte(end) == mark, let part = integer(at: end + 1), part.length == 2,
                part.value <= 60
            {
                (second, end) = (part.value, part.end)
            }
        }
        let wordStart = skipSpace(end)
        var wordEnd = endOfLetters(wordStart)
        let name = word(wordStart..<wordEnd)
        var value = hour.value
        if let name, name == "am" || name == "pm" || ((name == "a" || name == "p") && isDotted(wordEnd)) {
            guard (1...12).contains(value), !isNameByte(byte(wordEnd)) else { return false }
            value = value % 12 + (name.hasPrefix("p") ? 12 : 0)
            if name.count == 1 { wordEnd += byte(wordEnd + 2) == UInt8(ascii: ".") ? 3 : 2 }
            end = wordEnd
        } else if name == "uhr", !isNameByte(byte(wordEnd)) {
            end = wordEnd
        } else {
            guard minute != nil, mark != UInt8(ascii: "."), !isWord(at: end) || byte(end) == UInt8(ascii: "Z"),
                !(":/".utf8.contains(byte(end)) && isDigitByte(end + 1))
            else { return false }
        }
        guard value < 24 || (minute ?? 0) == 0 else { return false }
        var normal = Self.padded(value) + ":" + Self.padded(minute ?? 0)
        if let second { normal += ":" + Self.padded(second) }
        add(.time, to: end, normal: normal)
        return true
    }

    /// `.m` or `.m.` behind the `a` or `p`.
    private func isDotted(_ end: Int) -> Bool {
        byte(end) == UInt8(ascii: ".") && byte(end + 1) | 0x20 == UInt8(ascii: "m") && !isNameByte(byte(end + 2))
    }

    /// A short run of digits, and how many they are.
    struct Integer {
        var value: Int
        var length: Int
        var end: Int
    }

    /// At most four digits, no digit behind them.
    func integer(at start: Int) -> Integer? {
        var number = Integer(value: 0, length: 0, end: start)
        while let digit = digit(at: number.end) {
            guard number.length < 4 else { return nil }
            number.value = number.value * 10 + digit.value
            number.length += 1
            number.end += digit.length
        }
        return number.length == 0 ? nil : number
    }

    /// `st`, `nd`, `rd`, `th`, `er`, `º`, `°` behind a day; before a month also a full stop.
    private func pastOrdinal(_ end: Int, takesStop: Bool) -> Int {
        let wordEnd = endOfLetters(end)
        if let ending = word(end..<wordEnd), EntityWords.ordinals.contains(ending) { return wordEnd }
        if scalar(at: end).value == 0x00B0 { return end + 2 }
        return takesStop && byte(end) == UInt8(ascii: ".") ? end + 1 : end
    }

    /// Whether a number goes on behind its end, so that it was none of a date.
    private func goesOn(_ end: Int) -> Bool {
        if digit(at: end) != nil { return true }
        if byte(end) == UInt8(ascii: "T"), isDigitByte(end + 1) { return false }
        if isNameByte(byte(end)) { return true }
        return ".,:/-".utf8.contains(byte(end)) && isDigitByte(end + 1)
    }

    private func isDigitByte(_ offset: Int) -> Bool { byte(offset) &- UInt8(ascii: "0") < 10 }

    private static let years = 1_000...2_999

    /// Whether a month has a day; without a year February has 29.
    private static func exists(_ day: Int, _ month: Int, _ year: Int?) -> Bool {
        Instant(year: year ?? 2_024, month: month, day: day) != nil
    }

    private static func normal(_ year: Int, _ month: Int, _ day: Int) -> String {
        padded(year, 4) + "-" + padded(month) + "-" + padded(day)
    }

    private static func padded(_ value: Int, _ width: Int = 2) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
