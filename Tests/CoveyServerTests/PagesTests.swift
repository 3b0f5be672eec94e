import Covey
import CoveyReports
import CoveySegmentation
import CoveyStore
import Foundation
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import CoveyServer

@Suite struct PagesTests {
    // MARK: What pages are made of

    @Test func `every page is well formed, whatever the store holds`() async throws {
        for store in [InMemoryStore(), try await PagesStore.filled.value] {
            let house = PagesHouse(store, ingest: PagesStore.settings)
            for address in PagesHouse.addresses {
                let (status, body) = try await house.get(address)
                #expect([200, 404].contains(status), "\(address)")
                #expect(PageMarkup(body).mistakes == [], "\(address)")
            }
        }
    }

    @Test func `a filled store answers every page`() async throws {
        let house = PagesHouse(try await PagesStore.filled.value, ingest: PagesStore.settings)
        for address in PagesHouse.addresses {
            #expect(try await house.get(address).status == 200, "\(address)")
        }
    }

    @Test func `an empty store says what to do next`() async throws {
        let house = PagesHouse(InMemoryStore())
        #expect(try await house.get("/").body.contains("covey ingest"))
        #expect(try await house.get("/segments").body.contains("covey segment"))
        #expect(try await house.get("/profiles").body.contains("covey ingest"))
        #expect(try await house.get("/runs").body.contains("schedule:"))
    }

    @Test func `hostile texts stay texts`() async throws {
        let store = InMemoryStore()
        let posts = (0..<12).map { PagesStore.hostilePost($0) }
        try await store.apply(posts.map { .submit($0) })
        let house = PagesHouse(store)
        let author = PageVisit.encoded(posts[0].author.text)
        for address in ["/", "/profiles", "/profiles/\(author)", "/map?days=0", "/trends?by=brand&days=0"] {
            let (status, body) = try await house.get(address)
            #expect(status == 200, "\(address)")
            #expect(PageMarkup(body).mistakes == [], "\(address)")
            #expect(!body.contains("<script>"), "\(address)")
            #expect(!body.unicodeScalars.contains("\0"), "\(address)")
        }
    }

    @Test func `a mark that follows a quotation mark does not carry it through`() {
        let escape = PageEscape()
        #expect(escape.escapeText("\"\u{0301}") == "&quot;\u{0301}")
        #expect(escape.escapeText("<\u{0301}&'>") == "&lt;\u{0301}&amp;&#39;&gt;")
        #expect(escape.escapeText("a\0b\u{85}c\u{FFFE}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
        #expect(escape.escapeText("é 日本 🙂") == "é 日本 🙂")
    }

    @Test func `the first page is small`() async throws {
        let house = PagesHouse(try await PagesStore.filled.value, ingest: PagesStore.settings)
        let body = try await house.get("/").body
        let assets = PageAssets(chartLibrary: "", mapLibrary: "")
        var bytes = body.utf8.count
        for name in ["app.css", "app.js", "icon.svg"] {
            #expect(body.contains(try #require(assets.address(name))))
            bytes += try #require(PageFiles.all[name]).count
        }
        // Without compression.
        #expect(bytes < 100_000)
        #expect(!body.contains(PageAssets.charts))
    }

    // MARK: Who may

    @Test func `who has not logged in is led to the form, and back`() async throws {
        let house = PagesHouse(InMemoryStore(), role: nil)
        let place = try await house.application.test(.router) { client in
            try await client.execute(uri: "/profiles?brand=a%26b", method: .get) { answer in
                #expect(answer.status == .seeOther)
                return try #require(answer.headers[.location])
            }
        }
        #expect(place == "/login?next=%2Fprofiles%3Fbrand%3Da%2526b")
        let form = try await house.get(place).body
        #expect(form.contains("name=\"next\" value=\"/profiles?brand=a%26b\""))
        #expect(PageMarkup(form).mistakes == [])
    }

