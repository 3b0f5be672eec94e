private import FoundationEssentials

extension LinearModel {
    /// Reads a model from a file.
    init(fileAt path: String) throws(UnderstandingError) {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw UnderstandingError(.modelUnreadable, "The model \(path) is missing or cannot be read.")
        }
        do { try self.init([UInt8](data)) } catch {
            throw UnderstandingError(error.code, "\(path): \(error.message)")
        }
    }
}
