import Foundation

/// Student's t distribution, for whole degrees of freedom.
///
/// - Source: Abramowitz and Stegun, "Handbook of Mathematical Functions", 1964, 26.7.3 to 26.7.5.
struct StudentT {
    /// 1 or more.
    let degrees: Int64

    /// From here on the normal distribution, with the first terms of the expansion, is as good as the sum.
    private static let many: Int64 = 400

    /// The chance of a value farther from 0 than this one, 0...1.
    func chanceBeyond(_ value: Double) -> Double {
        guard degrees < Self.many else {
            // 26.7.8: what the normal distribution makes of it.
            let n = Double(degrees)
            let z = abs(value) * (1 - 1 / (4 * n)) / (1 + value * value / (2 * n)).squareRoot()
            return erfc(z / 2.0.squareRoot())
        }
        return 1 - shareWithin(angle: atan(abs(value) / Double(degrees).squareRoot()))
    }

    /// The value within which 95 % lie on both sides of 0.
    var reach: Double {
        guard degrees < Self.many else {
            let (z, n) = (Interval.normalReach, Double(degrees))
            let (z3, z5) = (z * z * z, z * z * z * z * z)
            return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
        }
        var (low, high) = (0.0, Double.pi / 2)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if shareWithin(angle: middle) < 0.95 { low = middle } else { high = middle }
        }
        return tan((low + high) / 2) * Double(degrees).squareRoot()
    }

    /// The share of values within ± the square root of the degrees times the tangent of an angle.
    private func shareWithin(angle: Double) -> Double {
        let (sine, cosine) = (sin(angle), cos(angle))
        let isOdd = !degrees.isMultiple(of: 2)
        if degrees == 1 { return 2 * angle / .pi }
        var term = isOdd ? cosine : 1
        var sum = term
        var power: Int64 = isOdd ? 3 : 2
        while power <= degrees - 2 {
            term *= cosine * cosine * Double(power - 1) / Double(power)
            sum += term
            power += 2
        }
        return isOdd ? 2 / Double.pi * (angle + sine * sum) : sine * sum
    }
}
