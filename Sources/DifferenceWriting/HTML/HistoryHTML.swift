public import PlanComparison
public import PlanModel
internal import PlanWriting

/// A plan's history as one HTML page that needs nothing beside itself: a table a strand, a row a milestone, a column a
/// version, so that a row reads as the milestone's life.
public enum HistoryHTML {
    /// The bytes of the page.
    ///
    /// - Parameters:
    ///   - history: what to write.
    ///   - plans: the versions that the history was made of.
    ///   - includesUnchanged: also the milestones that stand in all versions as they were.
    public static func write(_ history: PlanHistory, of plans: [Plan], includesUnchanged: Bool = false) -> [UInt8] {
        write(history, of: plans, includesUnchanged: includesUnchanged, navigation: "")
    }

    /// - Parameter navigation: links to other pages of a server, as HTML.
    package static func write(
        _ history: PlanHistory, of plans: [Plan], includesUnchanged: Bool, navigation: String
    ) -> [UInt8] {
        let outline = HistoryOutline(history, of: plans, includesUnchanged: includesUnchanged)
        let title = history.versions.last.map { $0.title ?? $0.name } ?? ""
        let versions = history.versions.indices.map { index in
            "<li>\(HTMLText.escaped(HistoryOutline.told(version: index, of: history)))</li>\n"
        }
        var main = ""
        var headings: [String] = []
        for group in outline.groups {
            let shared = zip(group.headings, headings).prefix { $0 == $1 }.count
            // The innermost heading is the table's caption.
            for (depth, heading) in group.headings.enumerated().dropLast().dropFirst(shared) {
                let level = min(depth + 2, 6)
                main += "<h\(level)>\(HTMLText.lines(heading))</h\(level)>\n"
            }
            headings = group.headings
            main += table(group, names: history.versions.map(\.name))
        }
        let body = """
            <header>
            <h1>\(HTMLText.escaped(title))</h1>
            <ol class="versions">
            \(versions.joined())</ol>
            \(outline.remarks.map { "<p>\(HTMLText.escaped($0))</p>" }.joined(separator: "\n"))
            </header>
            <main id="plan">
            \(main)</main>

            """
        return HTMLDocument(
            title: "History: \(title)", style: DifferenceStyle.sheet, contentId: "plan", body: body,
            navigation: navigation
        ).bytes()
    }

    private static func table(_ group: HistoryOutline.Group, names: [String]) -> String {
        let later = group.latestName.map { " (later “\($0)”)" } ?? ""
        let caption = HTMLText.escaped((group.headings.last ?? "") + later)
        let heads = names.enumerated().map { "<th scope=\"col\">\($0 + 1). \(HTMLText.escaped($1))</th>" }
        let rows = group.lives.map { life in
            "<tr>\(names.indices.map { cell(life, version: $0 + 1) }.joined())</tr>\n"
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(caption)">
            <table class="history">
            <caption>\(caption)</caption>
            <thead>
            <tr>\(heads.joined())</tr>
            </thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>
            </div>

            """
    }

    /// What happened to a milestone in a version: nothing before it came and after it went, `as before` where it stayed.
    private static func cell(_ life: [HistoryOutline.Event], version: Int) -> String {
        guard let event = life.first(where: { $0.version == version }) else {
            let stands = life.last { $0.version < version }.map { $0.kind != .removed } ?? false
            return stands ? "<td class=\"path\">as before</td>" : "<td></td>"
        }
        let text = event.text.map { HTMLText.lines($0) } ?? ""
        switch event.kind {
        // The cell that a life begins in names its row.
        case .begins: return "<th scope=\"row\">\(terms(event)) \(text)</th>"
        case .added: return "<th scope=\"row\">\(badge(.added, "Added")) \(terms(event)) <ins>\(text)</ins></th>"
        case .moved: return "<td>\(badge(.moved, event.moveTold ?? "")) \(text)</td>"
        case .edited:
            let words = event.edits.map { ChangeMarkup.words($0) } ?? text
            return "<td>\(badge(.edited, "Edited")) \(words)</td>"
        case .removed: return "<td>\(badge(.removed, "Removed"))</td>"
        }
    }

    private static func terms(_ event: HistoryOutline.Event) -> String {
        "<span class=\"path\">\(HTMLText.escaped(event.terms)):</span>"
    }

    private static func badge(_ kind: Change.Kind, _ words: String) -> String {
        let first = words.prefix(1).uppercased() + words.dropFirst()
        return "<span class=\"badge \(kind.rawValue)\">\(HTMLText.escaped(first))</span>"
    }
}
