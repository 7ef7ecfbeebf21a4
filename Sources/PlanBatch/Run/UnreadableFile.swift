/// A file that the system gives nothing of.
enum UnreadableFile {
    static let code = "unreadable"
    static let vanishedCode = "file-vanished"
    static let vanished = "the file vanished during the run"

    static func message(_ reason: String) -> String { "the file cannot be read: \(reason)" }
}
