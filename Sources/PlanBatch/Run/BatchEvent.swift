import DocumentModel

/// What a run tells while it goes on.
package enum BatchEvent: Hashable, Sendable {
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
package struct BatchOutcome: Hashable, Sendable {
    /// `converted`, `failed`, `skipped`
    package var state: String
    package var code: String?
    package var message: String?
    package var milliseconds: Int
    package var warningCount: Int
}

/// How far a run is.
package struct BatchProgress: Hashable, Sendable {
    package var doneCount = 0
    package var totalCount: Int
    package var failedCount = 0
    package var doneBytes = 0
    package var totalBytes: Int
    package var elapsed: Duration = .zero

    package init(totalCount: Int, totalBytes: Int) {
        self.totalCount = totalCount
        self.totalBytes = totalBytes
    }

    /// Documents a second.
    package var rate: Double {
        let seconds = elapsed / .seconds(1)
        return seconds > 0 ? Double(doneCount) / seconds : 0
    }

    /// Nil until there is something to go by. Documents take time by their size, more than by their number.
    package var secondsLeft: Int? {
        guard doneBytes > 0, doneCount < totalCount else { return doneCount == totalCount ? 0 : nil }
        return Int(saturating: (elapsed / .seconds(1)) * Double(totalBytes - doneBytes) / Double(doneBytes) + 0.5)
    }
}

/// How a run ended.
package struct BatchSummary: Hashable, Sendable {
    package var isStopped = false
    /// Counts over all that the output folder knows of.
    package var converted = 0
    /// Documents that were read, but in which no plan was found.
    package var withoutPlan = 0
    package var skipped = 0
    package var duplicates = 0
    package var failed = 0
    package var archives = 0
    package var withWarnings = 0
    /// Documents that this run itself converted or failed at.
    package var doneNow = 0
    package var elapsed: Duration = .zero
    /// Groups of plans that are versions of each other.
    package var versionGroups = 0
    package var reportPath = ""
}
