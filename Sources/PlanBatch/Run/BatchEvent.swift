import DocumentModel

/// What a run tells while it goes on.
public enum BatchEvent: Hashable, Sendable {
    /// The inputs are being looked through; so many files so far.
    case surveying(fileCount: Int)
    /// The inputs are known.
    case surveyed(pending: Int, settled: Int)
    /// What workers are shut in by, and what is missing of it.
    case isolation(String, shortcomings: [String])
    /// Something became of a document.
    case settled(path: String, outcome: BatchOutcome)
    /// A worker was lost over a document, which is to be tried once more, alone.
    case retrying(path: String, code: String, message: String)
    /// What a library says of a document; foreign text, which follows the document's name.
    case remark(path: String, String)
    case progress(BatchProgress)
    /// Anything else that is worth a line.
    case note(String)
}

/// What became of one document.
public struct BatchOutcome: Hashable, Sendable {
    /// `converted`, `failed`, `skipped`
    public var state: String
    public var code: String?
    public var message: String?
    public var milliseconds: Int
    public var warningCount: Int
}

/// How far a run is.
public struct BatchProgress: Hashable, Sendable {
    public var doneCount = 0
    public var totalCount: Int
    public var failedCount = 0
    public var doneBytes = 0
    public var totalBytes: Int
    public var elapsed: Duration = .zero

    public init(totalCount: Int, totalBytes: Int) {
        self.totalCount = totalCount
        self.totalBytes = totalBytes
    }

    /// Documents a second.
    public var rate: Double {
        let seconds = elapsed / .seconds(1)
        return seconds > 0 ? Double(doneCount) / seconds : 0
    }

    /// Nil until there is something to go by. Documents take time by their size, more than by their number.
    public var secondsLeft: Int? {
        guard doneBytes > 0, doneCount < totalCount else { return doneCount == totalCount ? 0 : nil }
        return Int(saturating: (elapsed / .seconds(1)) * Double(totalBytes - doneBytes) / Double(doneBytes) + 0.5)
    }
}

/// How a run ended.
public struct BatchSummary: Hashable, Sendable {
    public var isStopped = false
    /// Counts over all that the output folder knows of.
    public var converted = 0
    /// Documents that were read, but in which no plan was found.
    public var withoutPlan = 0
    public var skipped = 0
    public var duplicates = 0
    public var failed = 0
    public var archives = 0
    public var withWarnings = 0
    /// Documents that this run itself converted or failed at.
    public var doneNow = 0
    public var elapsed: Duration = .zero
    /// Groups of plans that are versions of each other.
    public var versionGroups = 0
    public var reportPath = ""
}
