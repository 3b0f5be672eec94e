extension DecisionTree {
    /// Grows a tree from the top down. Every column is sorted once; a question parts each order and keeps it.
    struct Growth {
        /// An end of the tree, with the conditions that lead there in the order of the columns.
        struct Leaf {
            let label: Int32
            var conditions: [Condition] = []

            /// Adds a question above the others; a bound from further down the tree is the narrower one.
            func narrowed(_ column: Int, atLeast: Double? = nil, below: Double? = nil) -> Leaf {
                var leaf = self
                let place = conditions.firstIndex { $0.column >= column } ?? conditions.count
                if place == conditions.count || conditions[place].column != column {
                    leaf.conditions.insert(Condition(column: column, atLeast: nil, below: nil), at: place)
                }
                leaf.conditions[place].atLeast = leaf.conditions[place].atLeast ?? atLeast
                leaf.conditions[place].below = leaf.conditions[place].below ?? below
                return leaf
            }

            func holds(for row: Int, of matrix: Matrix) -> Bool {
                conditions.allSatisfy { $0.holds(for: matrix[row, $0.column]) }
            }
        }

        private let columns: Int
        private let depth: Int
        /// The fewest rows on each side of a question.
        private let fewest: Int
        /// The values of the sample, column after column.
        private let values: [[Float]]
        private let labels: [Int32]
        private let groups: Int
        /// The rows of the sample in the order of every column. The rows of a node are neighbours in each of them.
        private var orders: [[Int32]]

        init(_ sample: [Int], of matrix: Matrix, _ grouping: Grouping, depth: Int, smallestLeaf: Double) {
            columns = matrix.columns
            self.depth = depth
            fewest = max(1, Int((smallestLeaf * Double(sample.count)).rounded(.up)))
            let values = (0..<matrix.columns).map { column in sample.map { matrix[$0, column] } }
            self.values = values
            labels = sample.map { grouping.labels[$0] }
            groups = grouping.sizes.count
            orders = values.map { column in
                (0..<Int32(sample.count)).sorted { (column[Int($0)], $0) < (column[Int($1)], $1) }
            }
        }

        /// Grows the tree and gives its ends, from left to right.
        mutating func leaves() throws(ClusteringError) -> [Leaf] { try leaves(0..<labels.count, depth: 0) }

        /// The ends of the tree for the rows in one range of the orders.
        private mutating func leaves(_ range: Range<Int>, depth level: Int) throws(ClusteringError) -> [Leaf] {
            if Task.isCancelled { throw ClusteringError(.cancelled, "the search for rules was cancelled") }
            var counts = [Int](repeating: 0, count: groups)
            for row in orders[0][range] { counts[Int(labels[Int(row)])] += 1 }
            let most = counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
            guard level < depth, counts[most] < range.count, let question = question(range, counts) else {
                return [Leaf(label: Int32(most))]
            }
            let (column, threshold, place) = (question.column, question.threshold, question.place)
            part(range, by: column, at: place)
            let below = try leaves(range.lowerBound..<place, depth: level + 1)
            let above = try leaves(place..<range.upperBound, depth: level + 1)
            // A question with one answer is none.
            if below.count == 1, above.count == 1, below[0].label == above[0].label { return below }
            return below.map { $0.narrowed(column, below: threshold) }
                + above.map { $0.narrowed(column, atLeast: threshold) }
        }

        /// The question that makes the rows purest, of equally good ones the first, with the roundest threshold that
        /// gives away no more than 1 % of what it gains; nil where none gains anything.
        private func question(
            _ range: Range<Int>, _ counts: [Int]
        ) -> (column: Int, threshold: Double, place: Int)? {
            var best: (column: Int, splits: [Split], index: Int)?
            var most = 1e-12 * Double(range.count)
            for column in 0..<columns {
                let splits = splits(range, counts, by: column)
                for (index, split) in splits.enumerated() where split.gain > most {
                    (most, best) = (split.gain, (column, splits, index))
                }
            }
            guard let (column, splits, index) = best else { return nil }
            let first = splits[..<index].lastIndex { $0.gain < 0.99 * most }.map { $0 + 1 } ?? 0
            let end = splits[index...].firstIndex { $0.gain < 0.99 * most } ?? splits.count
            func value(_ place: Int) -> Float { values[column][Int(orders[column][place])] }
            let threshold = RoundNumber.above(value(splits[first].place - 1), upTo: value(splits[end - 1].place))
            let split = splits[first..<end].first { value($0.place) >= Float(threshold) } ?? splits[index]
            return (column, threshold, split.place)
        }

        /// A place in the order of a column that parts rows with different values.
        private struct Split {
            /// The first row of the upper part.
            let place: Int
            /// How much purer both parts are than the whole.
            let gain: Double
        }

        /// The places where a question about a column may part the rows, in order.
        ///
        /// The Gini index of both parts, weighted by their rows, is least where the sum of squared counts over rows is
        /// largest; moving one row across changes two counts.
        private func splits(_ range: Range<Int>, _ counts: [Int], by column: Int) -> [Split] {
            let (order, values) = (orders[column], values[column])
            let squares = counts.reduce(0) { $0 + $1 * $1 }
            let purity = Double(squares) / Double(range.count)
            var (left, right) = ([Int](repeating: 0, count: groups), counts)
            var (leftSquares, rightSquares) = (0, squares)
            var splits: [Split] = []
            for place in range.lowerBound + 1..<range.upperBound {
                let row = Int(order[place - 1])
                let label = Int(labels[row])
                leftSquares += 2 * left[label] + 1
                rightSquares -= 2 * right[label] - 1
                left[label] += 1
                right[label] -= 1
                let (before, after) = (place - range.lowerBound, range.upperBound - place)
                guard before >= fewest, after >= fewest, values[row] < values[Int(order[place])] else { continue }
                let parts = Double(leftSquares) / Double(before) + Double(rightSquares) / Double(after)
                splits.append(Split(place: place, gain: parts - purity))
            }
            return splits
        }

        /// Brings the rows below a question to the front of every order, each side in the order it had.
        private mutating func part(_ range: Range<Int>, by column: Int, at middle: Int) {
            var isBelow = [Bool](repeating: false, count: labels.count)
            for row in orders[column][range.lowerBound..<middle] { isBelow[Int(row)] = true }
            for other in 0..<columns where other != column {
                let rows = orders[other][range]
                orders[other].replaceSubrange(
                    range, with: rows.filter { isBelow[Int($0)] } + rows.filter { !isBelow[Int($0)] })
            }
        }
    }
}
