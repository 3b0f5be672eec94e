import Covey

/// The grade of a run on the terminal.
struct CertificateText {
    private let certificate: Certificate

    init(_ certificate: Certificate) {
        self.certificate = certificate
    }

    /// The verdict, what was found, and what to do instead.
    func writeVerdict(to page: inout TextPage) {
        page.paragraph("Verdict: \(certificate.verdict.words).", tone: certificate.verdict.tone)
        for finding in certificate.findings {
            page.item(finding.sentence, tone: finding.isGrave ? .bad : .plain)
        }
        guard let repair = certificate.repair else { return }
        page.paragraph(repair.sentence)
        page.facts(repair.recipe.words)
    }

    /// The figures behind the verdict, and what each feature carries.
    func writeFigures(to page: inout TextPage) {
        page.space()
        page.facts(certificate.figures)
        guard !certificate.separation.isEmpty else { return }
        page.space()
        var table = TextTable(columns: [
            .init("Separation by feature", wraps: true), .init("Share", .trailing), .init(""),
        ])
        for part in certificate.separation {
            let bar = String(repeating: "█", count: Int((max(0, min(1, part.share)) * 20).rounded()))
            table.add([.init(part.feature.heading), .init(Numerals.percent(part.share)), .init(bar)])
        }
        page.table(table)
    }
}
