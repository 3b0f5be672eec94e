import Hummingbird

/// One page before it is put into its frame.
struct Page {
    /// The name of its template.
    let template: String
    let title: String
    /// What the template shows, as `page`.
    let model: Any
    /// Tables that can be had as CSV.
    var tables: [PageTable] = []
    /// Names of assets beside those of every page.
    var scripts: [String] = []
    var styles: [String] = []
    var status: HTTPResponse.Status = .ok
}
