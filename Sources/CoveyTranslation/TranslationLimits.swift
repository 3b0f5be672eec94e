/// How much may be translated. Characters are Unicode scalars, as services count them.
public struct TranslationLimits: Equatable, Sendable {
    /// In one run.
    public var runCharacters: Int
    /// Of the texts of all stored posts that are marked as translated, counted for each post, however many runs it took;
    /// `nil` sets none. What was sent for posts that are gone or replaced since does not count.
    public var maximumCharacters: Int?
    /// Texts in one request.
    public var batchSize: Int
    /// Characters in one request, unless one text alone has more; that goes by itself.
    public var batchCharacters: Int

    public init(
        runCharacters: Int = 100_000, maximumCharacters: Int? = nil, batchSize: Int = 25, batchCharacters: Int = 5_000
    ) {
        self.runCharacters = runCharacters
        self.maximumCharacters = maximumCharacters
        self.batchSize = batchSize
        self.batchCharacters = batchCharacters
    }
}
