public import FoundationEssentials
public import PlanModel

/// The forms that a plan can be written in.
///
///     try plan.written(as: .xlsx)
///     try plan.write(to: URL(filePath: "plan.html"))
///
/// The writers behind them (``PlanCSV``, ``PlanHTML`` and others) have options of their own.
public enum PlanForm: String, CaseIterable, Hashable, Sendable {
    /// The contract’s JSON: nothing is left out.
    case json
    /// A line of JSON for each milestone, action and step.
    case jsonl
    /// Comma-separated values, a row for each milestone, action and step.
    case csv
    /// A workbook.
    case xlsx
    /// Text for wikis and reviews.
    case markdown
    /// One web page that needs nothing beside itself.
    case html
    /// A calendar.
    case ics
    /// ISO 17469-2.
    case stratml

    /// The endings of files in this form; the first is the usual one.
    public var endings: [String] {
        switch self {
        case .json: ["json"]
        case .jsonl: ["jsonl", "ndjson"]
        case .csv: ["csv"]
        case .xlsx: ["xlsx"]
        case .markdown: ["md", "markdown"]
        case .html: ["html", "htm"]
        case .ics: ["ics"]
        case .stratml: ["stratml", "xml"]
        }
    }

    /// The form that a file’s name tells; nil where it tells none.
    public init?(fileName: String) {
        guard let name = fileName.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot != name.startIndex
        else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        guard let form = PlanForm.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
        self = form
    }
}

extension Plan {
    /// The plan in a form, as the bytes of a file.
    public func written(as form: PlanForm) throws -> [UInt8] {
        switch form {
        case .json: try PlanJSON.encode(self)
        case .jsonl: try PlanJSONLines.write(self)
        case .csv: PlanCSV.write(self)
        case .xlsx: try PlanWorkbook.write(self)
        case .markdown: PlanMarkdown.write(self)
        case .html: PlanHTML.write(self)
        case .ics: PlanCalendarFile.write(self)
        case .stratml: try PlanStratML.write(self, part: .performancePlan)
        }
    }

    /// Writes a file in the form that its name tells, over one that is there.
    public func write(to file: URL) throws {
        guard let form = PlanForm(fileName: file.lastPathComponent) else {
            throw PlanFormError.unknownEnding(file.lastPathComponent)
        }
        try Data(written(as: form)).write(to: file, options: .atomic)
    }
}

/// Why a plan could not be written by the name of a file.
public enum PlanFormError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file’s name.
    case unknownEnding(String)

    /// In words for people.
    public var description: String {
        switch self {
        case .unknownEnding(let name):
            "\(name): the ending tells no form; the endings are "
                + PlanForm.allCases.map { "." + $0.endings[0] }.joined(separator: ", ")
        }
    }
}
