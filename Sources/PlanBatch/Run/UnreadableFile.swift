import Glibc

/// Why the system gives a file not at all, or not as a whole.
enum UnreadableFile: Hashable, Sendable {
    /// It was there when the inputs were looked through.
    case vanished
    /// It was written to while it was read: what was read is neither its old content nor its new one.
    case changed
    /// For any other reason, in the system's words.
    case refused(String)

    static let refusedCode = "unreadable"

    /// Why a file cannot be opened that was there before.
    init(code: Int32) {
        self = code == ENOENT ? .vanished : .refused(OpenFile.reason(code))
    }

    var code: String {
        switch self {
        case .vanished: "file-vanished"
        case .changed: "file-changed"
        case .refused: UnreadableFile.refusedCode
        }
    }

    var message: String {
        switch self {
        case .vanished: "the file vanished during the run"
        case .changed: "the file changed while it was read; the same command again reads it anew"
        case .refused(let reason): "the file cannot be read: \(reason)"
        }
    }

    /// Codes of what the next run may find otherwise by itself.
    static let passingCodes = [refusedCode, UnreadableFile.vanished.code, UnreadableFile.changed.code]
}
