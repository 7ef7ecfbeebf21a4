internal import PlanModel

/// The first page of a plan: how much stands in which term, who has how much to do, and what is due when.
struct HTMLOverview {
    let plan: Plan

    /// Nil where the plan has nothing to count.
    func html() -> String? {
        let parts = [terms(), dues(), leads()].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "\n")
    }

    // MARK: By priority and term

    private func terms() -> String? {
        let columns = TermGrid.columns(of: plan, priorities: plan.priorities)
        let rows =
            plan.priorities.map { priority in
                (priority.heading, priority.id, priority.strands.flatMap { $0.milestones.map(\.from) })
            }
            + plan.actionPlans.map { actionPlan in
                let milestones = actionPlan.actions.flatMap { $0.milestones ?? [] }
                return (actionPlan.title ?? "Action plan", actionPlan.id, milestones.map(\.from))
            }
        let filled = rows.filter { !$0.2.isEmpty }
        guard !filled.isEmpty, !columns.isEmpty else { return nil }
        let heads = columns.map { column in
            "<th scope=\"col\">\(HTMLText.escaped(column.title))<br>\(HTMLText.escaped(column.reference.year))</th>"
        }
        let lines = filled.map { title, id, terms in
            let counts = Dictionary(grouping: terms, by: { $0 }).mapValues(\.count)
            let cells = columns.map { "<td class=\"count\">\(counts[$0.reference].map { String($0) } ?? "")</td>" }
            return "<tr><th scope=\"row\"><a href=\"#\(HTMLText.anchor(id))\">\(HTMLText.lines(title))</a></th>"
                + "\(cells.joined())<td class=\"count\">\(terms.count)</td></tr>\n"
        }
        return table(
            "Milestones by term",
            heads: "<th scope=\"col\">Part of the plan</th>\(heads.joined())<th scope=\"col\">All</th>",
            body: lines.joined())
    }

    // MARK: By day

    private struct Task {
        let day: CalendarDay
        let text: String
        let lead: String?
        let part: String
        let anchor: String
    }

    private func dues() -> String? {
        let tasks = plan.actionPlans.flatMap { actionPlan in
            actionPlan.actions.flatMap { action -> [Task] in
                let leads = action.leads?.joined(separator: ", ")
                let part = action.group ?? actionPlan.title ?? ""
                let own = action.due.map {
                    Task(day: $0, text: action.numberAndTitle, lead: leads, part: part, anchor: action.id)
                }
                return [own].compactMap { $0 }
                    + action.steps.compactMap { step in
                        step.due.map { day in
                            Task(
                                day: day, text: [step.ref, step.text].compactMap { $0 }.joined(separator: " "),
                                lead: step.lead ?? leads, part: action.numberAndTitle, anchor: action.id)
                        }
                    }
            }
        }
        guard !tasks.isEmpty else { return nil }
        let sorted = tasks.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        let rows = sorted.map { _, task in
            "<tr><td class=\"day\">\(PlanHTML.day(task.day))</td>"
                + "<th scope=\"row\"><a href=\"#\(HTMLText.anchor(task.anchor))\">\(HTMLText.lines(task.text))</a></th>"
                + "<td>\(HTMLText.lines(task.lead ?? ""))</td><td>\(HTMLText.lines(task.part))</td></tr>\n"
        }
        let heads = ["Due", "What", "Who", "Part of"].map { "<th scope=\"col\">\($0)</th>" }
        return table("What is due when", heads: heads.joined(), body: rows.joined())
    }

    // MARK: By lead

    private func leads() -> String? {
        var counts: [String: [Int]] = [:]
        func count(_ name: String, _ kind: Int) {
            guard !name.isEmpty else { return }
            counts[name, default: [0, 0, 0]][kind] += 1
        }
        for milestone in plan.priorities.flatMap({ $0.strands.flatMap(\.milestones) }) {
            if let lead = milestone.lead { count(lead, 0) }
        }
        for action in plan.actionPlans.flatMap(\.actions) {
            for lead in action.leads ?? [] { count(lead, 1) }
            for lead in action.steps.compactMap(\.lead) { count(lead, 2) }
        }
        guard !counts.isEmpty else { return nil }
        let names = counts.keys.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
        let rows = names.map { name in
            let cells = (counts[name] ?? []).map { "<td class=\"count\">\($0 > 0 ? String($0) : "")</td>" }
            return "<tr><th scope=\"row\">\(HTMLText.lines(name))</th>\(cells.joined())</tr>\n"
        }
        let heads = ["Lead", "Milestones", "Actions", "Steps"].map { "<th scope=\"col\">\($0)</th>" }
        return table("Who has how much to do", heads: heads.joined(), body: rows.joined())
    }

    private func table(_ caption: String, heads: String, body: String) -> String {
        """
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
