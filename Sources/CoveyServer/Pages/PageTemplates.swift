import Mustache

/// The templates of all pages, compiled once.
struct PageTemplates: Sendable {
    private let library: MustacheLibrary

    /// Compiles every template. They are part of the executable, so one that is wrong is a programmer's error.
    init() {
        MustacheContentTypes.register(PageEscape(), named: PageEscape.name)
        var library = MustacheLibrary()
        for (file, bytes) in PageFiles.all where file.hasSuffix(Self.ending) {
            // Each template asks for the escape itself: a partial does not inherit it.
            let source = "{{% CONTENT_TYPE:\(PageEscape.name)}}\n" + String(decoding: bytes, as: UTF8.self)
            do {
                try library.register(source, named: String(file.dropLast(Self.ending.count)))
            } catch {
                preconditionFailure("the template \(file) does not compile: \(error)")
            }
        }
        self.library = library
    }

    static let ending = ".mustache"

    /// Renders a template.
    ///
    /// - Parameters:
    ///   - name: Of its file, without the ending.
    ///   - model: What it shows.
    func render(_ name: String, _ model: Any) -> String {
        guard let page = library.render(model, withTemplate: name) else {
            preconditionFailure("there is no template \(name)")
        }
        return page
    }
}
