/// Money.
extension Entities.Scanner {
    /// A number as it is written with an amount.
    struct Number {
        /// All digits, without the mark before the decimals.
        var digits: Int64
        /// How many of them are decimals.
        var decimals: Int
        var end: Int
        /// The same digits as they may be meant as well: `3.459` is thousands, or three and a half.
        var otherDigits: Int64?
        var otherDecimals = 0
    }

    /// `$5`, `€ 1.299,50`, `£20`.
    mutating func takeMoneyAfterSign() -> Bool {
        let (scalar, length) = scalar(at: position)
        guard let currency = EntityWords.signs[scalar],
            let number = number(at: skipSpace(position + length)), !currency.isMinor
        else { return false }
        return takeMoney(number, currency)
    }

    /// `EUR 20`, `Rs. 500`, `US$5`, `Rs500`.
    mutating func takeMoneyAfterCode() -> Bool {
        guard !isWord(before: position) else { return false }
        var end = position
        while isLetter(byte(end)), end < position + 4 { end += 1 }
        guard end > position, end < position + 4 else { return false }
        var code = text(position..<end)
        if byte(end) == UInt8(ascii: "$") {
            code += "$"
            end += 1
        } else if code.lowercased() == "rs", byte(end) == UInt8(ascii: ".") {
            end += 1
        }
        guard let currency = EntityWords.codes[code] ?? EntityWords.frontWords[code.lowercased()],
            let number = number(at: skipSpace(end))
        else { return false }
        return takeMoney(number, currency)
    }

    /// `20 €`, `1.5k USD`, `50 cents`, `3 Millionen Euro`.
    mutating func takeMoneyBeforeCurrency() -> Bool {
        let isWithin = ".,".utf8.contains(byte(position - 1)) && byte(position - 2) &- UInt8(ascii: "0") < 10
        guard !isWord(before: position), !isWithin, let number = number(at: position) else { return false }
        let scaled = scaled(number)
        let start = skipSpace(scaled.end)
        let (scalar, length) = scalar(at: start)
        var (currency, end) = (EntityWords.signs[scalar], start + length)
        // A sign before something else is of that: `2024 $ACME`.
        if currency != nil, endOfWord(end) != end { return false }
        if currency == nil {
            end = endOfLetters(start)
            guard end > start, digit(at: end) == nil, let name = word(start..<end) else { return false }
            // `pounds of` and the like weigh; `50p` is written in one.
            if name == "p", start != scaled.end { return false }
            currency = EntityWords.codes[text(start..<end)] ?? EntityWords.backWords[name]
        }
        guard let currency, let amount = amount(scaled, currency) else { return false }
        add(scaled, to: end, amount, currency)
        return true
    }

    private mutating func takeMoney(_ number: Number, _ currency: EntityWords.Currency) -> Bool {
        var scaled = scaled(number)
        if isWord(at: scaled.end), isWord(before: scaled.end) {
            // Not a scale but the beginning of a word, or a unit: `$5each`.
            scaled = number
        }
        guard let amount = amount(scaled, currency) else { return false }
        add(scaled, to: scaled.end, amount, currency)
        return true
    }

    private mutating func add(
        _ number: Number, to end: Int, _ amount: Entity.Money, _ currency: EntityWords.Currency
    ) {
        var other: Entity.Money?
        if let digits = number.otherDigits {
            other = self.amount(Number(digits: digits, decimals: number.otherDecimals, end: end), currency)
        }
        if other == amount { other = nil }
        add(
            .money, to: end, normal: Self.normal(amount), isDoubtful: currency.isDoubtful || other != nil,
            alternative: other.map(Self.normal), amount: amount)
    }

    private static func normal(_ amount: Entity.Money) -> String {
        let places = EntityWords.places(of: amount.currency)
        let unit = (0..<places).reduce(Int64(1)) { product, _ in product * 10 }
        var normal = String(amount.minorUnits / unit)
        if places > 0 {
            let rest = String(amount.minorUnits % unit)
            normal += "." + String(repeating: "0", count: places - rest.count) + rest
        }
        return amount.currency.map { $0 + " " + normal } ?? normal
    }

