public import PlanComparison
public import PlanModel
internal import PlanWriting

/// A plan's history as Markdown: a list item a milestone, below it an item for every version that changed it.
public enum HistoryMarkdown {
    /// The text, as Markdown.
    ///
    /// - Parameters:
    ///   - history: what to write.
    ///   - plans: the versions that the history was made of.
    ///   - includesUnchanged: also the milestones that stand in all versions as they were.
    public static func write(_ history: PlanHistory, of plans: [Plan], includesUnchanged: Bool = false) -> String {
        let outline = HistoryOutline(history, of: plans, includesUnchanged: includesUnchanged)
        let versions = history.versions.indices.map { index in
            "\(index + 1). \(MarkdownText.inLine(HistoryOutline.told(version: index, of: history)))"
        }
        let title = history.versions.last.map { $0.title ?? $0.name } ?? ""
        var blocks = ["# History: \(MarkdownText.inLine(title))", versions.joined(separator: "\n")]
        blocks += outline.remarks
        var headings: [String] = []
        for group in outline.groups {
            let shared = zip(group.headings, headings).prefix { $0 == $1 }.count
            for (depth, heading) in group.headings.enumerated().dropFirst(shared) {
                blocks.append(String(repeating: "#", count: min(depth + 2, 6)) + " " + MarkdownText.inLine(heading))
            }
            headings = group.headings
            if let name = group.latestName { blocks.append("Later “\(MarkdownText.inLine(name))”.") }
            blocks.append(group.lives.map(item).joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static func item(_ life: [HistoryOutline.Event]) -> String {
        life.enumerated().map { index, event in
            (index == 0 ? "- " : "    - ") + line(event)
        }.joined(separator: "\n")
    }

    private static func line(_ event: HistoryOutline.Event) -> String {
        let version = "**Version \(event.version)**"
        switch event.kind {
        case .begins, .added:
            let kind = event.kind == .added ? "added, " : ""
            return "\(version), \(kind)\(MarkdownText.inLine(event.terms)): \(MarkdownText.inLine(event.text ?? ""))"
        case .moved, .edited:
            let text = event.text.map { "reworded: \($0)" }
            let told = [event.moveTold, text].compactMap { $0 }.joined(separator: ", ")
            return "\(version): \(MarkdownText.inLine(told))"
        case .removed: return "\(version): removed"
        }
    }
}
