private import CLinear
private import Synchronization

/// The features of many texts, in compressed rows.
struct FeatureRows {
    private(set) var starts: [Int64] = [0]
    private(set) var features: [Int32] = []
    private(set) var values: [Float] = []
    let featureCount: Int

    init(featureCount: Int) {
        self.featureCount = featureCount
    }

    var count: Int { starts.count - 1 }

    /// Adds a row.
    ///
    /// - Parameter entries: Features with their values, ascending and without repetition.
    mutating func append(_ entries: some Sequence<(feature: Int32, value: Float)>) {
        for entry in entries {
            features.append(entry.feature)
            values.append(entry.value)
        }
        starts.append(Int64(features.count))
    }

    /// The sum of a row's values times the weights of their features; the constant comes last in the weights.
    func margin(of row: Int, _ weights: [Double]) -> Double {
        var sum = weights[featureCount]
        for index in Int(starts[row])..<Int(starts[row + 1]) {
            sum += weights[Int(features[index])] * Double(values[index])
        }
        return sum
    }
}

/// Fits linear functions with LIBLINEAR (Fan et al. 2008, JMLR 9:1871-1874).
///
/// It uses the primal Newton methods only, which draw no random numbers: the same rows give the same weights, on
/// machines whose BLAS sums in the same order. Rounding to 8 bits hides most of the difference between others.
struct LinearFit {
    enum Kind {
        /// Labels -1 and 1; in either class an error costs the given factor.
        case logistic(negative: Double = 1, positive: Double = 1)
        /// Labels are numbers.
        case regression
    }

    var kind: Kind
    /// The price of an error beside the penalty of half the squared weights.
    var cost: Double
    var tolerance = 0.01

    // The C face is not for two threads at a time.
    private static let turn = Mutex(())

    /// The weights of the features, and the constant at the end.
    ///
    /// - Parameters:
    ///   - chosen: Numbers of rows; one that comes three times counts three times.
    ///   - labels: One for each of `chosen`.
    /// - Throws: `tooFewLabels` where there is nothing to fit; `labelsMalformed` where the labels need more memory than
    ///   there is, or the cost is no number above 0.
    func weights(
        of rows: FeatureRows, chosen: [Int32], labels: [Double]
    ) throws(UnderstandingError) -> [Double] {
        guard !chosen.isEmpty, Set(labels.prefix(1)) != Set(labels) else {
            throw UnderstandingError(.tooFewLabels, "There is one class only; a model needs two to tell apart.")
        }
        var parameters = covey_linear_parameters(
            kind: covey_linear_regression, cost: cost, negative_weight: 1, positive_weight: 1, tolerance: tolerance)
        if case .logistic(let negative, let positive) = kind {
            parameters.kind = covey_linear_logistic
            parameters.negative_weight = negative
            parameters.positive_weight = positive
        }
        var weights = [Double](repeating: 0, count: rows.featureCount + 1)
        let status = Self.turn.withLock { _ in
            Self.fit(rows, chosen, labels, parameters, &weights)
        }
        guard status == 0 else {
            throw UnderstandingError(
                .labelsMalformed,
                status == 1
                    ? "There is not enough memory to learn from \(chosen.count) texts."
                    : "A cost of \(cost) cannot be used; it has to be above 0.")
        }
        return weights
    }

    private static func fit(
        _ rows: FeatureRows, _ chosen: [Int32], _ labels: [Double], _ parameters: covey_linear_parameters,
        _ weights: inout [Double]
    ) -> Int32 {
        unsafe rows.starts.withUnsafeBufferPointer { starts in
            unsafe rows.features.withUnsafeBufferPointer { features in
                unsafe rows.values.withUnsafeBufferPointer { values in
                    guard let start = starts.baseAddress, let feature = features.baseAddress,
                        let value = values.baseAddress
                    else { return 2 }
                    let table = unsafe covey_linear_rows(
                        starts: start, features: feature, values: value, feature_count: Int32(rows.featureCount))
                    return unsafe covey_linear_fit(
                        table, chosen, labels, Int32(chosen.count), parameters, &weights)
                }
            }
        }
    }
}
