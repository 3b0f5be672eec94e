/// What a sentence is for. Every grammar has a rule of the same name.
enum Tone: Int, CaseIterable {
    case praise, thanks, launch
    case complaint, fault, outage
    case opinion, note, advice, bulletin, outageBulletin, launchBulletin

    enum Mood: Int, CaseIterable { case positive, neutral, negative }

    var name: String { String(describing: self) }

    var mood: Mood {
        switch self {
        case .praise, .thanks, .launch: .positive
        case .complaint, .fault, .outage: .negative
        case .opinion, .note, .advice, .bulletin, .outageBulletin, .launchBulletin: .neutral
        }
    }

    /// True for announcements, which carry links and no feelings.
    var announces: Bool { self == .bulletin || self == .outageBulletin || self == .launchBulletin }

    /// True for texts that show feelings, and so carry emoji more often.
    var isWarm: Bool { self == .praise || self == .launch || self == .complaint || self == .outage }
}

/// Everything a text follows from: the same wording, the same bytes.
struct Wording {
    let language: Language
    let tone: Tone
    let seed: UInt64
}

/// An earlier original that others may answer, quote or repost.
struct Reference {
    let id: UInt64
    let author: Int
    let instant: Int64
    let wording: Wording
}

/// One version of a post, small enough to keep until its line is written again.
struct Draft {
    enum Kind {
        case original
        case reply(Reference)
        case repost(Reference)
        case quote(Reference)

        var reference: Reference? {
            switch self {
            case .original: nil
            case .reply(let reference), .repost(let reference), .quote(let reference): reference
            }
        }
    }

    let author: Int
    let kind: Kind
    var id: UInt64
    var instant: Int64
    var wording: Wording
    /// Ids of the earlier versions, oldest first.
    var earlier: [UInt64] = []
    var editsLeft = 0
    /// True if a delete follows once the last version is written.
    var deleteFollows = false
}
