internal import PlanModel

/// The lines for a terminal as they grow.
struct TerminalPage {
    let plan: Plan
    /// Whether only a part of the plan was asked for.
    let isPart: Bool
    /// The years of the whole plan.
    let yearsOfAll: [String]
    let columns: Int
    let style: TerminalStyle
    var lines: [String] = []

    /// Narrower columns break most words.
    static let leastWidthOfCellInColumns = 12

    mutating func writeHead() {
        add(plan.title, style: style.heading)
        var facts: [String] = []
        if let organisation = plan.organisation { facts.append(organisation) }
        if let period = plan.period { facts.append("\(period.start) to \(period.end)") }
        let counts = PlanCounts(of: plan)
        facts += counts.phrases
        if counts.phrases.isEmpty {
            facts.append(isPart ? "nothing of what was asked for" : "no milestones and no actions")
            if isPart, !yearsOfAll.isEmpty { facts.append("the plan has " + yearsOfAll.joined(separator: ", ")) }
        }
        add(facts.joined(separator: " · "), style: style.faint)
    }

    mutating func writeLists() {
        writeHead()
        let calendar = PlanCalendar(plan.years)
        for priority in plan.priorities {
            lines.append("")
            add(priority.heading, style: style.bold)
            write(priority.objectives, under: "Objectives")
            write(priority.successCriteria, under: "Success criteria")
            for strand in priority.strands {
                lines.append("")
                add(strand.label, indent: 2, style: style.bold)
                for milestone in strand.milestones {
                    let facts = [
                        milestone.lead, milestone.status?.title,
                        DoubtMark.text(milestone.confidence, milestone.provenance),
                    ]
                    add(
                        milestone.text + suffix(facts), indent: 6,
                        lead: "    " + calendar.span(from: milestone.from, to: milestone.to)
                            + (milestone.note.map { " \($0)" } ?? ""))
                }
            }
        }
        for actionPlan in plan.actionPlans { writeList(of: actionPlan) }
    }

    private mutating func write(_ items: [NumberedText], under title: String) {
        guard !items.isEmpty else { return }
        add(title, indent: 2, style: style.faint)
        for item in items { add(item.text, indent: 4 + marker(item.number).count, mark: "    " + marker(item.number)) }
    }

    private func marker(_ number: String?) -> String { number.map { $0 + ". " } ?? "• " }

    mutating func writeList(of actionPlan: ActionPlan) {
        lines.append("")
        add(actionPlan.title ?? "Action plan", style: style.bold)
        let calendar = PlanCalendar(plan.years)
        var group: String?
        for action in actionPlan.actions {
            if let next = action.group, next != group {
                lines.append("")
                add(next, indent: 2, style: style.bold)
                for fact in (actionPlan.groups ?? []).filter({ $0.heading == next }).flatMap({ $0.facts ?? [] }) {
                    add("\(fact.label): \(fact.text)", indent: 2, style: style.faint)
                }
            }
            group = action.group
            lines.append("")
            let mark = "  " + (action.number.map { $0 + " " } ?? "")
            add(action.title, indent: mark.count, mark: mark, style: style.bold)
            let facts = [
                action.leads.map { "Lead: " + $0.joined(separator: ", ") }, action.timescale,
                action.due.map { "Due: \($0)" }, action.status?.title,
                DoubtMark.text(action.confidence, action.provenance),
            ].compactMap { $0 }
            if !facts.isEmpty { add(facts.joined(separator: " · "), indent: 4, style: style.faint) }
            for step in action.steps {
                let mark = hangingMark(step.ref, sign: "•")
                let when = step.timescale ?? step.due?.description
                add(
                    step.text + suffix([step.lead, when, step.status?.title]), indent: TextWidth.columns(of: mark),
                    mark: mark)
            }
            for milestone in action.milestones ?? [] {
                add(
                    milestone.text + suffix([milestone.status?.title]), indent: 6,
                    lead: "    " + calendar.span(from: milestone.from, to: milestone.to))
            }
            for outcome in action.outcomes {
                let mark = hangingMark(outcome.ref, sign: "→")
                add(outcome.text, indent: TextWidth.columns(of: mark), mark: mark)
            }
            for column in actionPlan.columns where column.inRows == true {
                if let text = action.cells[column.header] { add("\(column.header): \(text)", indent: 4) }
            }
        }
    }

    /// A hanging mark of seven columns where it fits.
    private func hangingMark(_ ref: String?, sign: String) -> String {
        let mark = "    " + (ref ?? sign) + " "
        return mark + String(repeating: " ", count: max(0, 7 - mark.count))
    }

    func suffix(_ facts: [String?]) -> String {
        let facts = facts.compactMap { $0 }
        return facts.isEmpty ? "" : " (" + facts.joined(separator: "; ") + ")"
    }

    /// Adds wrapped text: `lead` stands on a line of its own above it, `mark` hangs before its first line.
    mutating func add(
        _ text: String, indent: Int = 0, lead: String? = nil, mark: String? = nil,
        style set: ((String) -> String)? = nil
    ) {
        if let lead {
            for line in TextWrap.lines(lead, columns: columns - 4) { lines.append("    " + style.faint(line)) }
        }
        let margin = String(repeating: " ", count: indent)
        let mark = mark?.withPlainLineBreaks.replacing("\n", with: " ")
        for (index, line) in TextWrap.lines(text, columns: columns - indent).enumerated() {
            let start = index == 0 ? mark ?? margin : margin
            lines.append(line.isEmpty ? "" : start + (set?(line) ?? line))
        }
    }
}
