import CoveyReports
import Foundation

/// Where text for people goes, and what it may look like there.
enum Terminal {
    /// Columns of standard output; `nil` where it is no terminal.
    static var width: Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
        else { return nil }
        return Int(size.ws_col)
    }

    /// Whether colour may be used on standard output. See no-color.org.
    static var hasColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    static func complain(_ message: String) {
        note("covey: \(message)")
    }

    /// A line on standard error for people; programs read standard output.
    static func note(_ message: String) {
        // Nobody can be told if standard error cannot be written.
        try? FileHandle.standardError.write(contentsOf: Data("\(harmless(message))\n".utf8))
    }

    /// A message without control characters: it may quote what others wrote, and that must not steer the terminal.
    private static func harmless(_ message: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in message.unicodeScalars {
            text.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
        }
        return String(text)
    }

    static func show(_ text: String) throws(OutputError) {
        try Output.standard.write(Array("\(text)\n".utf8))
    }

    static func show(_ json: JSONText) throws(OutputError) {
        try Output.standard.write(json.bytes + [0x0A])
    }
}
