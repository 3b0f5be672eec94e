import CoveyIngest
import CoveyReports
import CoveySchedule
import CoveySegmentation
import CoveyStore
import CoveyUnderstanding
import Hummingbird

extension Problem {
    /// What the caller is told of an error of any part of the service.
    init(for error: any Error) {
        self =
            switch error {
            case let error as Problem: error
            case let error as StoreError: Self.of(error)
            case let error as IngestError: Self.of(error)
            case let error as SegmentationError: Self.of(error)
            case let error as ScheduleError: Self.of(error)
            case let error as ReportError: Problem(.badRequest, error.message)
            case let error as HTTPError: Self.of(error)
            case is CancellationError: Problem(.notReady, "The service is stopping.", retryAfter: 5)
            default:
                Problem(.internal, "Something went wrong; the log says what.", underlying: String(reflecting: error))
            }
    }

    private static func of(_ error: StoreError) -> Problem {
        switch error.code {
        case .unavailable, .unreachable:
            Problem(
                .unavailable, "The store does not answer; try again later.", retryAfter: 5,
                underlying: error.description)
        case .full:
            Problem(.unavailable, "The store has no room left.", retryAfter: 60, underlying: error.description)
        case .superseded:
            Problem(.superseded, "Later runs took the place of this one, and what it says of people is not kept.")
        case .refused, .address, .corrupt, .newerSchema, .otherIdentity:
            Problem(.internal, "The store cannot be used; the log says why.", underlying: error.description)
        }
    }

    private static func of(_ error: IngestError) -> Problem {
        switch error.code {
        case .unsupported: Problem(.wrongMediaType, error.message.sentence)
        case .truncated, .damaged, .missingColumn, .unreadable: Problem(.unusable, error.message.sentence)
        case .unknownPost: Problem(.notFound, error.message.sentence)
        case .notCorrectable: Problem(.conflict, error.message.sentence)
        case .unwritable: Problem(.internal, "Something cannot be kept; the log says what.", underlying: error.message)
        }
    }

    private static func of(_ error: SegmentationError) -> Problem {
        switch error.code {
        case .unknownRun, .nothingPublished: Problem(.notFound, error.message)
        case .notADraft, .frozen, .refused: Problem(.conflict, error.message)
        case .tooFewProfiles, .nothingVaries, .badRecipe: Problem(.unusable, error.message)
        }
    }

    private static func of(_ error: ScheduleError) -> Problem {
        switch error.code {
        case .unknownJob, .unknownRun: Problem(.notFound, error.message)
        case .busy, .ended, .lost: Problem(.conflict, error.message)
        case .badExpression, .corrupt: Problem(.internal, "The schedule is not in order.", underlying: error.message)
        }
    }

    /// Of the framework.
    private static func of(_ error: HTTPError) -> Problem {
        switch error.status {
        case .notFound: Problem(.notFound, "There is nothing at this address.")
        case .contentTooLarge: Problem(.tooLarge, "The body is too large.")
        case .unsupportedMediaType: Problem(.wrongMediaType, "The body is of a kind that is not read here.")
        case let status where status.kind == .clientError: Problem(.badRequest, "The request cannot be read.")
        default: Problem(.internal, "Something went wrong; the log says what.", underlying: "\(error)")
        }
    }
}

extension String {
    /// The same with a capital letter and a full stop.
    fileprivate var sentence: String {
        prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".")
    }
}
