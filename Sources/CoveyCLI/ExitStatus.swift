import ArgumentParser
import CoveyClustering
import CoveyIngest
import CoveyReports
import CoveySample
import CoveySchedule
import CoveySegmentation
import CoveyServer
import CoveyStore
import CoveyTranslation
import CoveyUnderstanding
import Foundation

/// What the process ends with, after the numbers of BSD's sysexits.h.
enum ExitStatus: Int32, CaseIterable {
    case success = 0
    /// The work was done, and it found something wrong: `store check`, a refused segmentation, a rerun that differs.
    case findings = 1
    /// The command line is wrong.
    case usage = 64
    /// The input is damaged, or it does not hold what was asked for.
    case data = 65
    /// An input is missing or cannot be read.
    case noInput = 66
    /// The store cannot be used.
    case store = 69
    /// Something cannot be written.
    case output = 74
    /// The store's server, or the translation service, does not answer. Later it may.
    case unreachable = 75
    /// The store's server, or the translation service, does not take the credentials, or does not grant the rights.
    case refused = 77
    /// The configuration is wrong.
    case configuration = 78
    /// Ctrl-C, after the work under way was finished.
    case interrupted = 130

    /// The status and the sentence for an error.
    static func of(_ error: any Error) -> (status: ExitStatus, message: String) {
        switch error {
        case let error as UsageError: (.usage, error.message)
        case let error as FileError: (of(error.cause).status, "\(error.file): \(of(error.cause).message)")
        case let error as SettingsError: (.configuration, error.message)
        case let error as OutputError: (.output, error.message)
        case let error as StoreError: (of(error.code), error.message)
        case let error as IngestError: (of(error.code), error.message)
        case let error as SegmentationError: (of(error.code), error.message)
        case let error as ReportError: (.usage, error.message)
        case let error as SampleError: (.usage, error.message)
        case let error as UnderstandingError: (of(error.code), error.message)
        case let error as TranslationError: (of(error.code), error.message)
        case let error as ClusteringError: (of(error.code), error.message)
        case let error as ServiceError: (.configuration, error.message)
        case let error as ScheduleError: (of(error.code), error.message)
        case is Interruption: (.interrupted, "Interrupted; everything up to here is done.")
        default: (.output, "\(error)")
        }
    }

    private static func of(_ code: UnderstandingError.Code) -> ExitStatus {
        switch code {
        case .labelsMalformed, .tooFewLabels: .data
        default: .configuration
        }
    }

    private static func of(_ code: IngestError.Code) -> ExitStatus {
        switch code {
        case .unreadable: .noInput
        case .truncated, .damaged, .unsupported: .data
        case .missingColumn: .configuration
        case .unwritable: .output
        case .unknownPost, .notCorrectable: .usage
        }
    }

    private static func of(_ code: StoreError.Code) -> ExitStatus {
        switch code {
        case .unavailable, .full, .corrupt, .newerSchema, .otherIdentity, .superseded: .store
        case .unreachable: .unreachable
        case .refused: .refused
        case .address: .configuration
        }
    }

    private static func of(_ code: TranslationError.Code) -> ExitStatus {
        switch code {
        case .unreachable, .busy: .unreachable
        case .refused: .refused
        case .notTaken, .malformed: .data
        }
    }

    private static func of(_ code: SegmentationError.Code) -> ExitStatus {
        switch code {
        case .tooFewProfiles, .nothingVaries: .data
        case .badRecipe: .configuration
        case .unknownRun, .notADraft, .frozen, .nothingPublished: .usage
        case .refused: .findings
        }
    }

    private static func of(_ code: ScheduleError.Code) -> ExitStatus {
        switch code {
        case .unknownJob, .unknownRun, .ended: .usage
        case .busy, .lost: .unreachable
        case .badExpression: .configuration
        case .corrupt: .store
        }
    }

    private static func of(_ code: ClusteringError.Code) -> ExitStatus {
        switch code {
        case .badParameter: .usage
        case .notFinite, .tooFewRows, .tooFewDistinctRows, .badFile: .data
        case .cancelled: .interrupted
        }
    }
}

/// A wish on the command line that turns out to be impossible only once the work has begun, in one sentence.
struct UsageError: Error {
    let message: String
}

/// An error of a part that knows nothing of files, with the file that it is about.
struct FileError: Error {
    let file: String
    let cause: any Error
}

/// Something that cannot be written, in one sentence.
struct OutputError: Error {
    let message: String
}

/// Thrown where work ends early because the person asked for it.
struct Interruption: Error {}
