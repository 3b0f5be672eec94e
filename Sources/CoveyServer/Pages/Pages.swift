import Covey
import CoveyIngest
import CoveyReports
import CoveySchedule
import CoveySegmentation
import CoveyStore
import Foundation
import Hummingbird
import Logging

/// The web pages: what the service says to people who look, where the API speaks to programs.
///
/// A page is a value: it is made from the store by the type that is named for it, put into a frame, and rendered by a
/// template. Pages that need somebody send everybody else to the form for logging in.
struct Pages: Sendable {
    let parts: ServiceParts
    /// What is told of groups.
    let insights: InsightDesk
    /// What runs by itself.
    let schedule: Scheduler
    let templates = PageTemplates()
    let assets: PageAssets
    let portraits = PortraitShelf()

    init(parts: ServiceParts, insights: InsightDesk, schedule: Scheduler) {
        (self.parts, self.insights, self.schedule) = (parts, insights, schedule)
        assets = PageAssets(chartLibrary: parts.settings.chartLibrary, mapLibrary: parts.settings.mapLibrary)
    }

    func add(to router: Router<ServiceContext>) {
        router.get("/assets/:name") { request, context in
            do throws(Problem) {
                return try assets.response(context.parameters.get("name") ?? "", to: request)
            } catch {
                return error.response(from: request, context: context)
            }
        }
        router.get("/login") { request, _ in login(next: request.uri.queryParameters["next"].map(String.init)) }
        on("/", in: router) { try await OverviewPage(pages: self, visit: $0).page() }
        on("/segments", in: router) { try await SegmentsPage(pages: self, visit: $0).page() }
        on("/segments/:number", in: router) { try await SegmentPage(pages: self, visit: $0).page() }
        on("/segmentations", in: router) { try await RunsOfRecipePage(pages: self, visit: $0).page() }
        on("/segmentations/:id", in: router) { try await SegmentationPage(pages: self, visit: $0).page() }
        on("/profiles", in: router) { try await ProfilesPage(pages: self, visit: $0).page() }
        on("/profiles/:author", in: router) { try await ProfilePage(pages: self, visit: $0).page() }
        on("/posts", in: router) { try await PostsPage(pages: self, visit: $0).page() }
        on("/map", in: router) { try await MapPage(pages: self, visit: $0).page() }
        on("/trends", in: router) { try await TrendsPage(pages: self, visit: $0).page() }
        on("/runs", in: router) { try await RunsPage(pages: self, visit: $0).page() }
        on("/settings", in: router) { try await SettingsPage(pages: self, visit: $0).page() }
        PageForms(pages: self).add(to: router)
    }

    /// The form for logging in, which everybody may see.
    ///
    /// - Parameters:
    ///   - next: The page to go on to; only one of this service is taken.
    ///   - problem: Why the last attempt failed.
    func login(next: String?, problem: String? = nil, status: HTTPResponse.Status = .ok) -> Response {
        let page = Page(
            template: "login", title: "Log in",
            model: LoginModel(next: SessionRoutes.local(next), problemText: problem, title: parts.settings.title),
            status: status)
        return response(page, visit: nil, path: "/login")
    }

    private struct LoginModel {
        let next: String
        let problemText: String?
        let title: String
    }

    /// Answers a page to people who have logged in.
    private func on(
        _ path: RouterPath, in router: Router<ServiceContext>,
        _ make: @escaping @Sendable (PageVisit) async throws -> Page
    ) {
        router.get(path) { request, context in
            guard let caller = context.caller else {
                let next = request.uri.path + (request.uri.query.map { "?" + $0 } ?? "")
                return Response.redirect(to: PageVisit.address("/login", [("next", next)]))
            }
            let visit = PageVisit(request, context, caller, now: parts.now())
            guard caller.may(.reports) else {
                return response(needs(.reports, to: "see what is said of groups"), visit: visit, path: request.uri.path)
            }
            do {
                return try await Deadline.run(seconds: parts.settings.deadline) {
                    let page = try await make(visit)
                    if page.status == .ok, let name = visit.value("csv") { return try csv(name, of: page) }
                    return response(page, visit: visit, path: visit.request.uri.path)
                }
            } catch {
                return response(try failure(error, context), visit: visit, path: request.uri.path)
            }
        }
    }

    /// What people are told where a page or a form fails; what they can do nothing about is thrown on.
    func failure(_ error: any Error, _ context: ServiceContext) throws -> Page {
        switch error {
        case is Problem, is IngestError, is ScheduleError:
            let problem = Problem(for: error)
            if problem.code.status.kind == .serverError {
                context.logger.error(
                    "page failed", metadata: ["underlying": .string(problem.underlying ?? problem.message)])
            }
            return failure(problem.code.title, problem.message, problem.code.status)
        case let error as SegmentationError:
            return failure("This cannot be shown", error.message, .notFound)
        case let error as StoreError:
            context.logger.error("store failed", metadata: ["error": "\(error)"])
            return failure(
                "The store does not answer",
                "Covey cannot read its data at the moment. Try again in a minute; covey doctor says what is wrong.",
                .serviceUnavailable)
        default: throw error
        }
    }

    private func csv(_ name: String, of page: Page) throws(Problem) -> Response {
        guard let table = page.tables.first(where: { $0.id == name }) else {
            throw Problem(.notFound, "This page has no such table.")
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8; header=present", .cacheControl: "private, no-store",
                .contentDisposition: "attachment; filename=\"covey-\(name).csv\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: table.csv)))
    }

    private func failure(_ title: String, _ text: String, _ status: HTTPResponse.Status) -> Page {
        Page(template: "message", title: title, model: Message(heading: title, text: text), status: status)
    }

    /// What is shown to those who may not see a page.
    func needs(_ scope: Scope, to purpose: String) -> Page {
        let title = "Your key does not reach this far"
        let roles = Role.allCases.filter { $0.scopes.contains(scope) }.map(\.rawValue)
        let text =
            "To \(purpose), log in with a key that has the scope “\(scope.rawValue)”: that of the role "
            + "\(roles.joined(separator: " or ")). Whoever runs Covey here can make one for you: "
            + "covey keys create --name YOUR-NAME --role \(roles.first ?? "admin")."
        return Page(
            template: "message", title: title, model: Message(heading: title, text: text), status: .forbidden)
    }

    private struct Message {
        let heading: String
        let text: String
    }

    /// A page in its frame.
    func response(_ page: Page, visit: PageVisit?, path: String = "") -> Response {
        let notice = visit.flatMap { PageNotice($0) }
        let frame = PageFrame(
            frameTitle: page.title, product: parts.settings.title,
            places: visit == nil
                ? []
                : PageFrame.places.map { name, address in
                    let isHere = address == "/" ? path == "/" : path == address || path.hasPrefix(address + "/")
                    return PageFrame.Place(name: name, address: address, isHere: isHere)
                },
            notice: notice?.text, isProblem: notice?.isProblem ?? false,
            callerName: visit?.caller.name, formToken: visit?.caller.formToken ?? "",
            style: assets.address("app.css"), icon: assets.address("icon.svg"),
            scripts: (["app.js"] + page.scripts).compactMap { assets.address($0) },
            styles: page.styles.compactMap { assets.address($0) }, version: Release.version, content: page.model)
        return Response(
            status: page.status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "private, no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: templates.render(page.template, frame))))
    }
}

extension Caller {
    /// What a form of this caller's session must bring along; empty where no browser asks.
    var formToken: String {
        guard case .session(_, let token) = proof else { return "" }
        return token
    }
}
