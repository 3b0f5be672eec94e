/// The logistic function 1 / (1 + e^-x), the same bits on every machine.
///
/// It is a table with straight lines between its entries. The table is made of multiplications and divisions, which
/// IEEE 754 rounds alike everywhere; `exp` of the C library may differ in the last bit from machine to machine. Off by
/// less than 0.00001.
enum Logistic {
    private static let steps = 64.0
    private static let limit = 16.0

    private static let table: [Double] = {
        // e^(1/64), to the last bit of a Double.
        let growth = 1.015747708586685747
        var powers = [1.0]
        for _ in 0...Int(steps * limit) { powers.append(powers[powers.count - 1] * growth) }
        return powers.map { $0 / (1 + $0) }
    }()

    /// The value at `x`, in 0...1; what is not a number counts as 0.
    static func value(_ x: Double) -> Double {
        let size = min(abs(x), limit) * steps
        guard size >= 0 else { return 0.5 }
        let step = Int(size)
        let left = table[step]
        let value = left + (table[step + 1] - left) * (size - Double(step))
        return x < 0 ? 1 - value : value
    }
}
