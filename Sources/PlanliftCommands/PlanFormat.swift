import ArgumentParser
import PlanWriting

/// The forms that a plan can be written in.
enum PlanFormat: String, CaseIterable, ExpressibleByArgument {
    case json, jsonl, csv, xlsx, markdown, html, ics, sqlite, stratml

    /// The endings of files in this form; the first is the usual one.
    var endings: [String] { PlanForm(rawValue: rawValue)?.endings ?? ["sqlite", "sqlite3", "db"] }

    /// The form that a file's ending tells.
    init?(path: String) {
        if let form = PlanForm(fileName: path) {
            self.init(rawValue: form.rawValue)
            return
        }
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
        guard PlanFormat.sqlite.endings.contains(ending ?? "") else { return nil }
        self = .sqlite
    }

    /// Whether a terminal can show it.
    var isText: Bool { self != .xlsx && self != .sqlite }
}
