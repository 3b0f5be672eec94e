import Glibc

/// A window that slides over the bytes of a file.
final class ByteSource {
    /// The bytes read and not yet taken are at `start..<end`.
    private(set) var bytes: Storage<UInt8>
    /// The first byte that is not taken.
    var start = 0
    /// The end of what has been read.
    private(set) var end = 0
    /// The size of the file; nil for a pipe.
    let size: Int?
    /// The name of the file.
    let path: String

    private let descriptor: CInt

    init(path: String, window: Int = 1 << 20) throws(ClusteringError) {
        self.path = path
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        bytes = Storage(repeating: 0, count: window)
        var status = stat()
        let known = unsafe descriptor >= 0 && fstat(descriptor, &status) == 0
        size = known && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
        guard known else { throw bad("it cannot be opened (\(Self.reason()))") }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw bad("it is a folder") }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Reads on. What is not yet taken moves to the front; the window doubles where it is full.
    ///
    /// - Returns: Whether there was more.
    /// - Throws: `badFile`, `cancelled`.
    func more() throws(ClusteringError) -> Bool {
        repeat {
            guard !Task.isCancelled else { throw ClusteringError(.cancelled, "reading \(path) was cancelled") }
        } while isQuiet()
        let kept = end - start
        let target = kept == bytes.count ? Storage(repeating: 0 as UInt8, count: 2 * kept) : bytes
        unsafe target.base.update(from: bytes.base + start, count: kept)
        (bytes, start, end) = (target, 0, kept)
        var count = 0
        repeat {
            unsafe count = read(descriptor, bytes.base + end, bytes.count - end)
        } while count < 0 && errno == EINTR
        guard count >= 0 else { throw bad("it cannot be read (\(Self.reason()))") }
        end += count
        return count > 0
    }

    /// Whether a pipe has had nothing to read for a twentieth of a second.
    private func isQuiet() -> Bool {
        guard size == nil else { return false }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&request, 1, 50) == 0
    }

    /// Reads until `count` bytes wait in the window.
    ///
    /// - Returns: Whether the file has that many.
    @discardableResult
    func need(_ count: Int) throws(ClusteringError) -> Bool {
        while end - start < count { guard try more() else { return false } }
        return true
    }

    /// Whether the bytes not yet taken begin with these.
    func starts(with prefix: [UInt8]) -> Bool {
        end - start >= prefix.count && prefix.indices.allSatisfy { bytes[start + $0] == prefix[$0] }
    }

    /// Bytes of the window as text; what is not UTF-8 is replaced.
    func text(_ range: Range<Int>) -> String {
        unsafe String(
            decoding: UnsafeBufferPointer(start: bytes.base + range.lowerBound, count: range.count), as: UTF8.self)
    }

    /// The error that says what is wrong with the file.
    func bad(_ what: String, row: Int? = nil, column: Int? = nil) -> ClusteringError {
        ClusteringError(.badFile, "\(path): \(what)", row: row, column: column)
    }

    private static func reason() -> String { unsafe String(cString: strerror(errno)) }
}
