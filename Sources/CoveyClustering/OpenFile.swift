import Glibc

/// An open file that is read at any place, by several threads at once.
final class OpenFile: Sendable {
    let path: String
    private let descriptor: CInt

    /// Opens a file for reading.
    ///
    /// - Throws: `badFile` when that is not possible.
    init(_ path: String) throws(ClusteringError) {
        self.path = path
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("opened") }
    }

    /// Makes a file without a name: it goes away with the process, whatever becomes of that.
    private init(temporaryIn folder: String) throws(ClusteringError) {
        path = "a temporary file in \(folder)"
        var name = "\(folder)/covey-XXXXXX".utf8CString
        descriptor = unsafe name.withUnsafeMutableBufferPointer { name in
            let descriptor = unsafe mkstemp(name.baseAddress!)
            if descriptor >= 0 { unsafe unlink(name.baseAddress!) }
            return descriptor
        }
        guard descriptor >= 0, fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else { throw failure("made") }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Makes a file without a name in the folder for large temporary files: TMPDIR, or /var/tmp.
    static func temporary() throws(ClusteringError) -> OpenFile {
        let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
        return try OpenFile(temporaryIn: folder.isEmpty ? "/var/tmp" : folder)
    }

    /// Fills a buffer with the bytes from a place on, and asks the system to fetch as many after them meanwhile.
    func read(_ buffer: UnsafeMutableRawBufferPointer, at start: Int) throws(ClusteringError) {
        var done = 0
        while done < buffer.count {
            let count = unsafe pread(descriptor, buffer.baseAddress! + done, buffer.count - done, start + done)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure("read") }
            guard count > 0 else { throw ClusteringError(.badFile, "\(path) has become shorter while it was read") }
            done += count
        }
        // Advice only: where it is not taken, nothing is lost but time.
        _ = posix_fadvise(descriptor, start + done, done, POSIX_FADV_WILLNEED)
    }

    /// Writes values, and moves the place behind them.
    func write(_ values: [Float], at place: inout Int) throws(ClusteringError) {
        try unsafe values.span.bytes.withUnsafeBytes { bytes throws(ClusteringError) in
            var done = 0
            while done < bytes.count {
                let count = unsafe pwrite(descriptor, bytes.baseAddress! + done, bytes.count - done, place)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw failure("written") }
                done += count
                place += count
            }
        }
    }

    private func failure(_ what: String) -> ClusteringError {
        ClusteringError(.badFile, "\(path): it cannot be \(what) (\(unsafe String(cString: strerror(errno))))")
    }
}
