public import PlanComparison
internal import PlanWriting

/// A difference as Markdown: the numbers as a table, then the changes under their headings, deletions struck through and
/// insertions bold.
public enum DifferenceMarkdown {
    /// The text; with `isSummary` the numbers only.
    public static func write(_ compared: ComparedPlans, isSummary: Bool = false) -> String {
        let difference = compared.difference
        let wording = DifferenceWording(compared)
        let summary = difference.summary
        var blocks = [
            "# Changes: \(MarkdownText.inLine(difference.after.title ?? difference.after.name))",
            "From \(MarkdownText.inLine(difference.before.name)) to \(MarkdownText.inLine(difference.after.name)).",
            MarkdownText.table(
                header: Change.Kind.allCases.map(DifferenceWording.title) + ["Unchanged"],
                rows: [Change.Kind.allCases.map { String(summary.count(of: $0)) } + [String(summary.unchanged)]]),
        ]
        blocks += DifferenceWording.remarks(difference).map { "**\(MarkdownText.inLine($0))**" }
        guard !isSummary else { return blocks.joined(separator: "\n\n") + "\n" }
        if difference.isEmpty { blocks.append("The two plans say the same.") }
        var headings: [String] = []
        var items: [String] = []
        func closeList() {
            if !items.isEmpty { blocks.append(items.joined(separator: "\n")) }
            items = []
        }
        for change in difference.changes {
            let own = wording.heading(of: change) + ownHeading(change)
            if own != headings {
                closeList()
                let shared = zip(own, headings).prefix { $0 == $1 }.count
                for (depth, heading) in own.enumerated().dropFirst(shared) {
                    blocks.append(String(repeating: "#", count: min(depth + 2, 6)) + " " + MarkdownText.inLine(heading))
                }
                headings = own
            }
            items.append(item(change, wording))
        }
        closeList()
        if let consequences = difference.consequences {
            blocks.append("## Numbers that follow")
            blocks.append(
                consequences.map { change in
                    "- \(MarkdownText.inLine(change.after?.text ?? ""))"
                        + (wording.remark(on: change).map { " (\(MarkdownText.inLine($0)))" } ?? "")
                }.joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// Strands and actions stand under their own headings: a list item has no place between those of others.
    private static func ownHeading(_ change: Change) -> [String] {
        guard change.field == nil, let side = change.after ?? change.before else { return [] }
        switch change.item {
        case .strand: return [side.text]
        case .action: return [[side.number, side.text].compactMap { $0 }.joined(separator: " ")]
        default: return []
        }
    }

    private static func item(_ change: Change, _ wording: DifferenceWording) -> String {
        var lead = "**\(DifferenceWording.title(of: change.kind))**"
        if change.item != .milestone { lead += " \(DifferenceWording.name(of: change))" }
        if let field = change.field { lead += ", \(MarkdownText.inLine(field))" }
        let terms = wording.terms(change.after, isBefore: false) ?? wording.terms(change.before, isBefore: true)
        if let terms { lead += ", \(MarkdownText.inLine(terms))" }
        if change.kind == .moved || change.kind == .renumbered, let remark = wording.remark(on: change) {
            lead += " (\(MarkdownText.inLine(remark)))"
        }
        let former = wording.formerHeading(of: change).map { " (was under “\(MarkdownText.inLine($0))”)" } ?? ""
        let holds = change.holds.map { " (with \($0.phrase))" } ?? ""
        return "- \(lead): \(words(of: change))\(holds)\(former)"
    }

    private static func words(of change: Change) -> String {
        switch change.kind {
        case .added: return MarkdownText.inLine(change.after?.text ?? "")
        case .removed: return MarkdownText.inLine(change.before?.text ?? "")
        default: break
        }
        guard let edits = change.edits else {
            let (old, new) = (change.before?.text, change.after?.text)
            guard change.field != nil, old != new else { return MarkdownText.inLine(new ?? "") }
            return [old.map { marked($0, "~~") }, new.map { marked($0, "**") }].compactMap { $0 }
                .joined(separator: " ")
        }
        var words = ""
        var previous: WordEdit?
        for edit in edits {
            if let previous, edit.replaces(previous) { words += " " }
            switch edit.op {
            case .equal: words += MarkdownText.inLine(edit.text)
            case .insert: words += marked(edit.text, "**")
            case .delete: words += marked(edit.text, "~~")
            }
            previous = edit
        }
        return words
    }

    /// Marks must touch the words: white space goes outside.
    private static func marked(_ text: String, _ mark: String) -> String {
        let body = text.drop(while: \.isWhitespace)
        let words = body.reversed().drop(while: \.isWhitespace).reversed()
        guard !words.isEmpty else { return text }
        let lead = body.count < text.count ? " " : ""
        let trail = words.count < body.count ? " " : ""
        return lead + mark + MarkdownText.inLine(String(words)) + mark + trail
    }
}
