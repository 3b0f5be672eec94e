import Foundation

extension String {
    /// The text in Unicode's composed form, NFC: "é" may be written as one character or as two, and both must be the
    /// same id and meet the same term. Nearly every text is composed already and comes back as it is.
    var composed: String {
        let isDecomposed = unicodeScalars.contains { scalar in
            !scalar.isASCII && scalar.properties.canonicalCombiningClass != .notReordered
        }
        return isDecomposed ? precomposedStringWithCanonicalMapping : self
    }
}
