import ArgumentParser

/// The forms that a plan can be written in.
enum PlanFormat: String, CaseIterable, ExpressibleByArgument {
    case json, jsonl, csv, xlsx, markdown, html, ics, sqlite, stratml

    /// The endings of files in this form; the first is the usual one.
    var endings: [String] {
        switch self {
        case .json: ["json"]
        case .jsonl: ["jsonl", "ndjson"]
        case .csv: ["csv"]
        case .xlsx: ["xlsx"]
        case .markdown: ["md", "markdown"]
        case .html: ["html", "htm"]
        case .ics: ["ics"]
        case .sqlite: ["sqlite", "sqlite3", "db"]
        case .stratml: ["stratml", "xml"]
        }
    }

    /// The form that a file's ending tells.
    init?(path: String) {
        guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot != name.startIndex
        else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        guard let format = PlanFormat.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
        self = format
    }

    /// Whether a terminal can show it.
    var isText: Bool { self != .xlsx && self != .sqlite }
}
