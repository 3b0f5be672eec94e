import Covey

extension ExportCell {
    /// Writes the cell as one JSON value. Missing is `null`; a list is an array, a tally an object of counts, and
    /// evidence an array of objects with `words`, `weight` and `rules`.
    func write(to json: inout JSONText) {
        switch self {
        case .missing: json.null()
        case .text(let text), .verbatim(let text), .identifier(let text): json.value(text)
        case .integer(let number): json.value(number)
        case .decimal(let number): json.literal(Self.decimalText(number))
        case .flag(let flag): json.value(flag)
        case .instant(let instant): json.value(instant.text)
        case .list(let words):
            json.array { json in
                for word in words { json.value(word) }
            }
        case .tally(let tally):
            json.object { json in
                for entry in tally.entries { json.member(entry.word, entry.count) }
            }
        case .evidence(let evidence):
            json.array { json in
                for piece in evidence {
                    json.object { json in
                        json.member("words", piece.words)
                        json.key("weight")
                        json.literal(Self.decimalText(Int64(piece.weight)))
                        json.array("rules") { json in
                            for rule in piece.rules.list { json.value(rule) }
                        }
                    }
                }
            }
        }
    }
}
