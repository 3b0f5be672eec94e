import Hummingbird
import ServiceLifecycle

/// The way of a request through the service: every request passes the middleware in this order, and is then answered
/// by an operation of the API or by a page.
struct ServiceRouter {
    let parts: ServiceParts
    let metrics: PrometheusMetrics
    let readiness: Readiness
    /// Proves who asks.
    private let authentication: any MiddlewareProtocol<Request, Response, ServiceContext>
    private let insights: InsightDesk
    /// Ends the streams of those who listen when the service stops, so it must be told of that before others are.
    let live: LiveFeed
    private let schedule: ServiceSchedule

    /// - Parameter authentication: `nil` takes the service's own.
    init(
        parts: ServiceParts, metrics: PrometheusMetrics = .shared, readiness: Readiness = Readiness(),
        authentication: (any MiddlewareProtocol<Request, Response, ServiceContext>)? = nil
    ) {
        self.parts = parts
        self.authentication = authentication ?? Authentication(parts: parts)
        self.metrics = metrics
        self.readiness = readiness
        insights = InsightDesk(parts: parts)
        live = LiveFeed(parts: parts, onPosts: insights.heardOfPosts)
        schedule = ServiceSchedule(parts)
    }

    /// Everything that the API can do, in the order of its description.
    static let operations: [Operation] = [
        HealthRoutes.operations, MetricsRoutes.operations, IngestRoutes.operations, PostRoutes.operations,
        CorrectionRoutes.operations, ProfileRoutes.operations, SegmentRoutes.operations,
        SegmentationRoutes.operations, ExportRoutes.operations, MeasureRoutes.operations, LiveRoutes.operations,
        RunRoutes.operations, KeyRoutes.operations,
    ].flatMap(\.self)

    /// What works in the background as long as requests are answered, beside ``live``.
    var services: [any Service] { [insights, schedule] }

    func build() -> Router<ServiceContext> {
        let router = Router(context: ServiceContext.self, options: .autoGenerateHeadEndpoints)
        let pages = Pages(parts: parts, insights: insights, schedule: schedule.scheduler)
        let buckets = TokenBuckets()
        router.add(middleware: RequestIdentity(logger: parts.logger))
        router.add(middleware: AccessLog())
        router.add(middleware: RequestMeter(metrics: metrics))
        router.add(middleware: SecurityHeaders(parts: parts))
        router.add(middleware: CompressedAnswers())
        router.add(middleware: ProblemAnswers())
        router.add(middleware: AttemptLimit(parts: parts, buckets: buckets))
        router.add(middleware: authentication)
        router.add(middleware: RateLimit(parts: parts, buckets: buckets))
        let api = APIRoutes(router: router, group: router.group(), deadline: { [parts] in parts.settings.deadline })
        let desk = ReadingDesk(parts: parts) { [audit = parts.audit] caller, action, about, count in
            try await audit.note(caller, action, about: about, count: count)
        }
        HealthRoutes(parts: parts, readiness: readiness).add(to: api)
        if parts.settings.metricsPort == nil {
            MetricsRoutes(parts: parts, metrics: metrics, hub: live.hub).add(to: api)
        }
        IngestRoutes(parts: parts, metrics: metrics, onReadings: live.publish).add(to: api)
        PostRoutes(desk).add(to: api)
        CorrectionRoutes(desk).add(to: api)
        ProfileRoutes(desk).add(to: api)
        SegmentRoutes(desk).add(to: api)
        SegmentationRoutes(desk).add(to: api)
        ExportRoutes(desk).add(to: api)
        MeasureRoutes(desk: insights).add(to: api)
        LiveRoutes(feed: live).add(to: api)
        RunRoutes(parts: parts, scheduler: schedule.scheduler).add(to: api)
        KeyRoutes(parts: parts).add(to: api)
        let description = APIDescription(Self.operations).json
        router.get("openapi.json") { request, context in
            _ = try context.provenCaller()
            return Response.tagged(description, type: "application/json", for: request)
        }
        SessionRoutes(parts: parts) { problem, next, _, _ in
            pages.login(next: next, problem: problem.message, status: problem.code.status)
        }.add(to: router)
        pages.add(to: router)
        WrongMethods(operations: Self.operations).add(to: api)
        return router
    }
}
