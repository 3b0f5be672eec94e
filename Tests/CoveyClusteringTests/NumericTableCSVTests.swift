import CoveyClustering
import Testing

@Suite struct NumericTableCSVTests {
    private let plain = Matrix([[1, 2.5], [-3, 4e2]])

    @Test(arguments: [
        "a,b\n1,2.5\n-3,4e2\n", "a,b\r\n1,2.5\r\n-3,4e2\r\n", "a,b\r1,2.5\r-3,4e2", "a;b\n1;2.5\n-3;4E+2",
        "a\tb\n1\t2.5\n-3\t400", "\u{FEFF}a,b\n1,2.5\n-3,4e2\n", "\n\na,b\n\n1,2.5\n\n-3,4e2\n\n",
        " a , b \n 1 , +2.50 \n-3.000 ,\t0.4e3\n".replacing("\t", with: ""),
        "\"a\",\"b\"\n\"1\",\"2.5\"\n\"-3\" ,\"400\"",
    ])
    func `separators, line ends, quotes, spaces and a byte order mark`(text: String) throws {
        let table = try TableFile.read(text)
        #expect(table.columnNames == ["a", "b"])
        #expect(table.matrix == plain)
    }

    @Test func `a first line of numbers alone is no header`() throws {
        let table = try TableFile.read("1,2.5\n-3,4e2")
        #expect(table.columnNames == nil)
        #expect(table.matrix == plain)
        #expect(try TableFile.read("5").matrix == Matrix([[5]]))
    }

    @Test func `names keep separators, quotes, line ends and letters`() throws {
        let table = try TableFile.read("\"a,\"\"b\"\"\",\"two\nlines\",größe\n1,2,3\n")
        #expect(table.columnNames == ["a,\"b\"", "two\nlines", "größe"])
        #expect(table.matrix == Matrix([[1, 2, 3]]))
        let error = try #require(TableFile.complaint("\"two\nlines\",b\n1,x\n"))
        #expect(error.message.hasSuffix("line 3, column 2 (\"b\"): \"x\" is not a number"))
    }

    @Test func `one column is a table too`() throws {
        let table = try TableFile.read("size\n1\n2\n3\n")
        #expect(table.columnNames == ["size"])
        #expect(table.matrix == Matrix([[1], [2], [3]]))
    }

    @Test func `digits are read as the standard library reads them`() throws {
        var random = RandomSource(seed: 77)
        var numbers = [
            "0", "-0", ".5", "5.", "1e-45", "3.4028235e38", "123456789012345678901234567890", "0.1234567890123456789",
            "1e-400", "0.000000000000000000000000000001", "16777217", "9007199254740993", "1e22", "1e23", "00012",
            "1.000000059604644775390625", "-7.038531e-26",
        ]
        for _ in 0..<2000 {
            let bits = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
            if bits.isFinite { numbers.append("\(bits)") }
            numbers.append("\((random.unit() - 0.5) * 1000)")
        }
        let table = try TableFile.read(numbers.joined(separator: "\n"))
        #expect(table.matrix.rows == numbers.count)
        for (value, text) in zip(table.matrix.elements, numbers) {
            #expect(value == Double(text).map { Float($0) }, "seed 77: \(text)")
        }
    }

    @Test func `nan and inf are read, and refused by the fit`() async throws {
        let table = try TableFile.read("a,b\n1,2\nNaN,-inf\n")
        #expect(table.matrix[1, 0].isNaN && table.matrix[1, 1] == -.infinity)
        let error = try await #require(throws: ClusteringError.self) { _ = try await KMeans(k: 1).fit(table.matrix) }
        #expect(error.message == "the value in row 2, column 1 is not a number (NaN)")
    }

    @Test(arguments: [
        ("a,b\n1,2\n3,x4\n", "line 3, column 2 (\"b\"): \"x4\" is not a number", 1, 1),
        ("a,b\n1,2\n\n,4\n", "line 4, column 1 (\"a\") is empty", 1, 0),
        ("1,2\n3,1.2.3\n", "line 2, column 2: \"1.2.3\" is not a number", 1, 1),
        ("a;b\n1,5;2\n", "line 2, column 1 (\"a\"): \"1,5\" is not a number", 0, 0),
        ("a,b\n1,0x10\n", "line 2, column 2 (\"b\"): \"0x10\" is not a number", 0, 1),
        ("a,b\n1,2e\n", "line 2, column 2 (\"b\"): \"2e\" is not a number", 0, 1),
        ("a,b\n1,-\n", "line 2, column 2 (\"b\"): \"-\" is not a number", 0, 1),
        ("a,b\n1,1e39\n", "line 2, column 2 (\"b\") is too large for a 32-bit float", 0, 1),
    ])
    func `a bad cell is named by line and column`(text: String, message: String, row: Int, column: Int) throws {
        let error = try #require(TableFile.complaint(text))
        #expect(error.code == .badFile)
        #expect(error.message.hasSuffix("table.csv: " + message))
        #expect(error.row == row && error.column == column)
    }

    @Test(arguments: [
        ("", "it is empty"), ("\n\r\n \n", "it is empty"), ("a,b\n", "it has a header, but no rows"),
        ("1,2\n3\n", "line 2 has 1 cells, the first line has 2"),
        ("a,b\n1,2,3\n", "line 2 has more than 2 cells, as the first line has"),
        ("a,b\n1,\"2\n", "line 2 opens a quote that is never closed"),
        ("a,b\n1,\"2\"3\n", "line 2 has text after a closing quote"),
    ])
    func `a file that is no table is refused`(text: String, message: String) throws {
        let error = try #require(TableFile.complaint(text))
        #expect(error.code == .badFile)
        #expect(error.message.hasSuffix("table.csv: " + message))
    }

    @Test func `missing files, folders and compressed files are refused`() throws {
        let missing = try #require(throws: ClusteringError.self) {
            try NumericTable(contentsOf: "/nowhere/at-all.csv")
        }
        #expect(missing.message == "/nowhere/at-all.csv: it cannot be opened (No such file or directory)")
        let folder = try #require(throws: ClusteringError.self) { try NumericTable(contentsOf: "/") }
        #expect(folder.message == "/: it is a folder")
        let compressed = try #require(TableFile.complaint([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0]))
        #expect(compressed.message.hasSuffix("it is compressed; unpack it first"))
    }

    @Test func `cells are whole where the window of the reader ends`() throws {
        let line = "1.25,-2.5e1,\"3\"\r\n"
        let count = 3 << 20 / line.utf8.count
        let table = try TableFile.read("first,second,third\r\n" + String(repeating: line, count: count))
        #expect(table.matrix.rows == count)
        #expect(table.matrix.elements.enumerated().allSatisfy { $1 == [1.25, -25, 3][$0 % 3] })
        let long = String(repeating: "0", count: 3 << 20)
        #expect(try TableFile.read("a,b\n1," + long + "7\n").matrix == Matrix([[1, 7]]))
    }
}
