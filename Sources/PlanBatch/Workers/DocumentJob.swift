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
}

/// How a job ended.
struct JobResult: Hashable, Sendable {
    enum Outcome: Hashable, Sendable {
        case reply(WorkReply)
        /// The worker ended, or had to be ended.
        case lost(LossReason)
        /// The file could not be read to its end.
        case unreadable(String)
    }

    var outcome: Outcome
    /// Where the worker wrote: the forms' endings are added to it.
    var draft: String
    var milliseconds: Int
    /// The worker's, over all that it has read so far.
    var peakMemoryInBytes: Int?
    /// What the worker printed before its end, for whoever looks for the fault.
    var detail: String?
}

/// Why a worker was lost over a document.
enum LossReason: Hashable, Sendable {
    case timeout(seconds: Int)
    case memory(megabytes: Int)
    case signal(Int32)
    case exit(Int32)

    var code: String {
        switch self {
        case .timeout: "timeout"
        case .memory: "memory-limit"
        case .signal, .exit: "crash"
        }
    }

    var message: String {
        switch self {
        case .timeout(let seconds): "the document was given up after \(seconds) seconds (--timeout)"
        case .memory(let megabytes): "the document needs more than \(megabytes) MB of memory (--max-memory)"
        case .signal(let number): "the worker was ended by signal \(number)"
        case .exit(let code): "the worker ended with exit code \(code)"
        }
    }

    /// - Parameter printed: what the worker wrote to its standard error.
    init(_ ending: ChildProcess.Ending, printed: String, limits: WorkerLimits) {
        // In the words of the Swift runtime, of C++ and of GLib.
        let wordsOfShortage = ["failed to allocate", "std::bad_alloc", "out of memory", "memory exhausted"]
        let lowered = printed.lowercased()
        if wordsOfShortage.contains(where: lowered.contains) {
            self = .memory(megabytes: limits.memoryInMegabytes)
            return
        }
        switch ending.manner {
        // SIGXCPU: the kernel watched the clock too.
        case .signal(24): self = .timeout(seconds: limits.timeoutInSeconds)
        case .signal(let number): self = .signal(number)
        case .exit(let code): self = .exit(code)
        }
    }
}
