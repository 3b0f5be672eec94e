extension SampleGenerator {
    /// Writes every line that is left, in chunks of whole lines.
    ///
    /// - Parameters:
    ///   - chunkBytes: Bytes after which a chunk is handed on, 1 or more.
    ///   - sink: Takes one chunk. The buffer is reused: whoever keeps a chunk costs a copy.
    /// - Returns: The truth about the whole sample.
    /// - Throws: What `sink` throws.
    /// - Complexity: O(lines log authors).
    @discardableResult
    public mutating func write<Failure: Error>(
        chunkBytes: Int = 1 << 20, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> SampleTruth {
        var chunk: [UInt8] = []
        chunk.reserveCapacity(chunkBytes + 4_096)
        while appendLine(to: &chunk) {
            guard chunk.count >= chunkBytes else { continue }
            try sink(chunk)
            chunk.removeAll(keepingCapacity: true)
        }
        if !chunk.isEmpty { try sink(chunk) }
        return truth
    }

    /// Every author with its kind and its live posts so far. Complexity: O(authors).
    public var customers: [SampleAuthor] {
        authors.map { author in
            SampleAuthor(
                id: author.id, type: author.type, livePosts: Int(author.livePosts),
                liveReposts: Int(author.liveReposts))
        }
    }

    /// Writes the truth about the authors as CSV, `author_id,type,live_posts,live_reposts`, with a header and `\n` line
    /// ends. Authors all of whose posts were deleted are there with 0.
    ///
    /// - Parameter sink: Takes one chunk of whole rows, about 64 KiB.
    /// - Throws: What `sink` throws.
    /// - Complexity: O(authors).
    public func writeCustomersCSV<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var chunk: [UInt8] = []
        chunk.append("author_id,type,live_posts,live_reposts\n")
        for author in authors {
            chunk.append(decimal: author.id)
            chunk.append(",")
            chunk.append(contentsOf: author.type.rawValue.utf8)
            chunk.append(",")
            chunk.append(decimal: author.livePosts)
            chunk.append(",")
            chunk.append(decimal: author.liveReposts)
            chunk.append("\n")
            if chunk.count >= 1 << 16 {
                try sink(chunk)
                chunk.removeAll(keepingCapacity: true)
            }
        }
        try sink(chunk)
    }
}
