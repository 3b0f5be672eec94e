public import Covey
public import CoveyIngest
public import CoveyStore
public import CoveyUnderstanding
public import Logging
import Synchronization

/// Everything the service is made of. The command line puts it together; the service opens nothing by itself.
public struct ServiceParts: Sendable {
    public var store: any Store
    /// Where the store is, fit to be shown: without credentials.
    public var storeName: String
    public var understanding: Understanding
    /// `nil` leaves places unknown.
    public var gazetteer: Gazetteer?
    /// How pushed posts are taken in.
    public var ingest: IngestSettings
    /// How segments are made.
    public var recipe: Recipe
    /// How many days posts are kept; `nil` keeps them for good.
    public var retentionDays: Int?
    /// As they are now: ``replace(settings:)`` changes them for everybody who holds these parts.
    public var settings: ServiceSettings {
        get { current.value.withLock { $0 } }
        set { current = CurrentSettings(newValue) }
    }
    private var current: CurrentSettings
    public var logger: Logger
    /// The clock on the wall.
    public var now: @Sendable () -> Instant
    /// What proof was seen lately; copies share it.
    let accessMemory = AccessMemory()

    public init(
        store: any Store, storeName: String, understanding: Understanding, gazetteer: Gazetteer?,
        ingest: IngestSettings, recipe: Recipe, retentionDays: Int?, settings: ServiceSettings, logger: Logger,
        now: @escaping @Sendable () -> Instant
    ) {
        self.store = store
        self.storeName = storeName
        self.understanding = understanding
        self.gazetteer = gazetteer
        self.ingest = ingest
        self.recipe = recipe
        self.retentionDays = retentionDays
        current = CurrentSettings(settings)
        self.logger = logger
        self.now = now
    }

    /// Changes the settings while the service runs, for all copies of these parts.
    public func replace(settings: ServiceSettings) {
        current.value.withLock { $0 = settings }
    }
}

private final class CurrentSettings: Sendable {
    let value: Mutex<ServiceSettings>

    init(_ settings: ServiceSettings) {
        value = Mutex(settings)
    }
}
