/// Who asks, once that is proven.
struct Caller: Sendable {
    /// For logs and the audit log: the prefix of a key, or `sub:` and 16 digits that stand for a token's subject.
    let name: String
    let scopes: Set<Scope>
    let proof: Proof

    enum Proof: Sendable {
        case key
        /// A browser's cookie. Requests that change something must bring the session's own token along.
        case session(id: String, formToken: String)
        case bearerToken
    }

    func may(_ scope: Scope) -> Bool { scopes.contains(scope) }
}
