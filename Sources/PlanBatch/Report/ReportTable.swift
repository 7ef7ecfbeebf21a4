/// The report as CSV (RFC 4180, UTF-8): a row a file, and a line a row.
enum ReportTable {
    static let header = [
        "path", "outcome", "code", "message", "title", "organisation", "period_start", "period_end", "pages",
        "priorities",
        "milestones", "actions", "tables", "words", "unplaced_words", "confidence", "warnings", "duplicate_of", "bytes",
        "sha256", "forms", "attention",
    ]

    static func fields(_ row: ReportRow) -> [String] {
        let facts = row.facts
        func number(_ value: Int?) -> String { value.map { String($0) } ?? "" }
        return [
            row.path, row.entry.state.rawValue, row.entry.code ?? "", row.message, facts?.title ?? "",
            facts?.organisation ?? "", facts?.periodStart ?? "", facts?.periodEnd ?? "", number(facts?.pageCount),
            number(facts?.priorityCount), number(facts?.milestoneCount), number(facts?.actionCount),
            number(facts?.tableCount), number(facts?.wordCount), number(facts?.unplacedWordCount),
            row.confidence, number(facts?.warningCount),
            PathText.shown(row.entry.duplicateOf ?? ""), number(row.entry.byteCount), row.entry.hash ?? "",
            row.outputs.map(\.format).joined(separator: " "), Attention(row)?.rawValue ?? "",
        ]
    }

    static func line(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: ",") + "\r\n"
    }

    private static func quoted(_ field: String) -> String {
        // A spreadsheet would take it for a formula; titles and names come from foreign files.
        let line = String(field.map { $0.isNewline ? " " : $0 })
        let field = ["=", "+", "-", "@", "\t"].contains(where: line.hasPrefix) ? "'" + line : line
        let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }
}
