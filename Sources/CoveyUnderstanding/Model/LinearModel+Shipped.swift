private import CModels

extension LinearModel {
    /// The model that is part of the executable: nothing is read or copied, memory comes as it is touched.
    ///
    /// Its checksum is that of the file it was built from, which a test checks.
    static let shipped: LinearModel = {
        let bytes = unsafe UnsafeRawBufferPointer(start: covey_model_bytes(), count: covey_model_length())
        do throws(UnderstandingError) {
            return unsafe try LinearModel(bytes: bytes, owner: nil, isTrusted: true)
        } catch {
            preconditionFailure("the model that was built into the program: \(error.message)")
        }
    }()
}
