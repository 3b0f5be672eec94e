import CoveyReports

/// A digest as text and as HTML, for programs that read mail: no script, no style sheet, nothing to load.
struct DigestPage {
    let content: DigestContent

    var subject: String { "\(content.title): \(content.period)" }

    var text: String {
        var lines = [content.title, content.period, ""]
        for answer in content.answers { lines += [answer.question, answer.sentence, ""] }
        for figure in content.figures { lines.append("\(figure.name): \(figure.value)") }
        if let link = content.link { lines += ["", "Read on: \(link)"] }
        return lines.joined(separator: "\n") + "\n"
    }

    var html: String {
        let cell = "style=\"padding:4px 12px 4px 0;text-align:left;border-bottom:1px solid #ddd\""
        let answers = content.answers.map { answer in
            "<h2 style=\"font-size:16px;margin:20px 0 4px\">\(escape(answer.question))</h2>\n"
                + "<p style=\"margin:0\">\(escape(answer.sentence))</p>\n"
        }.joined()
        let rows = content.figures.map { figure in
            "<tr><th scope=\"row\" \(cell)>\(escape(figure.name))</th><td \(cell)>\(escape(figure.value))</td></tr>\n"
        }.joined()
        let table =
            rows.isEmpty
            ? "" : "<table style=\"border-collapse:collapse;margin-top:24px\">\n<tbody>\n\(rows)</tbody>\n</table>\n"
        let link = content.link.map { "<p style=\"margin-top:24px\"><a href=\"\(escape($0))\">Read on</a></p>\n" } ?? ""
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escape(subject))</title>
            </head>
            <body style="font:15px/1.5 sans-serif;color:#1d2733;background:#fff;max-width:640px;margin:0 auto;padding:16px">
            <h1 style="font-size:22px;margin:0">\(escape(content.title))</h1>
            <p style="margin:4px 0;color:#55606e">\(escape(content.period))</p>
            \(answers)\(table)\(link)</body>
            </html>

            """
    }

    private func escape(_ text: String) -> String { HTMLText.escape(text) }
}