    @Test(arguments: ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a\nb"])
    func `the form leads to no other site`(_ address: String) async throws {
        let house = PagesHouse(InMemoryStore(), role: nil)
        let form = try await house.get("/login?next=\(PageVisit.encoded(address))").body
        #expect(form.contains("name=\"next\" value=\"/\""))
    }

    @Test func `people are shown to those who may see them`() async throws {
        let store = try await PagesStore.filled.value
        let author = try #require(try await store.profiles(after: nil, limit: 1).first?.author.text)
        for address in ["/profiles", "/profiles/\(PageVisit.encoded(author))", "/profiles?csv=profiles", "/posts"] {
            let (status, body) = try await PagesHouse(store, role: .reader).get(address)
            #expect(status == 403)
            #expect(!body.contains(author))
            #expect(try await PagesHouse(store, role: .editor).get(address).status == 200)
        }
        let segment = try await PagesHouse(store, role: .reader).get("/segments/1").body
        #expect(!segment.contains("/profiles/x"))
    }

    @Test func `each look at people is noted`() async throws {
        let house = PagesHouse(try await Self.published())
        for address in ["/profiles", "/segments/1", "/map"] {
            #expect(try await house.get(address).status == 200, "\(address)")
        }
        let noted = try await house.noted().map { "\($0.caller) \($0.action)" }
        #expect(noted == ["look1234 members.read", "look1234 profiles.read"])
    }

    @Test func `small groups are not told apart`() async throws {
        let store = try await PagesStore.filled.value
        var settings = ServiceSettings()
        settings.smallestGroup = 100_000
        let house = PagesHouse(store, settings: settings, ingest: PagesStore.settings)
        let run = try #require(try await store.publishedSegmentation())
        for address in ["/segments", "/segments/1", "/segments?first=1&second=2", "/segmentations/\(run.id.number)"] {
            let body = try await house.get(address).body
            #expect(body.contains("fewer than 100000"), "\(address)")
            for segment in run.segments { #expect(!body.contains(">\(segment.summary.size)<"), "\(address)") }
        }
    }

    @Test func `what became of a segment is told without figures of few people`() async throws {
        let store = try await Self.published()
        var run = try #require(try await store.publishedSegmentation())
        let fate = Lineage.Fate(
            kind: .continued, from: [1], to: [1], people: 90,
            sentence: "Fans continues: 90 of its 110 people are still there, 4 came.")
        run.lineage = Lineage(
            previous: SegmentationID(0), fates: [fate],
            movement: [
                .init(from: 1, to: 1, people: 90), .init(from: 1, to: 2, people: 20),
                .init(from: nil, to: 1, people: 4),
            ])
        try await store.save(run)
        for address in ["/segments", "/segments/1", "/segmentations/\(run.id.number)"] {
            let body = try await PagesHouse(store, ingest: PagesStore.settings).get(address).body
            #expect(!body.contains("4 came"), "\(address)")
            #expect(body.contains("Fans continues. Ways that fewer than 10 people went are not told."), "\(address)")
        }
        run.lineage?.movement[2].people = 40
        run.lineage?.fates[0].sentence = "Fans continues: 90 of its 110 people are still there, 40 came."
        try await store.save(run)
        #expect(try await PagesHouse(store, ingest: PagesStore.settings).get("/segments").body.contains("40 came."))
    }

    @Test func `a segment's own table says of amounts what the table of all does`() async throws {
        let store = try await Self.published()
        let run = try #require(try await store.publishedSegmentation())
        let csv = try await PagesHouse(store, ingest: PagesStore.settings).get("/segments/1?csv=features").body
        let own = try #require(run.segment(1)?.summary[.followers])
        let everyone = try #require(run.everyone[.followers])
        let row = try #require(csv.split(separator: "\r\n").first { $0.hasPrefix("Followers") }).split(separator: ",")
        #expect(Double(row[1]) == own.median && Double(row[2]) == everyone.median)
        #expect(own.median != own.mean, "the test tells them apart")
        let index = try #require(Double(row[3]))
        #expect(abs(index - 100 * own.median / everyone.median) < 1)
    }

    @Test func `what remains of all does not tell a small group`() async throws {
        let store = try await Self.published()
        var run = try #require(try await store.publishedSegmentation())
        let last = try #require(run.segments.indices.last)
        run.segments[last].summary.size = 3
        run.certificate.smallest = 3
        run.certificate.repair = Certificate.Repair(
            recipe: run.recipe, change: "another seed", verdict: .publish, sizes: [700, 4])
        run.everyone.size = 98_765
        run.tooLittleEvidence = run.everyone
        run.tooLittleEvidence?.size = 4
        let fate = Lineage.Fate(
            kind: .continued, from: [1], to: [1], people: 90, sentence: "Of its 93 people, 90 were there.")
        run.lineage = Lineage(previous: SegmentationID(0), fates: [fate], movement: [])
        try await store.save(run)
        let house = PagesHouse(store, ingest: PagesStore.settings)
        let path = "/segmentations/\(run.id.number)"
        for address in ["/segments", "/segments?first=1&second=2", "/segments/1", path, "/segmentations"] {
            let body = try await house.get(address).body
            #expect(PageMarkup(body).mistakes == [], "\(address)")
            for figure in ["98,765", "were there", "700 and 4", "Largest segment", ">3 people", ">4 more"] {
                #expect(!body.contains(figure), "\(address) tells \(figure)")
            }
        }
        let segments = try await house.get("/segments").body
        #expect(segments.contains("fewer than 10 people; the floor is"))
        #expect(segments.contains("Fewer than 10 more people wrote"))
        #expect(!segments.contains("Everybody</bdi></th>"))
        #expect(try await house.get(path).body.contains("Another recipe was tried and passes: another seed."))
        // Where nobody is hidden, all of it is told.
        var settings = ServiceSettings()
        settings.smallestGroup = 1
        let open = try await PagesHouse(store, settings: settings, ingest: PagesStore.settings).get("/segments").body
        for figure in ["98,765", "were there", "Largest segment", ">3 people", ">4 more", "Everybody</bdi></th>"] {
            #expect(open.contains(figure), "\(figure)")
        }
    }

    @Test func `who posts much from a village is on no page of groups`() async throws {
        let store = InMemoryStore()
        let village = Place(country: "GB", region: nil, city: "Heptonstall", source: .profile)
        let town = Place(country: "GB", region: nil, city: "Leeds", source: .profile)
        try await store.apply(
            (0..<30).map { .submit(.told($0, by: 1, brands: ["rare"], place: village)) }
                + (30..<50).map { .submit(.told($0, brands: ["acme"], place: town)) })
        let house = PagesHouse(store)
        let places = try await house.get("/map?days=0&csv=places").body
        #expect(places.contains("Leeds") && !places.contains("Heptonstall") && !places.contains("All smaller"))
        let trends = try await house.get("/trends?measure=polarity&by=brand&days=0&csv=trend").body
        let rows = trends.split(separator: "\r\n")
        #expect(rows.contains { $0.contains("acme") && $0.hasSuffix(",20") }, "\(trends)")
        #expect(rows.contains { $0.hasSuffix(",rare,,,,fewer than 10 people") }, "\(trends)")
    }

    @Test func `a meter of too few posts has no figures, in its table neither`() async throws {
        var settings = ServiceSettings()
        settings.smallestGroup = 100_000
        let house = PagesHouse(
            try await PagesStore.filled.value, settings: settings, ingest: PagesStore.settings)
        let rows = try await house.get("/?csv=satisfied").body.split(separator: "\r\n").dropFirst()
        #expect(!rows.isEmpty)
        for row in rows { #expect(row.hasSuffix(",,,,,too few posts to say")) }
        #expect(try await house.get("/").body.contains("not known yet, from too few posts"))
    }

    // MARK: Forms

    @Test func `a name is noted once, and only one that can be`() async throws {
        let store = try await Self.published()
        let house = PagesHouse(store)
        let names = { (name: String) in
            _ = try await house.post("/segments/1/name", "name=\(name)&form_token=\(PagesHouse.token)")
            return try await house.noted().map { "\($0.action) \($0.about)" }
        }
        #expect(try await names("%E2%80%8B") == [])
        #expect(try await names("New") == ["segment.rename 1"])
        #expect(try await store.publishedSegmentation()?.segment(1)?.name == "New")
    }

    @Test func `a correction and its taking back are noted as the API notes them`() async throws {
        let store = InMemoryStore()
        var post = PagesStore.hostilePost(1)
        post.id = PostID("x:1")
        try await store.apply([.submit(post)])
        let house = PagesHouse(store)
        for field in ["sentiment=negative", "undo=yes"] {
            let form = "\(field)&form_token=\(PagesHouse.token)"
            #expect(try await house.post("/posts/x%3A1/correction", form).status == 303)
        }
        let noted = try await house.noted().map { "\($0.action) \($0.about) \($0.count ?? 0)" }
        #expect(noted == ["post.correct  1", "post.uncorrect  1"])
    }

    @Test func `a form needs the token of its session`() async throws {
        let house = PagesHouse(try await Self.published())
        #expect(try await house.post("/segments/1/name", "name=New").status == 403)
        #expect(try await house.post("/segments/1/name", "name=New&form_token=wrong").status == 403)
        let (status, place) = try await house.post("/segments/1/name", "name=New&form_token=\(PagesHouse.token)")
        #expect(status == 303)
        #expect(place.hasPrefix("/segments/1?notice="))
        let page = try await house.get(place).body
        #expect(page.contains("The segment has its new name."))
        #expect(page.contains("<bdi>New</bdi>"))
    }

    @Test func `a reader decides nothing`() async throws {
        let house = PagesHouse(try await Self.published(), role: .reader)
        for address in [
            "/segments/1/name", "/segmentations/1/publish", "/segmentations/1/refuse", "/segmentations/freeze",
            "/segmentations/unfreeze", "/posts/x:1/correction", "/runs/nightly", "/settings/keys",
            "/settings/keys/abc/revoke",
        ] {
            let status = try await house.post(address, "form_token=\(PagesHouse.token)&name=x&role=admin").status
            #expect(status == 403, "\(address)")
            #expect(try await PagesHouse(InMemoryStore(), role: nil).post(address, "").place == "/login", "\(address)")
        }
    }

    @Test func `a run is frozen, and freed`() async throws {
        let store = try await Self.published()
        let house = PagesHouse(store)
        _ = try await house.post("/segmentations/freeze", "note=campaign&form_token=\(PagesHouse.token)")
        #expect(try await store.publishedSegmentation()?.isFrozen == true)
        #expect(try await house.get("/segmentations/1").body.contains("campaign"))
        _ = try await house.post("/segmentations/unfreeze", "form_token=\(PagesHouse.token)")
        #expect(try await store.publishedSegmentation()?.isFrozen == false)
    }

    @Test func `a correction sticks, and a wrong one says why`() async throws {
        let store = InMemoryStore()
        var post = PagesStore.hostilePost(1)
        post.id = PostID("x:1")
        try await store.apply([.submit(post)])
        let house = PagesHouse(store)
        let back = "back=/profiles&form_token=\(PagesHouse.token)"
        #expect(try await house.post("/posts/x%3A1/correction", "sentiment=negative&\(back)").status == 303)
        #expect(try await store.post(post.id)?.reading.sentiment == .negative)
        let (_, place) = try await house.post("/posts/x%3A1/correction", "sentiment=positive&polarity=-0.5&\(back)")
        #expect(place.hasPrefix("/profiles?problem=A%20positive%20post"))
        #expect(
            try await house.get(place).body.contains("A positive post cannot have that polarity: the two contradict"))
        #expect(try await house.post("/posts/x%3A1/correction", "undo=yes&\(back)").status == 303)
        #expect(try await store.post(post.id)?.correction?.isEmpty == true)
        // Whoever goes through posts comes back to the same ones.
        let posts = try await house.get("/posts?from=2000-01-01&notice=old").body
        #expect(posts.contains(#"name="back" value="/posts?from=2000-01-01""#))
        let form = "sentiment=negative&back=%2Fposts%3Ffrom%3D2000-01-01&form_token=\(PagesHouse.token)"
        let (_, again) = try await house.post("/posts/x%3A1/correction", form)
        #expect(again.hasPrefix("/posts?from=2000-01-01&notice=Corrected"))
        #expect(try await house.get(again).body.contains("Corrected; the profile follows."))
    }

    @Test func `a key is made for so many days, or for ever`() async throws {
        let house = PagesHouse(InMemoryStore())
        for (days, isGood) in [("90", true), ("", true), ("0", false), ("4000", false), ("ten", false)] {
            let form = "name=K\(days)&role=reader&days=\(days)&back=/settings&form_token=\(PagesHouse.token)"
            let (status, place) = try await house.post("/settings/keys", form)
            #expect(status == (isGood ? 200 : 303), "\(days)")
            #expect(place.hasPrefix("/settings?problem=") == !isGood, "\(days)")
        }
        let keys = try await house.parts.keys.keys(limit: 10)
        #expect(Set(keys.map(\.name)) == ["K90", "K"])
        #expect(keys.first { $0.name == "K" }?.expiresAt == nil)
        let end = Instant(milliseconds: PagesHouse.now.milliseconds + 90 * TrendStep.day.milliseconds)
        #expect(keys.first { $0.name == "K90" }?.expiresAt == end)
    }

    @Test func `what nobody has heard of is said on a page`() async throws {
        let house = PagesHouse(InMemoryStore())
        for address in ["/runs/nightly", "/posts/x%3A1/correction", "/settings/keys/aaaaaaaa/revoke"] {
            let form = "sentiment=negative&form_token=\(PagesHouse.token)"
            #expect(try await house.post(address, form).status == 404, "\(address)")
            #expect(try await house.post(address, "back=/runs&" + form).place.hasPrefix("/runs?problem="), "\(address)")
        }
    }

    @Test func `nobody puts words into the mouth of a page`() async throws {
        let house = PagesHouse(InMemoryStore())
        #expect(!(try await house.get("/?notice=Send%20your%20key%20to%20us").body.contains("Send your key")))
        #expect(!(try await house.get("/?notice=Send%20your%20key&proof=00").body.contains("Send your key")))
    }

    private static func published() async throws -> InMemoryStore {
        let store = InMemoryStore()
        let filled = try await PagesStore.filled.value
        try await store.apply(try await filled.posts(after: nil, limit: 10_000).map { .submit($0) })
        var recipe = Recipe()
        recipe.k = .fixed(3)
        _ = try await SegmentationRun(
            recipe: recipe, store: store, threads: 1, startedAt: PagesHouse.now, intent: .publishInAnyCase
        ).run()
        return store
    }

    // MARK: What is dear

    @Test(arguments: ["/map?csv=places", "/trends?days=0&csv=trend"])
    func `figures of the map and of trends are kept for some seconds`(_ address: String) async throws {
        let (store, clock) = (InMemoryStore(), HandClock())
        var settings = ServiceSettings()
        settings.smallestGroup = 1
        let house = PagesHouse(store, settings: settings, now: clock.now)
        let place = Place(country: "GB", region: nil, city: "Leeds", source: .text)
        try await store.apply([.submit(.told(1, place: place))])
        let before = try await house.get(address)
        #expect(before.status == 200)
        try await store.apply([.submit(.told(2, place: place))])
        #expect(try await house.get(address) == before)
        clock.move(10_000)
        let after = try await house.get(address)
        #expect(after.status == 200 && after.body != before.body)
    }

    @Test func `the first page has nothing counted twice`() async throws {
        let asked = Mutex<[String]>([])
        let store = HookedStore(try await PagesStore.filled.value) { moment in
            if case .counting(let question) = moment { asked.withLock { $0.append(question) } }
        }
        let house = PagesHouse(store, ingest: PagesStore.settings)
        #expect(try await house.get("/").status == 200)
        let questions = asked.withLock { $0 }
        #expect(!questions.isEmpty && Set(questions).count == questions.count)
        #expect(try await house.get("/").status == 200)
        #expect(asked.withLock { $0 } == questions, "soon after it has nothing counted at all")
    }

    @Test func `who has taken in their first posts sees them at once`() async throws {
        let (store, clock) = (InMemoryStore(), HandClock())
        let house = PagesHouse(store, now: clock.now)
        let empty = try await house.get("/").body
        #expect(empty.contains("Nothing is stored yet") && empty.contains("/v1/posts"))
        try await store.apply([.submit(.told(1))])
        let body = try await house.get("/").body
        #expect(body.contains("<dt>Posts</dt><dd>1</dd>") && !body.contains("There are no posts"))
    }

    @Test func `a page that takes too long is given up`() async throws {
        var settings = ServiceSettings()
        settings.deadline = 0.05
        let store = HookedStore { moment throws(StoreError) in
            guard case .counting = moment else { return }
            do { try await Task.sleep(for: .seconds(3_600)) } catch {
                throw StoreError(.unavailable, "The task was cancelled.")
            }
        }
        let house = PagesHouse(store, settings: settings)
        let (status, body) = try await house.get("/map")
        #expect(status == 504)
        #expect(PageMarkup(body).mistakes == [])
    }

    // MARK: Tables, charts, assets

    @Test func `every table can be had as CSV`() async throws {
        let house = PagesHouse(try await PagesStore.filled.value, ingest: PagesStore.settings)
        for address in PagesHouse.addresses {
            let body = try await house.get(address).body
            for link in PageMarkup(body).values(of: "href") where link.contains("csv=") {
                let (status, csv) = try await house.get(link)
                #expect(status == 200, "\(link)")
                let lines = csv.split(separator: "\r\n", omittingEmptySubsequences: false)
                #expect(lines.count > 1 && !csv.contains("<!doctype"), "\(link)")
            }
            let tables = body.components(separatedBy: "<table").count - 1
            let downloads = body.components(separatedBy: "class=\"download\"").count - 1
            #expect(downloads >= tables, "\(address)")
        }
    }

    @Test func `formulas are harmless in CSV`() async throws {
        let store = InMemoryStore()
        var post = PagesStore.hostilePost(1)
        post.author = AuthorKey("=cmd")
        post.text = "=1+1"
        try await store.apply([.submit(post)])
        let csv = try await PagesHouse(store).get("/profiles/%3Dcmd?csv=posts").body
        #expect(csv.contains("\"'=1+1\""))
        #expect(try await PagesHouse(store).get("/profiles?csv=profiles").body.contains("\"'=cmd\""))
    }

    @Test func `profiles are filtered, sorted and paged`() async throws {
        let store = try await PagesStore.filled.value
        let house = PagesHouse(store, ingest: PagesStore.settings)
        var seen: [String] = []
        var next: String? = "/profiles?sort=followers&language=en&min_followers=100&csv="
        while let address = next {
            let body = try await house.get(address).body
            seen += PageMarkup(body).values(of: "href").filter { $0.hasPrefix("/profiles/") }
            let link = body.components(separatedBy: "rel=\"next\" href=\"").dropFirst().first
            next = link?.components(separatedBy: "\"").first?.replacing("&amp;", with: "&")
        }
        var query = ProfileQuery(order: .followers, limit: 10_000)
        query.filter.language = "en"
        query.filter.followers = 100...Int64.max
        let expected = try await store.profiles(query).profiles.map { "/profiles/\(PageVisit.encoded($0.author.text))" }
        #expect(expected.count > 60)
        #expect(seen == expected)
    }

    @Test(arguments: [
        "min_followers=x", "min_polarity=2", "min_followers=9&max_followers=1", "min_polarity=1&max_polarity=-1",
    ])
    func `a wrong filter says what is wrong`(_ query: String) async throws {
        let (status, body) = try await PagesHouse(InMemoryStore()).get("/profiles?\(query)")
        #expect(status == 400)
        #expect(PageMarkup(body).mistakes == [])
    }

    @Test func `assets are kept for good under the address of their content`() async throws {
        let house = PagesHouse(InMemoryStore(), role: nil)
        let address = try #require(PageAssets(chartLibrary: "", mapLibrary: "").address("app.css"))
        try await house.application.test(.router) { client in
            try await client.execute(uri: address, method: .get) { answer in
                #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
                #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
            }
            try await client.execute(uri: "/assets/app.css?v=old", method: .get) { answer in
                #expect(answer.headers[.cacheControl] == "no-cache")
            }
            let tag = address.split(separator: "=").last.map { "\"\($0)\"" } ?? ""
            try await client.execute(uri: address, method: .get, headers: [.ifNoneMatch: tag]) { answer in
                #expect(answer.status == .notModified && answer.body.readableBytes == 0)
            }
            for name in ["frame.mustache", "..%2Fapp.css", "none.js"] {
                try await client.execute(uri: "/assets/\(name)", method: .get) { #expect($0.status == .notFound) }
            }
        }
    }

    @Test func `without libraries the tables remain, and the settings say what is missing`() async throws {
        var settings = ServiceSettings()
        settings.chartLibrary = "/nowhere/chart.js"
        settings.mapLibrary = "/nowhere"
        let house = PagesHouse(try await PagesStore.filled.value, settings: settings, ingest: PagesStore.settings)
        #expect(try await house.get("/trends?days=0").body.contains("Chart.js is not installed"))
        #expect(try await house.get("/map").body.contains("Leaflet is not installed"))
        #expect(try await house.get("/settings").body.contains("/nowhere/chart.js"))
        let map = try await PagesHouse(try await PagesStore.filled.value, ingest: PagesStore.settings).get("/map").body
        #expect(map.contains("The list of places is not installed") && !map.contains("Leaflet is not installed"))
    }

    @Test func `evidence is marked where it stands`() {
        let evidence = [
            Evidence(words: "love", weight: 3_000), Evidence(words: "not there", weight: 1),
            Evidence(words: "awful", weight: -2_000),
        ]
        let pieces = PostCard.pieces("I LOVE it, awful though", evidence)
        #expect(pieces.map(\.words) == ["I ", "LOVE", " it, ", "awful", " though"])
        #expect(pieces.map(\.effect) == [nil, "good", nil, "bad", nil])
        #expect(PostCard.pieces("", evidence).isEmpty)
    }

    @Test func `colours have enough contrast in both schemes`() throws {
        let css = String(decoding: try #require(PageFiles.all["app.css"]), as: UTF8.self)
        let schemes = css.components(separatedBy: "prefers-color-scheme: dark")
        try #require(schemes.count == 2)
        for scheme in schemes {
            let colours = PageMarkup.colours(scheme)
            for ground in ["page", "soft"] {
                for ink in ["text", "muted", "accent", "good", "warn", "bad"] {
                    let contrast = try PageMarkup.contrast(#require(colours[ink]), #require(colours[ground]))
                    #expect(contrast >= 4.5, "\(ink) on \(ground): \(contrast)")
                }
            }
            for (ink, ground) in [
                ("on-accent", "accent"), ("text", "good-soft"), ("text", "bad-soft"), ("text", "warn-soft"),
            ] {
                #expect(try PageMarkup.contrast(#require(colours[ink]), #require(colours[ground])) >= 4.5)
            }
            for hue in 0..<12 {
                #expect(try PageMarkup.contrast(#require(colours["h\(hue)"]), #require(colours["page"])) >= 3)
            }
        }
    }
}
