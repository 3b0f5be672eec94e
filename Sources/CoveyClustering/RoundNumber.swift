#if canImport(Glibc)
    import Glibc
#endif

/// Finds numbers that people like to read.
enum RoundNumber {
    /// The roundest number above one value and not above another, as 32-bit floats see it: 0.3 for 0.29874 and 0.31,
    /// 5 for 4 and 5, 100 for 95 and 105, 0 where that lies between them.
    ///
    /// It is a multiple of the largest power of ten that has one there; of several the one nearest the middle.
    ///
    /// - Parameters:
    ///   - lower: A finite value.
    ///   - upper: A larger finite one.
    /// - Returns: The decimal number in double precision; its nearest 32-bit float `t` has `lower < t <= upper`.
    static func above(_ lower: Float, upTo upper: Float) -> Double {
        precondition(lower < upper, "there is no number above \(lower) and not above \(upper)")
        if lower < 0, upper >= 0 { return 0 }
        let (low, high) = (Double(lower), Double(upper))
        let largest = Int(log10(max(abs(low), abs(high))).rounded(.up))
        // Nine digits tell any two floats apart.
        for exponent in stride(from: largest, to: largest - 11, by: -1) {
            let step = pow(10, Double(exponent))
            let nearest = ((low + high) / 2 / step).rounded()
            let multiples = [nearest, (high / step).rounded(.down), (low / step).rounded(.down) + 1]
            for multiple in multiples {
                // Read as text, it is the double nearest to the decimal number, which multiplying would miss.
                let number = Double("\(Int(multiple))e\(exponent)") ?? high
                if lower < Float(number), Float(number) <= upper { return number }
            }
        }
        return high
    }
}
