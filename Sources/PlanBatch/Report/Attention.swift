import PlanModel

/// What a person has to do about a file, by remedy.
enum Attention: String, CaseIterable {
    case password
    case ocr
    case repair
    case limits
    case failed
    case notUnderstood = "not-understood"
    case noPlan = "no-plan"
    case unsure
    case unplaced
    case warnings

    /// Nil where nothing is to be done.
    init?(_ row: ReportRow) {
        switch row.entry.state {
        case .failed: self = Attention(code: row.entry.code ?? "")
        case .skipped where row.entry.code == "image": self = .ocr
        case .planNotUnderstood: self = .notUnderstood
        case .noPlan: self = .noPlan
        case .converted:
            guard let facts = row.facts else { return nil }
            let isUnsure =
                facts.confidence.map(Doubt.applies) == true || facts.warnings.contains { $0.code == "low-confidence" }
            if isUnsure {
                self = .unsure
            } else if facts.unplacedWordCount > 0 {
                self = .unplaced
            } else if facts.warningCount > 0 {
                self = .warnings
            } else {
                return nil
            }
        case .pending, .retry, .skipped, .duplicate, .unpacked: return nil
        }
    }

    private init(code: String) {
        switch code {
        case "no-text": self = .ocr
        case "pdf-password-needed", "pdf-wrong-password", "pdf-unsupported-encryption", "docx-compound-file":
            self = .password
        case "timeout", "memory-limit", "too-many-pages", "too-large", "pages-lost", "output-limit",
            "archive-too-large":
            self = .limits
        case "empty", "unknown-format": self = .repair
        case _ where code.hasPrefix("pdf-") || code.hasPrefix("docx-"): self = .repair
        default: self = .failed
        }
    }

    /// Over the files of the kind.
    var title: String {
        switch self {
        case .password: "Locked: a password is needed"
        case .ocr: "No text in it: text recognition is needed"
        case .repair: "Damaged, or not what its name says"
        case .limits: "Given up: too long, too large"
        case .failed: "Failed for another reason"
        case .notUnderstood: "Reads like a plan, but no table was understood"
        case .noPlan: "No plan found in it"
        case .unsure: "Converted, with doubt"
        case .unplaced: "Converted, with words that found no place"
        case .warnings: "Converted, with a warning"
        }
    }

    /// How to go on.
    var remedy: String {
        switch self {
        case .password:
            "Convert these by themselves with --password-file, or save them without a password. An old .doc file: save "
                + "it as .docx, or give --via-libreoffice."
        case .ocr:
            "Run them through text recognition (OCRmyPDF does it for whole folders), then the same command again."
        case .repair: "Open them in the program that made them and save or print them anew, or find another copy."
        case .limits:
            "Try again with more: --retry-failed --timeout 600 --max-memory 4G; or print the named pages anew."
        case .failed: "The reason stands with each file; --retry-failed tries them again."
        case .notUnderstood: "Look at these first: a plan may be in them. “planlift inspect” shows what was seen."
        case .noPlan: "Nothing is to be done, unless you know better."
        case .unsure: "Compare them with their documents, the least sure first; the forms mark each doubtful place."
        case .unplaced: "The words stand in the plan under “unplaced”."
        case .warnings: "What there is to say stands with each file."
        }
    }

    /// Whether its files are shown at once; what is no plan and what is nearly right can wait.
    var isUrgent: Bool { self != .noPlan && self != .warnings }
}
