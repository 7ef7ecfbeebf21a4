import PlanBatch

/// Text of documents and names of files on their way to a terminal: what would steer it is shown by its number.
enum ShownText {
    /// One line.
    static func line(_ text: String) -> String { PathText.shown(text) }

    /// Line feeds and tabs stay as they are.
    static func lines(_ text: String) -> String {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { PathText.shown(String($0)) }
                .joined(separator: "\t")
        }.joined(separator: "\n")
    }
}
