import Covey
import CoveyIngest
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
            try await pages.sources.rename(number, try form.needed("name", limit: 80), visit.caller)
            return ("/segments/\(number)", "The segment has its new name.")
        }
        on("/segmentations/:id/publish", in: router, .decide) { visit, form in
            let id = SegmentationID(Int64(try visit.number("id")))
            try await pages.sources.note(visit.caller, "segmentation.publish", String(id.number), nil)
            _ = try await parts.deciding {
                try await SegmentationReview(store: parts.store).publish(
                    id, at: visit.now, isForced: form["forced"] == "yes", note: form["note"])
            }
            return ("/segmentations/\(id.number)", "Run \(id.number) is published: this is what everybody sees now.")
        }
        on("/segmentations/:id/refuse", in: router, .decide) { visit, form in
            let id = SegmentationID(Int64(try visit.number("id")))
            try await pages.sources.note(visit.caller, "segmentation.refuse", String(id.number), nil)
            _ = try await parts.deciding {
                try await SegmentationReview(store: parts.store).refuse(id, note: form["note"])
            }
            return ("/segmentations/\(id.number)", "Run \(id.number) is refused. What it found stays on record.")
        }
        for (word, isFrozen) in [("freeze", true), ("unfreeze", false)] {
            on(RouterPath("/segmentations/\(word)"), in: router, .decide) { visit, form in
                try await pages.sources.note(visit.caller, "segmentation.\(word)", "", nil)
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
            let author = try await parts.store.post(id)?.author
            let correction = try Self.correction(form, at: visit.now)
            try await pages.sources.note(visit.caller, correction.isEmpty ? "post.uncorrect" : "post.correct", "", 1)
            _ = try await Corrector(store: parts.store, understanding: parts.understanding).correct(id, by: correction)
            let place = author.map { "/profiles/\(PageVisit.encoded($0.text))" } ?? "/profiles"
            return (place, correction.isEmpty ? "The correction is taken back." : "Corrected; the profile follows.")
        }
        on("/runs/:job", in: router, .operate) { visit, _ in
            let job = visit.part("job")
            try await pages.sources.start(job, visit.caller)
            return ("/runs", "\(job) starts as soon as no other job runs.")
        }
        on("/settings/keys/:prefix/revoke", in: router, .admin) { visit, _ in
            let prefix = visit.part("prefix")
            try await pages.sources.revokeKey(prefix, visit.caller)
            return ("/settings", "The key \(prefix) is revoked.")
        }
        take("/settings/keys", in: router, .admin) { visit, form in
            let secret = try await pages.sources.createKey(
                try form.needed("name", limit: 80), try form.role(), form.days("days"), visit.caller)
            return pages.response(SettingsPage.newKey(secret), visit: visit, path: "/settings")
        }
    }

    /// Answers a form by leading to another page.
    private func on(
        _ path: RouterPath, in router: Router<ServiceContext>, _ scope: Scope,
        _ act: @escaping @Sendable (PageVisit, PageForm) async throws -> (place: String, notice: String)
    ) {
        take(path, in: router, scope) { visit, form in
            let (place, notice) = try await act(visit, form)
            return Response.redirect(to: PageNotice(notice).address(of: place, for: visit.caller))
        }
    }

    /// Answers a form. One that fails for a reason that people can do something about leads back to where it came from.
    private func take(
        _ path: RouterPath, in router: Router<ServiceContext>, _ scope: Scope,
        _ act: @escaping @Sendable (PageVisit, PageForm) async throws -> Response
    ) {
        router.post(path) { request, context in
            guard let caller = context.caller else { return Response.redirect(to: "/login") }
            let visit = PageVisit(request, context, caller, now: parts.now())
            do {
                let form = try await accepted(visit, scope)
                do {
                    return try await act(visit, form)
                } catch {
                    guard let message = Self.message(error), let back = form["back"] else { throw error }
                    let place = String(Pages.localPath(back).prefix { $0 != "?" })
                    return Response.redirect(to: PageNotice(message, isProblem: true).address(of: place, for: caller))
                }
            } catch {
                return pages.response(try pages.failure(error, context), visit: visit)
            }
        }
    }

    /// The form of somebody who may send it.
    ///
    /// - Throws: ``Problem`` with code `forbidden` without the scope or the session's own token.
    private func accepted(_ visit: PageVisit, _ scope: Scope) async throws -> PageForm {
        guard visit.caller.may(scope) else {
            throw Problem(.forbidden, "This needs a key with the scope \(scope.rawValue).")
        }
        let form = try await PageForm(visit.request)
        if case .session(_, let token) = visit.caller.proof {
            guard let sent = form["form_token"], Self.areEqual(sent, token) else {
                throw Problem(.forbidden, "This form is not one of your session: load the page again.")
            }
        }
        return form
    }

    /// In a time that does not depend on where they differ.
    private static func areEqual(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// What people are told of an error that they can do something about; `nil` of others.
    private static func message(_ error: any Error) -> String? {
        switch error {
        case let problem as Problem: problem.message
        case let error as SegmentationError: error.message
        case let error as IngestError: error.message
        case let error as StoreError where error.code == .superseded:
            "Another run was published in the meantime. Look at the present one first."
        default: nil
        }
    }

    /// What a form says of a post; everything empty takes an earlier correction back.
    private static func correction(_ form: PageForm, at now: Instant) throws(Problem) -> Correction {
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
        if let polarity = correction.polarity, let sentiment = correction.sentiment,
            sentiment == .positive && polarity < 0 || sentiment == .negative && polarity > 0
                || sentiment == .neutral && abs(polarity) > Scores.neutralBand
        {
            throw Problem(.badRequest, "A \(sentiment.rawValue) post cannot have that polarity.")
        }
        return correction
    }
}
