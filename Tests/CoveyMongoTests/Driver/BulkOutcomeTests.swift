import Testing

@testable import CoveyMongo

struct BulkOutcomeTests {
    private func error(_ index: Int64, pattern: String?, message: String) throws -> BSONDocument {
        let error = BSONDocument()
        error.append("index", index)
        error.append("code", Int64(11000))
        error.append("errmsg", message)
        if let pattern {
            let keys = BSONDocument()
            try keys.append(name: pattern, 1)
            error.append("keyPattern", keys)
        }
        return error
    }

    @Test func `a duplicate of another index is told from one of the id`() throws {
        let reply = BSONDocument()
        reply.append(
            "writeErrors",
            array: [
                try error(0, pattern: "_id", message: ""), try error(1, pattern: "name", message: "index: _id_"),
                try error(2, pattern: nil, message: "E11000 collection: a.b index: _id_ dup key"),
                try error(3, pattern: nil, message: "E11000 collection: a.b index: name_1 dup key"),
            ])
        let outcome = BulkOutcome(reply, places: [10, 20, 30, 40])
        #expect(outcome.errors.map(\.isOnID) == [true, false, true, false])
        #expect(outcome.errors.map(\.index) == [10, 20, 30, 40])
    }

    @Test(arguments: [-1, 2, .max, .min] as [Int64])
    func `a place that was never sent is not one`(_ index: Int64) throws {
        let reply = BSONDocument()
        reply.append("writeErrors", array: [try error(index, pattern: "_id", message: "")])
        #expect(BulkOutcome(reply, places: [0, 1]).errors.isEmpty)
    }

    @Test func `writes that are not confirmed are a failure, beside those refused`() throws {
        let concern = BSONDocument()
        concern.append("code", Int64(64))
        concern.append("errmsg", "waiting for replication timed out")
        let reply = BSONDocument()
        reply.append("nInserted", Int64(1))
        reply.append("writeErrors", array: [try error(1, pattern: "_id", message: "")])
        reply.append("writeConcernErrors", array: [concern])
        let outcome = BulkOutcome(reply, places: [0, 1])
        #expect(outcome.inserted == 1 && outcome.errors.map(\.index) == [1])
        #expect(outcome.failure?.code == 64 && outcome.failure?.isOutcomeUnknown == true)
    }
}
