public import Covey
public import CoveyMail
public import CoveyStore

/// All that jobs are made of.
public struct JobParts: Sendable {
    public var store: any Store
    /// How segments are made.
    public var recipe: Recipe
    /// How many days posts are kept; `nil` keeps them for good.
    public var retentionDays: Int?
    public var settings: ServiceSettings
    /// Sends digests; `nil` where no mail server is set.
    public var mailer: (any Mailer)?
    /// Threads for arithmetic, at least 1.
    public var threads: Int
    public var now: @Sendable () -> Instant

    public init(
        store: any Store, recipe: Recipe, retentionDays: Int?, settings: ServiceSettings, mailer: (any Mailer)?,
        threads: Int, now: @escaping @Sendable () -> Instant
    ) {
        self.store = store
        self.recipe = recipe
        self.retentionDays = retentionDays
        self.settings = settings
        self.mailer = mailer
        self.threads = threads
        self.now = now
    }
}
