import CMongoC

extension BSONDocument {
    /// Reads extended JSON that is written in the source. Text from anywhere else never comes here: it could hold
    /// operators.
    ///
    /// - Throws: ``MongoError/malformed`` if it is no JSON.
    convenience init(json: String) throws(MongoError) {
        let error = ErrorSlot()
        guard let pointer = unsafe bson_new_from_json(json, -1, error.pointer) else { throw MongoError.malformed }
        unsafe self.init(takingOwnershipOf: pointer)
    }
}

extension WriteFailure {
    /// The failure as an error of the server's.
    var asError: MongoError {
        MongoError(domain: MONGOC_ERROR_SERVER.rawValue, code: UInt32(clamping: code), message: message)
    }
}
