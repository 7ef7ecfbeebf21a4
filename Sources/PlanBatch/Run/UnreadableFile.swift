/// A file that the system gives nothing of.
enum UnreadableFile {
    static let code = "unreadable"

    static func message(_ reason: String) -> String { "the file cannot be read: \(reason)" }
}
