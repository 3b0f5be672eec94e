/// When something is due, in the five fields of cron: minute, hour, day of the month, month, day of the week.
///
/// A field is `*`, a number, a range `1-5`, a step `*/15` or `8-18/2`, or a list of these. Months and days of the week
/// have names, `JAN` and `MON`; both 0 and 7 are Sunday. Where day of the month and day of the week are both limited, a
/// day needs to meet one of them. `@hourly`, `@daily`, `@midnight`, `@weekly`, `@monthly`, `@yearly` and `@annually`
/// are short for the obvious.
///
/// - Source: IEEE Std 1003.1-2017, `crontab`; names, steps and `@` words as in Vixie's cron.
public struct CronExpression: Hashable, Sendable, CustomStringConvertible {
    /// As it was written, with single spaces.
    public let text: String
    let minutes: Set<Int>
    let hours: Set<Int>
    let days: Set<Int>
    let months: Set<Int>
    /// 0 for Sunday to 6.
    let weekdays: Set<Int>
    /// Whether each is limited to some; `*` and `*/2` limit nothing for the rule of either day.
    let limitsDays: Bool
    let limitsWeekdays: Bool
    /// Whether the hour is `*`: then a clock's extra hour is an hour as any other.
    let namesEveryHour: Bool

    /// Reads an expression.
    ///
    /// - Throws: ``ScheduleError`` with code `badExpression`; its sentence names the field.
    public init(_ text: String) throws(ScheduleError) {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        self.text = words.joined(separator: " ")
        var fields = words
        if words.count == 1, let word = words.first, word.hasPrefix("@") {
            guard let meaning = Self.shortcuts[word.lowercased()] else {
                throw ScheduleError(
                    .badExpression,
                    "\(word) is no schedule; there are \(Self.shortcuts.keys.sorted().joined(separator: ", ")).")
            }
            fields = meaning.split(separator: " ").map(String.init)
        }
        guard fields.count == 5 else {
            throw ScheduleError(
                .badExpression,
                "A schedule has five fields (minute, hour, day, month, day of the week), but \"\(text)\" has "
                    + "\(fields.count).")
        }
        minutes = try CronField.minute.values(fields[0])
        hours = try CronField.hour.values(fields[1])
        days = try CronField.day.values(fields[2])
        months = try CronField.month.values(fields[3])
        weekdays = Set(try CronField.weekday.values(fields[4]).map { $0 % 7 })
        limitsDays = !fields[2].hasPrefix("*")
        limitsWeekdays = !fields[4].hasPrefix("*")
        namesEveryHour = fields[1] == "*"
        guard isEverDue else {
            throw ScheduleError(.badExpression, "\"\(text)\" is never due: no such day is in any of its months.")
        }
    }

    public var description: String { text }

    private static let shortcuts = [
        "@hourly": "0 * * * *", "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@weekly": "0 0 * * 0",
        "@monthly": "0 0 1 * *", "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *",
    ]

    private static let longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    private var isEverDue: Bool {
        guard !(limitsDays && limitsWeekdays) else { return true }
        return months.contains { month in days.contains { $0 <= Self.longestMonths[month - 1] } }
    }

    func matches(_ day: CivilDay) -> Bool {
        let date = day.date
        guard months.contains(date.month) else { return false }
        let (meetsDay, meetsWeekday) = (days.contains(date.day), weekdays.contains(day.weekday))
        return limitsDays && limitsWeekdays ? meetsDay || meetsWeekday : meetsDay && meetsWeekday
    }
}

/// One of the five fields.
struct CronField {
    let name: String
    let range: ClosedRange<Int>
    /// Names of the values from the lowest on; empty where there are none.
    var names: [String] = []

    static let minute = CronField(name: "minute", range: 0...59)
    static let hour = CronField(name: "hour", range: 0...23)
    static let day = CronField(name: "day", range: 1...31)
    static let month = CronField(
        name: "month", range: 1...12,
        names: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"])
    static let weekday = CronField(
        name: "day of the week", range: 0...7, names: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"])

    func values(_ text: String) throws(ScheduleError) -> Set<Int> {
        var values: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            values.formUnion(try span(String(part)))
        }
        return values
    }

    /// One entry of a list: `*`, a value or a range, perhaps with a step.
    private func span(_ text: String) throws(ScheduleError) -> StrideThrough<Int> {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2 else { throw complaint(text, "has more than one step") }
        var step = 1
        if parts.count == 2 {
            guard let number = Self.number(parts[1]), (1...range.upperBound).contains(number) else {
                throw complaint(text, "has a step that is no number from 1 to \(range.upperBound)")
            }
            step = number
        }
        if parts[0] == "*" { return stride(from: range.lowerBound, through: highest, by: step) }
        let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard ends.count <= 2 else { throw complaint(text, "is no range") }
        let first = try value(ends[0], in: text)
        if ends.count == 1 {
            // As cron has it: 5/15 starts at 5 and goes on to the end.
            return stride(from: first, through: parts.count == 2 ? highest : first, by: step)
        }
        var last = try value(ends[1], in: text)
        // FRI-SUN: a week's last day is its seventh.
        if name == Self.weekday.name, last == 0, first > 0 { last = 7 }
        guard first <= last else { throw complaint(text, "runs backwards") }
        return stride(from: first, through: last, by: step)
    }

    /// The highest value that `*` stands for: 7 is a Sunday that 0 is already.
    private var highest: Int { name == Self.weekday.name ? 6 : range.upperBound }

    private func value(_ text: String, in whole: String) throws(ScheduleError) -> Int {
        if let place = names.firstIndex(of: text.uppercased()) { return range.lowerBound + place }
        guard let number = Self.number(text), range.contains(number) else {
            let orName = names.first.map { " or a name such as \($0)" } ?? ""
            throw complaint(whole, "needs a number from \(range.lowerBound) to \(range.upperBound)\(orName)")
        }
        return number
    }

    private static func number(_ text: String) -> Int? {
        guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    private func complaint(_ text: String, _ what: String) -> ScheduleError {
        ScheduleError(.badExpression, "The \(name) \"\(text)\" \(what).")
    }
}
