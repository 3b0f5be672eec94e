/// What surrounds the content of every page.
struct PageFrame {
    struct Place {
        let name: String
        let address: String
        let isHere: Bool
    }

    let frameTitle: String
    let product: String
    let places: [Place]
    /// What was just done, or could not be.
    let notice: String?
    let isProblem: Bool
    let callerName: String?
    let formToken: String
    let style: String?
    let icon: String?
    let scripts: [String]
    let styles: [String]
    let version: String
    let content: Any

    /// The places of the navigation.
    static let places: [(name: String, address: String)] = [
        ("Overview", "/"), ("Segments", "/segments"), ("Profiles", "/profiles"), ("Map", "/map"),
        ("Trends", "/trends"), ("Runs", "/runs"), ("Settings", "/settings"),
    ]
}
