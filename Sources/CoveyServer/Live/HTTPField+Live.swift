import HTTPTypes

extension HTTPField.Name {
    static let lastEventID = streaming("Last-Event-ID")
    static let accelBuffering = streaming("X-Accel-Buffering")

    private static func streaming(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a header field") }
        return name
    }
}
