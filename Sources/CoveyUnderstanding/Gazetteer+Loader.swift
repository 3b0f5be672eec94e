extension Gazetteer {
    /// Takes in the rows of a table one by one.
    struct Loader {
        private(set) var meanings: [Meaning] = []
        private(set) var codes: [String] = []
        private var indexOfMeaning: [Meaning: Int32] = [:]
        private var indexOfCode: [UInt16: Int] = [:]
        private var normaliser = PlaceNormaliser(keepsCase: false)

        /// Adds one row, `KIND <tab> NAME <tab> CODES`; `false` where it is not one.
        mutating func add(_ bytes: [UInt8], _ line: Range<Int>, to names: inout ByteTable) -> Bool {
            let tab = UInt8(ascii: "\t")
            let nameStart = line.lowerBound + 2
            guard line.count >= 6, bytes[line.lowerBound + 1] == tab, let kind = Self.kind(bytes[line.lowerBound]),
                let nameEnd = bytes[nameStart..<line.upperBound].firstIndex(of: tab),
                let countries = countries(bytes, nameEnd + 1..<line.upperBound)
            else { return false }
            let name = normalForm(bytes, nameStart..<nameEnd, of: kind)
            guard !name.isEmpty else { return true }
            let value = index(of: Meaning(kind: kind, countries: countries))
            names.set(value, of: name, in: name.indices) { merged($0, $1) }
            return true
        }

        private static func kind(_ letter: UInt8) -> Kind? {
            switch letter {
            case UInt8(ascii: "C"): .country
            case UInt8(ascii: "A"): .abbreviation
            case UInt8(ascii: "P"): .city
            default: nil
            }
        }

        private mutating func normalForm(_ bytes: [UInt8], _ name: Range<Int>, of kind: Kind) -> [UInt8] {
            if kind == .abbreviation { return Array(bytes[name]) }
            normaliser.reset()
            normaliser.take(bytes, name)
            return normaliser.bytes
        }

        /// Names that become one by folding: the broader kind wins, equal kinds share.
        private mutating func merged(_ left: Int32, _ right: Int32) -> Int32 {
            let (first, second) = (meanings[Int(left)], meanings[Int(right)])
            if first.kind != second.kind { return first.kind.rawValue < second.kind.rawValue ? left : right }
            return index(of: Meaning(kind: first.kind, countries: first.countries.union(second.countries)))
        }

        private mutating func index(of meaning: Meaning) -> Int32 {
            if let known = indexOfMeaning[meaning] { return known }
            let index = Int32(meanings.count)
            meanings.append(meaning)
            indexOfMeaning[meaning] = index
            return index
        }

        /// Codes of two capitals with one space between them.
        private mutating func countries(_ bytes: [UInt8], _ range: Range<Int>) -> CountrySet? {
            guard range.count % 3 == 2 else { return nil }
            var set = CountrySet()
            for start in stride(from: range.lowerBound, to: range.upperBound, by: 3) {
                let pair = bytes[start..<start + 2]
                guard start == range.lowerBound || bytes[start - 1] == UInt8(ascii: " ") else { return nil }
                guard pair.allSatisfy({ $0 &- UInt8(ascii: "A") < 26 }) else { return nil }
                let key = UInt16(bytes[start]) << 8 | UInt16(bytes[start + 1])
                if let known = indexOfCode[key] {
                    set.insert(known)
                } else {
                    guard codes.count < CountrySet.capacity else { return nil }
                    indexOfCode[key] = codes.count
                    set.insert(codes.count)
                    codes.append(String(decoding: pair, as: UTF8.self))
                }
            }
            return set
        }
    }
}
