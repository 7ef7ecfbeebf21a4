import DocumentSandbox

/// A document to be read by a worker.
struct DocumentJob: Hashable, Sendable {
    /// What the one who gives the job knows it by.
    var path: String
    var location: String
    /// For the plan's `source`.
    var name: String
    /// The hash of the file that the location's was made from.
    var originalHash: String?
    /// Whether the location holds the plan that the document gave before; then the hash is the document's.
    var isPlan = false
    /// The document beside which corrections may lie; nil where none are wanted.
    var corrected: String?
    /// Pages over which a worker was lost; they are left out.
    var lostPages = LostPages()
}

/// How a job ended.
struct JobResult: Hashable, Sendable {
    enum Outcome: Hashable, Sendable {
        case reply(WorkReply)
        /// The worker ended, or had to be ended.
        ///
        /// - Parameter page: the page of a PDF that it was at, where that page is to blame.
        case lost(LossReason, page: Int?)
        /// The file could not be read to its end.
        case unreadable(UnreadableFile)
    }

    /// Whether it gave a plan, and all forms were written.
    var isConverted: Bool {
        guard case .reply(let reply) = outcome, case .converted = reply.result else { return false }
        return true
    }

    var outcome: Outcome
    /// Where the worker wrote: the forms' endings are added to it.
    var draft: String
    var milliseconds: Int
    /// The worker's, over all that it has read so far.
    var peakMemoryInBytes: Int?
    /// What a worker that was lost was at, as a message says it.
    var stage: String?
    /// What libraries said of the document, for the log.
    var remarks: [String] = []
    /// What the worker printed before its end, for whoever looks for the fault.
    var detail: String?
}
