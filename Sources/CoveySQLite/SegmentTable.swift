import Covey
import GRDB

/// The segment of each author in one run, by the author's number. Where each of many rows asks for a segment, a look at
/// the table of assignments would cost more than all else.
struct SegmentTable {
    let segmentation: SegmentationID
    private var segments: [Int32] = []
    private static let none = Int32.min

    /// - Complexity: O(authors); 4 bytes each.
    init(of segmentation: SegmentationID, _ database: Database) throws {
        self.segmentation = segmentation
        var rows = try PreparedStatement(
            database, "SELECT author, segment FROM assignments WHERE segmentation = ? ORDER BY author")
        rows.bind(segmentation.number)
        while try rows.step() {
            // Authors are numbered one after the other.
            guard let author = Int32(exactly: rows.integer(0)), author >= 0,
                let segment = Int32(exactly: rows.integer(1))
            else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an assignment is out of range") }
            while segments.count < author { segments.append(Self.none) }
            segments.append(segment)
        }
    }

    /// The segment of the author with a number; `nil` without one.
    subscript(author: Int64) -> Int? {
        guard author >= 0, author < segments.count else { return nil }
        let segment = segments[Int(author)]
        return segment == Self.none ? nil : Int(segment)
    }
}
