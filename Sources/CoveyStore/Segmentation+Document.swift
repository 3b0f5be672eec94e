public import Covey
import FoundationEssentials

extension Segmentation {
    /// The run as one text, as stores keep it: keys are sorted, so that one run is always one text.
    ///
    /// - Throws: ``StoreError`` with code `corrupt` if it holds a number that is not finite.
    public func document() throws(StoreError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        do { return String(decoding: try encoder.encode(self), as: UTF8.self) } catch {
            throw StoreError(
                .corrupt, "Segmentation \(id.number) holds a number that is not finite.",
                underlying: String(describing: error))
        }
    }

    /// Reads a text as ``document()`` writes it.
    ///
    /// - Throws: What JSON's decoder throws of another text.
    public init(document: String) throws {
        self = try JSONDecoder().decode(Segmentation.self, from: Data(document.utf8))
    }
}
