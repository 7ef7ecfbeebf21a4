import DocumentModel
import PlanModel

/// Tables of one action plan, which say the same in their headers.
struct ActionPlanDraft {
    struct Part {
        var reading: ActionTableReading
        /// The heading over the table, where it groups actions.
        var group: String?
        /// What the table is called: a line above it, or full-width rows over its header.
        var caption: String?
        /// Who a line above the table, or a row over its header, names.
        var leadLine: [String]?
        /// The places in time of its columns of terms.
        var slots: [PlanCalendar.Slot]
        /// What a small table above says of its actions.
        var facts: [ActionPlan.Fact]
    }

    var parts: [Part]
    var title: String?
    var yearTexts: [String]

    /// Whether a table belongs to the same action plan.
    func hasHeader(of reading: ActionTableReading) -> Bool {
        parts.contains { $0.reading.header.signature == reading.header.signature }
    }

    /// The groups of the parts' actions: headings above, else captions where each table has its own. A table that only
    /// goes on, under nothing of its own, keeps the group of the one before.
    private var groups: [String?] {
        let captions = Set(parts.compactMap { $0.caption.map { Folding.key($0) } })
        var group: String?
        return parts.map { part in
            group = part.group ?? (captions.count > 1 ? part.caption : nil) ?? group
            return group
        }
    }

    /// The title; what became the groups of its tables is none.
    private var ownTitle: String? {
        guard let title, !groups.contains(title) else { return nil }
        return title
    }

    /// Makes the action plan.
    ///
    /// - Parameter calendar: the years of the plan, and those that the document's title names.
    func built(
        place: Int, lexicon: Lexicon, times: TimeResolver, status: StatusReader, calendar: PlanCalendar,
        diagnostics: inout [Diagnostic]
    ) -> ActionPlan? {
        guard let first = parts.first else { return nil }
        let id = "action-plan-\(place)"
        var plan = ActionPlan(id: id, title: ownTitle, columns: columns(of: first, lexicon))
        for (part, group) in zip(parts, groups) {
            let builder = ActionBuilder(
                grid: part.reading.grid, reading: part.reading, slots: part.slots, lexicon: lexicon, times: times,
                status: status, calendar: calendar)
            var actions = builder.actions(
                planID: id, firstPlace: plan.actions.count + 1, group: group, diagnostics: &diagnostics)
            if let last = plan.actions.indices.last {
                for (key, text) in builder.leadingLabelledTexts { plan.actions[last].cells[key] = text }
            }
            if let leads = part.leadLine {
                for index in actions.indices where actions[index].leads == nil { actions[index].leads = leads }
            }
            plan.actions += actions
            if !part.facts.isEmpty {
                plan.groups = (plan.groups ?? []) + [.init(heading: group ?? title ?? "", facts: part.facts)]
            }
        }
        Self.numberLoneActions(&plan.actions)
        diagnostics += DueDates.assign(to: &plan.actions, times: times)
        plan.year = year(calendar.titleYears)
        return plan
    }

    /// `3.1 Letters home` alone in its table is numbered where the actions of the other tables are: `2.3` stands before it.
    private static func numberLoneActions(_ actions: inout [Action]) {
        func depth(_ number: String) -> Int { number.split(separator: ".").count }
        guard let usual = actions.lazy.compactMap(\.number).first(where: { $0.contains(".") }).map(depth) else {
            return
        }
        for index in actions.indices where actions[index].number == nil {
            guard let parsed = LabelScanner.split(actions[index].title), parsed.label.core.contains("."),
                depth(parsed.label.core) == usual, parsed.label.core.allSatisfy({ $0.isNumber || $0 == "." })
            else { continue }
            actions[index].number = parsed.label.core
            actions[index].title = parsed.rest
        }
    }

    /// The drawn columns with the terms that they stand for, then the labels of rows under each action.
    private func columns(of part: Part, _ lexicon: Lexicon) -> [ActionPlan.Column] {
        let reading = part.reading
        let drawn = reading.header.columns.indices.map { place in
            var column = ActionPlan.Column(header: reading.headerKey(place), role: reading.roles[place])
            if let term = reading.termPlace(ofColumn: place) ?? reading.statusPlace(ofColumn: place),
                part.slots.indices.contains(term)
            {
                column.from = part.slots[term].from
                column.to = part.slots[term].to
            }
            return column
        }
        return drawn
            + reading.rowLabelKeys.map { key in
                ActionPlan.Column(header: key, role: lexicon.roles(ofHeader: key).first ?? .other, inRows: true)
            }
    }

    /// The only academic year that the plan's headings or title name.
    private func year(_ titleYears: ClosedRange<Int>?) -> String? {
        for text in yearTexts {
            if let years = YearReader.all(in: text).lazy.compactMap(\.form.startYears).first, years.count == 1 {
                return YearForm.id(startYear: years.lowerBound)
            }
        }
        guard let titleYears, titleYears.count == 1 else { return nil }
        return YearForm.id(startYear: titleYears.lowerBound)
    }
}
