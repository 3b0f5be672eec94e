import CoveyReports
import Mustache

/// Makes text safe in templates.
struct PageEscape: MustacheContentType {
    /// The name that templates ask for it by.
    static let name = "PAGE"

    func escapeText(_ text: String) -> String { HTMLText.escape(text) }
}
