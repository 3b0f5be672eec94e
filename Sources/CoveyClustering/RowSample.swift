/// Draws rows by chance, without putting them back.
enum RowSample {
    /// At most `limit` rows of a matrix, each as likely as any other.
    ///
    /// - Returns: The rows in ascending order; all of them where there are no more.
    /// - Complexity: O(rows).
    static func uniform(limit: Int, of rows: Int, random: inout RandomSource) -> [Int] {
        draw([min(limit, rows)], from: [rows], random: &random) { _ in 0 }
    }

    /// At most `limit` rows, or 2 a group where that is more, so that small groups are present.
    ///
    /// Half of the limit is shared out to the groups alike, the other half by their sizes; a group gets no more than
    /// it has. Within a group each row is as likely as any other.
    ///
    /// - Returns: The rows in ascending order; all of them where there are no more than the limit.
    /// - Complexity: O(rows).
    static func stratified(limit: Int, of grouping: Grouping, random: inout RandomSource) -> [Int] {
        let (sizes, rows) = (grouping.sizes, grouping.labels.count)
        guard rows > limit else { return Array(0..<rows) }
        let groups = sizes.count { $0 > 0 }
        let share = max(2, limit / (2 * groups))
        let rest = max(0, limit - groups * share)
        let quotas = sizes.map { size in min(size, share + size * rest / rows) }
        return draw(quotas, from: sizes, random: &random) { Int(grouping.labels[$0]) }
    }

    /// Selection sampling, one pass over the rows: each is taken with the chance that its group still needs.
    ///
    /// Source: Fan, Muller and Rezucha 1962, doi:10.1080/01621459.1962.10480667.
    private static func draw(
        _ quotas: [Int], from sizes: [Int], random: inout RandomSource, group: (_ row: Int) -> Int
    ) -> [Int] {
        var (wanted, left) = (quotas, sizes)
        var rows: [Int] = []
        rows.reserveCapacity(quotas.reduce(0, +))
        for row in 0..<sizes.reduce(0, +) {
            let group = group(row)
            if random.index(below: left[group]) < wanted[group] {
                rows.append(row)
                wanted[group] -= 1
            }
            left[group] -= 1
        }
        return rows
    }
}

extension Matrix {
    /// A matrix of some of the rows, in the order given; a row may come more than once.
    func selecting(_ selection: [Int]) -> Matrix {
        var values: [Float] = []
        values.reserveCapacity(selection.count * columns)
        for row in selection { values.append(contentsOf: self[row: row]) }
        return Matrix(rows: selection.count, columns: columns, elements: values)
    }
}
