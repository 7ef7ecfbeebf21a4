/// Why a process that read a document was lost over it.
public enum LossReason: Hashable, Sendable {
    case timeout(seconds: Int)
    case memory(megabytes: Int)
    case signal(Int32)
    case exit(Int32)

    public var code: String {
        switch self {
        case .timeout: "timeout"
        case .memory: "memory-limit"
        case .signal, .exit: "crash"
        }
    }

    public var message: String {
        switch self {
        case .timeout(let seconds): "the document was given up after \(seconds) seconds (--timeout)"
        case .memory(let megabytes): "the document needs more than \(megabytes) MB of memory (--max-memory)"
        case .signal(let number): "the worker was ended by signal \(number)"
        case .exit(let code): "the worker ended with exit code \(code)"
        }
    }

    /// Why a page is left out.
    public var ofPage: String {
        switch self {
        case .timeout(let seconds): "reading it made no progress for \(seconds) seconds (--timeout)"
        case .memory(let megabytes): "reading it takes more than \(megabytes) MB of memory (--max-memory)"
        case .signal, .exit: "reading it ended the PDF library (\(shortName))"
        }
    }

    public var shortName: String {
        switch self {
        case .timeout: "time"
        case .memory: "memory"
        case .signal(let number): "signal \(number)"
        case .exit(let code): "exit code \(code)"
        }
    }

    /// Whether something else than the document may have ended the process.
    public var mayBeChance: Bool {
        if case .timeout = self { false } else { true }
    }

    /// - Parameter printed: what the process wrote to its standard error.
    public init(
        _ manner: ChildProcess.Ending.Manner, printed: String, timeoutInSeconds: Int, memoryInMegabytes: Int
    ) {
        // In the words of the Swift runtime, of C++ and of GLib.
        let wordsOfShortage = ["failed to allocate", "std::bad_alloc", "out of memory", "memory exhausted"]
        let lowered = printed.lowercased()
        if wordsOfShortage.contains(where: lowered.contains) {
            self = .memory(megabytes: memoryInMegabytes)
            return
        }
        switch manner {
        // SIGXCPU: the kernel watched the clock too.
        case .signal(24): self = .timeout(seconds: timeoutInSeconds)
        case .signal(let number): self = .signal(number)
        case .exit(let code): self = .exit(code)
        }
    }
}
