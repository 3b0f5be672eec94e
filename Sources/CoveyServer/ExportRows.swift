public import Covey
public import CoveyReports
public import CoveySegmentation
public import CoveyStore

/// The rows of an export as bytes, page by page: while one page is made into bytes and sent, the next one is read. Memory
/// does not grow with the number of rows.
public struct ExportRows<Item: Sendable>: Sendable {
    private let header: @Sendable (inout [UInt8]) -> Void
    private let row: @Sendable (Item, inout [UInt8]) throws -> Void
    private let read: @Sendable (_ last: Item?, _ limit: Int) async throws -> [Item]
    private static var pageSize: Int { 1_000 }

    /// What was read, and its bytes once they are made.
    public struct Page: Sendable {
        fileprivate var items: [Item]
        fileprivate var bytes: [UInt8] = []
    }

    /// Reads the first page, for whoever has to know that the store answers before anything is sent.
    ///
    /// - Throws: As the store, and what a row throws.
    public func first() async throws -> Page {
        var page = Page(items: try await read(nil, Self.pageSize))
        header(&page.bytes)
        for item in page.items { try row(item, &page.bytes) }
        return page
    }

    /// Hands on one page after the other.
    ///
    /// - Parameters:
    ///   - first: The first page, if it was read before.
    ///   - body: Called with the bytes of a page, the header before those of the first, and how many items it was made of.
    ///     There may be no bytes, where rows of a page are not asked for.
    /// - Throws: As ``first()``, and what `body` throws; no other page is read then.
    public func forEachPage(
        from first: Page? = nil, _ body: (_ bytes: [UInt8], _ items: Int) async throws -> Void
    ) async throws {
        var page = if let first { first } else { try await self.first() }
        repeat {
            let items = page.items
            async let following = next(after: items)
            if page.bytes.isEmpty {
                for item in items { try row(item, &page.bytes) }
            }
            try await body(page.bytes, items.count)
            page.bytes.removeAll(keepingCapacity: true)
            page.items = try await following
        } while !page.items.isEmpty
    }

    private func next(after items: [Item]) async throws -> [Item] {
        items.count < Self.pageSize ? [] : try await read(items.last, Self.pageSize)
    }
}

extension ExportRows<PlacedProfiles.Member> {
    public init(_ export: ProfileExport, of people: PlacedProfiles) {
        header = { export.header(into: &$0) }
        row = { member, buffer in
            guard let (placement, segment) = try people.place(member) else { return }
            export.row(member.profile, placement: placement, segment: segment, into: &buffer)
        }
        read = { try await people.page(after: $0?.profile.author, limit: $1) }
    }
}

extension ExportRows<StoredPost> {
    public init(_ export: PostExport, of store: any Store) {
        self.init(header: export.header, row: export.row, of: store)
    }

    public init(_ export: LabelExport, of store: any Store) {
        self.init(header: export.header, row: export.row, of: store)
    }

    private init(
        header: @escaping @Sendable (inout [UInt8]) -> Void,
        row: @escaping @Sendable (StoredPost, inout [UInt8]) -> Void, of store: any Store
    ) {
        self.header = header
        self.row = row
        read = { try await store.posts(after: $0?.id, limit: $1) }
    }
}
