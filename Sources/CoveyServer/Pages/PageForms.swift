import Covey
import CoveyIngest
import CoveySchedule
import CoveySegmentation
import CoveyStore
import Hummingbird

/// What forms of pages do. Each answers by leading back to a page, with a short notice.
struct PageForms: Sendable {
    let pages: Pages

    private var parts: ServiceParts { pages.parts }

    func add(to router: Router<ServiceContext>) {
        on("/segments/:number/name", in: router, .decide) { visit, form in
            let number = try visit.number("number")
            try await rename(number, to: form["name"] ?? "", visit.caller)
            return ("/segments/\(number)", "The segment has its new name.")
        }
        on("/segmentations/:id/publish", in: router, .decide) { visit, form in
            let id = SegmentationID(Int64(try visit.number("id")))
            try await parts.audit.note(visit.caller, "segmentation.publish", about: String(id.number))
            _ = try await parts.deciding {
                try await SegmentationReview(store: parts.store).publish(
                    id, at: visit.now, isForced: form["forced"] == "yes", note: form["note"])
            }
            return ("/segmentations/\(id.number)", "Run \(id.number) is published: this is what everybody sees now.")
        }
        on("/segmentations/:id/refuse", in: router, .decide) { visit, form in
            let id = SegmentationID(Int64(try visit.number("id")))
            try await parts.audit.note(visit.caller, "segmentation.refuse", about: String(id.number))
            _ = try await parts.deciding {
                try await SegmentationReview(store: parts.store).refuse(id, note: form["note"])
            }
            return ("/segmentations/\(id.number)", "Run \(id.number) is refused. What it found stays on record.")
        }
        for (word, isFrozen) in [("freeze", true), ("unfreeze", false)] {
            on(RouterPath("/segmentations/\(word)"), in: router, .decide) { visit, form in
                try await parts.audit.note(visit.caller, "segmentation.\(word)")
                let run = try await parts.deciding {
                    try await SegmentationReview(store: parts.store).setFrozen(isFrozen, note: form["note"])
                }
                return (
                    "/segmentations/\(run.id.number)",
                    isFrozen ? "Run \(run.id.number) is frozen." : "Run \(run.id.number) is free again."
                )
            }
        }
        on("/posts/:id/correction", in: router, .correct) { visit, form in
            let id = PostID(visit.part("id"))
            let correction = try Self.correction(form, at: visit.now)
            try await parts.audit.note(visit.caller, correction.isEmpty ? "post.uncorrect" : "post.correct", count: 1)
            _ = try await Corrector(store: parts.store, understanding: parts.understanding).correct(id, by: correction)
            // Whoever goes through posts goes on where they were.
            return (
                SessionRoutes.local(form["back"]),
                correction.isEmpty ? "The correction is taken back." : "Corrected; the profile follows."
            )
        }
        on("/runs/:job", in: router, .operate) { visit, _ in
            let job = visit.part("job")
            _ = try await pages.schedule.ask(for: job, by: visit.caller.name)
            return ("/runs", "\(job) starts as soon as no other job runs.")
        }
        on("/settings/keys/:prefix/revoke", in: router, .admin) { visit, _ in
            let prefix = visit.part("prefix")
            guard try await parts.keys.revoke(prefix, by: visit.caller.name) != nil else {
                throw Problem(.notFound, "There is no key \(prefix).")
            }
            return ("/settings", "The key \(prefix) is revoked.")
        }
        take("/settings/keys", in: router, .admin) { visit, form in
            pages.response(
                SettingsPage.newKey(try await newKey(form, visit.caller)), visit: visit, path: "/settings")
        }
    }

    /// Answers a form by leading to another page.
    private func on(
        _ path: RouterPath, in router: Router<ServiceContext>, _ scope: Scope,
        _ act: @escaping @Sendable (PageVisit, FormFields) async throws -> (place: String, notice: String)
    ) {
        take(path, in: router, scope) { visit, form in
            let (place, notice) = try await act(visit, form)
            return Response.redirect(to: PageNotice(notice).address(of: place, for: visit.caller))
        }
    }

