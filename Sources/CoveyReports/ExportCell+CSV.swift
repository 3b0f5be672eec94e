import Covey

extension ExportCell {
    /// Writes the cell as one field of a CSV row. Missing is empty; lists are joined by commas, tallies are written as
    /// ``Covey/Tally/line``, and evidence as `words (weight, rule, rule); words (weight)`.
    func appendCSV(to buffer: inout [UInt8]) {
        switch self {
        case .missing: break
        case .text(let text): Self.appendField(text, quoted: false, to: &buffer)
        case .verbatim(let text): Self.appendField(text, quoted: false, isFormula: false, to: &buffer)
        case .identifier(let text): Self.appendField(text, quoted: true, to: &buffer)
        case .integer(let number): buffer.append(decimal: Int(number))
        case .decimal(let number): Self.appendDecimal(number, to: &buffer)
        case .flag(let flag): buffer.append(contentsOf: (flag ? "true" : "false").utf8)
        case .instant(let instant): instant.appendText(to: &buffer)
        case .list(let words): Self.appendField(words.joined(separator: ","), quoted: false, to: &buffer)
        case .tally(let tally): Self.appendField(tally.line, quoted: false, to: &buffer)
        case .evidence(let evidence):
            let parts = evidence.map { piece in
                let inside = [Self.decimalText(Int64(piece.weight))] + piece.rules.list
                return "\(piece.words) (\(inside.joined(separator: ", ")))"
            }
            Self.appendField(parts.joined(separator: "; "), quoted: false, to: &buffer)
        }
    }

    /// Ten-thousandths as a decimal with exactly four places: -4200 gives `-0.4200`.
    static func decimalText(_ tenThousandths: Int64) -> String {
        var bytes: [UInt8] = []
        appendDecimal(tenThousandths, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func appendDecimal(_ tenThousandths: Int64, to buffer: inout [UInt8]) {
        let (whole, rest) = tenThousandths.magnitude.quotientAndRemainder(dividingBy: 10_000)
        if tenThousandths < 0 { buffer.append(UInt8(ascii: "-")) }
        buffer.append(decimal: Int(whole))
        buffer.append(UInt8(ascii: "."))
        buffer.append(decimal: Int(rest), width: 4)
    }

    /// A field of text. One that a spreadsheet would take for a formula gets an apostrophe in front and is quoted.
    private static func appendField(_ text: String, quoted: Bool, to buffer: inout [UInt8]) {
        appendField(text, quoted: quoted, isFormula: startsFormula(text), to: &buffer)
    }

    private static func appendField(_ text: String, quoted: Bool, isFormula: Bool, to buffer: inout [UInt8]) {
        guard quoted || isFormula || text.utf8.contains(where: needsQuotes) else {
            buffer.append(contentsOf: text.utf8)
            return
        }
        buffer.append(UInt8(ascii: "\""))
        if isFormula { buffer.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { buffer.append(byte) }
            buffer.append(byte)
        }
        buffer.append(UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }

    private static func startsFormula(_ text: String) -> Bool {
        switch text.unicodeScalars.first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠": true
        default: false
        }
    }
}
