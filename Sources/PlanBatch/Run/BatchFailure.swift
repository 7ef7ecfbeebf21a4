import DocumentSandbox
import Glibc

/// Why a run had to stop. What is wrong with a document never is one.
package enum BatchFailure: Error, Hashable, Sendable {
    /// The output cannot be written, with the system's error number.
    case output(path: String, code: Int32)
    /// Another run has the output folder; its process, where that is known.
    case inUse(folder: String, process: Int?)
    /// The ledger is no ledger, or another version's.
    case ledger(path: String, reason: String)
    /// Workers cannot be started, or end before they have read anything.
    case workers(reason: String)
    /// An input that was named does not exist.
    case inputMissing(String)
    /// The output folder was removed or moved away during the run.
    case vanished(folder: String)
    /// The list of inputs cannot be read.
    case list(path: String, reason: String)
}

extension BatchFailure {
    /// A worker greets before it reads anything: where none has, no document is to blame.
    static func workersDoNotStart(_ reason: LossReason, _ detail: String?) -> BatchFailure {
        if case .memory(let megabytes) = reason {
            return .workers(reason: "\(megabytes) MB are too little for planlift itself; give more with --max-memory")
        }
        return .workers(reason: "the first one did not start: \(reason.message)" + (detail.map { ": \($0)" } ?? ""))
    }
}

extension BatchFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .output(let path, let code) where code == ENOSPC || code == EDQUOT:
            "\(path): there is no space left; what was converted so far is kept: free some and run the same command again"
        case .output(let path, let code):
            "\(path): it cannot be written: \(String(cString: strerror(code)))"
        case .inUse(let folder, let process):
            "\(folder) is in use by another run\(process.map { " (process \($0))" } ?? ""); wait for it, or give another "
                + "folder"
        case .ledger(let path, let reason): "\(path): \(reason)"
        case .workers(let reason): "workers cannot be run: \(reason)"
        case .inputMissing(let path): "\(PathText.shown(path)): there is no such file or folder"
        case .vanished(let folder):
            "\(folder) was removed or moved away during the run, with what was converted so far; the same command begins anew"
        case .list(let path, let reason): "\(path): the list cannot be read: \(reason)"
        }
    }
}
