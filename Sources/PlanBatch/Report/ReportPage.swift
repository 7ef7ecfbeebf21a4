/// The report as one page that needs nothing else: every file, what became of it, and why.
struct ReportPage {
    /// More rows no browser sorts in a moment; the table `report.csv` has them all.
    static let mostRows = 20_000
    static let mostVersionGroups = 2000

    let folder: OutputFolder
    let counts: [LedgerEntry.State: Int]
    let attention: AttentionList

    private static let columns: [(title: String, isNumber: Bool)] = [
        ("Outcome", false), ("Document", false), ("Plan", false), ("Pages", true), ("Milestones", true),
        ("Actions", true), ("Confidence", true), ("Warnings", true),
    ]

    private static let outcomes: [(state: LedgerEntry.State, name: String)] = [
        (.converted, "converted"), (.planNotUnderstood, "plans not understood"), (.noPlan, "no plan found"),
        (.failed, "failed"), (.duplicate, "duplicates"), (.skipped, "no plan documents"),
        (.unpacked, "archives"),
    ]

    var beginning: String {
        let heads = ReportPage.columns.map { column in
            "<th scope=\"col\"\(column.isNumber ? " class=\"number\"" : "")>"
                + "<button type=\"button\">\(column.title)</button></th>"
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
            <main>
            <h1>What became of each document</h1>
            \(attention.html(folder))<h2 id="all">All files</h2>
            <form class="filter" role="search">
            \(outcomeBoxes)
            \(codeChoice)<label>Search <input type="search" name="words" autocomplete="off"></label>
            <output class="found" aria-live="polite"></output>
            </form>
            <table class="documents" aria-labelledby="all">
            <thead><tr>\(heads)</tr></thead>
            <tbody>

            """
    }

    private var outcomeBoxes: String {
        ReportPage.outcomes.filter { counts[$0.state] ?? 0 > 0 }.map { state, name in
            """
            <label class="\(state.rawValue)"><input type="checkbox" name="outcome" value="\(state.rawValue)" checked> \
            <b>\(counts[state] ?? 0)</b> \(name)</label>
            """
        }.joined(separator: "\n")
    }

    /// What can be chosen beside the outcome: what wants a look, by remedy and by code.
    private var codeChoice: String {
        guard !attention.isEmpty else { return "" }
        let remedies = Attention.allCases.compactMap { kind in
            attention.counts[kind].map { "<option value=\"\(kind.rawValue)\">\(kind.title) (\($0))</option>" }
        }.joined()
        let codes = attention.countsOfCodes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { code, count in
            let code = ReportText.escaped(code)
            return "<option value=\"\(code)\">\(code) (\(count))</option>"
        }.joined()
        return """
            <label>Only <select name="only"><option value="">all of these</option>\
            <optgroup label="To look at">\(remedies)</optgroup>\
            \(codes.isEmpty ? "" : "<optgroup label=\"By code\">\(codes)</optgroup>")</select></label>

            """
    }

    func row(_ row: ReportRow) -> String {
        let facts = row.facts
        /// Narrow windows show the title behind its number: `1 page`.
        func number(_ title: String, _ text: String?) -> String {
            let title = text == "1" && title.hasSuffix("s") ? String(title.dropLast()) : title
            return "<td class=\"number\" data-title=\"\(title)\">\(text ?? "")</td>"
        }
        let period = [facts?.periodStart, facts?.periodEnd].compactMap { $0 }.joined(separator: " to ")
        let plan =
            [facts?.title, facts?.organisation].compactMap { $0 }.map(ReportText.escaped)
            + (period.isEmpty ? [] : ["<span class=\"quiet\">\(period)</span>"])
        let marks = [("attention", Attention(row)?.rawValue), ("code", row.entry.code)].compactMap { name, value in
            value.map { " data-\(name)=\"\(ReportText.escaped($0))\"" }
        }.joined()
        return """
            <tr data-outcome="\(row.entry.state.rawValue)"\(marks)>\
            <td class="outcome \(row.entry.state.rawValue)">\(row.outcome)</td>\
            <td>\(row.nameHTML(folder))\(remarks(row))</td>\
            <td>\(plan.joined(separator: "<br>"))</td>\
            \(number("pages", facts?.pageCount.map(String.init)))\
            \(number("milestones", facts.map { String($0.milestoneCount) }))\
            \(number("actions", facts.map { String($0.actionCount) }))\
            \(number("confidence", row.confidence))\(number("warnings", facts.map { String($0.warningCount) }))</tr>

            """
    }

    /// Why, under the name, where everybody looks.
    private func remarks(_ row: ReportRow) -> String {
        var text = ReportText.escaped(row.message)
        if let code = row.entry.code, row.entry.state == .failed || row.entry.state == .skipped {
            text = "<code>\(ReportText.escaped(code))</code> " + text
        }
        if !text.isEmpty { text = "<p class=\"reason\">\(text)</p>" }
        guard let facts = row.facts, !facts.warnings.isEmpty else { return text }
        // What is the reason is said already.
        if facts.warningCount == 1, facts.warnings[0].page == nil, facts.warnings[0].message == row.message {
            return text
        }
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
        <p>Their changes over time: <code>planlift history</code> with the files of one plan, the oldest first; run it in
        the folder of this report.</p>

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

    var end: String { "</main>\n<script>\(ReportScript.text)</script>\n</body>\n</html>\n" }
}
