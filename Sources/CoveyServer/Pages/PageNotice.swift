import Crypto
import Hummingbird

/// One sentence about what a form has just done, carried by the address of the page that comes next. It brings a proof
/// along, so that nobody can make a link that puts words into Covey's mouth.
struct PageNotice {
    let text: String
    let isProblem: Bool

    init(_ text: String, isProblem: Bool = false) {
        (self.text, self.isProblem) = (text, isProblem)
    }

    /// The notice that a page was called with; `nil` without one that this caller's session has made.
    init?(_ visit: PageVisit) {
        let isProblem = visit.value("problem") != nil
        guard let text = visit.value(isProblem ? "problem" : "notice") else { return nil }
        self.init(text, isProblem: isProblem)
        guard visit.value("proof") == proof(visit.caller) else { return nil }
    }

    /// The address of a page that shows it.
    func address(of path: String, for caller: Caller) -> String {
        PageVisit.address(path, [(isProblem ? "problem" : "notice", text), ("proof", proof(caller))])
    }

    private func proof(_ caller: Caller) -> String {
        let key = SymmetricKey(data: Array("notice \(caller.name) \(caller.formToken)".utf8))
        let code = HMAC<SHA256>.authenticationCode(
            for: Array((isProblem ? "!" : ".").utf8) + Array(text.utf8), using: key)
        return code.prefix(8).reduce(into: "") { $0 += ($1 < 16 ? "0" : "") + String($1, radix: 16) }
    }
}
