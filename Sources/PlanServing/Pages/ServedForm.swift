/// A form in which a plan can be downloaded.
package struct ServedForm: Hashable, Sendable {
    /// As the command line names it.
    package let name: String
    /// As people who do not know the name call it.
    let title: String
    let ending: String
    let mediaType: String

    /// What most people want comes first.
    package static let all = [
        ServedForm(
            name: "xlsx", title: "Excel workbook", ending: "xlsx",
            mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ServedForm(name: "html", title: "Web page", ending: "html", mediaType: "text/html; charset=utf-8"),
        ServedForm(name: "csv", title: "Table (CSV)", ending: "csv", mediaType: "text/csv; charset=utf-8"),
        ServedForm(name: "ics", title: "Calendar", ending: "ics", mediaType: "text/calendar; charset=utf-8"),
        ServedForm(name: "markdown", title: "Markdown", ending: "md", mediaType: "text/markdown; charset=utf-8"),
        ServedForm(name: "json", title: "JSON", ending: "json", mediaType: "application/json"),
        ServedForm(name: "jsonl", title: "JSON lines", ending: "jsonl", mediaType: "application/x-ndjson"),
        ServedForm(name: "sqlite", title: "SQLite database", ending: "sqlite", mediaType: "application/vnd.sqlite3"),
        ServedForm(name: "stratml", title: "StratML", ending: "stratml", mediaType: "application/xml"),
    ]

    static func named(_ name: some StringProtocol) -> ServedForm? { all.first { $0.name == name } }

    /// The list of all forms, as links.
    ///
    /// - Parameter path: from the page to the plan's own address: empty, or `plans/3/`.
    static func links(below path: String, corrections: Bool) -> String {
        let forms = all.map { "<li><a href=\"\(path)files/\($0.name)\" download>\($0.title)</a></li>" }
        let others =
            ["<li><a href=\"\(path)files/document\" download>The document itself</a></li>"]
            + (corrections
                ? ["<li><a href=\"\(path)files/corrections\" download>Your corrections (JSON)</a></li>"] : [])
        return "<ul>\n\((forms + others).joined(separator: "\n"))\n</ul>"
    }
}
