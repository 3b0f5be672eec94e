/// Numbers in sentences: the same on every machine, whatever its locale.
enum Words {
    /// `14,157`.
    static func count(_ number: Int) -> String {
        var digits = Array(String(number.magnitude))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return (number < 0 ? "-" : "") + String(digits)
    }

    /// A share as `97 %`; close to all or to nothing as `99.8 %` or `0.2 %`, and never as all if it is not.
    static func percent(_ share: Double) -> String {
        let percent = share * 100
        let isFine = (percent > 0 && percent < 2) || (percent > 98 && percent < 100)
        let tenths = isFine ? min(999, max(1, (percent * 10).rounded())) : percent.rounded() * 10
        return number(tenths / 10) + " %"
    }

    /// At most two decimals: `0.42`, `-3.5`, `7`.
    static func number(_ value: Double) -> String {
        let hundredths = (value * 100).rounded()
        guard hundredths.magnitude < 1e15 else { return "\(value)" }
        let whole = Int(hundredths.magnitude) / 100
        let rest = Int(hundredths.magnitude) % 100
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        return "\(sign)\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }
}