    /// Answers a form. One that fails for a reason that people can do something about leads back to where it came from.
    private func take(
        _ path: RouterPath, in router: Router<ServiceContext>, _ scope: Scope,
        _ act: @escaping @Sendable (PageVisit, FormFields) async throws -> Response
    ) {
        router.post(path) { request, context in
            guard let caller = context.caller else { return Response.redirect(to: "/login") }
            let visit = PageVisit(request, context, caller, now: parts.now())
            do {
                guard caller.may(scope) else {
                    throw Problem(.forbidden, "This needs a key with the scope \(scope.rawValue).")
                }
                var request = request
                let form = try await FormFields(of: &request)
                do {
                    return try await act(visit, form)
                } catch {
                    guard let message = Self.message(error), let back = form["back"] else { throw error }
                    let place = PageNotice(message, isProblem: true).address(of: SessionRoutes.local(back), for: caller)
                    return Response.redirect(to: place)
                }
            } catch {
                return pages.response(try pages.failure(error, context), visit: visit)
            }
        }
    }

    /// Gives a segment of the published run another name.
    private func rename(_ number: Int, to text: String, _ caller: Caller) async throws {
        guard let name = Segment.name(from: text) else {
            throw Problem(.badRequest, "A name must have 1 to \(Segment.nameLimit) characters.")
        }
        try await parts.audit.note(caller, "segment.rename", about: String(number))
        let outcome = try await parts.deciding {
            try await SegmentationReview(store: parts.store).rename(number, to: name)
        }
        switch outcome {
        case .renamed: break
        case .noSuchSegment: throw Problem(.notFound, "There is no published segment \(number).")
        case .taken(let other): throw Problem(.conflict, "Segment \(other) has that name already.")
        }
    }

    /// Makes a key, and answers its secret, which is shown once.
    private func newKey(_ form: FormFields, _ caller: Caller) async throws -> String {
        guard let name = form["name"], KeyRing.isName(name) else {
            throw Problem(.badRequest, "A key's name must be 1 to \(KeyRing.longestName) characters.")
        }
        guard let role = form["role"].flatMap(Role.init(rawValue:)) else {
            throw Problem(.badRequest, "Choose a role.")
        }
        let days = form["days"].map { Int($0) ?? 0 }
        guard days.map((1...KeyWish.mostDays).contains) ?? true else {
            throw Problem(.badRequest, "A key ends after 1 to \(KeyWish.mostDays) days, or without a number never.")
        }
        return try await parts.keys.make(name, scopes: role.scopes, days: days, for: caller).text
    }

    /// What people are told of an error that they can do something about; `nil` of others.
    private static func message(_ error: any Error) -> String? {
        switch error {
        case is Problem, is IngestError, is ScheduleError:
            let problem = Problem(for: error)
            return problem.code.status.kind == .serverError ? nil : problem.message
        case let error as SegmentationError: return error.message
        case let error as StoreError where error.code == .superseded:
            return "Another run was published in the meantime. Look at the present one first."
        default: return nil
        }
    }

    /// What a form says of a post; everything empty takes an earlier correction back.
    private static func correction(_ form: FormFields, at now: Instant) throws(Problem) -> Correction {
        var correction = Correction(at: now)
        if form["undo"] == "yes" { return correction }
        if let word = form["sentiment"] {
            guard let sentiment = Sentiment(rawValue: word), sentiment != .unscored else {
                throw Problem(.badRequest, "Choose positive, negative, neutral or mixed.")
            }
            correction.sentiment = sentiment
        }
        if let text = form["polarity"] {
            guard let number = Double(text), (-1...1).contains(number) else {
                throw Problem(.badRequest, "Polarity must be a number from -1 to 1.")
            }
            correction.polarity = Int32((number * 10_000).rounded())
        }
        guard !correction.isEmpty else { throw Problem(.badRequest, "Choose what the post says.") }
        if let contradiction = correction.contradiction { throw Problem(.badRequest, contradiction) }
        return correction
    }
}
