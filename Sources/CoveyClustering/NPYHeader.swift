/// What a NumPy file says of its values before they come.
struct NPYHeader {
    /// How a value is stored.
    enum Element: String {
        case float32 = "<f4"
        case float64 = "<f8"
        case int32 = "<i4"
        case int64 = "<i8"

        /// The bytes of one value.
        var size: Int { self == .float32 || self == .int32 ? 4 : 8 }
    }

    let element: Element
    let rows: Int
    let columns: Int
    /// Whether the values come column after column.
    let isFortran: Bool
    /// Where the values begin, in bytes.
    let start: Int

    /// The bytes that a NumPy file begins with.
    static let magic = [0x93] + Array("NUMPY".utf8)

    /// The number of values.
    var count: Int { rows * columns }

    /// The number of bytes of all values.
    var size: Int { count * element.size }

    /// Reads the header; the source then stands at the first value.
    ///
    /// - Throws: `badFile` for what is no header, or one of an array that is no table.
    init(_ source: ByteSource) throws(ClusteringError) {
        let version = try source.need(10) ? source.bytes[source.start + 6] : 0
        guard 1...3 ~= version else { throw source.bad("its NPY version \(version) is not 1, 2 or 3") }
        let lengthBytes = version == 1 ? 2 : 4
        try source.need(8 + lengthBytes)
        source.start += 8
        let length = (0..<lengthBytes).reduce(0) { $0 | Int(source.bytes[source.start + $1]) << (8 * $1) }
        source.start += lengthBytes
        guard length <= 1 << 16, try source.need(length) else { throw source.bad("its NPY header is cut off") }
        let text = source.text(source.start..<source.start + length)
        source.start += length
        start = 8 + lengthBytes + length
        let name = (Self.value("descr", in: text) ?? "").filter { $0 != "'" && $0 != "\"" }
        guard let element = Element(rawValue: name) else {
            throw source.bad(
                "its NPY type \(name.prefix(24)) is none of <f4, <f8, <i4, <i8 (little-endian float32, float64, int32, int64)"
            )
        }
        self.element = element
        let shape = Self.value("shape", in: text) ?? ""
        let sizes = shape.split { "(),L".contains($0) }.map { Int($0) ?? -1 }
        guard sizes.allSatisfy({ $0 >= 0 }), shape.hasPrefix("("), sizes.count == 1 || sizes.count == 2 else {
            throw source.bad("its NPY shape \(shape.prefix(40)) is not that of a table: rows, or rows and columns")
        }
        (rows, columns) = (sizes[0], sizes.count == 2 ? sizes[1] : 1)
        guard rows > 0, columns > 0 else { throw source.bad("its NPY shape \(shape) holds no values") }
        guard let order = Self.value("fortran_order", in: text), order == "True" || order == "False" else {
            throw source.bad("its NPY header does not state the order of the values")
        }
        isFortran = order == "True"
        let (count, tooMany) = rows.multipliedReportingOverflow(by: columns)
        let (_, tooLarge) = count.multipliedReportingOverflow(by: element.size)
        guard !tooMany, !tooLarge else { throw source.bad("its NPY header states an impossible shape") }
    }

    /// That of a file of nothing but rows of 32-bit floats.
    init(floatsWithRows rows: Int, columns: Int) {
        (element, self.rows, self.columns, isFortran, start) = (.float32, rows, columns, false, 0)
    }

    /// The error for a value, counted in the order of the file, that 32 bits cannot hold.
    func tooLarge(_ value: Int, _ path: String) -> ClusteringError {
        let (row, column) = isFortran ? (value % rows, value / rows) : (value / columns, value % columns)
        return ClusteringError(
            .badFile, "\(path): the value in row \(row + 1), column \(column + 1) is too large for a 32-bit float",
            row: row, column: column)
    }

    /// The error for a file that ends before its values do.
    func tooShort(_ source: ByteSource, after values: Int) -> ClusteringError {
        source.bad("it ends after \(values) of the \(count) values that its NPY header states")
    }

    /// The error for a file that does not end with its values.
    func tooLong(_ source: ByteSource) -> ClusteringError {
        source.bad("it goes on after the \(count) values of its NPY header")
    }

    /// What follows a key of the header, up to the next comma outside brackets.
    private static func value(_ key: String, in header: String) -> String? {
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
}

extension NPYHeader.Element {
    /// Turns stored values into 32-bit floats.
    ///
    /// - Parameters:
    ///   - bytes: Whole values, little-endian, wherever they lie.
    ///   - target: Room for one float a value; it need not be initialized.
    ///   - step: The distance between two floats, 1 where they are neighbours.
    /// - Returns: The place of the first finite number that is too large for 32 bits; nil where there is none.
    func narrow(_ bytes: UnsafeRawBufferPointer, to target: UnsafeMutablePointer<Float>, step: Int = 1) -> Int? {
        let count = bytes.count / size
        switch self {
        case .float32:
            for index in 0..<count {
                let bits = unsafe bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
                unsafe target[index * step] = Float(bitPattern: UInt32(littleEndian: bits))
            }
        case .float64:
            var firstTooLarge: Int?
            for index in 0..<count {
                let bits = unsafe bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
                let wide = Double(bitPattern: UInt64(littleEndian: bits))
                let value = Float(wide)
                if !value.isFinite, wide.isFinite, firstTooLarge == nil { firstTooLarge = index }
                unsafe target[index * step] = value
            }
            return firstTooLarge
        case .int32:
            for index in 0..<count {
                let bits = unsafe bytes.loadUnaligned(fromByteOffset: index * 4, as: Int32.self)
                unsafe target[index * step] = Float(Int32(littleEndian: bits))
            }
        case .int64:
            for index in 0..<count {
                let bits = unsafe bytes.loadUnaligned(fromByteOffset: index * 8, as: Int64.self)
                unsafe target[index * step] = Float(Int64(littleEndian: bits))
            }
        }
        return nil
    }
}
