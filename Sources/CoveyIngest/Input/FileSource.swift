#if canImport(Glibc)
    import Glibc
#endif

/// The bytes of an open file, pipe or terminal.
final class FileSource: ByteSource {
    private let name: String
    private let descriptor: Int32
    private let closes: Bool
    /// Only pipes and their like keep a reader waiting.
    private let isRegular: Bool

    /// - Throws: `unreadable` if the file cannot be opened or is a directory.
    convenience init(path: String) throws(IngestError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure("open", path, errno) }
        try self.init(descriptor: descriptor, name: path, closes: true)
    }

    /// - Parameter closes: whether the descriptor is closed with this object.
    init(descriptor: Int32, name: String, closes: Bool) throws(IngestError) {
        var status = stat()
        let problem = unsafe fstat(descriptor, &status) == 0 ? nil : errno
        let type = status.st_mode & S_IFMT
        self.name = name
        self.descriptor = descriptor
        self.closes = closes
        isRegular = type == S_IFREG
        if let problem { throw Self.failure("read", name, problem) }
        if type == S_IFDIR { throw IngestError(.unreadable, "cannot read \(name): it is a directory") }
    }

    deinit {
        if closes { close(descriptor) }
    }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, until deadline: ContinuousClock.Instant?
    ) throws(IngestError) -> Arrival {
        if !isRegular, let deadline, try !hasBytes(until: deadline) { return .nothingYet }
        while true {
            let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count > 0 { return .bytes(count) }
            if count == 0 { return .end }
            switch errno {
            case EINTR: continue
            case EAGAIN: if try !hasBytes(until: deadline) { return .nothingYet }
            default: throw Self.failure("read", name, errno)
            }
        }
    }

    private func hasBytes(until deadline: ContinuousClock.Instant?) throws(IngestError) -> Bool {
        while true {
            var timeout: Int32 = -1
            if let deadline {
                let rest = deadline - .now
                let (seconds, attoseconds) = rest.components
                timeout = Int32(
                    clamping: max(0, seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
            }
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&request, 1, timeout)
            if ready >= 0 { return ready > 0 }
            if errno != EINTR { throw Self.failure("read", name, errno) }
        }
    }

    private static func failure(_ verb: String, _ name: String, _ number: Int32) -> IngestError {
        IngestError(.unreadable, "cannot \(verb) \(name): \(unsafe String(cString: strerror(number)).lowercased())")
    }
}
