import CoveyIngest
import CoveyReports
import CoveyUnderstanding
import Foundation

extension ScoreCommand {
    /// The terms of the configured brands, by which entities are told.
    static func brands(_ settings: Settings) -> [String: [String]] {
        Dictionary(
            settings.filter.brands.map { ($0.id, ($0.any + $0.all).map(\.text)) }, uniquingKeysWith: { $0 + $1 })
    }
}

extension JSONText {
    /// Writes entities as a member; what an entity does not have is left out.
    mutating func member(_ name: String, _ entities: [Entity]) {
        array(name) { json in
            for entity in entities {
                json.object { json in
                    json.member("kind", entity.kind.rawValue)
                    json.member("text", entity.written)
                    json.member("start", entity.range.lowerBound)
                    json.member("end", entity.range.upperBound)
                    json.member("normal", entity.normal)
                    json.member("doubtful", entity.isDoubtful)
                    if let alternative = entity.alternative { json.member("alternative", alternative) }
                    if let amount = entity.amount {
                        json.member("minorUnits", amount.minorUnits)
                        json.member("currency", amount.currency)
                    }
                }
            }
        }
    }
}
