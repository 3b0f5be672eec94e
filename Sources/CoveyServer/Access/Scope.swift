/// One thing that a caller may do.
public enum Scope: String, CaseIterable, Codable, Sendable {
    /// See what is said of groups: segments, trends, places, runs.
    case reports
    /// See rows of people: profiles, posts, exports. Each look is written down.
    case people
    /// Push posts.
    case ingest
    /// Say what a post really says.
    case correct
    /// Name, publish, refuse and freeze segments.
    case decide
    /// Start runs, see metrics and settings.
    case operate
    /// Make and revoke keys, read who looked at what.
    case admin
}

/// What goes together for one kind of user.
public enum Role: String, CaseIterable, Codable, Sendable {
    case reader
    case editor
    case `operator`
    case admin

    public var scopes: Set<Scope> {
        switch self {
        case .reader: [.reports]
        case .editor: [.reports, .people, .correct, .decide]
        case .operator: [.reports, .ingest, .operate]
        case .admin: Set(Scope.allCases)
        }
    }
}
