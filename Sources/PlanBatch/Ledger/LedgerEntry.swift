internal import GRDB

/// What is known of one file of the inputs.
struct LedgerEntry: Hashable, Sendable, Codable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "document"

    enum State: String, Hashable, Sendable, Codable {
        /// To be converted.
        case pending
        /// A worker was lost over it; to be converted once more, alone.
        case retry
        case converted
        /// Converted, but nothing in it reads like a plan.
        case noPlan = "no-plan"
        /// Converted, but a table that reads like a plan was not understood, and nothing else was found.
        case planNotUnderstood = "plan-not-understood"
        /// No plan document.
        case skipped
        /// Holds the same bytes as another, which is converted.
        case duplicate
        /// An archive; its files have entries of their own.
        case unpacked
        case failed
    }

    /// Its name in the report and below the output folder.
    var path: String
    /// Where its bytes are, or were unpacked to.
    var location: String
    /// The path of the archive that it was in.
    var container: String?
    /// What the file system said of it when it was last looked at.
    var signature: String
    var byteCount: Int
    var hash: String?
    /// How it was read: the version of planlift and of the contract, and the options.
    var options: String
    /// Under which limits it failed.
    var limits: String?
    var state: State
    var code: String?
    var message: String?
    /// What a lost worker printed.
    var detail: String?
    var duplicateOf: String?
    /// Versions of one plan have the same.
    var versionKey: String?
    var title: String?
    var organisation: String?
    var periodStart: String?
    /// ``PlanFacts`` as JSON.
    var facts: String?
    /// The forms that were written: a list of ``WorkReply/Output`` as JSON.
    var outputs: String?
    /// ``LostPages`` as JSON, of a document that is read again without them.
    var lostPages: String?
    var attempts = 0
    var milliseconds: Int?
    var peakMemoryInBytes: Int?

    init(
        path: String, location: String, container: String? = nil, signature: String = "", byteCount: Int = 0,
        options: String = "", state: State
    ) {
        self.path = path
        self.location = location
        self.container = container
        self.signature = signature
        self.byteCount = byteCount
        self.options = options
        self.state = state
    }

    var isFinal: Bool { state != .pending && state != .retry }

    /// Forgets all that was found out about the bytes.
    mutating func clearFindings() {
        (limits, code, message, detail, duplicateOf, versionKey) = (nil, nil, nil, nil, nil, nil)
        (title, organisation, periodStart, facts) = (nil, nil, nil, nil)
        (milliseconds, peakMemoryInBytes, lostPages) = (nil, nil, nil)
        attempts = 0
    }

    /// Of a file that was read as a whole, though not as it was when it was looked at.
    private static let change = "the file changed during the run; what is said is of what it held when it was read"

    /// Says so beside what was found out.
    mutating func noteChange() {
        code = code ?? UnreadableFile.changed.code
        message = (message.map { $0 + "; " } ?? "") + Self.change
    }

    /// A later run found the file as it was read.
    mutating func forgetChange() {
        guard let text = message, text.hasSuffix(Self.change) else { return }
        let rest = text.dropLast(Self.change.count)
        (code, message) = rest.isEmpty ? (nil, nil) : (code, String(rest.dropLast(2)))
    }
}
