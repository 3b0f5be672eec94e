import CoveyClustering
import Testing

@Suite struct NumericTableNPYTests {
    private func file(
        _ header: String, _ values: [UInt8], version: UInt8 = 1
    ) -> [UInt8] {
        let text = Array((header + "\n").utf8)
        let length = (0..<(version == 1 ? 2 : 4)).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) }
        return [0x93] + Array("NUMPY".utf8) + [version, 0] + length + text + values
    }

    private func header(_ type: String, _ shape: String, fortran: String = "False") -> String {
        "{'descr': '\(type)', 'fortran_order': \(fortran), 'shape': \(shape), }"
    }

    private func bytes<Value: FixedWidthInteger>(_ values: [Value]) -> [UInt8] {
        values.flatMap { value in (0..<Value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> Value(8 * $0)) } }
    }

    private let floats: [Float] = [1, 2.5, -3, 4e2, 0, -0.125]

    @Test(arguments: [UInt8(1), 2, 3])
    func `every version of the header is read`(version: UInt8) throws {
        let table = try TableFile.read(
            file(header("<f4", "(2, 3)"), bytes(floats.map(\.bitPattern)), version: version), name: "table.npy")
        #expect(table.matrix == Matrix(rows: 2, columns: 3, elements: floats))
        #expect(table.columnNames == nil)
    }

    @Test func `every type is read`() throws {
        let wide = bytes(floats.map { Double($0).bitPattern })
        #expect(try TableFile.read(file(header("<f8", "(3, 2)"), wide)).matrix.elements == floats)
        let whole: [Float] = [1, -2, 70_000, -16_777_216]
        let narrow = bytes(whole.map { Int32($0) })
        #expect(try TableFile.read(file(header("<i4", "(2, 2)"), narrow)).matrix.elements == whole)
        let long = bytes(whole.map { Int64($0) })
        #expect(try TableFile.read(file(header("<i8", "(2, 2)"), long)).matrix.elements == whole)
    }

    @Test func `Fortran order is turned into rows`() throws {
        let table = try TableFile.read(
            file(header("<f4", "(2, 3)", fortran: "True"), bytes(floats.map(\.bitPattern))))
        #expect(table.matrix == Matrix([[1, -3, 0], [2.5, 4e2, -0.125]]))
    }

    @Test(arguments: ["(6,)", "(6L,)", "(6, 1)"])
    func `one dimension is one column`(shape: String) throws {
        let table = try TableFile.read(file(header("<f4", shape), bytes(floats.map(\.bitPattern))))
        #expect(table.matrix == Matrix(rows: 6, columns: 1, elements: floats))
    }

    @Test func `keys may come in any order and with double spaces`() throws {
        let text = "{'shape':(2,3),  'fortran_order' :  False, 'descr':  '<f4'}"
        let table = try TableFile.read(file(text, bytes(floats.map(\.bitPattern))))
        #expect(table.matrix.rows == 2)
    }

    @Test func `values are whole where the window of the reader ends`() throws {
        let values = (0..<400_001).map { Double($0) }
        let table = try TableFile.read(file(header("<f8", "(400001,)"), bytes(values.map(\.bitPattern))))
        #expect(table.matrix.elements == values.map { Float($0) })
    }

    @Test(arguments: [
        (
            "{'descr': '>f4', 'fortran_order': False, 'shape': (2, 3), }",
            "its NPY type >f4 is none of <f4, <f8, <i4, <i8"
        ),
        ("{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }", "its NPY type |u1 is none of"),
        ("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2, 3), }", "its NPY type [(a,<f4)] is none of"),
        ("{'descr': '<f4', 'fortran_order': False, 'shape': (), }", "its NPY shape () is not that of a table"),
        (
            "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 3), }",
            "its NPY shape (1,2,3) is not that of a table"
        ),
        ("{'descr': '<f4', 'fortran_order': False, 'shape': (-2, 3), }", "its NPY shape (-2,3) is not that of a table"),
        ("{'descr': '<f4', 'fortran_order': False, 'shape': (0, 3), }", "its NPY shape (0,3) holds no values"),
        ("{'descr': '<f4', 'fortran_order': False}", "its NPY shape  is not that of a table"),
        ("{'descr': '<f4', 'shape': (2, 3)}", "its NPY header does not state the order of the values"),
        ("{'descr': '<f4', 'fortran_order': False, 'shape': (9, 3), }", "it ends after 6 of the 27 values"),
        ("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 5), }", "it goes on after the 5 values"),
        (
            "{'descr': '<f8', 'fortran_order': False, 'shape': (4611686018427387904, 2), }",
            "its NPY header states an impossible shape"
        ),
        (
            "{'descr': '<f8', 'fortran_order': True, 'shape': (1000000000, 1000), }",
            "it ends after 3 of the 1000000000000 values"
        ),
    ])
    func `a file that is no table is refused`(header: String, message: String) throws {
        let error = try #require(TableFile.complaint(file(header, bytes(floats.map(\.bitPattern)))))
        #expect(error.code == .badFile)
        #expect(error.message.contains("table.csv: " + message), "\(error.message)")
    }

    @Test func `cut headers, other versions and other files are refused`() throws {
        let whole = file(header("<f4", "(2, 3)"), [])
        let cut = try #require(TableFile.complaint(whole.prefix(30)))
        #expect(cut.message.hasSuffix("its NPY header is cut off"))
        #expect(TableFile.complaint(whole.prefix(9))?.code == .badFile)
        let version = try #require(TableFile.complaint(file(header("<f4", "(2, 3)"), [], version: 4)))
        #expect(version.message.hasSuffix("its NPY version 4 is not 1, 2 or 3"))
        let text = try #require(TableFile.complaint(Array("1,2\n".utf8), name: "table.npy"))
        #expect(text.message.hasSuffix("it does not start as an NPY file does"))
    }

    @Test func `a value too large for 32 bits is named by row and column`() throws {
        let values = bytes([1, 2, 3, 4, 1e300, 6].map { (value: Double) in value.bitPattern })
        let rows = try #require(TableFile.complaint(file(header("<f8", "(3, 2)"), values)))
        #expect(rows.message.hasSuffix("the value in row 3, column 1 is too large for a 32-bit float"))
        let columns = try #require(TableFile.complaint(file(header("<f8", "(3, 2)", fortran: "True"), values)))
        #expect(columns.row == 1 && columns.column == 1)
    }
}
