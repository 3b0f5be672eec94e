import CPages

/// The files that pages are made of: templates, style sheet, scripts, icon. They are part of the executable.
enum PageFiles {
    /// The bytes of each file by its name.
    static let all: [String: [UInt8]] = {
        var files: [String: [UInt8]] = [:]
        for index in 0..<covey_page_file_count() {
            let file = unsafe covey_page_file_at(index)
            // SAFETY: name and bytes point at constants of the executable; the length is that of the bytes.
            let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
            unsafe files[String(cString: file.name)] = bytes
        }
        return files
    }()
}
