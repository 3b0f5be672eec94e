/// Takes the parts of a model's header one after the other; whatever the bytes are, it never traps.
@safe
struct ModelReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var position = 0

    init(bytes: UnsafeRawBufferPointer) {
        unsafe self.bytes = bytes
    }

    static func damaged(_ what: String) -> UnderstandingError {
        UnderstandingError(.modelMalformed, "The model is damaged: it has \(what).")
    }

    mutating func expectMagic() throws(UnderstandingError) {
        let magic = LinearModel.magic.withUTF8Buffer { buffer in unsafe Array(buffer) }
        guard unsafe bytes.count >= magic.count, unsafe bytes[..<magic.count].elementsEqual(magic) else {
            throw UnderstandingError(.modelMalformed, "The file is no model of Covey.")
        }
        position = magic.count
    }

    private mutating func take(_ count: Int) throws(UnderstandingError) -> Int {
        guard count >= 0, unsafe bytes.count - position >= count else {
            throw UnderstandingError(.modelMalformed, "The model is damaged: it ends within its header.")
        }
        defer { position += count }
        return position
    }

    mutating func word() throws(UnderstandingError) -> UInt32 {
        let offset = try take(4)
        return unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
    }

    mutating func longWord() throws(UnderstandingError) -> UInt64 {
        let offset = try take(8)
        return unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }

    /// A finite number.
    mutating func number() throws(UnderstandingError) -> Double {
        let number = Double(bitPattern: try longWord())
        guard number.isFinite, abs(number) < 1e12 else { throw Self.damaged("the number \(number)") }
        return number
    }

    /// As many numbers as the header says, which must be `count`.
    mutating func numbers(_ count: Int) throws(UnderstandingError) -> [Double] {
        let stated = try word()
        guard stated == count else { throw Self.damaged("\(stated) numbers where \(count) belong") }
        var numbers: [Double] = []
        for _ in 0..<count { numbers.append(try number()) }
        return numbers
    }

    mutating func text() throws(UnderstandingError) -> String {
        let length = Int(try word())
        guard length <= 1024 else { throw Self.damaged("a text of \(length) bytes") }
        let offset = try take(length)
        let text = unsafe String(validating: bytes[offset..<offset + length], as: UTF8.self)
        guard let text else { throw Self.damaged("a text that is not UTF-8") }
        return text
    }
}
