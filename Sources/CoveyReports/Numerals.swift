/// How Covey writes numbers for people: the same on every machine, whatever its locale.
public enum Numerals {
    /// A whole number in groups of three digits: `1234567` gives `1,234,567`.
    public static func grouped(_ number: some BinaryInteger) -> String {
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// A number with a fixed count of decimals, rounded half away from zero; zero never carries a sign.
    ///
    /// - Parameters:
    ///   - value: Any number; what is not finite is written as `n/a`.
    ///   - places: Decimals, 0 to 9.
    /// - Returns: For example `0.4200`; whole parts are grouped.
    public static func decimal(_ value: Double, places: Int) -> String {
        precondition((0...9).contains(places), "decimals must be 0 to 9")
        let scale = (0..<places).reduce(Int64(1)) { product, _ in product * 10 }
        let scaled = (value * Double(scale)).rounded()
        guard scaled.isFinite else { return "n/a" }
        guard let whole = Int64(exactly: scaled) else { return String(value) }
        let (quotient, remainder) = whole.magnitude.quotientAndRemainder(dividingBy: UInt64(scale))
        let sign = whole < 0 ? "-" : ""
        guard places > 0 else { return sign + grouped(quotient) }
        let digits = String(remainder)
        return sign + grouped(quotient) + "." + String(repeating: "0", count: places - digits.count) + digits
    }

    /// A score with two decimals and its sign: `+0.42`, `-0.07`, `0.00`.
    public static func signed(_ value: Double, places: Int = 2) -> String {
        let text = decimal(value, places: places)
        return text.hasPrefix("-") || !text.contains { ("1"..."9").contains($0) } ? text : "+" + text
    }

    /// A count or the mean of counts, short enough for a table: `3.6`, `12,345`, `1.2M`, `3.4B`.
    ///
    /// Below a hundred a fraction keeps one decimal, from a million on the number is rounded to tenths of a million.
    public static func compact(_ value: Double) -> String {
        switch value.magnitude {
        case 999_950_000...: decimal(value / 1_000_000_000, places: 1) + "B"
        case 1_000_000...: decimal(value / 1_000_000, places: 1) + "M"
        case ..<100 where value != value.rounded(): decimal(value, places: 1)
        default: decimal(value, places: 0)
        }
    }

    /// A share as a percentage with one decimal. A share that is neither none nor all is never shown as 0.0% or
    /// 100.0%.
    ///
    /// - Parameter share: 0...1.
    public static func percent(_ share: Double) -> String {
        if share > 0, share < 0.0005 { return "<0.1%" }
        if share < 1, share >= 0.9995 { return ">99.9%" }
        return decimal(share * 100, places: 1) + "%"
    }

    /// The share of a part in a whole as ``percent(_:)`` writes it; `n/a` of an empty whole.
    public static func percent(_ part: some BinaryInteger, of whole: some BinaryInteger) -> String {
        whole == 0 ? "n/a" : percent(Double(part) / Double(whole))
    }

    /// A count with its noun: `1 author`, `12,345 authors`.
    ///
    /// - Parameters:
    ///   - noun: For one.
    ///   - plural: For any other number; `nil` for the noun and an s.
    public static func counted(_ number: some BinaryInteger, _ noun: String, _ plural: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
    }

    /// A number that a person once wrote down: whole where it is, else with two decimals.
    static func short(_ value: Double) -> String { decimal(value, places: value == value.rounded() ? 0 : 2) }

    /// Words joined as in a sentence: `a, b and c`.
    public static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// A difference of counts with its sign: `+1,204`, `-3`, `0`.
    public static func change(_ difference: Int) -> String { (difference > 0 ? "+" : "") + grouped(difference) }

    /// A rank: `1st`, `11th`, `22nd`.
    public static func ordinal(_ number: Int) -> String {
        let ending =
            switch (number % 10, number % 100) {
            case (_, 11...13): "th"
            case (1, _): "st"
            case (2, _): "nd"
            case (3, _): "rd"
            default: "th"
            }
        return grouped(number) + ending
    }
}
