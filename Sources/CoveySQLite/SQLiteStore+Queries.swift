public import Covey
public import CoveyStore
import GRDB
import Synchronization

extension SQLiteStore {
    public func prepareForQueries() async throws(StoreError) {
        let present = try await read { database in
            try Set(String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'index'"))
        }
        // Each on its own: writers wait for one of them at a time.
        for (name, columns) in Schema.indexes where !present.contains(name) {
            try await write { try $0.execute(sql: "CREATE INDEX IF NOT EXISTS \(name) ON \(columns)") }
        }
    }

    public func profiles(_ query: ProfileQuery) async throws(StoreError) -> ProfilePage {
        try await profiles(ProfileSearch(query: query))
    }

    func profiles(_ search: ProfileSearch) async throws(StoreError) -> ProfilePage {
        try await read { database in
            if let segment = search.query.filter.segment {
                try Self.checkAssignments(of: segment.segmentation, database)
            }
            return try search.page(database) { try self.segments(of: $0, database) }
        }
    }

    private func segments(of segmentation: SegmentationID, _ database: Database) throws -> SegmentTable {
        if let known = publishedSegments.withLock({ $0 }), known.segmentation == segmentation { return known }
        let segments = try SegmentTable(of: segmentation, database)
        if try Self.published(database) == segmentation { publishedSegments.withLock { $0 = segments } }
        return segments
    }

    public func posts(_ query: PostQuery) async throws(StoreError) -> PostPage {
        try await read { database in try PostSearch(query: query).page(database) }
    }

    public func measures(_ query: MeasureQuery) async throws(StoreError) -> [Measure] {
        try await read { database in
            var segments: SegmentTable?
            if case .segment(let segmentation) = query.dimension {
                try Self.checkAssignments(of: segmentation, database)
                segments = try self.segments(of: segmentation, database)
            }
            return try MeasureCount(query, MeasureGroups(query.dimension, segments), database).measures()
        }
    }

    public func arrivals(by step: TrendStep, from: Instant?) async throws(StoreError) -> [Arrivals] {
        try await read { database in
            var rows = try PreparedStatement(database, Self.firstPosts)
            rows.bind(from?.milliseconds ?? .min)
            var arrivals: [Arrivals] = []
            while try rows.step() {
                let start = step.start(of: Instant(milliseconds: rows.integer(0)))
                if arrivals.last?.start != start { arrivals.append(Arrivals(start: start, authors: 0)) }
                arrivals[arrivals.count - 1].authors += 1
            }
            return arrivals
        }
    }

    static let firstPosts = "SELECT first_seen FROM profiles WHERE first_seen >= ? ORDER BY first_seen"
}
