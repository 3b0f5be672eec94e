/// One message of MongoDB's wire protocol, understood as far as needed to tell requests apart.
///
/// Source: MongoDB wire protocol and BSON specifications. Compressed messages are passed on, but not understood.
struct WireMessage {
    /// The whole message.
    let bytes: [UInt8]

    /// Reads the next message; `nil` where the connection ends, or speaks another protocol.
    init?(from socket: Socket) {
        guard let length = socket.read(4) else { return nil }
        let total = Int(Self.integer(length, 0))
        guard (16...(64 << 20)).contains(total), let rest = socket.read(total - 4) else { return nil }
        bytes = length + rest
    }

    /// Whether a server answers a question about a collection that is not there.
    static func isAnswered(port: Int, within seconds: Int) -> Bool {
        guard let socket = Socket.connect(port: port) else { return false }
        defer { socket.close() }
        socket.giveUpReading(after: seconds)
        // {find: "nothing", limit: 1, "$db": "covey_probe"}
        var document: [UInt8] = [2] + Array("find".utf8) + [0, 8, 0, 0, 0] + Array("nothing".utf8) + [0]
        document += [16] + Array("limit".utf8) + [0, 1, 0, 0, 0]
        document += [2] + Array("$db".utf8) + [0, 12, 0, 0, 0] + Array("covey_probe".utf8) + [0, 0]
        document = little(Int32(document.count + 4)) + document
        let body = little(0) + [0] + document
        let head = little(Int32(body.count + 16)) + little(1) + little(0) + little(message)
        return socket.write(head + body) && WireMessage(from: socket) != nil
    }

    private static func little(_ number: Int32) -> [UInt8] {
        let bits = UInt32(bitPattern: number)
        return (0..<4).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
    }

    var id: Int32 { Self.integer(bytes, 4) }
    /// In a reply, the id of its request.
    var responseTo: Int32 { Self.integer(bytes, 8) }

    private static let message: Int32 = 2_013
    private static let query: Int32 = 2_004
    private var operation: Int32 { Self.integer(bytes, 12) }

    /// Whether no reply will come to this request, or another reply comes after this one.
    var hasMoreToCome: Bool {
        operation == Self.message && bytes.count >= 20 && Self.integer(bytes, 16) & 2 != 0
    }

    /// What a request asks for; `nil` where that is not understood.
    var step: FaultProxy.Step? {
        guard let document = command else { return nil }
        var fields = BSONScan(bytes[document])
        guard let first = fields.next() else { return nil }
        var step = FaultProxy.Step(command: first.name, collection: first.text ?? "", database: "")
        while let field = fields.next() {
            if field.name == "$db" { step.database = field.text ?? "" }
            if field.name == "collection", first.name == "getMore" { step.collection = field.text ?? "" }
        }
        return step
    }

    /// Where the command's document lies.
    private var command: Range<Int>? {
        switch operation {
        case Self.message:
            var place = 20
            while place + 5 <= bytes.count {
                let size = Int(Self.integer(bytes, place + 1))
                guard size > 4, place + 1 + size <= bytes.count else { return nil }
                if bytes[place] == 0 { return place + 1..<place + 1 + size }
                place += 1 + size
            }
            return nil
        case Self.query:
            // Flags, the collection's name with its zero, two numbers.
            guard let end = bytes[20...].firstIndex(of: 0), end + 9 < bytes.count else { return nil }
            return end + 9..<bytes.count
        default:
            return nil
        }
    }

    static func integer(_ bytes: [UInt8], _ place: Int) -> Int32 {
        (0..<4).reduce(0) { $0 | Int32(truncatingIfNeeded: UInt32(bytes[place + $1]) << (8 * $1)) }
    }
}

/// Goes over the fields of one BSON document, without what they hold in them. It ends at anything that it does not know.
private struct BSONScan {
    private let bytes: [UInt8]
    private var place = 4

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// The next field, with its value where that is a text.
    mutating func next() -> (name: String, text: String?)? {
        guard place < bytes.count, bytes[place] != 0 else { return nil }
        let type = bytes[place]
        guard let zero = bytes[(place + 1)...].firstIndex(of: 0), zero < bytes.count - 1 else { return nil }
        let name = String(decoding: bytes[place + 1..<zero], as: UTF8.self)
        let value = zero + 1
        // A value without a length of its own may be shorter than one.
        let length = value + 4 <= bytes.count ? Int(WireMessage.integer(bytes, value)) : 0
        let size: Int? =
            switch type {
            case 0x02, 0x0D, 0x0E: 4 + length
            case 0x03, 0x04, 0x0F: length
            case 0x05: 5 + length
            case 0x01, 0x09, 0x11, 0x12: 8
            case 0x06, 0x0A, 0x7F, 0xFF: 0
            case 0x07: 12
            case 0x08: 1
            case 0x10: 4
            case 0x13: 16
            default: nil
            }
        guard let size, size >= 0, value + size <= bytes.count else { return nil }
        place = value + size
        let text =
            type == 0x02 && length > 0 ? String(decoding: bytes[value + 4..<value + 3 + length], as: UTF8.self) : nil
        return (name, text)
    }
}