    /// An amount in minor units; `nil` where it does not fit or has more decimals than the currency by far.
    private func amount(_ number: Number, _ currency: EntityWords.Currency) -> Entity.Money? {
        let places = currency.isMinor ? 0 : EntityWords.places(of: currency.code)
        var minor = number.digits
        var shift = places - number.decimals
        while shift > 0 {
            let (product, overflow) = minor.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            (minor, shift) = (product, shift - 1)
        }
        // Further decimals, as in prices of fuel, are rounded half up.
        while shift < 0 {
            minor = (minor + (shift == -1 ? 5 : 0)) / 10
            shift += 1
        }
        return Entity.Money(minorUnits: minor, currency: currency.code)
    }

    /// The number with its scale: `1.5k`, `2 million`, `3 lakh`.
    private func scaled(_ number: Number) -> Number {
        let start = skipSpace(number.end)
        let end = endOfLetters(start)
        guard end > start, let name = word(start..<end), let zeros = EntityWords.scales[name] else { return number }
        // A lone letter is a scale only right behind the digits: `5 m` are metres.
        guard start == number.end || name.count > 1 else { return number }
        var scaled = number
        scaled.end = end
        scaled.otherDigits = nil
        if name == "mil" {
            // A thousand in Spanish and Portuguese, a million in English.
            let (millions, overflow) = number.digits.multipliedReportingOverflow(by: 1_000_000)
            if !overflow { (scaled.otherDigits, scaled.otherDecimals) = (millions, number.decimals) }
        }
        for _ in 0..<zeros {
            if scaled.decimals > 0 {
                scaled.decimals -= 1
            } else {
                let (product, overflow) = scaled.digits.multipliedReportingOverflow(by: 10)
                guard !overflow else { return number }
                scaled.digits = product
            }
        }
        return scaled
    }

    /// Digits with marks between them: `1299`, `1,299.50`, `1.299,50`, `1,00,000`, `1 299,50` with a space that does not
    /// break, `20,-`.
    ///
    /// A mark that comes once with other than three digits behind it, or last behind another mark, begins the decimals.
    func number(at start: Int) -> Number? {
        var (offset, digits, count) = (start, Int64(0), 0)
        /// The marks, each with the number of digits before it.
        var marks: [(mark: UInt32, place: Int)] = []
        var end = start
        while count <= 15 {
            if let digit = digit(at: offset) {
                digits = digits * 10 + Int64(digit.value)
                count += 1
                offset += digit.length
                end = offset
                continue
            }
            let (value, length) = scalar(at: offset)
            let isMark = [0x2C, 0x2E, 0x27, 0xA0, 0x202F, 0x2009, 0x066B, 0x066C].contains(value)
            guard isMark, count > 0, digit(at: offset + length) != nil else { break }
            marks.append((value, count))
            offset += length
        }
        guard count > 0, count <= 15 else { return nil }
        let isPlainEnd = byte(end) == UInt8(ascii: ",") && byte(end + 1) == UInt8(ascii: "-")
        if marks.isEmpty { return Number(digits: digits, decimals: 0, end: isPlainEnd ? end + 2 : end) }
        let (last, lastPlace) = marks[marks.count - 1]
        let behind = count - lastPlace
        let isAlone = marks.count { $0.mark == last } == 1
        let isDecimal =
            isAlone && last != 0xA0 && last != 0x202F && last != 0x2009 && last != 0x27 && last != 0x066C
            && (behind != 3 || marks.count > 1 || lastPlace > 3 || digits < 1_000 || last == 0x066B)
        if !isDecimal, behind != 3 { return nil }
        var number = Number(digits: digits, decimals: isDecimal ? behind : 0, end: end)
        if !isDecimal, marks.count == 1, lastPlace <= 3, last == 0x2E || last == 0x2C {
            (number.otherDigits, number.otherDecimals) = (digits, behind)
        }
        return number
    }
}
