import DocumentModel
import FoundationEssentials

/// A file as the reports show it. There is no time of day in it, and no duration: the same files give the same report.
struct ReportRow {
    let entry: LedgerEntry
    let facts: PlanFacts?
    let outputs: [WorkReply.Output]

    init(_ entry: LedgerEntry) {
        self.entry = entry
        facts = entry.facts.flatMap { try? JSONDecoder().decode(PlanFacts.self, from: Data($0.utf8)) }
        outputs = Outputs.decode(entry.outputs).filter { $0.format != BatchOptions.stored }
    }

    var path: String { PathText.shown(entry.path) }

    /// What people call the state.
    var outcome: String {
        switch entry.state {
        case .pending, .retry: "not yet"
        case .converted: "converted"
        case .noPlan: "no plan found"
        case .planNotUnderstood: "plan not understood"
        case .skipped: "no plan document"
        case .duplicate: "duplicate"
        case .unpacked: "archive"
        case .failed: "failed"
        }
    }

    var message: String { PathText.shown(entry.message ?? "") }

    /// In a few words why it wants a look; empty where nothing is to be said.
    var reason: String {
        guard entry.state == .converted, let facts else { return message }
        if let warning = facts.warnings.first { return (warning.page.map { "page \($0): " } ?? "") + warning.message }
        return facts.unplacedWordCount > 0 ? "\(facts.unplacedWordCount) words without a place" : ""
    }

    /// The name, as a link to the file where it is one of its own, and links to its forms.
    func nameHTML(_ folder: OutputFolder) -> String {
        let name = "<span class=\"path\">\(ReportText.escaped(path))</span>"
        let source = entry.container == nil ? folder.addressOfSource(entry.location) : nil
        let shown = source.map { "<a href=\"\(ReportText.address($0))\">\(name)</a>" } ?? name
        let forms = links(folder).map { form, path in
            "<a class=\"form\" href=\"\(ReportText.address(path))\">\(ReportText.escaped(form))</a>"
        }
        return ([shown] + forms).joined(separator: " ")
    }

    /// Two decimals, so that a column of them lines up.
    var confidence: String {
        guard let confidence = facts?.confidence else { return "" }
        let hundredths = Int(saturating: (confidence * 100).rounded())
        return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }

    /// Where its forms lie, seen from the report.
    func links(_ folder: OutputFolder) -> [(name: String, path: String)] {
        outputs.map { ($0.format, folder.relative(entry.path, $0)) }
    }
}
