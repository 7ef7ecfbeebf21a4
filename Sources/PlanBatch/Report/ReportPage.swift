/// The report as one page that needs nothing else: every file, what became of it, and why.
struct ReportPage {
    /// More rows no browser sorts in a moment; the table `report.csv` has them all.
    static let mostRows = 20_000
    static let mostVersionGroups = 2000

    let folder: OutputFolder
    let counts: [LedgerEntry.State: Int]

    private static let columns: [(title: String, isNumber: Bool)] = [
        ("Outcome", false), ("Document", false), ("Plan", false), ("Period", false), ("Pages", true),
        ("Milestones", true), ("Actions", true), ("Confidence", true), ("Warnings", true),
        ("What there is to say", false),
    ]

    private static let outcomes: [(state: LedgerEntry.State, name: String)] = [
        (.converted, "converted"), (.planNotUnderstood, "plans not understood"), (.noPlan, "no plan found"),
        (.failed, "failed"), (.duplicate, "duplicates"), (.skipped, "no plan documents"),
        (.unpacked, "archives"),
    ]

    var beginning: String {
        let boxes = ReportPage.outcomes.filter { counts[$0.state] ?? 0 > 0 }.map { state, name in
            """
            <label class="\(state.rawValue)"><input type="checkbox" name="outcome" value="\(state.rawValue)" checked> \
            <b>\(counts[state] ?? 0)</b> \(name)</label>
            """
        }.joined(separator: "\n")
        let heads = ReportPage.columns.map { column in
            "<th scope=\"col\"\(column.isNumber ? " class=\"number\"" : "")><button type=\"button\">\(column.title)</button></th>"
        }.joined()
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>What became of each document</title>
            <style>\(ReportStyle.text)</style>
            </head>
            <body>
            <h1>What became of each document</h1>
            <form class="filter" role="search">
            \(boxes)
            <label><input type="checkbox" name="warned"> with warnings only</label>
            <label>Words <input type="search" name="words" autocomplete="off"></label>
            <output class="found" aria-live="polite"></output>
            </form>
            <table class="documents">
            <thead><tr>\(heads)</tr></thead>
            <tbody>

            """
    }

    func row(_ row: ReportRow) -> String {
        let facts = row.facts
        func number(_ value: Int?) -> String { "<td class=\"number\">\(value.map { String($0) } ?? "")</td>" }
        let links = row.links(folder).map { name, path in
            "<a href=\"\(ReportText.address(path))\">\(ReportText.escaped(name))</a>"
        }.joined(separator: " ")
        let plan = [facts?.title, facts?.organisation].compactMap { $0 }.map(ReportText.escaped).joined(
            separator: "<br>")
        let period = [facts?.periodStart, facts?.periodEnd].compactMap { $0 }.joined(separator: " to ")
        let hasWarnings = facts?.warningCount ?? 0 > 0
        return """
            <tr data-outcome="\(row.entry.state.rawValue)"\(hasWarnings ? " data-warned" : "")>\
            <td class="outcome \(row.entry.state.rawValue)">\(row.outcome)</td>\
            <td><span class="path">\(ReportText.escaped(row.path))</span> \(links)</td>\
            <td>\(plan)</td><td class="period">\(period)</td>\
            \(number(facts?.pageCount))\(number(facts?.milestoneCount))\(number(facts?.actionCount))\
            <td class="number">\(row.confidence)</td>\(number(facts?.warningCount))\
            <td>\(remarks(row))</td></tr>

            """
    }

    private func remarks(_ row: ReportRow) -> String {
        var text = ReportText.escaped(row.message)
        if let code = row.entry.code, row.entry.state == .failed || row.entry.state == .skipped {
            text = "<code>\(ReportText.escaped(code))</code> " + text
        }
        guard let facts = row.facts, !facts.warnings.isEmpty else { return text }
        let items = facts.warnings.map { warning in
            let page = warning.page.map { "page \($0): " } ?? ""
            return "<li>\(page)\(ReportText.escaped(warning.message))</li>"
        }.joined()
        let more = facts.warningCount - facts.warnings.count
        return text + """
            <details><summary>\(facts.warningCount) \(facts.warningCount == 1 ? "warning" : "warnings")</summary>\
            <ul>\(items)\(more > 0 ? "<li>and \(more) more, in the plan itself</li>" : "")</ul></details>
            """
    }

    func endOfRows(isCut: Bool) -> String {
        "</tbody>\n</table>\n"
            + (isCut ? "<p>There are more files than a page can show; report.csv has them all.</p>\n" : "")
    }

    var beginningOfVersions: String {
        """
        <h2>Plans in several versions</h2>
        <p>Their changes over time: <code>planlift history</code> with the files of one plan, the oldest first.</p>

        """
    }

    /// - Parameter rows: the versions of one plan, the oldest first.
    func versions(_ rows: [ReportRow]) -> String {
        let name = [rows.last?.facts?.title, rows.last?.facts?.organisation].compactMap { $0 }
            .map(ReportText.escaped).joined(separator: ", ")
        let items = rows.map { row in
            let link = row.links(folder).first { $0.name == "json" }?.path
            let path = ReportText.escaped(row.path)
            let shown = link.map { "<a href=\"\(ReportText.address($0))\">\(path)</a>" } ?? path
            return "<li>\(row.facts?.periodStart.map { "\($0): " } ?? "")\(shown)</li>"
        }.joined()
        let files = rows.map { row in
            ReportText.shellQuoted(
                row.links(folder).first { $0.name == "json" }.map { PathText.shown($0.path) } ?? row.path)
        }.joined(separator: " ")
        return """
            <section class="versions"><h3>\(name)</h3><ol>\(items)</ol>\
            <pre>planlift history \(ReportText.escaped(files))</pre></section>

            """
    }

    var end: String { "<script>\(ReportScript.text)</script>\n</body>\n</html>\n" }
}
