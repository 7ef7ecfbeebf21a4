internal import PlanModel

/// The first page of a plan: how much stands in which term, what is due when, and who has how much to do.
struct HTMLOverview {
    private let overview: PlanOverview

    init(plan: Plan) {
        overview = PlanOverview(plan)
    }

    /// Nil where the plan has nothing to count.
    func html() -> String? {
        let parts = [terms(), dues(), duesInWords(), milestones(), leads()].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "\n")
    }

    // MARK: By priority and term

    private func terms() -> String? {
        let columns = overview.columns
        guard !overview.parts.isEmpty, !columns.isEmpty else { return nil }
        let heads = columns.map { column in
            "<th scope=\"col\">\(HTMLText.escaped(column.title))<br>\(HTMLText.escaped(column.reference.year))</th>"
        }
        let lines = overview.parts.map { part in
            let cells = columns.map { "<td class=\"count\">\(part.counts[$0.reference].map { String($0) } ?? "")</td>" }
            return "<tr><th scope=\"row\">\(link(part.id, part.title))</th>"
                + "\(cells.joined())<td class=\"count\">\(part.total)</td></tr>\n"
        }
        return table(
            "Milestones by term",
            heads: "<th scope=\"col\">Part of the plan</th>\(heads.joined())<th scope=\"col\">All</th>",
            body: lines.joined())
    }

    // MARK: By day and by term

    private func dues() -> String? {
        guard !overview.datedTasks.isEmpty else { return nil }
        let rows = overview.datedTasks.map { task in
            row(task, before: "<td class=\"day\">\(task.day.map(PlanHTML.day) ?? "")</td>")
        }
        return table("What is due when", heads: heads(["Due", "What", "Who", "Part of"]), body: rows.joined())
    }

    /// Folded up, as plans that name no days at all have as many as actions.
    private func duesInWords() -> String? {
        guard !overview.wordedTasks.isEmpty else { return nil }
        let rows = overview.wordedTasks.map { task in
            row(task, before: "<td>\(HTMLText.lines(task.words ?? ""))</td>")
        }
        return """
            <details class="due"\(overview.datedTasks.isEmpty && overview.milestonesByTerm.isEmpty ? " open" : "")>
            <summary>Due in words only: \(overview.wordedTasks.count)</summary>
            \(table("Due in words only", heads: heads(["When", "What", "Who", "Part of"]), body: rows.joined()))
            </details>
            """
    }

    /// A list a term, folded up: one is looked up at a time, and all together are as long as the plan. The only one, of a plan
    /// that was asked for a term, is open.
    private func milestones() -> String? {
        guard !overview.milestonesByTerm.isEmpty else { return nil }
        let isOnly = overview.milestonesByTerm.count == 1
        let terms = overview.milestonesByTerm.map { dues in
            let name = dues.term.map { "\($0.title) \($0.reference.year)" } ?? ""
            let rows = dues.tasks.map { row($0) }
            return """
                <details class="due"\(isOnly ? " open" : "")>
                <summary>\(HTMLText.escaped(name)): \(dues.tasks.count) due</summary>
                \(table("Due by the end of \(name)", heads: heads(["What", "Who", "Part of"]), body: rows.joined()))
                </details>
                """
        }
        return "<h3>Due by the end of each term</h3>\n" + terms.joined(separator: "\n")
    }

    private func row(_ task: PlanOverview.Task, before: String = "") -> String {
        let status = task.status.map { " <span class=\"status \($0.rawValue)\">\($0.title)</span>" } ?? ""
        return "<tr>\(before)<th scope=\"row\">\(link(task.id, task.text))\(status)</th>"
            + "<td>\(HTMLText.lines(task.lead ?? ""))</td><td>\(HTMLText.lines(task.part))</td></tr>\n"
    }

    // MARK: By lead

    private func leads() -> String? {
        guard !overview.loads.isEmpty else { return nil }
        let kinds = overview.kindsOfLoads
        let rows = overview.loads.map { load in
            let cells = kinds.map { kind in
                let count = load[keyPath: kind.count]
                return "<td class=\"count\">\(count > 0 ? String(count) : "")</td>"
            }
            return "<tr><th scope=\"row\">\(HTMLText.lines(load.name))</th>\(cells.joined())</tr>\n"
        }
        return table("Who has how much to do", heads: heads(["Lead"] + kinds.map(\.title)), body: rows.joined())
    }

    // MARK: Tables

    private func heads(_ titles: [String]) -> String {
        titles.map { "<th scope=\"col\">\($0)</th>" }.joined()
    }

    private func link(_ id: String, _ text: String) -> String {
        "<a href=\"#\(HTMLText.anchor(id))\">\(HTMLText.lines(text))</a>"
    }

    private func table(_ caption: String, heads: String, body: String) -> String {
        let caption = HTMLText.escaped(caption)
        return """
            <div class="scroll" role="region" aria-label="\(caption)" tabindex="0">
            <table class="overview">
            <caption>\(caption)</caption>
            <thead>
            <tr>\(heads)</tr>
            </thead>
            <tbody>
            \(body)</tbody>
            </table>
            </div>
            """
    }
}
