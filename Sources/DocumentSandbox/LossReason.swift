/// Why a process that read a document was lost over it.
package enum LossReason: Hashable, Sendable {
    case timeout(seconds: Int)
    case memory(megabytes: Int)
    case signal(Int32)
    case exit(Int32)

    package var code: String {
        switch self {
        case .timeout: "timeout"
        case .memory: "memory-limit"
        case .signal, .exit: "crash"
        }
    }

    package var message: String { message(during: nil) }

    /// - Parameter stage: what the process was at: `reading page 3`.
    package func message(during stage: String?) -> String {
        let stage = stage.map { ", \($0)" } ?? ""
        return switch self {
        case .timeout(let seconds): "the document was given up after \(seconds) seconds\(stage) (--timeout)"
        case .memory(let megabytes): "the document needs more than \(megabytes) MB of memory\(stage) (--max-memory)"
        case .signal(let number): "the worker was ended by signal \(number)\(stage); \(LossReason.advice)"
        case .exit(let code): "the worker ended with exit code \(code)\(stage); \(LossReason.advice)"
        }
    }

    /// What to do about a fault that is not the document's.
    package static let advice = "please report it with planlift --version and, if you may, the document"
    /// SIGILL and SIGTRAP: how a program of Swift ends itself.
    private static let trapSignals: Set<Int32> = [4, 5]

    /// Why a page is left out.
    package var ofPage: String {
        switch self {
        case .timeout(let seconds): "reading it made no progress for \(seconds) seconds (--timeout)"
        case .memory(let megabytes): "reading it takes more than \(megabytes) MB of memory (--max-memory)"
        case .signal(let number) where LossReason.trapSignals.contains(number):
            "a fault of planlift ended its reading (\(shortName)); \(LossReason.advice)"
        case .signal, .exit: "reading it ended the PDF library (\(shortName)); \(LossReason.advice)"
        }
    }

    package var shortName: String {
        switch self {
        case .timeout: "time"
        case .memory: "memory"
        case .signal(let number): "signal \(number)"
        case .exit(let code): "exit code \(code)"
        }
    }

    /// Whether something else than the document may have ended the process.
    package var mayBeChance: Bool {
        if case .timeout = self { false } else { true }
    }

    /// - Parameter printed: what the process wrote to its standard error.
    package init(
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
