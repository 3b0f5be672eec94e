import CoveyClustering

/// Invented data that every test builds again from a formula.
enum Samples {
    /// 300 rows of 3 columns around 4 centres, as `Benchmarks/peers/clustering_oracle.py` builds them.
    static let oracle: Matrix = {
        let centres: [[Float]] = [[0, 0, 40], [3, 1, 10], [6, 5, 25], [1, 7, 60]]
        let spread: [Float] = [4, 4, 16]
        return Matrix(
            (0..<300).map { i in
                (0..<3).map { j in
                    let wave = (i * i * 37 + i * (j + 3) * 101 + j * 57) % 1024
                    return centres[i % 4][j] + spread[j] * Float(wave - 512) / 1024
                }
            })
    }()

    /// The corners of a flat rectangle: two pairs, 10 apart, each pair 2 apart.
    static let rectangle = Matrix([[0, 0], [0, 2], [10, 0], [10, 2]])

    /// 3 groups of 400 rows, two of which nearly touch.
    static let touching: Matrix = {
        var random = RandomSource(seed: 3)
        let centres: [[Double]] = [[0, 0], [3.4, 0], [0, 12]]
        return Matrix(
            (0..<1200).map { row in
                centres[row % 3].map { centre in Float((0..<12).reduce(centre - 6) { sum, _ in sum + random.unit() }) }
            })
    }()

    /// Rows around `groups` centres; row `i` belongs to the group `i % groups`.
    static func blobs(rows: Int, columns: Int, groups: Int, spread: Double = 0.1, seed: UInt64) -> Matrix {
        var random = RandomSource(seed: seed)
        let centres = (0..<groups).map { _ in (0..<columns).map { _ in random.unit() * 10 } }
        var elements: [Float] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let noise = random.unit() + random.unit() + random.unit() - 1.5
                elements.append(Float(centres[row % groups][column] + spread * noise))
            }
        }
        return Matrix(rows: rows, columns: columns, elements: elements)
    }

    /// The same rows in another order.
    static func permuted(_ matrix: Matrix, by order: [Int]) -> Matrix {
        Matrix(order.map { Array(matrix[row: $0]) })
    }

    /// A random order of numbers below a count.
    static func order(_ count: Int, seed: UInt64) -> [Int] {
        var random = RandomSource(seed: seed)
        var order = Array(0..<count)
        for index in order.indices.reversed() { order.swapAt(index, random.index(below: index + 1)) }
        return order
    }
}
