/// Reads one array from a NumPy file.
struct NPYReader {
    private enum Element: String {
        case float32 = "<f4"
        case float64 = "<f8"
        case int32 = "<i4"
        case int64 = "<i8"

        var size: Int { self == .float32 || self == .int32 ? 4 : 8 }
    }

    private let source: ByteSource

    init(_ source: ByteSource) { self.source = source }

    /// Reads the header and the values; see ``NumericTable/init(contentsOf:)``.
    func table() throws(ClusteringError) -> NumericTable {
        let header = try header()
        let element = try element(of: header)
        let (rows, columns) = try shape(of: header)
        guard let order = value("fortran_order", in: header), order == "True" || order == "False" else {
            throw source.bad("its NPY header does not state the order of the values")
        }
        let (count, tooMany) = rows.multipliedReportingOverflow(by: columns)
        let (size, tooLarge) = count.multipliedReportingOverflow(by: element.size)
        guard !tooMany, !tooLarge else { throw source.bad("its NPY header states an impossible shape") }
        let values = try values(count, element: element, size: size, columns: columns, fortran: order == "True")
        if order == "True" {
            let turned = unsafe [Float](unsafeUninitializedCapacity: count) { target, initialized in
                for row in 0..<rows {
                    for column in 0..<columns {
                        unsafe target.initializeElement(at: row * columns + column, to: values[column * rows + row])
                    }
                }
                initialized = count
            }
            return NumericTable(matrix: Matrix(rows: rows, columns: columns, elements: turned), columnNames: nil)
        }
        return NumericTable(matrix: Matrix(rows: rows, columns: columns, elements: values), columnNames: nil)
    }

    /// The text between the magic bytes and the values.
    private func header() throws(ClusteringError) -> String {
        let version = try source.need(10) ? source.bytes[source.start + 6] : 0
        guard 1...3 ~= version else { throw source.bad("its NPY version \(version) is not 1, 2 or 3") }
        let lengthBytes = version == 1 ? 2 : 4
        try source.need(8 + lengthBytes)
        source.start += 8
        let length = (0..<lengthBytes).reduce(0) { $0 | Int(source.bytes[source.start + $1]) << (8 * $1) }
        source.start += lengthBytes
        guard length <= 1 << 16, try source.need(length) else { throw source.bad("its NPY header is cut off") }
        defer { source.start += length }
        return source.text(source.start..<source.start + length)
    }

    /// What follows a key of the header, up to the next comma outside brackets.
    private func value(_ key: String, in header: String) -> String? {
        let text = Array(header.utf8)
        let quoted = Array("'\(key)'".utf8)
        guard let found = text.indices.first(where: { text[$0...].starts(with: quoted) }) else { return nil }
        var value: [UInt8] = []
        var depth = 0
        for byte in text[(found + quoted.count)...] {
            if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
            if depth == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") { break }
            if byte != UInt8(ascii: " "), byte != UInt8(ascii: ":") { value.append(byte) }
        }
        return String(decoding: value, as: UTF8.self)
    }

    private func element(of header: String) throws(ClusteringError) -> Element {
        let name = (value("descr", in: header) ?? "").filter { $0 != "'" && $0 != "\"" }
        guard let element = Element(rawValue: name) else {
            throw source.bad(
                "its NPY type \(name.prefix(24)) is none of <f4, <f8, <i4, <i8 (little-endian float32, float64, int32, int64)"
            )
        }
        return element
    }

    private func shape(of header: String) throws(ClusteringError) -> (rows: Int, columns: Int) {
        let text = value("shape", in: header) ?? ""
        let sizes = text.split { "(),L".contains($0) }.map { Int($0) ?? -1 }
        guard sizes.allSatisfy({ $0 >= 0 }), text.hasPrefix("("), sizes.count == 1 || sizes.count == 2 else {
            throw source.bad("its NPY shape \(text.prefix(40)) is not that of a table: rows, or rows and columns")
        }
        let columns = sizes.count == 2 ? sizes[1] : 1
        guard sizes[0] > 0, columns > 0 else { throw source.bad("its NPY shape \(text) holds no values") }
        return (sizes[0], columns)
    }

    private func values(
        _ count: Int, element: Element, size: Int, columns: Int, fortran: Bool
    ) throws(ClusteringError) -> [Float] {
        var values: [Float] = []
        if let known = source.size, known >= size { values.reserveCapacity(count) }
        while values.count < count {
            guard try source.need(element.size) else {
                throw source.bad("it ends after \(values.count) of the \(count) values that its NPY header states")
            }
            let ready = min((source.end - source.start) / element.size, count - values.count)
            let bytes = unsafe UnsafeRawBufferPointer(
                start: source.bytes.base + source.start, count: ready * element.size)
            switch element {
            case .float32:
                for index in 0..<ready {
                    let bits = unsafe bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
                    values.append(Float(bitPattern: UInt32(littleEndian: bits)))
                }
            case .float64:
                for index in 0..<ready {
                    let bits = unsafe bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
                    let wide = Double(bitPattern: UInt64(littleEndian: bits))
                    let value = Float(wide)
                    guard value.isFinite || !wide.isFinite else {
                        let place = values.count
                        let (row, column) =
                            fortran
                            ? (place % (count / columns), place / (count / columns))
                            : (place / columns, place % columns)
                        throw source.bad(
                            "the value in row \(row + 1), column \(column + 1) is too large for a 32-bit float",
                            row: row, column: column)
                    }
                    values.append(value)
                }
            case .int32:
                for index in 0..<ready {
                    let bits = unsafe bytes.loadUnaligned(fromByteOffset: index * 4, as: Int32.self)
                    values.append(Float(Int32(littleEndian: bits)))
                }
            case .int64:
                for index in 0..<ready {
                    let bits = unsafe bytes.loadUnaligned(fromByteOffset: index * 8, as: Int64.self)
                    values.append(Float(Int64(littleEndian: bits)))
                }
            }
            source.start += ready * element.size
        }
        guard try !source.need(1) else { throw source.bad("it goes on after the \(count) values of its NPY header") }
        return values
    }
}
