import DocumentModel
import PlanModel

/// A plan as the tests write it: every text has an identity that edits do not change, so that the true difference of two
/// drafts is known without comparing texts.
struct DraftPlan {
    struct Text: Equatable {
        var identity: Int
        var text: String
    }

    struct Cell {
        var row: Int
        /// Counted from 1 over all years and terms.
        var from: Int
        var to: Int
        var paragraphs: [Text]
    }

    struct Strand {
        var identity: Int
        var title: String
        var cells: [Cell]
    }

    struct Priority {
        var identity: Int
        var title: String
        var objectives: [Text]
        var strands: [Strand]
    }

    struct Action {
        var identity: Int
        var title: String
        var group: String?
        var lead: String
        var steps: [Text]
        var outcomes: [Text]
    }

    /// How priorities, strands, actions and steps are numbered.
    enum Numbers: CaseIterable {
        case none, plain, nested, worded
    }

    var yearCount = 3
    var termCount = 3
    var numbers = Numbers.nested
    var priorities: [Priority] = []
    var actions: [Action] = []
    var narrative: [(heading: String, paragraphs: [Text])] = []

    var columnCount: Int { yearCount * termCount }

    // MARK: Rendering

    func plan(named name: String = "draft") -> Plan {
        Plan(
            source: PlanSource(name: name, sha256: String(repeating: "0", count: 64), format: .docx),
            title: "A plan", years: years,
            sections: narrative.map { section in
                Section(
                    heading: section.heading, level: 1, blocks: section.paragraphs.map { .paragraph(text: $0.text) })
            },
            priorities: priorities.indices.map(priority), actionPlans: actions.isEmpty ? [] : [actionPlan])
    }

    private var years: [AcademicYear] {
        (0..<yearCount).compactMap { year in
            guard let start = CalendarDay(year: 2021 + year, month: 9, day: 1),
                let end = CalendarDay(year: 2022 + year, month: 8, day: 31)
            else { return nil }
            return AcademicYear(
                id: yearID(year), label: yearID(year), start: start, end: end,
                terms: (1...termCount).map { Term(index: $0, label: String($0), name: "Term \($0)") })
        }
    }

    private func yearID(_ year: Int) -> String { "\(2021 + year)-\(22 + year)" }

    private func term(_ column: Int) -> TermReference {
        TermReference(year: yearID((column - 1) / termCount), term: (column - 1) % termCount + 1)
    }

    func priority(_ index: Int) -> PlanModel.Priority {
        let draft = priorities[index]
        let number = numbers == .none ? nil : String(index + 1)
        return PlanModel.Priority(
            id: "priority-\(index + 1)", number: number, title: draft.title,
            heading: number.map { "Priority \($0): \(draft.title)" } ?? draft.title,
            objectives: draft.objectives.enumerated().map { position, text in
                NumberedText(
                    id: "priority-\(index + 1)/objective-\(position + 1)", number: String(position + 1), text: text.text
                )
            },
            strands: draft.strands.indices.map { strand(index, $0) })
    }

    private func strand(_ priority: Int, _ index: Int) -> PlanModel.Strand {
        let draft = priorities[priority].strands[index]
        let id = "priority-\(priority + 1)/strand-\(index + 1)"
        let number: String? =
            switch numbers {
            case .none: nil
            case .plain, .worded: String(index + 1)
            case .nested: "\(priority + 1).\(index + 1)"
            }
        let label =
            number.map { numbers == .worded ? "Objective \($0): \(draft.title)" : "\($0) \(draft.title)" }
            ?? draft.title
        return PlanModel.Strand(
            id: id, number: number, label: label, title: draft.title,
            milestones: draft.cells.filter { !$0.paragraphs.isEmpty }.enumerated().map { position, cell in
                Milestone(
                    id: "\(id)/\(term(cell.from).year)/\(term(cell.from).term)/\(position + 1)",
                    text: cell.paragraphs.map(\.text).joined(separator: "\n\n"), from: term(cell.from),
                    to: term(cell.to), row: cell.row)
            })
    }

    private var actionPlan: ActionPlan {
        ActionPlan(
            id: "action-plan-1",
            columns: [
                .init(header: "Action", role: .action), .init(header: "Steps", role: .action),
                .init(header: "Lead", role: .lead), .init(header: "Impact", role: .outcome),
            ],
            actions: actions.enumerated().map { index, draft in
                let number = numbers == .none ? nil : String(index + 1)
                func ref(_ position: Int) -> String? { number.map { "\($0).\(position + 1)" } }
                func lines(_ texts: [Text]) -> String {
                    texts.enumerated().map { [ref($0), $1.text].compactMap { $0 }.joined(separator: " ") }
                        .joined(separator: "\n")
                }
                return PlanModel.Action(
                    id: "action-plan-1/action-\(index + 1)", number: number, title: draft.title, group: draft.group,
                    steps: draft.steps.enumerated().map { .init(ref: ref($0), text: $1.text) },
                    outcomes: draft.outcomes.enumerated().map { .init(ref: ref($0), text: $1.text) },
                    cells: [
                        "Action": draft.title, "Steps": lines(draft.steps), "Lead": draft.lead,
                        "Impact": lines(draft.outcomes),
                    ])
            })
    }
}
