import Logging
import PDFReading

/// What the PDF library says of a file's flaws, on its way to the log.
enum ToldMessage {
    /// Most files have such flaws, and most flaws take nothing from a plan: only who asks for more is told.
    static let level = Logger.Level.debug

    /// `plan.pdf, page 3: the PDF library says: …`
    static func line(_ message: LibraryMessage, name: String) -> String {
        ShownText.line(name + remark(message))
    }

    /// What follows the name of the file.
    static func remark(_ message: LibraryMessage) -> String {
        ShownText.line("\(message.page.map { ", page \($0)" } ?? ""): the PDF library says: \(message.text)")
    }
}
